import { h } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { areSame, typedAmount } from './filters.ts';
import type { Filters } from './filters.ts';
import type { Row } from './use-rows.ts';

interface Props {
  filters: Filters;
  /** What the view shows before anything is chosen. */
  atFirst: Filters;
  onFilters: (filters: Filters) => void;
  /** Whose councils and makers are offered to choose from. */
  rows: readonly Row[];
}

const chips = [
  { name: 'isCallable', words: 'stateOpen' },
  { name: 'isKey', words: 'libKey' },
  { name: 'isWithheld', words: 'libSomethingWithheld' },
  { name: 'isFollowed', words: 'filter_followed' },
  { name: 'isChanged', words: 'libChanged' },
] as const;

/** What to leave in the table: each is on or off, and all that are on hold together. */
export function FilterBar({ filters, atFirst, onFilters, rows }: Props) {
  const [typed, setTyped] = useState('');
  const amount = typedAmount(typed);
  const isFaulty = typed.trim() !== '' && amount === null;
  const offered = (of: (row: Row) => string | null) =>
    [...new Set(rows.map(of).filter((value) => value !== null))]
      .sort()
      .map((value) => <option value={value} />);
  return (
    <div class="filters" role="group" aria-label={text('libFilters')}>
      {chips.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-pressed={filters[name]}
          onClick={() => onFilters({ ...filters, [name]: !filters[name] })}
        >
          {text(words)}
        </button>
      ))}
      <div class="typed">
        <label>
          {text('libCouncil')}{' '}
          <input
            list="councils"
            value={filters.council}
            onInput={({ currentTarget }) => onFilters({ ...filters, council: currentTarget.value })}
          />
        </label>
        <datalist id="councils">{offered(({ summary }) => summary.council)}</datalist>
        <label>
          {text('decisionMaker')}{' '}
          <input
            list="makers"
            value={filters.maker}
            onInput={({ currentTarget }) => onFilters({ ...filters, maker: currentTarget.value })}
          />
        </label>
        <datalist id="makers">{offered(({ summary }) => summary.maker)}</datalist>
        <label>
          {text('libOver')}{' '}
          <input
            class="money"
            inputMode="decimal"
            value={typed}
            aria-invalid={isFaulty}
            aria-describedby={isFaulty ? 'amount-fault' : undefined}
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value);
              onFilters({ ...filters, amountOver: typedAmount(currentTarget.value) });
            }}
          />
        </label>
        {isFaulty && <span id="amount-fault">{text('libOverFault')}</span>}
        {!areSame(filters, atFirst) && (
          <button
            type="button"
            onClick={() => {
              setTyped('');
              onFilters(atFirst);
            }}
          >
            {text('libNoFilters')}
          </button>
        )}
      </div>
    </div>
  );
}
