import { h } from 'preact';
import { text } from './text.ts';
import { listWords } from './words.ts';

interface Props {
  /** What one would look for, and no label on the page names. */
  missing: readonly string[];
  /** What the page has a label for, with nothing behind it. */
  blank: readonly string[];
}

/** What the page does not say. Two different answers, kept apart. */
export function Gaps({ missing, blank }: Props) {
  if (missing.length === 0 && blank.length === 0) return null;
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
