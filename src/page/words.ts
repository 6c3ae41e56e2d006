/** How the words of a document are picked up: shared by reading and by marking, so the two cannot disagree. */

/** Never part of a record's words: code, controls, and ModernGov's hidden refs and file sizes. */
const left =
  'script, style, noscript, template, svg, select, textarea, button, [hidden], .mgHide, .mgFileSize, .mgFooter';

const blockTag =
  /^(ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|CENTER|D[DLT]|DETAILS|DIV|FIELDSET|FIG.+|FOOTER|FORM|H\d|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/i;

/** Invisible characters, soft hyphens and direction overrides: they could make words read as others. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Whether an element stands on lines of its own. */
export function isBlockElement(node: Node): boolean {
  return blockTag.test(node.nodeName);
}

/** Whether a node is an element whose words are not the record's. */
export function isLeftOut(node: Node): boolean {
  return isElement(node) && node.matches(left);
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
export function* textRuns(roots: readonly Node[]): Generator<Text | null> {
  for (const root of roots) yield* runsUnder(root);
}

function* runsUnder(root: Node): Generator<Text | null> {
  let node: Node | null = root;
  while (node) {
    if (isText(node)) yield node;
    else if (isElement(node) && !isLeftOut(node)) {
      if (/^br$/i.test(node.nodeName) || isBlockElement(node)) yield null;
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode ?? root;
      if (isBlockElement(node)) yield null;
    }
    node = node === root ? null : node.nextSibling;
  }
}

/** Text as a reader sees it: every run of white space is one space, and nothing is invisible. */
export function tidy(text: string): string {
  // Single spaces, which is nearly all of it, are left alone.
  return text
    .replace(invisible, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
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
