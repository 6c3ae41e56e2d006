import type { CallInRule } from '../call-in/state.ts';
import { dateWords } from '../ui/dates.ts';
import { ruleLine } from '../ui/rule-line.ts';
import { text } from '../ui/text.ts';

/**
 * A rule for call-in and how far it can be trusted, in a line: "5 working days from publication, by 16:00: by the
 * council's own page or constitution (2024-02; checked 22 November 2026)".
 */
export function ruleWords(rule: CallInRule): string {
  return text(`confidence_${rule.confidence}`, ruleLine(rule), rule.asOf, dateWords(rule.checked));
}
