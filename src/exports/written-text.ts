/*
 * Text from pages as files take it: words stay as they are, and what is no word of theirs but would work on the
 * reader's machine or eye is left out.
 */

/** Everything that some reader takes for the end of a line. */
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/**
 * Control characters; lone noncharacters; and the marks that turn the direction of text (Unicode Standard Annex 9),
 * which can make an amount or an address read otherwise than it is.
 */
const unseen = /[^\P{Cc}\t\n\v\f\r]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text without control characters; every line ends with a line feed. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(unseen, '');
}

/** A text on one line, with single spaces. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** An address that may be offered for opening; null where it is not http(s). No character in it ends a line. */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** A text of at most so many characters, cut between two words where it is longer, with a mark in place of the rest. */
export function shortened(text: string, most: number, mark: string): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  // A text without spaces is cut where it stands.
  return `${cut.slice(0, space > most / 2 ? space : most).toWellFormed()} ${mark}`;
}
