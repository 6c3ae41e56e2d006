import type { FormatGuess } from './format-guesses.ts';
import type { PageKind } from './page-kind.ts';

/** What was looked for on a page and found. Nothing in it but numbers and words of our own. */
export interface PageLook {
  kind: PageKind;
  /** Every format that claims the page, by id: one is as it should be. */
  claiming: string[];
  /** How many records the one gave; null where none was read. */
  records: number | null;
  /** Reading it went wrong. */
  isFailed: boolean;
  near: FormatGuess[];
  /** The labels of our own tables that the page has. */
  labels: string[];
  /** Plain text to send to those who can mend it. */
  report: string;
}

/** What a report says of the extension. */
export interface About {
  version: string;
  /** The language of the interface. */
  language: string;
}
