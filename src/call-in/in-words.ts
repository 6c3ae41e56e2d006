import { parseDate } from '../record/dates.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';

/** A last day for call-in that a sentence of the decision gives. */
export interface DeadlineInWords {
  day: PlainDateText;
  /** London time, 24 hours; null where the sentence names none. */
  hour: string | null;
}

const callIn = /\bcall(?:ed)?[- ]?in\b/i;
const closing = /\b(?:deadline|expires?|closes?|ends? (?:on|at)|by no later than|no later than)\b/i;
/**
 * Sentences about other days: the Secretary of State, the Mayor or a ward member may "call in" a planning
 * application; and a decision "not called in by the deadline will be implemented from" a day after it.
 */
const otherDay =
  /\b(?:planning|secretary of state|application|implement\w*|(?:into|in) force|tak(?:e|es|ing) effect|effective|consultation)\b/i;
const exempt =
  /\b(?:no longer|not) subject to call-? ?in\b|\bexempt(?:ed)? from call-? ?in\b|\bcall-? ?in (?:has been|is|was) waived\b/i;

/**
 * The last day for call-in that a sentence states: "The call-in deadline is 12 December 2019" (West Sussex),
 * "Deadline for submission of call-in: 6pm on Monday 12 February 24" (Brent). Only where the page's sentences
 * give one day and no other.
 */
export function deadlineInWords(record: DecisionRecord): DeadlineInWords | null {
  const found = sentencesOf(record)
    .filter((sentence) => callIn.test(sentence) && closing.test(sentence) && !otherDay.test(sentence))
    .map((sentence) => ({ days: daysIn(sentence), hour: hourIn(sentence) }))
    .filter(({ days }) => days.length > 0);
  const days = new Set(found.flatMap((sentence) => sentence.days));
  const [day] = days;
  if (day === undefined || days.size > 1) return null;
  return { day, hour: found.find(({ hour }) => hour !== null)?.hour ?? null };
}

/** Whether the words say that the decision cannot be called in, whatever the page's own field says. */
export function saysExempt(record: DecisionRecord): boolean {
  return sentencesOf(record).some((sentence) => exempt.test(sentence));
}

function sentencesOf({ title, status, purpose, decision, reasons }: DecisionRecord): string[] {
  return [title, status, purpose, decision, reasons]
    .map((field) => statedValue(field) ?? '')
    .flatMap((text) => text.split(/\n|(?<=[a-z)][.;]) /));
}

/** Every whole day that a sentence names, each once. */
function daysIn(sentence: string): PlainDateText[] {
  const starts = [...sentence.matchAll(/(?<![\d/.£])\d{1,2}(?=[\s/.-]|st|nd|rd|th)/g)];
  const days = starts.map(({ index }) => parseDate(sentence.slice(index)));
  return [...new Set(days.filter((day) => day?.length === 10))].filter((day) => day !== null);
}

/** "6pm", "4.30 pm", "noon", "12 midday" as an hour of 24. */
function hourIn(sentence: string): string | null {
  if (/\b(?:noon|midday)\b/i.test(sentence)) return '12:00';
  const found = /\b(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\b/i.exec(sentence);
  if (!found) return null;
  const [, hours = '', minutes = '00', half = ''] = found;
  const afternoon = half.toLowerCase() === 'p' ? 12 : 0;
  return `${String((Number(hours) % 12) + afternoon).padStart(2, '0')}:${minutes}`;
}
