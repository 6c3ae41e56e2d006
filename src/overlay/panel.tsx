import { h } from 'preact';
import { londonDate } from '../call-in/stated.ts';
import { statedValue } from '../record/decision-record.ts';
import { CallInCard } from '../ui/call-in-card.tsx';
import type { ShownCallIn } from '../ui/call-in-card.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { text } from '../ui/text.ts';
import { tabWords } from '../ui/words.ts';
import { firstCallIn } from './first-call-in.ts';
import { Frame, Stored } from './frame.tsx';
import { keyFacts } from './key-facts.ts';
import type { PanelView, PartProps, Quoted } from './view.ts';

/** The panel beside a decision page, open or folded to its one-line tab. */
export function Panel({ view, actions }: PartProps) {
  const { record, parts, trouble } = view;
  const callIn = callInNow(view);
  const sourceOf = (quoted: Quoted) => ({
    isShown: view.shown === quoted.name,
    onShow: () => actions.show(quoted),
  });
  // The words that the state of call-in rests on: the deadline, else the flag.
  const callInWords = [record.callInDeadline, record.isSubjectToCallIn].find(
    (field) => field.state === 'stated',
  );
  return (
    <Frame
      label={text('panel')}
      isOpen={view.isOpen}
      tab={tabWords(callIn)}
      icon="clock"
      setOpen={actions.setOpen}
    >
      <p role="status">{view.notice}</p>
      <CallInCard
        callIn={callIn}
        callInCount={statedValue(record.callInCount)}
        source={callInWords ? sourceOf({ ...callInWords, name: 'call-in' }) : null}
      >
        {parts && <parts.CallIn view={view} actions={actions} />}
      </CallInCard>
      <FactList
        label={text('facts')}
        facts={keyFacts(record, callIn.inForceOn !== null).map((fact) => ({
          ...fact,
          source: sourceOf(fact),
        }))}
      />
      {parts && <parts.Facts view={view} actions={actions} />}
      {parts && <parts.Rest view={view} actions={actions} />}
      {trouble && (
        <p class="body soft">{text(trouble === 'updated' ? 'answerUpdated' : 'answerUnavailable')}</p>
      )}
      {!view.isOwnPage && <Stored note={text('storedNote')} hide={actions.hide} />}
    </Frame>
  );
}

/**
 * The state of call-in as far as it is known now: by the page alone until the background has answered, and again
 * once its answer may have been overtaken by the clock.
 */
function callInNow({ record, now, answer }: PanelView): ShownCallIn {
  const known = answer?.callIn;
  return known && Temporal.Instant.compare(now, known.nextChange) < 0
    ? known
    : { ...firstCallIn(record, now), today: londonDate(now) };
}
