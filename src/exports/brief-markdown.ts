import { briefOf } from './brief.ts';
import type { Brief, BriefWords } from './brief.ts';
import type { ExportedDecision } from './exported-decision.ts';

/**
 * Briefs as Markdown (CommonMark 0.31.2; GitHub's tables, links and mentions are kept from forming too). Whatever
 * a page says stays text: no mark of it forms a heading, a link, an image or HTML.
 */
export function briefMarkdown(decisions: readonly ExportedDecision[], words: BriefWords): string {
  return decisions.map((decision) => markdownOf(briefOf(decision, words), words)).join('\n');
}

function markdownOf({ title, council, quoted, notes, address, seen }: Brief, words: BriefWords): string {
  const blocks = [
    `## ${inLine(title)}`,
    ...(council === null ? [] : [inLine(council)]),
    ...quoted.flatMap((each) => [
      ...(each.label === null ? [] : [`**${inLine(each.label)}**`]),
      quoteBlock(each.words),
      ...each.notes.map(inLine),
    ]),
    ...notes.map(inLine),
    `${inLine(address === null ? words.noAddress : words.source)}${address === null ? '' : ` <${autolink(address)}>`}`,
    inLine(seen),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function quoteBlock(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${inLine(line)}`.trimEnd())
    .join('\n');
}

/** Marks that work wherever they stand. */
const marks = /[\\`*_[\]<>&~|$@#^{}]/g;

/** Marks that work at the start of a line: lists, headings, rules, numbers. A line is never indented, so no code. */
const lineStart = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;

/** Addresses that GitHub and mail programs make links of by themselves. */
const bareAddress = /\b(https?|ftp|mailto|xmpp|javascript|data|www)([:.])/gi;

/** A text on one line in which nothing is markup. */
function inLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const marked = line.replace(marks, '\\$&').replace(bareAddress, '$1\\$2');
  // A figure cannot be escaped: the stop behind it is.
  return marked.replace(lineStart, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** An address between angle brackets ends at the first closing one, and takes no space (6.5). */
function autolink(address: string): string {
  return address.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll(' ', '%20');
}
