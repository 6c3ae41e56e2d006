import { h } from 'preact';
import type { Fact } from '../facts/fact.ts';
import type { PanelActions } from '../overlay/view.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { text } from '../ui/text.ts';
import { CopyBox } from './copy-box.tsx';
import { gapNames } from './gaps.tsx';

interface Props {
  record: DecisionRecord;
  facts: readonly Fact[];
  /** Whether the time for call-in is over: its last day is then nothing to ask for. */
  isClosed: boolean;
  actions: PanelActions;
}

/** A letter that asks for what is missing, for the reader to change and to send: nothing is sent from here. */
export function AskTheCouncil({ record, facts, isClosed, actions }: Props) {
  const letter = letterFor(record, facts, isClosed);
  if (letter === null) return null;
  return (
    <details class="more">
      <summary>{text('ask')}</summary>
      <CopyBox label={text('askLetter')} words={letter} actions={actions} />
    </details>
  );
}

/**
 * The letter as plain text; null where nothing is missing.
 *
 * @param isClosed whether the time for call-in is over
 */
export function letterFor(record: DecisionRecord, facts: readonly Fact[], isClosed: boolean): string | null {
  const gaps = facts
    .filter((fact) => fact.kind === 'gap')
    .filter(({ value }) => !(isClosed && value === 'callInDeadline'));
  if (gaps.length === 0) return null;
  const missing = gapNames(gaps, 'missing');
  const blank = gapNames(gaps, 'blank');
  const withheld = facts.filter(
    (fact) => fact.kind === 'exemption' || (fact.kind === 'supplier' && fact.role === 'withheld'),
  );
  const title = statedValue(record.title) ?? text('untitled');
  const reference = statedValue(record.reference);
  // A reference that begins the title is not said twice.
  const isInTitle = reference === null || title.includes(reference);
  const lines = [
    text('letterGreeting'),
    '',
    text('letterRead'),
    isInTitle ? title : `${title}, ${reference}`,
    record.address,
    ...listed('letterMissing', missing),
    ...listed('letterBlank', blank),
    ...listed(
      'letterWithheld',
      [...new Set(withheld.map(({ sentence }) => sentence))].map((words) => `“${words}”`),
    ),
    '',
    text('letterPlease'),
    '',
    text('letterClose'),
  ];
  return lines.join('\n');
}

function listed(heading: 'letterMissing' | 'letterBlank' | 'letterWithheld', items: readonly string[]) {
  return items.length === 0 ? [] : ['', text(heading), ...items.map((item) => `- ${item}`)];
}
