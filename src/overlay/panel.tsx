import { Fragment, h } from 'preact';
import { londonDate, statedCallIn } from '../call-in/stated.ts';
import type { KnownCallIn } from '../messages/protocol.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { CallInCard } from '../ui/call-in-card.tsx';
import type { ShownCallIn } from '../ui/call-in-card.tsx';
import { Connected } from '../ui/connected.tsx';
import type { ConnectedState } from '../ui/connected.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Gaps } from '../ui/gaps.tsx';
import { Icon } from '../ui/icon.tsx';
import { text } from '../ui/text.ts';
import { tabWords } from '../ui/words.ts';
import { gapsOf, keyFacts } from './key-facts.ts';

/** Words on the page that a fact rests on. */
export interface Quoted {
  name: string;
  quote: string;
  block: number;
}

/** All that the panel shows. */
export interface PanelView {
  record: DecisionRecord;
  now: Temporal.Instant;
  isOpen: boolean;
  /** The name of the fact whose words are marked in the page; null where none are. */
  shown: string | null;
  /** Said to a screen reader too. */
  notice: string;
  /** The state of call-in by all that is known, once the background has told it. */
  known: KnownCallIn | null;
  connected: ConnectedState;
}

/** What the reader can do. */
export interface PanelActions {
  fold: () => void;
  unfold: () => void;
  /** Never on this site again, until the toolbar button brings it back. */
  hide: () => void;
  show: (quoted: Quoted) => void;
}

interface Props {
  view: PanelView;
  actions: PanelActions;
}

/** The panel beside a decision page, open or folded to its one-line tab. */
export function Panel({ view, actions }: Props) {
  return (
    <aside class={view.isOpen ? '' : 'folded'} aria-label={text('panel')}>
      {view.isOpen ? <Open view={view} actions={actions} /> : <Folded view={view} actions={actions} />}
    </aside>
  );
}

function Folded({ view, actions }: Props) {
  return (
    <button class="tab" aria-expanded="false" onClick={actions.unfold}>
      <Icon name="clock" />
      {tabWords(callInNow(view))}
    </button>
  );
}

function Open({ view, actions }: Props) {
  const { record } = view;
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
      />
      <FactList
        facts={keyFacts(record, callIn.inForceOn !== null).map((fact) => ({
          ...fact,
          source: sourceOf(fact),
        }))}
      />
      <Gaps {...gapsOf(record)} />
      <Connected state={view.connected} />
      <footer>
        <details>
          <summary>{text('stored')}</summary>
          <p>{text('storedNote')}</p>
          <button onClick={actions.hide}>{text('hide')}</button>
          <p>{text('hideNote')}</p>
        </details>
      </footer>
    </>
  );
}

/**
 * The state of call-in as far as it is known now: by the page alone until the background has answered, and again
 * where it answered on another day.
 */
function callInNow({ record, now, known }: PanelView): ShownCallIn {
  const today = londonDate(now);
  return known?.today === today ? known : { ...statedCallIn(record, now), today };
}

/** The words that the state of call-in rests on: the deadline, else the flag. */
function callInSource({ callInDeadline, isSubjectToCallIn }: DecisionRecord): Quoted | null {
  for (const field of [callInDeadline, isSubjectToCallIn]) {
    if (field.state === 'stated') return { name: 'call-in', quote: field.quote, block: field.block };
  }
  return null;
}
