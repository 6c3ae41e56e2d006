import type { Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { Meeting, RecordDocument, Stated } from '../record/decision-record.ts';
import { parseYesNo } from '../record/yes-no.ts';
import type { Section } from './sections.ts';

/** The words of a section as the page has them, and the block they begin in. */
export interface SectionWords {
  words: string;
  /** As many of the words as stand together: a label inside pasted prose may have cut them in two. */
  quote: string;
  block: number;
}

/** "None", "N/A", "Nil", "Not applicable" and the Welsh for them: an answer, and a different one from silence. */
const saysNone = /^(none(?: known| declared| received)?|nil|n\/a|not applicable|dim|amherthnasol)[.;]?$/iu;

/**
 * A line to write on, or the prompt of a form that nobody filled in: dots, "[Name]", "dd/mm/yyyy", "Option 1 -".
 * Only what a form makes: "Enter into a contract" is a decision, "[Enter the reasons]" and "Click here to enter
 * text." are not; "TBC" is an answer, and so is "[Name withheld]".
 */
const prompt =
  /^(?:[\W_]*|\W*(?:option \d+|x[x/. -]+|dd.mm.y+|yes\W+no\b.*delete.*)\W*|\[\W*(?:(?:insert|enter|type|add|please|select|email)\b[^\]]*|(?:name|date|title)(?: of [\w-]+)?)\]|click (?:here|or tap) .*to enter .*)$/iu;

/** A section's words: what stands on the label's line and all that follows, a line each. */
export function sectionWords(page: Page, section: Section): SectionWords {
  const { value, body, at } = section;
  const first = value === '' ? (body[0] ?? at) : at + 1;
  const join = (indices: number[]) =>
    [value, ...indices.map((index) => page.blocks[index]?.text ?? '')].join('\n').trim();
  return {
    words: join(body),
    quote: join(body.filter((index, nth) => index === first + nth)),
    block: value === '' ? first : at,
  };
}

/**
 * A field's value from its words: stated when `parse` understands them, none when they say so, blank when
 * the label has nothing behind it, or a prompt, or words that `parse` cannot make a value of.
 */
export function stated<T>(
  { words, quote, block }: SectionWords,
  parse: (words: string) => T | null,
): Stated<T> {
  if (words.split('\n').every((line) => prompt.test(line))) return { state: 'blank', block };
  if (saysNone.test(words)) return { state: 'none', quote, block };
  const value = parse(words);
  return value === null ? { state: 'blank', block } : { state: 'stated', value, quote, block };
}

/** Text in the council's own words. */
export const asText: (words: string) => string = String;

/** A list of names that ends in a semicolon, as ModernGov writes wards and reason keys. */
export function asList(words: string): string {
  return words.replace(/[;\s]+$/u, '');
}

/** A count: digits alone. */
export function asCount(words: string): number | null {
  return /^\d+$/.test(words) ? Number(words) : null;
}

/** "19/10/2015 - Policy Committee": cut at the first " - " only, since names of bodies hold more of them. */
export function asMeeting(words: string): Meeting | null {
  const cut = words.indexOf(' - ');
  const date = parseDate(cut < 0 ? words : words.slice(0, cut));
  if (!date) return { body: words, date };
  return cut < 0 ? null : { body: words.slice(cut + 3).trim(), date };
}

export { parseDate as asDate, parseYesNo as asFlag };

/**
 * "Not before 5th Nov 2025; To allow ...": the day or month; null where there are two ("1 May to 3 June 2025"). An hour
 * behind a dash is no second one.
 */
export function asOneDay(words: string): string | null {
  return / (?:to|and|or|[–-]) [\dA-Z](?!.{0,6}m\b)/.test(words)
    ? null
    : parseDate(words.replace(/^not before:? /i, ''));
}

/** The same file in another form, which ModernGov puts beside it. */
const otherForm = /^view as html/i;
/** "PDF 119 KB", which pasted text has behind the title or on a line of its own. */
const fileSize = /(?:^| )(?:\w+ e?icon )?\w{2,5} [\d.,]+ ?[km]b$/i;
const withheld = /restricted enclosure/i;
/** The link behind a withheld document leads to the reasons, not to the document. */
const reasons = /\s*view reasons.*$/i;

/** The documents listed in a section: linked, named without a link, or named and withheld. */
export function documentsIn(page: Page, section: Section): RecordDocument[] {
  return section.body.flatMap((index) => {
    const { text = '', links = [] } = page.blocks[index] ?? {};
    const files = links.filter((link) => !otherForm.test(link.text) && !reasons.test(link.text));
    if (files.length === 0)
      files.push({ text: text.replace(reasons, '').replace(fileSize, ''), address: null });
    return files
      .map((file) => ({
        title: file.text === '' && file.address ? text : file.text,
        address: file.address,
        restricted: withheld.test(text),
      }))
      .filter(({ title }) => title !== '' && !otherForm.test(title));
  });
}
