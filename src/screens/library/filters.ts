import type { Summary } from './summary.ts';

/** What the reader wants to see. What is null or false leaves everything in. */
export interface Filters {
  /** Words of the council's name, and of the decision maker's; '' for any. */
  council: string;
  maker: string;
  isKey: boolean;
  isCallable: boolean;
  /** In pounds. */
  amountOver: number | null;
  isWithheld: boolean;
  isFollowed: boolean;
  isChanged: boolean;
}

/** Everything. */
export const noFilters: Filters = {
  council: '',
  maker: '',
  isKey: false,
  isCallable: false,
  amountOver: null,
  isWithheld: false,
  isFollowed: false,
  isChanged: false,
};

/** The columns that can be sorted by. */
export const sortColumns = ['title', 'maker', 'day', 'lastDay', 'amount'] as const;

/** How rows are ordered. */
export interface Sort {
  by: (typeof sortColumns)[number];
  isDescending: boolean;
}

/** The newest first, as the library itself is ordered. */
export const newestFirst: Sort = { by: 'day', isDescending: true };

/** Whether two choices leave the same in the table. */
export function areSame(one: Filters, other: Filters): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether a decision is among what the reader wants to see. What a page does not say is never taken for a yes.
 *
 * @param followed the keys of all that is followed
 */
export function isWanted(summary: Summary, filters: Filters, followed: ReadonlySet<string>): boolean {
  const { council, maker, amountOver } = filters;
  return (
    (!filters.isKey || summary.isKey === true) &&
    (!filters.isCallable || summary.callIn.state === 'open' || summary.callIn.state === 'unknown-deadline') &&
    (amountOver === null || (summary.amount !== null && summary.amount.value > amountOver)) &&
    (!filters.isWithheld || summary.isWithheld) &&
    (!filters.isFollowed || followed.has(summary.key)) &&
    (!filters.isChanged || summary.changed !== null) &&
    hasWords(summary.council, council) &&
    hasWords(summary.maker ?? '', maker)
  );
}

function hasWords(value: string, wanted: string): boolean {
  return wanted === '' || value.toLowerCase().includes(wanted.trim().toLowerCase());
}

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** The rows in the order that the reader chose; what has nothing in that column comes last, either way. */
export function sorted(rows: readonly Summary[], sort: Sort): Summary[] {
  return rows.toSorted(orderOf(sort));
}

/** The first rows in the order that the reader chose, as `sorted` gives them, without sorting all the others. */
export function firstOf(rows: readonly Summary[], sort: Sort, count: number): Summary[] {
  const order = orderOf(sort);
  const first: Summary[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (last && first.length >= count && order(row, last) >= 0) continue;
    let [from, to] = [0, first.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const there = first[middle];
      if (there && order(row, there) < 0) to = middle;
      else from = middle + 1;
    }
    first.splice(from, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}

function orderOf({ by, isDescending }: Sort): (a: Summary, b: Summary) => number {
  const turn = isDescending ? -1 : 1;
  return (a, b) => {
    const [first, second] = [cellOf(a, by), cellOf(b, by)];
    if (first === null || second === null) {
      return first === second ? a.order - b.order : first === null ? 1 : -1;
    }
    const difference =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : by === 'title' || by === 'maker'
          ? byName.compare(String(first), String(second))
          : compared(String(first), String(second));
    return difference * turn || a.order - b.order;
  };
}

function compared(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

function cellOf({ title, maker, day, callIn, amount }: Summary, by: Sort['by']): string | number | null {
  switch (by) {
    case 'title':
      return title;
    case 'maker':
      return maker;
    case 'day':
      return day?.date ?? null;
    case 'lastDay':
      return callIn.lastDay;
    case 'amount':
      return amount?.value ?? null;
  }
}

/** An amount as it is typed: "500,000", "£500000", "1.5m", "500k"; null where it is none. In pounds. */
export function typedAmount(typed: string): number | null {
  const found = /^£?(\d{1,15}(?:\.\d{1,4})?)(k|m|bn)?$/i.exec(typed.replace(/[,\s]/g, ''));
  if (!found) return null;
  const times = { k: 1_000, m: 1_000_000, bn: 1_000_000_000 }[(found[2] ?? '').toLowerCase()] ?? 1;
  return Number(found[1]) * times;
}
