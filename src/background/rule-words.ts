import type { CallInRule } from '../call-in/state.ts';
import { text } from '../ui/text.ts';

/**
 * A rule for call-in and how far it can be trusted, in a line: "5 working days from publication, by 16:00: by the
 * council's own page or constitution, 2024-02; checked 2026-11-22".
 */
export function ruleWords({ days, unit, from, cutOff, confidence, asOf, checked }: CallInRule): string {
  const count = unit === null ? text('ruleWeekday') : text(`unit_${unit}`, String(days));
  const counted = from === null ? count : text(`from_${from}`, count);
  const rule = cutOff === null ? counted : text('by', counted, cutOff);
  return text(`confidence_${confidence}`, rule, asOf, checked);
}
