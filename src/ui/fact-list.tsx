import { h } from 'preact';
import { ShowButton } from './show-button.tsx';
import type { Source } from './show-button.tsx';

/** A fact as it is shown: what it is, what the page says, and the way to its words. */
export interface ShownFact {
  name: string;
  value: string;
  /** Said by the page rather than left out: "None". */
  isNone: boolean;
  source: Source;
}

/** The key facts, each with the way to its words on the page. */
export function FactList({ label, facts }: { label: string; facts: readonly ShownFact[] }) {
  return (
    <section aria-label={label}>
      <dl class="facts">
        {facts.map(({ name, value, isNone, source }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={isNone ? 'value soft' : 'value'}>{value}</dd>
            <dd>
              <ShowButton what={name} {...source} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
