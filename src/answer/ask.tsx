import { h } from 'preact';
import type { Fact } from '../facts/fact.ts';
import type { PanelActions } from '../overlay/view.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { text } from '../ui/text.ts';
import { gapNames } from './gaps.tsx';

interface Props {
  record: DecisionRecord;
  facts: readonly Fact[];
  actions: PanelActions;
}

/** A letter that asks for what is missing, for the reader to change and to send: nothing is sent from here. */
export function AskTheCouncil({ record, facts, actions }: Props) {
  const letter = letterFor(record, facts);
  if (letter === null) return null;
  const copy = async (event: Event) => {
    const area = (event.currentTarget as HTMLElement).parentElement?.querySelector('textarea');
    if (!area) return;
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Pages without https have no clipboard of their own: what is selected can still be copied.
      area.select();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way left on such pages
      document.execCommand('copy');
    }
    actions.say(text('copied'));
  };
  return (
    <details class="more">
      <summary>{text('ask')}</summary>
      <textarea aria-label={text('askLetter')} rows={9} spellcheck={false}>
        {letter}
      </textarea>
      <button class="act" onClick={(event) => void copy(event)}>
        {text('copy')}
      </button>
    </details>
  );
}

/** The letter as plain text; null where nothing is missing. */
export function letterFor(record: DecisionRecord, facts: readonly Fact[]): string | null {
  const gaps = facts.filter((fact) => fact.kind === 'gap');
  if (gaps.length === 0) return null;
  const missing = gapNames(gaps, 'missing');
  const blank = gapNames(gaps, 'blank');
  const withheld = facts.filter(
    (fact) => fact.kind === 'exemption' || (fact.kind === 'supplier' && fact.role === 'withheld'),
  );
  const title = [statedValue(record.title) ?? text('untitled'), statedValue(record.reference)];
  const lines = [
    text('letterGreeting'),
    '',
    text('letterRead'),
    title.filter((part) => part !== null).join(', '),
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
