import { Fragment, h } from 'preact';
import type { PartProps } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { answerOf } from './answered.ts';
import { CallInActions } from './call-in-actions.tsx';
import { DayStrip } from './day-strip.tsx';
import { YourRule } from './your-rule.tsx';

/** How the state of call-in was worked out, who may call in, and what the reader can do. */
export function CallInPart(props: PartProps) {
  const answer = answerOf(props.view);
  if (!answer) return null;
  const { state, basis, days, today, rule, working } = answer.callIn;
  const mayBeOpen = state === 'open' || state === 'unknown-deadline';
  return (
    <>
      {days && <DayStrip days={days} today={today} />}
      {rule && (
        <p>
          {working} {rule.source && <a href={rule.source}>{text('ruleSource')}</a>}
        </p>
      )}
      <CallInActions {...props} answer={answer} />
      {state !== 'proposal' && basis !== 'page' && (
        <YourRule {...props} isKept={rule?.confidence === 'reader'} />
      )}
      {mayBeOpen && (
        <details>
          <summary>{text('whoCan')}</summary>
          <p>{answer.callIn.whoMay ?? text('whoCanNote')}</p>
        </details>
      )}
    </>
  );
}
