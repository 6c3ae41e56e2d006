/**
 * A page as the formats see it: an address, a language and a list of blocks. A document in the browser, a
 * saved file and pasted text all give the same, so one format reads them all.
 */

/** A link as written. `address` is absolute http(s), else null: nothing else is ever offered to a reader. */
export interface Link {
  text: string;
  address: string | null;
}

/** Every block has its whole text and its links; lines within a text are parted by "\n". */
interface Words {
  text: string;
  links: Link[];
}

/**
 * `marked` is true where the page itself marks the words as a heading or a label, false where only their
 * look says so (a heading inside pasted prose, a line of text with a colon): the formats decide.
 */
export type Block =
  | (Words & { kind: 'heading'; level: number; marked: boolean })
  | (Words & { kind: 'labelled'; label: string; value: string; marked: boolean })
  | (Words & { kind: 'text' })
  | (Words & { kind: 'row'; cells: string[] });

export interface Page {
  /** As opened; empty where a file or pasted text came without one. */
  address: string;
  /** The page's own language tag, lower case; null where it gives none. */
  language: string | null;
  /** What the blocks were read from: ModernGov's own container, the whole document, or plain text. */
  scope: 'moderngov' | 'document' | 'text';
  blocks: Block[];
}
