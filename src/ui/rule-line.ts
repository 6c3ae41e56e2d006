import type { CallInRule } from '../call-in/state.ts';
import { text } from './text.ts';

/**
 * How long a rule leaves for call-in, in a few words: "5 working days from publication, by 16:00". Where its days
 * are not to be counted, it says that.
 */
export function ruleLine({ days, unit, from, cutOff, weekdayAfter }: CallInRule): string {
  if (weekdayAfter !== undefined) {
    // The rule counts Monday as 1, the names begin with Sunday.
    const weekday = text('weekdayNames').split(', ')[weekdayAfter % 7] ?? '';
    return withCutOff(
      text('optWeekdayAfter', weekday, from === null ? '' : text(`ruleFrom_${from}`)),
      cutOff,
    );
  }
  if (days === null || unit === null) return text('optNotCounted');
  const count = text(`unit_${unit}`, String(days));
  return withCutOff(from === null ? count : text(`from_${from}`, count), cutOff);
}

function withCutOff(rule: string, cutOff: string | null): string {
  return cutOff === null ? rule : text('by', rule, cutOff);
}
