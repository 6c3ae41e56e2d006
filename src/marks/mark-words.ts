import { statedValue } from '../record/decision-record.ts';
import { dateWords, dayMonthWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import type { TextKey } from '../ui/text.ts';
import { isKey } from './list-view.ts';
import type { Entry } from './list-view.ts';

/** The forms of the texts that depend on a number. */
const counted = {
  entries: { one: 'listCount_one', other: 'listCount_other' },
  callable: { one: 'listTab_one', other: 'listTab_other' },
  earlier: { one: 'mark_earlier_one', other: 'mark_earlier_other' },
  readAll: { one: 'readAll_one', other: 'readAll_other' },
  failed: { one: 'readFailed_one', other: 'readFailed_other' },
  watchWords: { one: 'mark_watch_one', other: 'mark_watch_other' },
} as const satisfies Record<string, Record<'one' | 'other', TextKey>>;

/** Made once: each takes as long to make as a row to draw. */
const plurals = new Intl.PluralRules('en-GB');
const figures = new Intl.NumberFormat('en-GB');

/** A text with a number in the form that the number asks for: "1 earlier decision", "2 earlier decisions". */
export function countWords(name: keyof typeof counted, count: number): string {
  const form = plurals.select(count) === 'one' ? 'one' : 'other';
  return text(counted[name][form], figures.format(count));
}

/** What a mark says beside a row, each part a few words, the most pressing first; empty where there is nothing. */
export function markParts(entry: Entry): string[] {
  const { known } = entry;
  const parts: string[] = [];
  if (known?.callIn.state === 'open' && known.callIn.lastDay !== null) {
    const { certainty, lastDay } = known.callIn;
    const key: TextKey = certainty === 'stated' ? 'mark_callable' : 'mark_callableEstimate';
    parts.push(text(key, dayWords(lastDay, known.callIn.today)));
  }
  if (isKey(entry) === true) parts.push(text('mark_key'));
  if (known && known.earlier.length > 0) parts.push(countWords('earlier', known.earlier.length));
  if (known && known.changes.length > 0) parts.push(text('mark_changed'));
  if (known?.isFollowed) parts.push(text('mark_followed'));
  if (known && known.watchWords.length > 0) parts.push(countWords('watchWords', known.watchWords.length));
  return parts;
}

/** The first of a mark's parts where there is little room: "until 9 Dec", still with the word for an estimate. */
export function shortPart({ known }: Entry, parts: readonly string[]): string {
  const callIn = known?.callIn;
  if (callIn?.state !== 'open' || callIn.lastDay === null) return parts[0] ?? '';
  const estimate = callIn.certainty === 'stated' ? '' : text('estimate');
  return text('until', dayWords(callIn.lastDay, callIn.today)) + estimate;
}

/** A mark with the title of its record: what it is called where the row beside it cannot be seen. */
export function markLabel(entry: Entry, parts: readonly string[]): string {
  return text('mark_label', titleWords(entry), parts.join(', '));
}

/** The record's title, in the page's words. */
export function titleWords({ record }: Entry): string {
  return statedValue(record.title) ?? text('untitled');
}

/** "9 Dec"; with the year where it is not this one. */
function dayWords(day: string, today: string): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return dateWords(day);
  return dayMonthWords(day);
}
