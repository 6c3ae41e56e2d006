import type { Citation, Delegation, SupplierFact, Term } from '../facts/fact.ts';
import type { Meeting } from '../record/decision-record.ts';
import type { Outline } from './stored-outline.ts';

/*
 * Outlines as they are read back from storage. Dozens are read for a page, so they are checked here by hand, in a
 * fiftieth of the time that a schema takes: whatever relations and screens rely on is looked at.
 */

/** An outline that has been checked; null where it is damaged. */
export function checkedOutline(value: unknown): Outline | null {
  return isObject(value) &&
    typeof value.key === 'string' &&
    typeof value.site === 'string' &&
    isRecord(value.record) &&
    isListOf(value.facts, isFact) &&
    isListOf(value.oldContractEnds, isText)
    ? // Looked at as far as anything relies on it, which types cannot follow.
      (value as unknown as Outline)
    : null;
}

const kinds: readonly unknown[] = ['decision', 'proposal', 'agenda-item', 'issue'];

function isRecord(value: unknown): boolean {
  return (
    isObject(value) &&
    kinds.includes(value.kind) &&
    typeof value.address === 'string' &&
    isObject(value.ids) &&
    Object.values(value.ids).every(isTextOrMissing) &&
    isStated(value.title, isText) &&
    isStated(value.reference, isText) &&
    isStated(value.decisionMaker, isText) &&
    isStated(value.decidedOn, isText) &&
    isStated(value.wards, isText) &&
    isStated(value.decidedAtMeeting, isMeeting)
  );
}

function isStated(field: unknown, isValue: (value: unknown) => boolean): boolean {
  if (!isObject(field)) return false;
  if (field.state === 'stated') return isValue(field.value) && isText(field.quote);
  return field.state === 'none' || field.state === 'blank' || field.state === 'absent';
}

function isMeeting(value: unknown): boolean {
  return isObject(value) && isText(value.body) && isTextOrNull(value.date);
}

function isFact(fact: unknown): boolean {
  if (!isObject(fact) || !isText(fact.quote) || !isText(fact.sentence)) return false;
  const { kind, value, role } = fact;
  if (kind === 'money') return typeof value === 'number' && isText(role);
  if (kind === 'supplier') return isText(value) && isText(role) && isTextOrMissing(fact.companyNumber);
  if (!isObject(value)) return false;
  if (kind === 'citation')
    return [value.reference, value.date, value.by].every(isTextOrMissing) && isText(value.relation);
  if (kind === 'delegation')
    return isText(value.direction) && [value.from, value.to, value.scope, value.date].every(isTextOrNull);
  return (
    kind === 'term' &&
    [value.start, value.end, value.latestEnd].every(isTextOrNull) &&
    (value.months === null || typeof value.months === 'number') &&
    isListOf(value.extensions, (months) => typeof months === 'number')
  );
}

type Part =
  | keyof Outline
  | keyof Outline['record']
  | keyof (SupplierFact & Meeting & Citation & Delegation & Term)
  | 'state';

function isObject(value: unknown): value is Partial<Record<Part, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isListOf(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isTextOrMissing(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
