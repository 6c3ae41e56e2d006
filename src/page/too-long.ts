/*
 * Several times what the longest pages of councils hold. What is longer is no page for people to read, and would keep
 * the browser busy for seconds. All of a page of 250 KB, which no decision reaches, are some thousand elements; minutes
 * of some megabytes are some ten thousand.
 */

/** As many elements as are read in one go, in some 50 ms: more than any page of one decision has. */
export const mostAtOnce = 25_000;
const mostElements = 100_000;
const mostCharacters = 2_000_000;

/**
 * Whether a page is too long to be read. Asked before anything is read, of the browser's own counts: of a page read in
 * part nobody could say what it does not state.
 *
 * @param most how many elements may be read; by default as many as may be read in slices
 */
export function isTooLong(document: Document, most = mostElements): boolean {
  return (
    document.getElementsByTagName('*').length > most ||
    document.documentElement.textContent.length > mostCharacters
  );
}
