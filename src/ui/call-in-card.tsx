import { Fragment, h } from 'preact';
import type { ComponentChildren } from 'preact';
import type { CallIn } from '../call-in/state.ts';
import type { PlainDateText } from '../record/decision-record.ts';
import { Icon } from './icon.tsx';
import { ShowButton } from './show-button.tsx';
import type { Source } from './show-button.tsx';
import { text } from './text.ts';
import { dateWords, fullDateWords } from './dates.ts';
import { callInCountWords, distanceWords, estimateWords, laterDayWords, stateWords } from './words.ts';

/** The state of call-in on a day. */
export interface ShownCallIn extends CallIn {
  today: PlainDateText;
  workingDaysLeft?: number | null;
}

interface Props {
  callIn: ShownCallIn;
  /** How many call-ins the page records; null where it does not say. */
  callInCount: number | null;
  /** The way to the words that the state rests on; null where there are none. */
  source: Source | null;
  /** How it was worked out, and what can be done. */
  children: ComponentChildren;
}

/** The state of call-in: the date first, then how far off it is, then what that rests on. */
export function CallInCard({ callIn, callInCount, source, children }: Props) {
  const { state, lastDay, certainty, closesAt, inForceOn, today } = callIn;
  const mayBeOpen = state === 'open' || state === 'unknown-deadline';
  const moment = closesAt === null ? '' : `, ${closesAt.slice(11)}`;
  return (
    <section class={`call-in ${state}`} aria-labelledby="call-in">
      <h2 class="state" id="call-in">
        <Icon name={mayBeOpen ? 'clock' : 'bar'} />
        {stateWords(callIn)}
      </h2>
      {lastDay !== null && (
        <>
          <p class="date">
            {text(state === 'open' ? 'until' : 'on', fullDateWords(lastDay) + moment)}
            {estimateWords(certainty)}
          </p>
          <p>{laterDayWords(callIn)}</p>
          <p>{distanceWords(callIn, today, callIn.workingDaysLeft ?? null)}</p>
        </>
      )}
      {inForceOn !== null && <p>{text('inForce', dateWords(inForceOn))}</p>}
      <p class="source">
        {text(callIn.why)} {source && <ShowButton what={text('callIn')} {...source} />}
        {callInCount !== null && `· ${callInCountWords(callInCount)}`}
      </p>
      {children}
    </section>
  );
}
