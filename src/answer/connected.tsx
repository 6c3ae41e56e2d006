import { h } from 'preact';
import type { RelatedDecision } from '../messages/protocol.ts';
import { text } from '../ui/text.ts';
import { reasonWords, relatedWords } from '../ui/words.ts';

/** As many as are listed at first: the rest open on request. */
const shownAtFirst = 5;

/** Decisions seen before that hang together with this one, each with the reason. */
export function Connected({ related }: { related: readonly RelatedDecision[] }) {
  return (
    <section aria-labelledby="connected">
      <h2 id="connected">
        <span>{text('connected')}</span>
        {related.length > 0 && <span>{related.length}</span>}
      </h2>
      {related.length > 0 ? (
        <RelatedList related={related.slice(0, shownAtFirst)} />
      ) : (
        <p class="body soft">{text('connectedNone')}</p>
      )}
      {related.length > shownAtFirst && (
        <details>
          <summary>{text('connectedMore', String(related.length - shownAtFirst))}</summary>
          <RelatedList related={related.slice(shownAtFirst)} />
        </details>
      )}
    </section>
  );
}

function RelatedList({ related }: { related: readonly RelatedDecision[] }) {
  return (
    <ul class="related">
      {related.map((decision) => (
        <li key={decision.address}>
          <a href={decision.address}>{decision.title ?? text('untitled')}</a>
          <small>{decision.reasons.map(reasonWords).join(' · ')}</small>
          <small>{relatedWords(decision)}</small>
        </li>
      ))}
    </ul>
  );
}
