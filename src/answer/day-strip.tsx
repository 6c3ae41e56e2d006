import { h } from 'preact';
import type { WindowDay } from '../call-in/window.ts';
import type { PlainDateText } from '../record/decision-record.ts';
import { text } from '../ui/text.ts';
import { fullDateWords, shortDateWords } from '../ui/dates.ts';

interface Props {
  days: readonly WindowDay[];
  today: PlainDateText;
}

/** Longer windows lose their middle: what matters is how they begin, today, and the end. */
const mostCells = 12;

/** The call-in window drawn day by day: days off hatched, today ringed, the last day filled. */
export function DayStrip({ days, today }: Props) {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const label = text('strip', fullDateWords(first.date), fullDateWords(last.date), fullDateWords(today));
  return (
    <ol class="days" aria-label={label}>
      {folded(days).map((day) => (
        <li
          class={day ? classOf(day, last, today) : ''}
          title={day ? dayWords(day) : ''}
          // A day off says why on focus too.
          tabIndex={day?.off ? 0 : undefined}
        >
          {day ? Number(day.date.slice(8)) : '…'}
        </li>
      ))}
    </ol>
  );
}

function folded(days: readonly WindowDay[]): (WindowDay | null)[] {
  if (days.length <= mostCells) return [...days];
  const half = mostCells / 2;
  return [...days.slice(0, half), null, ...days.slice(1 - half)];
}

function classOf(day: WindowDay, last: WindowDay, today: PlainDateText): string {
  const kind = day === last ? 'last' : day.off !== null ? 'off' : day.date < today ? 'past' : '';
  return day.date === today ? `${kind} today` : kind;
}

function dayWords({ date, off }: WindowDay): string {
  return off === null ? shortDateWords(date) : text('dayOff', shortDateWords(date), off);
}
