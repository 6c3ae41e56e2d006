import { h } from 'preact';
import type { RelatedDecision } from '../messages/protocol.ts';
import { dateWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import { factWords } from './fact-words.ts';

/** The price and the term that stand in a decision on which this one rests, each with where it is from. */
export function ParentsFacts({ related }: { related: readonly RelatedDecision[] }) {
  const rows = related.flatMap((parent) =>
    parent.facts.flatMap((fact) => {
      const words = factWords(fact);
      return words ? [{ ...words, parent }] : [];
    }),
  );
  if (rows.length === 0) return null;
  return (
    <section aria-label={text('factsOfParent')}>
      <dl class="facts">
        {rows.map(({ name, value, parent }) => (
          <div key={name + parent.address}>
            <dt>{name}</dt>
            <dd class="value">
              {value}
              <small>
                <a href={parent.address}>
                  {parent.decidedOn === null
                    ? text('fromOther')
                    : text('fromDecision', dateWords(parent.decidedOn))}
                </a>
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
