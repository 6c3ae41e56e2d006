import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { londonDate } from '../../call-in/stated.ts';
import { dayMonthWords, fullDateWords, shortDateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { figures } from './counted.ts';
import { nextPage } from './reading.ts';
import type { Source } from './reading.ts';
import type { Summary } from './summary.ts';
import { addressOfView } from './view-address.ts';
import { windowScale } from './window-scale.ts';
import type { WindowBar } from './window-scale.ts';

interface Props {
  source: Source;
  /** Raised when something was taken in. */
  version: number;
  onTrouble: (error: unknown) => void;
}

/** Days: no window seen is longer than ten working days, and a page may be published weeks after the decision. */
const daysBack = 60;

/** A day's name that begins further right would run out of the line. */
const latestTick = 86;

/** As many bars as are drawn. */
const mostBars = 12;

/** The windows for call-in that are open, a bar each on a line of days; nothing where none is. */
export function Timeline({ source, version, onTrouble }: Props) {
  const [rows, setRows] = useState<Summary[]>([]);
  useEffect(() => {
    let isWanted = true;
    openRows(source, () => isWanted)
      .then((open) => isWanted && setRows(open))
      .catch(onTrouble);
    return () => {
      isWanted = false;
    };
  }, [source, version]);
  if (rows.length === 0) return null;
  const today = londonDate(Temporal.Now.instant());
  const { bars, today: line, ticks } = windowScale(rows, today);
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{text('libTimeline')}</h2>
      <ol>
        {bars.slice(0, mostBars).map((bar) => (
          <li key={bar.row.key}>
            <span>
              <a href={addressOfView({ name: 'decision', key: bar.row.key })}>
                {bar.row.title ?? text('untitled')}
              </a>{' '}
              <small>{bar.row.council}</small>
            </span>
            <Lane bar={bar} line={line} today={today} />
          </li>
        ))}
      </ol>
      <svg class="axis" aria-hidden="true">
        {ticks
          .filter(({ at }) => at <= latestTick)
          .map(({ date, at }) => (
            <text key={date} x={`${String(at)}%`} y="14" class={date === today ? 'now' : ''}>
              {date === today ? text('libToday') : dayMonthWords(date)}
            </text>
          ))}
      </svg>
      <p class="soft">
        {bars.length > mostBars && `${text('libMoreBars', figures(bars.length - mostBars))} `}
        {text('libTimelineNote', figures(daysBack))}
      </p>
    </section>
  );
}

/** Words that would run out at the right stand before the end of the bar instead. */
const latestStart = 50;

function Lane({ bar, line, today }: { bar: WindowBar; line: number; today: string }) {
  const { row, lastDay, start, width } = bar;
  const isEstimate = row.callIn.certainty === 'estimate';
  const hour = row.callIn.closesAt === null ? '' : `, ${row.callIn.closesAt.slice(11, 16)}`;
  const name = isEstimate ? 'libClosesEstimate' : 'libCloses';
  const isLate = start > latestStart;
  return (
    <svg class="lane" role="img" aria-label={text(name, fullDateWords(lastDay) + hour)}>
      <rect
        class={[isEstimate && 'estimate', lastDay === today && 'soon'].filter(Boolean).join(' ')}
        x={`${String(start)}%`}
        y="3"
        width={`${String(width)}%`}
        height="20"
        rx="4"
      />
      <line x1={`${String(line)}%`} x2={`${String(line)}%`} y1="0" y2="26" />
      <text
        x={`${String(isLate ? start + width : start)}%`}
        dx={isLate ? -6 : 6}
        y="17"
        text-anchor={isLate ? 'end' : 'start'}
      >
        {text(name, shortDateWords(lastDay) + hour)}
      </text>
    </svg>
  );
}

/** The open windows among the decisions of the last weeks: the library has the newest first. */
async function openRows(source: Source, isWanted: () => boolean): Promise<Summary[]> {
  const open: Summary[] = [];
  const oldest = Temporal.Now.plainDateISO('Europe/London').subtract({ days: daysBack }).toString();
  for (let after: number | null = null; isWanted();) {
    const page = await nextPage(source, after);
    open.push(...page.rows.filter(({ callIn }) => callIn.state === 'open' && callIn.lastDay !== null));
    const last = page.rows.at(-1)?.day;
    if (page.next === null || (last && last.date < oldest)) break;
    after = page.next;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return open;
}
