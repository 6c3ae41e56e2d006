import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { counted, figures } from './counted.ts';
import { DecisionTable } from './decision-table.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { newestFirst, noFilters } from './filters.ts';
import type { Filters, Sort } from './filters.ts';
import { allKeys } from './reading.ts';
import type { Source } from './reading.ts';
import { perPage, useRows } from './use-rows.ts';
import type { Rows } from './use-rows.ts';

interface Props {
  source: Source;
  query: string;
  /** Whether only what is followed is wanted. */
  isFollowed: boolean;
  /** As many as are stored, those that cannot be read among them, and the keys of these. */
  count: number | null;
  damaged: readonly string[];
  followed: ReadonlySet<string>;
  version: number;
  onTrouble: (error: unknown) => void;
}

/** Milliseconds without a key before a search begins. */
const untilSearched = 120;

/** The table with its filters, its order and its files. */
export function DecisionList(props: Props) {
  const { source, query, isFollowed, count, damaged, followed, version, onTrouble } = props;
  const atFirst = { ...noFilters, isFollowed };
  const [filters, setFilters] = useState<Filters>(atFirst);
  const [sort, setSort] = useState<Sort>(newestFirst);
  const [most, setMost] = useState(perPage);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isStopped, setStopped] = useState(false);
  const sought = useSettled(query);
  const wanted = { query: sought, filters, sort, count: most, followed, version, isStopped };
  const found = useRows(source, wanted, onTrouble);
  const { rows, matching } = found;
  const want = (change: () => void) => {
    change();
    setMost(perPage);
    setStopped(false);
  };
  const select = (keys: readonly string[], isSelected: boolean) => {
    const next = new Set(selected);
    for (const key of keys) {
      if (isSelected) next.add(key);
      else next.delete(key);
    }
    setSelected(next);
  };
  const readable = count === null ? null : count - damaged.length;
  const total = found.way === 'all' ? readable : matching;
  /** Takes the focus when the button that had it goes. */
  const status = useRef<HTMLParagraphElement>(null);
  const selectTotal = () => {
    const keys = found.keys ? Promise.resolve(found.keys) : allKeys(source);
    keys.then((all) => {
      select(
        all.filter((key) => !damaged.includes(key)),
        true,
      );
      status.current?.focus();
    }, onTrouble);
  };
  const isAllShown = rows.length > 0 && rows.every(({ summary }) => selected.has(summary.key));
  const canSelectMore =
    isAllShown && found.state === 'done' && total !== null && total > rows.length && selected.size < total;
  // What cannot be read was gone through too: it is no row that could be shown.
  const [gone, toGo] = found.way === 'all' ? [found.read, count] : [rows.length, matching];
  return (
    <div>
      <FilterBar
        filters={filters}
        atFirst={atFirst}
        onFilters={(next) => want(() => setFilters(next))}
        rows={rows}
      />
      <div class="bar">
        <p role="status" ref={status} tabIndex={-1}>
          {foundWords(found, count, readable)}
        </p>
        {found.state !== 'done' && found.way === 'filtered' && (
          <button type="button" onClick={() => setStopped(!isStopped)}>
            {text(isStopped ? 'libContinue' : 'libStop')}
          </button>
        )}
        {canSelectMore && (
          <button type="button" onClick={selectTotal}>
            {text('libSelectTotal', figures(total))}
          </button>
        )}
        {selected.size > 0 && (
          <button
            type="button"
            onClick={() => {
              setSelected(new Set());
              status.current?.focus();
            }}
          >
            {text('libUnselect', counted('selected', selected.size))}
          </button>
        )}
        <ExportMenu
          source={source}
          isSelection={selected.size > 0}
          keys={selected.size > 0 ? [...selected] : found.keys}
          count={selected.size > 0 ? selected.size : found.state === 'done' ? total : null}
          onTrouble={onTrouble}
        />
      </div>
      <DecisionTable
        rows={rows}
        sort={sort}
        onSort={(next) => want(() => setSort(next))}
        selected={selected}
        onSelect={select}
        followed={followed}
      />
      {toGo !== null && gone < toGo && (
        <p class="more">
          <button type="button" onClick={() => setMost(most + perPage)}>
            {text('libMore', figures(Math.min(perPage, toGo - gone)))}
          </button>
        </p>
      )}
    </div>
  );
}

/** How many there are, how far that is known, and what it leaves out. */
function foundWords(
  { way, matching, read, state, isCutShort }: Rows,
  count: number | null,
  readable: number | null,
): string {
  if (way === 'all') return readable === null ? '' : counted('decisions', readable);
  const words = counted('matching', matching ?? 0);
  if (way === 'search') return isCutShort ? `${words} ${text('libCutSearch', figures(read))}` : words;
  if (state === 'done') return words;
  return `${words} ${text('libReadOf', figures(read), count === null ? '…' : figures(count))}`;
}

/** A value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), untilSearched);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
