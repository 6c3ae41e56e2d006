import { h } from 'preact';
import type { ExemptionFact } from '../facts/fact.ts';
import { text } from '../ui/text.ts';

/** What a paragraph of Schedule 12A allows, the test it has to pass, and how to object. Information, not advice. */
export function ExemptionNote({ exemptions }: { exemptions: readonly ExemptionFact[] }) {
  const isWelsh = exemptions.some(({ value }) => value.nation === 'Wales');
  return (
    <details class="more">
      <summary>{text('exemptionAsk')}</summary>
      <p>{text('exemptionTest', isWelsh ? '21' : '10')}</p>
      <p>{text(isWelsh ? 'exemptionObjectWales' : 'exemptionObject')}</p>
    </details>
  );
}
