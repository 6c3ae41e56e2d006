import { escaped, wordProse } from './markup.ts';
import type { SkeletonLine } from './skeleton.ts';

/** Small headings below an item, as the skeletons have them. */
const small =
  /^(?:additional documents|supporting documents|minutes|decision|reason for decision|implementation of decision|dogfennau (?:ychwanegol|cefnogol)|cofnodion|penderfyniad|rheswm dros y penderfyniad|rhoi['’]r penderfyniad ar waith) ?:$/i;

/** Whether a line is such a heading, and no prose. */
export function isSmallHeading({ text, isFilled }: SkeletonLine): boolean {
  return !isFilled && small.test(text);
}

/**
 * What stands below an item's title, as markup.
 *
 * @param traps lines to paste into the minutes, where they must not be read as fields
 */
export function itemContent(
  lines: readonly SkeletonLine[],
  random: () => number,
  traps: readonly string[],
): string {
  let content = '';
  let prose: string[] = [];
  let isMinutes = false;
  const close = () => {
    if (prose.length > 0) content += wordProse(isMinutes ? [...prose, ...traps] : prose, random);
    prose = [];
  };
  for (const line of lines) {
    if (!isSmallHeading(line)) {
      prose.push(line.text);
      continue;
    }
    close();
    isMinutes = /^(?:minutes|cofnodion)/i.test(line.text);
    const list = /documents|dogfennau/i.test(line.text) ? '<ul  class="mgBulletList" ></ul>\n' : '';
    content += `<p  class="mgSubItemTitleTxt" >${escaped(line.text)}</p>\n${list}`;
  }
  close();
  return content;
}

/** The size of a file behind a title, as stored text has it. */
const size = / pdf e?icon (PDF [\d.]+ KB)$| (PDF [\d.]+ KB)$/;

/** A title without the size of its report. */
export function titleWords(line: string): string {
  return line.replace(size, '');
}

/** An item's title; with a size behind it, it leads to its report. */
export function itemTitle(line: string): string {
  const words = escaped(titleWords(line));
  const found = size.exec(line);
  if (!found) return `<p  class="mgAiTitleTxt" >${words}</p>\n`;
  const icon = '<img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" />';
  return `<p  class="mgAiTitleTxt" ><a  class="mgAiTitleLnk" href="documents/s7001/Report.pdf">${words}\n<span  class="mgFileSize" >${icon} ${found[1] ?? found[2] ?? ''}</span></a></p>\n`;
}

/** The one line with which a resolution begins, among some lines; none where there are several. */
export function resolutionIn(lines: readonly SkeletonLine[]): string | undefined {
  const found = lines.filter(({ text }) => /^(?:It was )?resolved\b(?! to exclude)/i.test(text));
  return found.length === 1 ? found[0]?.text : undefined;
}

/**
 * The labels under which all else of an item is kept, in their order: its number, what stands under no heading, and
 * the minutes. A decision under its own heading is none of it.
 */
export function otherLabelsOf(number: string | null, lines: readonly SkeletonLine[]): string {
  const kept = number === null ? [] : ['Item'];
  let label = 'Text';
  const resolved = resolutionIn(lines);
  for (const line of lines) {
    if (isSmallHeading(line)) {
      label = line.text.replace(/ ?:$/, '');
      // Below a list of documents that has none, and words instead, these are the item's own.
      if (/documents|dogfennau/i.test(label)) label = 'Text';
      continue;
    }
    const isField = /^(?:decision|penderfyniad|reason|rheswm)/i.test(label);
    const isLed =
      label === 'Text' && (line.text === resolved || /^(?:\(?[a-z]\)|be endorsed)/.test(line.text));
    if (!isField && !isLed && !kept.includes(label)) kept.push(label);
  }
  return kept.length === 0 ? '(absent)' : kept.join(' | ');
}
