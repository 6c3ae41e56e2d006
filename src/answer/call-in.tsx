import { Fragment, h } from 'preact';
import type { PartProps } from '../overlay/view.ts';
import { ShowButton } from '../ui/show-button.tsx';
import { text } from '../ui/text.ts';
import { CallInActions } from './call-in-actions.tsx';
import { DayStrip } from './day-strip.tsx';
import { YourRule } from './your-rule.tsx';

/** How the state of call-in was worked out, who may call in, and what the reader can do. */
export function CallInPart(props: PartProps) {
  const answer = props.view.answer;
  if (!answer) return null;
  const { state, basis, days, today, rule, working, before, said, whoMay } = answer.callIn;
  const mayBeOpen = state === 'open' || state === 'unknown-deadline';
  return (
    <>
      {before && <Words {...props} name="before" quote={before.quote} block={before.block} />}
      {said && <Words {...props} name="callInSaid" quote={said.text} block={said.block} />}
      {days && <DayStrip days={days} today={today} />}
      {basis === 'rule' && days?.some(({ date }) => date.endsWith('-12-25')) && <p>{text('christmas')}</p>}
      {rule && (
        <p>
          {working} {rule.source && <a href={rule.source}>{text('ruleSource')}</a>}
        </p>
      )}
      {answer.following && <CallInActions {...props} callIn={answer.callIn} following={answer.following} />}
      {answer.following && state !== 'proposal' && basis !== 'page' && (
        <YourRule {...props} kept={rule?.confidence === 'reader' ? rule : null} />
      )}
      {mayBeOpen && (
        <details>
          <summary>{text('whoCan')}</summary>
          {whoMay === null ? (
            <p>{text('whoCanNote')}</p>
          ) : (
            <p class="who" lang="en">
              {whoMay}.
            </p>
          )}
          <p>{text('residents')}</p>
        </details>
      )}
    </>
  );
}

/** Words of the page about its call-in, with the way to them where it is known which block they stand in. */
function Words({ view, actions, name, quote, block }: WordsProps) {
  const isShown = view.shown === name;
  return (
    <p>
      {text(name, quote)}{' '}
      {block !== null && (
        <ShowButton
          what={text('callIn')}
          isShown={isShown}
          onShow={() => actions.show({ name, quote, block, sentence: quote })}
        />
      )}
    </p>
  );
}

interface WordsProps extends PartProps {
  name: 'before' | 'callInSaid';
  quote: string;
  block: number | null;
}
