import { Fragment, h } from 'preact';
import type { Fact } from '../facts/fact.ts';
import type { PartProps } from '../overlay/view.ts';
import { FactList } from '../ui/fact-list.tsx';
import type { ShownFact } from '../ui/fact-list.tsx';
import { text } from '../ui/text.ts';
import { Changed } from './changed.tsx';
import { ExemptionNote } from './exemption-note.tsx';
import { factWords } from './fact-words.ts';
import { ParentsFacts } from './parents-facts.tsx';

/** What the words of the decision say: what a reader asks first, then the rest on request. */
export function FactsPart({ view, actions }: PartProps) {
  const facts = (view.answer?.facts ?? []).filter(({ kind }) => kind !== 'gap');
  const shown = (each: Fact, index: number): ShownFact[] => {
    const words = factWords(each);
    if (!words) return [];
    const { quote, block, sentence } = each;
    const quoted = { name: `${words.name} ${String(index)}`, quote, block, sentence };
    const source = { isShown: view.shown === quoted.name, onShow: () => actions.show(quoted) };
    return [{ ...words, isNone: false, source }];
  };
  const rows = facts.map((each, index) => ({ isFirst: isAskedFirst(each), rows: shown(each, index) }));
  const first = rows.filter(({ isFirst }) => isFirst).flatMap((each) => each.rows);
  const more = rows.filter(({ isFirst }) => !isFirst).flatMap((each) => each.rows);
  const exemptions = facts.filter((each) => each.kind === 'exemption');
  return (
    <>
      {view.answer?.changed && <Changed changed={view.answer.changed} />}
      {first.length > 0 && <FactList label={text('factsInWords')} facts={first} />}
      {view.answer && <ParentsFacts related={view.answer.related} />}
      {exemptions.length > 0 && <ExemptionNote exemptions={exemptions} />}
      {more.length > 0 && (
        <details class="more">
          <summary>{text('more', String(more.length))}</summary>
          <FactList label={text('factsMore')} facts={more} />
        </details>
      )}
    </>
  );
}

/** Money only where it is the price, and what decides about a decision: all else is the long tail. */
function isAskedFirst(fact: Fact): boolean {
  switch (fact.kind) {
    case 'money':
      return fact.role === 'contract-value' || fact.role === 'annual-value';
    case 'supplier':
      return fact.role !== 'incumbent';
    case 'term':
    case 'exemption':
    case 'delegation':
      return true;
    case 'citation':
    case 'legislation':
    case 'note':
    case 'gap':
      return false;
  }
}
