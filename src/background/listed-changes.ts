import { folded } from '../library/folded.ts';
import type { ListedChange } from '../messages/protocol.ts';
import type { DecisionRecord, Stated } from '../record/decision-record.ts';

/**
 * The fields that a list and the decision's own page have alike. The day of publication is none of them: the
 * list's one column of dates may be the day on which the decision was made.
 */
const compared = [
  'title',
  'status',
  'effectiveFrom',
  'decisionDue',
  'callInCount',
  'isSubjectToCallIn',
] as const satisfies readonly ListedChange['field'][];

/**
 * What a list says of a decision now that its own page said otherwise when it was read. Only what both of them
 * state can differ: where a list is silent, nothing has changed.
 */
export function changesOnList(listed: DecisionRecord, stored: DecisionRecord): ListedChange[] {
  // An item's title, and what an issue says of its plan, are not the decision's own.
  if (listed.kind !== 'decision') return [];
  return compared.flatMap((field) => {
    const [after, before]: Stated<unknown>[] = [listed[field], stored[field]];
    if (after?.state !== 'stated' || before?.state !== 'stated') return [];
    return isAlike(before.value, after.value) ? [] : { field, before: before.quote, after: after.quote };
  });
}

/** Whether a list says other than the decision's page in what the state of call-in may rest on. */
export function isContradicted(listed: DecisionRecord, stored: DecisionRecord): boolean {
  return changesOnList(listed, stored).some(({ field }) => field !== 'title' && field !== 'callInCount');
}

/** Whether two values are alike: a month is like its days, and a text like its beginning where that ends in dots. */
function isAlike(before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return before === after;
  const [a, b] = [folded(before), folded(after)];
  if (/^\d{4}-\d{2}/.test(a)) return a.startsWith(b) || b.startsWith(a);
  const cut = /^(.+)(?:\.{3}|…)$/.exec(b)?.[1];
  return a === b || (cut !== undefined && a.startsWith(cut.trim()));
}
