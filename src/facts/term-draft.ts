import type { PlainDateText } from '../record/decision-record.ts';
import type { TermRole } from './term-role.ts';
import type { PlacedPart } from './term-story.ts';
import { dayAfter, isDay, lastDayOf, wholeMonths } from './term-dates.ts';

/** What a story says of one contract's term so far; nothing is worked out yet. */
export interface TermDraft {
  months: number | null;
  start: PlainDateText | null;
  end: PlainDateText | null;
  extensions: readonly number[];
  latestEnd: PlainDateText | null;
  /** What the length and its options come to, in months. */
  total: number | null;
  /** The parts that say it, in their order. */
  parts: readonly PlacedPart[];
  /** How sure the least sure of them is, of one. */
  share: number;
}

const nothing: TermDraft = {
  months: null,
  start: null,
  end: null,
  extensions: [],
  latestEnd: null,
  total: null,
  parts: [],
  share: 1,
};

/**
 * The drafts of a story with one more part in its role: it joins the last draft, or begins another where that says
 * something else already.
 */
export function withPart(
  drafts: readonly TermDraft[],
  placed: PlacedPart,
  role: TermRole,
  share: number,
): readonly TermDraft[] {
  if (role === 'none') return drafts;
  const last = drafts.at(-1);
  const said = saidBy(placed, role, last ?? nothing) ?? saidBy(placed, role, nothing);
  if (!said) return drafts;
  const joins = last !== undefined && saidBy(placed, role, last) !== null;
  const target = joins ? last : nothing;
  const draft = {
    ...target,
    ...said,
    parts: [...target.parts, placed],
    share: Math.min(target.share, share),
  };
  return joins ? [...drafts.slice(0, -1), draft] : [...drafts, draft];
}

/** What a part adds to a draft; null where the draft says something else. */
function saidBy({ part }: PlacedPart, role: TermRole, draft: TermDraft): Partial<TermDraft> | null {
  if (part.kind === 'date') {
    if (role !== 'start' && role !== 'end' && role !== 'latestEnd') return null;
    // "Lot A: 1 May 2026 to 30 April 2027. Lot B: 1 May 2026 to": another begins on the same day.
    if (role === 'start' && draft.start !== null && draft.end !== null) return null;
    return draft[role] === null || draft[role] === part.date ? { [role]: part.date } : null;
  }
  const { months, times, added } = part;
  const sum = added.reduce((total, each) => total + each, months * times);
  const told = draft.extensions.reduce((total, each) => total + each, 0);
  // "three years and two further ones (3+2)": all of it again.
  if (added.length > 0 && draft.months === months && draft.extensions.join() === added.join()) return {};
  if (role === 'option') {
    const options = [...Array.from({ length: times }, () => months), ...added];
    // "a further two years (1+1)": in short, the same again.
    return { extensions: added.length > 0 && sum === told ? options : [...draft.extensions, ...options] };
  }
  if (role === 'whole') return draft.total === null || draft.total === months ? { total: months } : null;
  // "five years (3+2)", "two further years (5+1+1)": in short, it is said more exactly.
  const isWhole = added.length > 0 && draft.months === sum;
  if (draft.months !== null && draft.months !== months && !isWhole) return null;
  return {
    months,
    extensions: added.length > 0 && (told === 0 || told === sum - months) ? added : draft.extensions,
  };
}

/** How much likelier a draft is for what its parts say together, in log odds. */
const odds = {
  fits: 1.5,
  /** A start and an end whole months apart. */
  whole: 0.7,
  /** A length and its options that come to what is said of all. */
  sum: 3,
  misfits: -3,
  optionsMisfit: -1.5,
  longerOption: -1.5,
  impossible: -6,
  startAlone: -1,
  endAlone: -1,
  latestEndAlone: -1,
  wholeAlone: -4,
};

/** How well the parts of a draft fit each other, in log odds: a length and its dates, an option and the latest end. */
export function fitOf({ months, start, end, extensions, latestEnd, total }: TermDraft): number {
  const later = extensions.reduce((sum, each) => sum + each, 0);
  let fit = 0;
  if (isDay(start) && isDay(end)) {
    if (start >= end) fit += odds.impossible;
    else if (months !== null) fit += wholeMonths(start, end) === months ? odds.fits : odds.misfits;
    else if (wholeMonths(start, end) !== null) fit += odds.whole;
  }
  if (isDay(latestEnd)) {
    const from = isDay(end) ? dayAfter(end) : start;
    const length = isDay(end) ? later : (months ?? 0) + later;
    // Without an option, the latest end is no other than the end.
    const isEnd = later === 0 && total === null && isDay(from) && lastDayOf(from, length) === latestEnd;
    if ((isDay(end) && latestEnd <= end) || isEnd) fit += odds.impossible;
    else if (isDay(from) && length > 0)
      fit += lastDayOf(from, length) === latestEnd ? odds.fits : odds.optionsMisfit;
  }
  if (total !== null && months !== null) {
    if (total <= months) fit += odds.impossible;
    else if (later > 0) fit += months + later === total ? odds.sum : odds.optionsMisfit;
  }
  if (months !== null && extensions.some((each) => each > months)) fit += odds.longerOption;
  if (months !== null || extensions.length > 0) return fit;
  if (total !== null) fit += odds.wholeAlone;
  if (start !== null && end === null) fit += odds.startAlone;
  if (end !== null && start === null) fit += odds.endAlone;
  if (latestEnd !== null && end === null) fit += odds.latestEndAlone;
  return fit;
}
