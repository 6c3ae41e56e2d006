import { h } from 'preact';
import type { SightingAnswer, RelatedDecision, UnseenCitation } from '../messages/protocol.ts';
import type { PartProps } from '../overlay/view.ts';
import { dateWords } from '../ui/dates.ts';
import { ShowButton } from '../ui/show-button.tsx';
import { text } from '../ui/text.ts';
import { reasonWords, relatedWords } from '../ui/words.ts';

interface Props extends PartProps, Pick<SightingAnswer, 'related' | 'unseen' | 'trouble'> {
  /** Whether it is known which decision it is: else none was looked for. */
  isPlaced: boolean;
}

/** As many as are listed at first: the rest open on request. */
const shownAtFirst = 5;

/** Decisions seen before that hang together with this one, each with the reason. */
export function Connected({ related, unseen, trouble, isPlaced, view, actions }: Props) {
  return (
    <section aria-labelledby="connected">
      <h2 id="connected">
        <span>{text('connected')}</span>
        {related.length > 0 && <span>{related.length}</span>}
      </h2>
      {related.length > 0 ? (
        <RelatedList related={related.slice(0, shownAtFirst)} />
      ) : (
        <p class="body soft">
          {text(trouble ? `trouble_${trouble}` : isPlaced ? 'connectedNone' : 'connectedUnplaced')}
        </p>
      )}
      {related.length > shownAtFirst && (
        <details>
          <summary>{text('connectedMore', String(related.length - shownAtFirst))}</summary>
          <RelatedList related={related.slice(shownAtFirst)} />
        </details>
      )}
      {unseen.length > 0 && (
        <ul class="related">
          {unseen.map((cited, index) => {
            const { quote, sentence } = cited;
            const quoted = { name: `unseen ${String(index)}`, quote, sentence, block: 0 };
            const words = unseenWords(cited);
            return (
              <li key={quoted.name} class="unseen">
                {text('unseen', words)}{' '}
                <ShowButton
                  what={words}
                  isShown={view.shown === quoted.name}
                  onShow={() => actions.show(quoted)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** "CE S491", or "Cabinet, 12 March 2025". */
function unseenWords({ reference, by, date, quote }: UnseenCitation): string {
  return [reference, by, date && dateWords(date)].filter(Boolean).join(', ') || quote;
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
