import { Fragment, h } from 'preact';
import { londonDate } from '../call-in/stated.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { CallInCard } from '../ui/call-in-card.tsx';
import type { ShownCallIn } from '../ui/call-in-card.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Icon } from '../ui/icon.tsx';
import { text } from '../ui/text.ts';
import { tabWords } from '../ui/words.ts';
import { firstCallIn } from './first-call-in.ts';
import { keyFacts } from './key-facts.ts';
import type { PanelView, PartProps, Quoted } from './view.ts';

/** The panel beside a decision page, open or folded to its one-line tab. */
export function Panel({ view, actions }: PartProps) {
  return (
    <aside class={view.isOpen ? '' : 'folded'} lang={text('language')} aria-label={text('panel')}>
      {view.isOpen ? <Open view={view} actions={actions} /> : <Folded view={view} actions={actions} />}
    </aside>
  );
}

function Folded({ view, actions }: PartProps) {
  return (
    <button class="tab" aria-expanded="false" onClick={actions.unfold}>
      <Icon name="clock" />
      {tabWords(callInNow(view))}
    </button>
  );
}

function Open({ view, actions }: PartProps) {
  const { record, parts, trouble } = view;
  const callIn = callInNow(view);
  const sourceOf = (quoted: Quoted) => ({
    isShown: view.shown === quoted.name,
    onShow: () => actions.show(quoted),
  });
  const callInWords = callInSource(record);
  return (
    <>
      <header>
        <h1>{text('name')}</h1>
        <button class="fold" aria-label={text('fold')} aria-expanded="true" onClick={actions.fold}>
          <Icon name="fold" />
        </button>
      </header>
      <p role="status">{view.notice}</p>
      <CallInCard
        callIn={callIn}
        callInCount={statedValue(record.callInCount)}
        source={callInWords && sourceOf(callInWords)}
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
      {!view.isOwnPage && (
        <footer>
          <details>
            <summary>{text('stored')}</summary>
            <p>{text('storedNote')}</p>
            <button onClick={actions.hide}>{text('hide')}</button>
            <p>{text('hideNote')}</p>
          </details>
        </footer>
      )}
    </>
  );
}

/**
 * The state of call-in as far as it is known now: by the page alone until the background has answered, and again
 * where it answered on another day.
 */
function callInNow({ record, now, answer }: PanelView): ShownCallIn {
  const today = londonDate(now);
  const known = answer?.callIn;
  return known?.today === today ? known : { ...firstCallIn(record, now), today };
}

/** The words that the state of call-in rests on: the deadline, else the flag. */
function callInSource({ callInDeadline, isSubjectToCallIn }: DecisionRecord): Quoted | null {
  for (const field of [callInDeadline, isSubjectToCallIn]) {
    if (field.state === 'stated') return { name: 'call-in', quote: field.quote, block: field.block };
  }
  return null;
}
