import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';

/** How titles say that an item, or part of its papers, is heard without the public: Schedule 12A's "exempt", and "Part 2". */
const withheld = String.raw`(?:exempt|restricted|confidential|not for publication|private|part (?:2|ii|b)|eithriedig|wedi'i heithrio|cyfrinachol)\b`;
const bracketed = new RegExp(String.raw`[([][^()[\]]{0,60}?\b${withheld}[^()[\]]{0,60}[)\]]`, 'iu');
const before = new RegExp(
  String.raw`^${withheld}(?: (?:item|report|appendix|appendices|minutes))?\s?[-–:] ?`,
  'iu',
);
const behind = new RegExp(
  String.raw`\s[-–:] ?${withheld}(?: (?:item|report|appendix|appendices|minutes))?$`,
  'iu',
);

/** The item with which a meeting goes on behind closed doors. */
const closing =
  /\bexclu(?:sion|de|ding)\b[^.]{0,30}\b(?:public|press)\b|^(?:exempt|confidential) (?:items|business)|^gwahardd\b.*\bcyhoedd/iu;

/** The same title, whatever its letter case, spaces and dashes; '' matches nothing. */
function sameTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\s–-]+/gu, ' ')
    .trim();
}

/** A title without the words that say it is exempt; null where it has none. */
function publicTitle(title: string): string | null {
  const words = title.replace(/’/g, "'");
  const rest = words.replace(bracketed, ' ').replace(before, '').replace(behind, '');
  return rest === words ? null : sameTitle(rest);
}

/**
 * The items of one meeting with the twins among them told apart: many matters are on the agenda twice, once in
 * public and once, "(Exempt ...)" or below the exclusion of the public, without it. Both are kept. Each says
 * which item the other is, in the page's words: its number and title.
 */
export function withTwinsTold(items: readonly DecisionRecord[]): DecisionRecord[] {
  const open = new Map<string, number[]>();
  const twin = new Map<number, { label: string; of: number }>();
  let isClosed = false;
  items.forEach((item, nth) => {
    const title = statedValue(item.title) ?? '';
    const exemptOf = publicTitle(title);
    const key = exemptOf ?? sameTitle(title);
    const same = open.get(key) ?? [];
    if (exemptOf === null && !isClosed) open.set(key, [...same, nth]);
    const [other] = same;
    // With several public items of one name, which of them it belongs to is not said.
    if (other !== undefined && same.length === 1 && (exemptOf !== null || isClosed) && !twin.has(other)) {
      twin.set(nth, { label: 'Public item', of: other });
      twin.set(other, { label: 'Exempt item', of: nth });
    }
    isClosed ||= closing.test(title);
  });
  return items.map((item, nth) => {
    const found = twin.get(nth);
    const other = found && items[found.of];
    return other ? { ...item, other: [...item.other, { label: found.label, value: nameOf(other) }] } : item;
  });
}

/** An item's number and its title, a line each: both are words of the page. */
function nameOf(item: DecisionRecord): string {
  const number = item.other.find(({ label }) => label === 'Item')?.value;
  const title = statedValue(item.title) ?? '';
  return number === undefined ? title : `${number}\n${title}`;
}
