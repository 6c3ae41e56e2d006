import type { Summary } from '../../src/screens/library/summary.ts';

/** The row of a decision that states nothing, changed as a test needs it. */
export function sampleSummary({
  state = 'not-stated',
  lastDay = null,
  closesAt = null,
  ...changes
}: Partial<Summary> & Partial<Pick<Summary['callIn'], 'state' | 'lastDay' | 'closesAt'>> = {}): Summary {
  return {
    key: 'council.example decision:1',
    order: 1,
    title: 'Sale of land',
    reference: null,
    maker: null,
    council: 'council.example',
    day: null,
    isKey: null,
    amount: null,
    isWithheld: false,
    changed: null,
    callIn: {
      state,
      lastDay,
      possibleLastDay: null,
      closesAt,
      certainty: lastDay === null ? null : 'stated',
    },
    ...changes,
  };
}
