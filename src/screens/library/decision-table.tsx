import { h } from 'preact';
import { dateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import type { Sort } from './filters.ts';
import { roleWords } from '../../ui/fact-label.ts';
import { callInWords, noteWords } from './row-words.ts';
import type { Row } from './use-rows.ts';
import { addressOfView } from './view-address.ts';

interface Props {
  rows: readonly Row[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  selected: ReadonlySet<string>;
  onSelect: (keys: readonly string[], isSelected: boolean) => void;
  followed: ReadonlySet<string>;
}

const columns = [
  { by: 'title', name: 'libDecision' },
  { by: 'maker', name: 'decisionMaker' },
  { by: 'day', name: 'decidedOn' },
  { by: 'lastDay', name: 'libCallIn' },
  { by: 'amount', name: 'money_other' },
] as const;

/** Days and amounts are wanted from the latest and the largest, names from A. */
const descendingFirst: readonly Sort['by'][] = ['day', 'amount'];

/** The decisions, to sort by a column and to select from. */
export function DecisionTable({ rows, sort, onSort, selected, onSelect, followed }: Props) {
  const keys = rows.map(({ summary }) => summary.key);
  const isAll = keys.length > 0 && keys.every((key) => selected.has(key));
  return (
    <table>
      <caption class="unseen">{text('libTable')}</caption>
      <thead>
        <tr>
          <th scope="col" class="pick">
            <label>
              <input
                type="checkbox"
                checked={isAll}
                onChange={({ currentTarget }) => onSelect(keys, currentTarget.checked)}
              />
              <span class="unseen">{text('libSelectAll')}</span>
            </label>
          </th>
          {columns.map(({ by, name }) => {
            const isOwn = sort.by === by;
            const isDescending = isOwn ? !sort.isDescending : descendingFirst.includes(by);
            return (
              <th
                key={by}
                scope="col"
                class={by}
                aria-sort={isOwn ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => onSort({ by, isDescending })}>
                  {text(name)}
                  <svg viewBox="0 0 8 8" aria-hidden="true">
                    {isOwn && <path d={sort.isDescending ? 'M0 2h8L4 7z' : 'M0 6h8L4 1z'} />}
                  </svg>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DecisionRow
            key={row.summary.key}
            {...row}
            isSelected={selected.has(row.summary.key)}
            isFollowed={followed.has(row.summary.key)}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Row, Pick<Props, 'onSelect'> {
  isSelected: boolean;
  isFollowed: boolean;
}

function DecisionRow({ summary, sentence, isSelected, isFollowed, onSelect }: RowProps) {
  const { key, maker, day, callIn, amount } = summary;
  const title = summary.title ?? text('untitled');
  return (
    <tr>
      <td class="pick">
        <label>
          <input
            type="checkbox"
            checked={isSelected}
            onChange={({ currentTarget }) => onSelect([key], currentTarget.checked)}
          />
          <span class="unseen">{text('libSelect', title)}</span>
        </label>
      </td>
      <td>
        <a href={addressOfView({ name: 'decision', key })}>{title}</a>
        <small>{noteWords(summary, isFollowed)}</small>
        {sentence !== null && sentence !== '' && <q>{sentence}</q>}
      </td>
      <td>{maker ?? <span class="soft">{text('libNotStated')}</span>}</td>
      <td class="day">
        {day === null ? <span class="soft">{text('libNotStated')}</span> : dateWords(day.date)}
        {day !== null && day.by !== 'decidedOn' && <small>{text(day.by)}</small>}
      </td>
      <td>
        <span class={`tag ${callIn.state}`}>{callInWords(callIn)}</span>
        {callIn.lastDay !== null && callIn.certainty === 'estimate' && <small>{text('libEstimate')}</small>}
        {callIn.state === 'open' && callIn.possibleLastDay !== null && (
          <small>{text('orPossibly', dateWords(callIn.possibleLastDay))}</small>
        )}
      </td>
      <td class="amount">
        {amount === null ? <span class="soft">{text('libNotStated')}</span> : amount.quote}
        {amount !== null && <small>{roleWords(amount.role)}</small>}
      </td>
    </tr>
  );
}
