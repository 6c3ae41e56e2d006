/** How the words of a document are picked up: shared by reading and by marking, so the two cannot disagree. */

/**
 * Never part of a record's words, nor are links in it: code, controls, words struck through, ModernGov's hidden refs
 * and file sizes, and what Word hid in the text that was pasted.
 */
export const leftOut =
  'script, style, noscript, template, svg, select, textarea, button, s, strike, del, [hidden], span[style*="display:none"], .mgHide, .mgFileSize, .mgFooter';

/** The elements that HTML puts on lines of their own, by the beginnings of their names: no other element has these. */
const blockTag =
  /^(A[DRS]|BL|BOD|CAP|CEN|D[DLT]$|DET|DI|FI|FO[OR]|H|LE|LI$|MAI|NAV|OL|P(RE)?$|SEC|SUM|T[ABDFHR]|UL)/i;

/** Invisible characters, soft hyphens and direction overrides: they could make words read as others. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const bareRuns = /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** What each name of an element comes to: a page has few names, and asks of each thousands of times. */
const isBlockName = new Map<string, boolean>();

/** Whether an element stands on lines of its own. */
export function isBlockElement({ nodeName }: Node): boolean {
  if (!isBlockName.has(nodeName)) isBlockName.set(nodeName, blockTag.test(nodeName));
  return isBlockName.get(nodeName) === true;
}

/** Whether a node is an element whose words are not the record's. */
export function isLeftOut(node: Node): boolean {
  // Most have neither an attribute nor a name like these: they need not be held against each.
  return (
    isElement(node) &&
    (node.hasAttributes() || /^([BS]|DEL|NO|TE)/i.test(node.nodeName)) &&
    node.matches(leftOut)
  );
}

/** A node is an element. (`instanceof` fails across the worlds of a content script.) */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A node is a text node. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/**
 * The text nodes under some nodes in document order, with null wherever a line ends (a `br`, the edge of a
 * block). Walks without recursion: a hostile page may nest as deep as it likes.
 */
export function textRuns(roots: readonly Node[]): (Text | null)[] {
  const runs: (Text | null)[] = [];
  for (const root of roots) {
    let node: Node | null = root;
    while (node) {
      if (isText(node)) runs.push(node);
      else if (isElement(node) && !isLeftOut(node)) {
        if (/^br$/i.test(node.nodeName) || isBlockElement(node)) runs.push(null);
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
      }
      while (node !== root && !node.nextSibling) {
        node = node.parentNode ?? root;
        if (isBlockElement(node)) runs.push(null);
      }
      node = node === root ? null : node.nextSibling;
    }
  }
  return runs;
}

/** Text as a reader sees it: every run of white space is one space, and nothing is invisible. */
export function tidy(text: string): string {
  // Words apart by single spaces are tidy already, and nearly all are.
  return (
    / {2}|[^ -\u009f\u00a1-\u00ac]/.test(text) ? text.replace(invisible, '').replace(/\s+/g, ' ') : text
  ).trim();
}

/** Marks where a line ends while words are put together. No document holds it: parsers replace it. */
const lineEnd = '\0';

/** The words of some runs. Line ends in the source are spaces (Word wraps them), line ends of runs are lines. */
export function wordsOf(runs: Iterable<Text | null>): string {
  let raw = '';
  for (const run of runs) raw += run ? run.data : lineEnd;
  return raw.split(lineEnd).map(tidy).filter(Boolean).join('\n');
}

/** A text without white space or invisible characters, to compare words whatever their spacing. */
export function bareWords(text: string): string {
  return text.replace(invisible, '').replace(/\s/g, '');
}

/** Where in a text its nth bare character stands, counted from 0; -1 where it has not as many. */
export function bareOffset(text: string, nth: number): number {
  let left = nth;
  for (const { 0: run, index } of text.matchAll(bareRuns)) {
    if (left < run.length) return index + left;
    left -= run.length;
  }
  return -1;
}
