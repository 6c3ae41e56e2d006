import { parseDate } from '../record/dates.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';

/** A last day for call-in that a sentence of the decision gives. */
export interface DeadlineInWords {
  day: PlainDateText;
  /** London time, 24 hours; null where the sentence names none. */
  hour: string | null;
}

/**
 * Ends of the window, tied to call-in by their place: "subject to call-in, the library closes on 31 March" ends
 * something else. A few words may stand between, but no comma.
 */
const closings = [
  /\bcall[- ]?in:? (?:deadline|expir(?:es?|y)|clos(?:es?|ing)|ends?)\b/i,
  /\bcall[- ]?in (?:period|window|process|procedure|requests?|notices?)\b[\w ()’'-]{0,40}\b(?:deadline|expires?|closes?|ends?|until)\b/i,
  /\b(?:period|window|time|date) for (?:a |the |any )?call(?:ing)?[- ]?in\b[\w ()’'-]{0,40}\b(?:expires?|closes?|ends?)\b/i,
  /\b(?:deadline|closing (?:date|time)|last (?:day|date|time)|expiry(?: date)?) (?:for|of|to)\b[\w ()’'-]{0,40}\bcall(?:ing)?[- ]?in\b/i,
  /\bcall[- ]?in\b[\w ()’'-]{0,60}\bno later than\b/i,
  // Not "a call-in request was received by the council on".
  /\bcall[- ]?in\b[\w ,()’'-]{0,60}\b(?:must|should|may|to) be (?:made|received|submitted|lodged|requested) (?:in writing )?by\b/i,
  /\bbe called[- ]?in (?:up )?(?:until|to)\b/i,
  // Not "may be called in by five members".
  /\bbe called[- ]?in by (?:noon|midday|\w{3,6}day\b|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)? [A-Z])/,
];
/**
 * Sentences about other days: the Secretary of State, the Mayor or a ward member may "call in" a planning
 * application; and a decision "not called in by the deadline will be implemented from" a day after it.
 */
const otherDay =
  /\b(?:planning|secretary of state|application|implement\w*|(?:into|in) force|tak(?:e|es|ing) effect|effective|consultation|hear(?:d|ing)?)\b/i;
const exempt =
  /\b(?:no longer|not) subject to call-? ?in\b|\bexempt(?:ed)? from call-? ?in\b|\bcall-? ?in (?:has been|is|was) waived\b/i;

/**
 * The last day for call-in that a sentence states: "The call-in deadline is 12 December 2019" (West Sussex),
 * "Deadline for submission of call-in: 6pm on Monday 12 February 24" (Brent). Only where the page's sentences
 * give one day and no other.
 */
export function deadlineInWords(record: DecisionRecord): DeadlineInWords | null {
  const found = sentencesOf(record)
    .filter((sentence) => saysClosing(sentence) && !otherDay.test(sentence))
    .map((sentence) => ({ days: daysIn(sentence), hour: hourIn(sentence) }))
    .filter(({ days }) => days.length > 0);
  const days = new Set(found.flatMap((sentence) => sentence.days));
  const [day] = days;
  if (day === undefined || days.size > 1) return null;
  return { day, hour: found.find(({ hour }) => hour !== null)?.hour ?? null };
}

function saysClosing(sentence: string): boolean {
  const rest = sentence.replace(/\bsubject to (?:the )?call[- ]?in\b/gi, '');
  return closings.some((pattern) => pattern.test(rest));
}

/** Whether the words say that the decision cannot be called in, whatever the page's own field says. */
export function saysExempt(record: DecisionRecord): boolean {
  return sentencesOf(record).some((sentence) => exempt.test(sentence));
}

/** Between sentences: after a full stop or semicolon, but not within "4 p.m. on Friday". */
const sentenceEnd =
  /\n|(?<=[a-z)][.;])(?<![ap]\.m\.) |(?<=[ap]\.m\.) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[A-Z])/;

function sentencesOf({ title, status, purpose, decision, reasons }: DecisionRecord): string[] {
  return [title, status, purpose, decision, reasons]
    .map((field) => statedValue(field) ?? '')
    .flatMap((text) => text.split(sentenceEnd));
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
