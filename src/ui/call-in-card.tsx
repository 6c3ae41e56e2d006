import { Fragment, h } from 'preact';
import type { CallIn } from '../call-in/call-in.ts';
import type { WindowDay } from '../call-in/window.ts';
import type { PlainDateText } from '../record/decision-record.ts';
import { DayStrip } from './day-strip.tsx';
import { Icon } from './icon.tsx';
import { ShowButton } from './show-button.tsx';
import type { Source } from './show-button.tsx';
import { text } from './text.ts';
import { dateWords, fullDateWords } from './dates.ts';
import { callInCountWords, distanceWords, stateWords } from './words.ts';

interface Props {
  callIn: CallIn;
  today: PlainDateText;
  /** The window day by day; null where it cannot be told. */
  days: readonly WindowDay[] | null;
  workingDaysLeft: number | null;
  /** How many call-ins the page records; null where it does not say. */
  callInCount: number | null;
  /** The way to the words that the state rests on; null where there are none. */
  source: Source | null;
}

/** The state of call-in: the date first, then how far off it is, then what that rests on. */
export function CallInCard({ callIn, today, days, workingDaysLeft, callInCount, source }: Props) {
  const { state, lastDay, inForceOn } = callIn;
  const mayBeOpen = state === 'open' || state === 'unknown-deadline';
  return (
    <section class={`call-in ${state}`} aria-labelledby="call-in">
      <h2 class="state" id="call-in">
        <Icon name={mayBeOpen ? 'clock' : 'bar'} size={14} />
        {stateWords(callIn)}
      </h2>
      {lastDay !== null && (
        <>
          <p class="date">{text(state === 'open' ? 'until' : 'on', fullDateWords(lastDay))}</p>
          <p>{distanceWords(lastDay, today, workingDaysLeft)}</p>
        </>
      )}
      {inForceOn !== null && <p>{text('inForce', dateWords(inForceOn))}</p>}
      {days && <DayStrip days={days} today={today} />}
      <p class="source">
        {text(callIn.why)} {source && <ShowButton what={text('callIn')} {...source} />}
        {callInCount !== null && <span>· {callInCountWords(callInCount)}</span>}
      </p>
      {mayBeOpen && (
        <details>
          <summary>{text('whoCan')}</summary>
          <p>{text('whoCanNote')}</p>
        </details>
      )}
    </section>
  );
}
