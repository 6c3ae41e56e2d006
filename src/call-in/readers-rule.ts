import type { PlainDateText } from '../record/decision-record.ts';
import type { CallInRule } from './state.ts';

/** A council's rule as the reader types and chooses it. */
export interface RuleEntry {
  /** A whole number, 0 to 60. */
  days: string;
  /** One of `ruleUnits`. */
  unit: string;
  /** One of `ruleStarts`. */
  from: string;
  /** London time, 24 hours, such as "16:00"; '' where the rule names none. */
  cutOff: string;
}

/** What is wrong with a field, for the sentence to show beside it. */
export type EntryFault = 'missing' | 'not-whole' | 'too-many' | 'unknown' | 'not-a-time';

/** The reader's rule, ready to be judged by; or what is wrong with each field that cannot be used. */
export type CheckedEntry =
  { ok: true; rule: CallInRule } | { ok: false; faults: Partial<Record<keyof RuleEntry, EntryFault>> };

/** The kinds of day to choose from, in the order to offer them. */
export const ruleUnits = ['working', 'clear', 'calendar', 'clearCalendar'] as const;

/** What a period can run from, in the order to offer it. */
export const ruleStarts = ['publication', 'decision', 'meeting'] as const;

/** No window seen is longer than ten working days: far more is a slip of the finger. */
const mostDays = 60;

/**
 * Checks a rule that the reader entered. It is kept with the site it was entered for, so it names no council; it
 * counts like a council's own, and `confidence: 'reader'` tells it apart wherever it is shown.
 *
 * @param enteredOn the day in London
 */
export function readersRule(entry: RuleEntry, enteredOn: PlainDateText): CheckedEntry {
  const days = entry.days.trim();
  const unit = ruleUnits.find((each) => each === entry.unit);
  const from = ruleStarts.find((each) => each === entry.from);
  const cutOff = entry.cutOff.trim();
  const daysFault = faultOfDays(days);
  const faults = {
    ...(daysFault && { days: daysFault }),
    ...(!unit && { unit: faultOfChoice(entry.unit) }),
    ...(!from && { from: faultOfChoice(entry.from) }),
    ...(!timeOfDay.test(cutOff) && { cutOff: 'not-a-time' as const }),
  };
  if (!unit || !from || Object.keys(faults).length > 0) return { ok: false, faults };
  const rule: CallInRule = {
    days: Number(days),
    unit,
    from,
    // "9:30" becomes "09:30": hours are compared and shown in two figures.
    cutOff: cutOff === '' ? null : cutOff.padStart(5, '0'),
    inForce: null,
    who: null,
    source: null,
    checked: enteredOn,
    asOf: enteredOn,
    confidence: 'reader',
  };
  return { ok: true, rule };
}

/** An hour of the day, or nothing; "24:00" is no hour of the last day. */
const timeOfDay = /^(?:(?:[01]?\d|2[0-3]):[0-5]\d)?$/;

function faultOfDays(days: string): EntryFault | null {
  if (days === '') return 'missing';
  if (!/^\d+$/.test(days)) return 'not-whole';
  return Number(days) > mostDays ? 'too-many' : null;
}

function faultOfChoice(choice: string): EntryFault {
  return choice === '' ? 'missing' : 'unknown';
}
