import type { PlainDateText } from '../../record/decision-record.ts';
import type { Summary } from './summary.ts';

/** A bar on the days that the timeline shows; positions in hundredths of its width. */
export interface WindowBar {
  row: Summary;
  lastDay: PlainDateText;
  start: number;
  width: number;
}

/** The days of a timeline, and what is drawn on them. */
export interface WindowScale {
  bars: WindowBar[];
  /** Where today begins, and the days that are named. */
  today: number;
  ticks: { date: PlainDateText; at: number }[];
}

/** Days before today that are shown, and as many as are shown at least and at most after it. */
const before = 4;
const after = { least: 10, most: 28 };
/** As many days as are named. */
const mostTicks = 8;

/**
 * Places the open windows on a line of days, those that close first on top. A bar runs from the decision's day to
 * the end of its last; where it begins before the days that are shown, from their start.
 *
 * @param today in London (ISO)
 */
export function windowScale(rows: readonly Summary[], today: PlainDateText): WindowScale {
  const open = rows.flatMap((row) => {
    const { state, lastDay } = row.callIn;
    return state === 'open' && lastDay !== null ? [{ row, lastDay }] : [];
  });
  const now = Temporal.PlainDate.from(today);
  const daysTo = (date: PlainDateText) => now.until(date, { largestUnit: 'day' }).days;
  const furthest = Math.max(after.least, ...open.map(({ lastDay }) => daysTo(lastDay)));
  const days = before + Math.min(furthest, after.most) + 1;
  const at = (day: number) => (Math.min(Math.max(day + before, 0), days) / days) * 100;
  const step = Math.ceil(days / mostTicks);
  const ticks = Array.from({ length: days }, (_, index) => index - before)
    .filter((day) => day % step === 0)
    .map((day) => ({ date: now.add({ days: day }).toString(), at: at(day) }));
  return {
    bars: open
      .toSorted((a, b) => closing(a.row).localeCompare(closing(b.row)) || a.row.order - b.row.order)
      .map(({ row, lastDay }) => {
        const start = row.day?.date.length === 10 ? at(daysTo(row.day.date)) : 0;
        const end = at(daysTo(lastDay) + 1);
        return { row, lastDay, start: Math.min(start, end), width: end - Math.min(start, end) };
      }),
    today: at(0),
    ticks,
  };
}

/** A last day without an hour lasts to its end. */
function closing({ callIn }: Summary): string {
  return callIn.closesAt ?? `${callIn.lastDay ?? ''}T24`;
}
