import { h } from 'preact';
import type { GapFact } from '../facts/fact.ts';
import { text } from '../ui/text.ts';
import { listWords } from '../ui/words.ts';

/** What the page does not say, and what it leaves blank: two different answers, kept apart. */
export function Gaps({ gaps }: { gaps: readonly GapFact[] }) {
  if (gaps.length === 0) return null;
  const missing = gapNames(gaps, 'missing');
  const blank = gapNames(gaps, 'blank');
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{text('gaps')}</h2>
      {missing.length > 0 && <p class="body">{listWords(missing)}</p>}
      {blank.length > 0 && (
        <p class="body">
          <span class="soft">{text('blank')}</span> {listWords(blank)}
        </p>
      )}
    </section>
  );
}

/** The names of the gaps of one sort, in the interface's words. */
export function gapNames(gaps: readonly GapFact[], role: GapFact['role']): string[] {
  return gaps.filter((gap) => gap.role === role).map(({ value }) => text(`gap_${value}`));
}
