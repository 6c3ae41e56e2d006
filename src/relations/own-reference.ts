import { statedValue } from '../record/decision-record.ts';
import { referenceInTitle, sameReferenceKey } from '../record/reference.ts';
import type { OutlinedFields } from './relation.ts';

/** The reference that a record carries itself, as written: its field's, else the one its title begins with. */
export function ownReference(record: OutlinedFields): string | null {
  return statedValue(record.reference) ?? referenceInTitle(statedValue(record.title) ?? '');
}

/**
 * A record's own reference in one spelling, where it can tell one decision of a site from others; else null: bodies
 * of one council number their decisions each from 1.
 */
export function ownReferenceKey(record: OutlinedFields): string | null {
  const reference = ownReference(record);
  const key = reference === null ? null : sameReferenceKey(reference);
  return key !== null && isTelling(key) ? key : null;
}

/** Whether a reference by itself names one decision: "12" and "Item 5" do not. */
export function isTelling(key: string): boolean {
  return /\d/.test(key) && !/^(?:\d{1,4}|(?:AGENDA)?ITEM.{0,8})$/.test(key);
}
