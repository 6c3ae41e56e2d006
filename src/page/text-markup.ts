import { tidy } from './words.ts';

/** Tags that end a line, and tags that stand within one. Any other "<word>" is the council's own. */
const blockTags = new Set('br div h1 h2 h3 h4 h5 h6 li ol p table tbody td th tr ul'.split(' '));
const inlineTags = new Set('a b em font i o:p s span strong sub sup u'.split(' '));
const tag = /<\/?([a-z][a-z0-9:]*)(?:\s[^<>]*)?\/?>/gi;

const firstTag = /^<(?:p|div|ul|ol|span|strong|h[1-6]|br)(?:\s[^<>]*)?\/?>/i;
const escapedTag = /&lt;\/?[a-z]/i;
const closed = /<(?:\/[a-z][a-z0-9:]*|br ?\/?)>$/i;

/** A value over more lines than this is no value. */
const mostLines = 99;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
};

/**
 * The lines of a stored text without the markup that its making left in: Markdown's "####" and "**", and HTML
 * source that somebody pasted into a form's field. Such a field is one line here, however the file wraps it,
 * its paragraphs parted by "\n": words inside it that look like a label are none.
 */
export function plainLines(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map(tidy);
  const plain: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const last = beginsMarkup(line) ? lastLine(lines, at) : null;
    if (last === null) plain.push(withoutMarkdown(isListItem(lines, at) ? line.slice(2) : line));
    else plain.push(withoutTags(lines.slice(at, last + 1).join(' ')));
    at = last ?? at;
  }
  return plain.filter((line) => line !== '');
}

/** A line that was wrapped fills its width; the narrowest columns of a copied page have about as many characters. */
const shortestWrapped = 40;

/** Whether a line's dash is the sign of a list, and not one at which a sentence was wrapped: "page 12 - Table 3". */
function isListItem(lines: readonly string[], at: number): boolean {
  const [before = '', line = '', after = ''] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line.startsWith('- ')) return false;
  return (
    before.length < shortestWrapped ||
    /[.:;!?]$/.test(before) ||
    before.startsWith('- ') ||
    after.startsWith('- ')
  );
}

/** HTML source, as it is or escaped ("&lt;p&gt;"). */
function beginsMarkup(line: string): boolean {
  return isMarkup(line) || (escapedTag.test(line) && isMarkup(decoded(line)));
}

/** HTML source as a line's whole value: it begins the line, or stands right behind what can be a label. */
function isMarkup(line: string): boolean {
  const at = line.indexOf('<');
  if (at < 0 || at > 160) return false;
  return (at === 0 || /^[^.;]* $/.test(line.slice(0, at))) && firstTag.test(line.slice(at));
}

/** The line on which a value in HTML ends; its first where it is never closed. */
function lastLine(lines: readonly string[], first: number): number {
  const end = Math.min(lines.length, first + mostLines);
  for (let at = first; at < end; at++) {
    const line = lines[at] ?? '';
    if (at > first && beginsMarkup(line)) break;
    if (closed.test(line) || (escapedTag.test(line) && closed.test(decoded(line)))) return at;
  }
  return first;
}

/** The words of HTML source, a line for each of its paragraphs. What is escaped in it is text. */
function withoutTags(line: string): string {
  const source = escapedTag.test(line) && !isMarkup(line) ? decoded(line) : line;
  const words = source.replace(tag, (whole, name: string) => {
    if (blockTags.has(name.toLowerCase())) return '\n';
    return inlineTags.has(name.toLowerCase()) ? '' : whole;
  });
  const paragraphs = words.split('\n').map((paragraph) => tidy(decoded(paragraph)));
  const kept = paragraphs.filter((paragraph) => paragraph !== '');
  // What stands before the first tag is the label: its value begins on its line.
  const label = words.startsWith('\n') ? '' : (kept.shift() ?? '');
  return tidy(`${label} ${kept.shift() ?? ''}`) + kept.map((paragraph) => `\n${paragraph}`).join('');
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, digits, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = typeof digits === 'string' ? Number(digits) : Number.parseInt(String(hex), 16);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' ';
  });
}

/** Asterisks that touch a word are Markdown's; four or more, or some on their own, may hide a name. */
function withoutMarkdown(line: string): string {
  return (
    line
      .replace(/^#{1,6} /, '')
      .replace(/(?<![*\s])\*{2,3}(?!\*)|(?<!\*)\*{2,3}(?![*\s])/g, '')
      // At the beginning of a line councils put asterisks themselves: "*Republished*".
      .replace(/(?<=[\s(])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, '$1')
      .trim()
  );
}
