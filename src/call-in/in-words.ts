import { parseDate } from '../record/dates.ts';
import { wordsAgainstCallIn } from '../record/call-in-words.ts';
import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import { plainly } from '../record/plain-statement.ts';
import { hourIn } from './hour-in-words.ts';
import { sentencesOfCallIn } from './record-sentences.ts';
import type { RecordSentence } from './record-sentences.ts';

/** A last day for call-in that a sentence of the decision gives. */
export interface DeadlineInWords {
  day: PlainDateText;
  /** London time, 24 hours; null where the sentence names none. */
  hour: string | null;
  sentence: RecordSentence;
}

/**
 * Ends of the window, tied to call-in by their place: "subject to call-in, the library closes on 31 March" ends
 * something else. A few words may stand between, but no comma.
 */
const closings = [
  /\bend (?:date )?(?:of|for) (?:the )?call[- ]?in\b/i,
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
 * Words that only the last day can stand behind, whatever else the sentence tells: "will come into force unless called
 * in by 5 p.m. on 9 December", "call-in period: 5 December to 12 December".
 */
const rightBefore =
  /\b(?:unless|if(?: it is| the decision is)? not)(?: it| the decision| this decision)?(?: is| has been)? called[- ]?in (?:by|until|on or before)|\bsubject to (?:the )?call[- ]?in (?:until|up to)|\bcall[- ]?in period (?:which |that )?(?:ends?|ended|expires?|expired|closes?|closed)|\bcall[- ]?in period:? (?:is |runs )?(?:from )?(?:\w+day )?\d[\w /.]{5,30}? (?:to|until|-|–)|\b(?:wish(?:es|ing)? to|may|can) call[- ]?in (?:this|the) decision(?: should do so| must do so)? by|\bgalw i mewn:|\bi mewn (?:tan|erbyn|hyd at)|\bcyfnod galw i mewn (?:yn dod i ben|yn gorffen|yn cau)(?: ar)?/i;
const leadingHour =
  /^:?,? ?(?:is |on |at |am |by |tan )?(?:(?:12 )?(?:noon|midday|midnight|canol dydd|hanner nos)|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?|hrs|hours)|\d{1,2}:\d\d|\d{4} ?(?:hrs|hours))?,? ?(?:on |ar )?/i;
const anotherDecision = /\b(?:planning|secretary of state|application|previous|earlier|original\w*)\b/i;

/**
 * Sentences about other days: the Secretary of State, the Mayor or a ward member may "call in" a planning
 * application; and a decision "not called in by the deadline will be implemented from" a day after it.
 */
const otherDay =
  /\b(?:planning|secretary of state|application|previous|earlier|original\w*|implement\w*|(?:into|in) force|tak(?:e|es|ing) effect|effective|consultation|hear(?:d|ing)?)\b/i;
const exempt =
  /\b(?:no longer|not) subject to call-? ?in\b|\bexempt(?:ed)? from call-? ?in\b|\bcall-? ?in (?:has been|is|was) waived\b/i;

/**
 * The last day for call-in that a sentence states: "The call-in deadline is 12 December 2019" (West Sussex),
 * "Deadline for submission of call-in: 6pm on Monday 12 February 24" (Brent). Only where the page's sentences
 * give one day and no other.
 */
export function deadlineInWords(record: DecisionRecord): DeadlineInWords | null {
  const found = sentencesOfCallIn(record).flatMap((sentence) =>
    lastDaysIn(sentence.text).map((last) => ({ ...last, sentence })),
  );
  const days = new Set(found.map(({ day }) => day));
  const [first] = found;
  if (!first || days.size > 1) return null;
  return { ...first, hour: found.find(({ hour }) => hour !== null)?.hour ?? null };
}

/** The days that a sentence gives for the end of the window: the one right behind such words, else all it names. */
function lastDaysIn(text: string): { day: PlainDateText; hour: string | null }[] {
  const behind = rightBefore.exec(text);
  if (behind && !anotherDecision.test(text)) {
    const rest = text.slice(behind.index + behind[0].length);
    const hour = leadingHour.exec(rest)?.[0] ?? '';
    const day = parseDate(rest.slice(hour.length));
    if (day?.length === 10) return [{ day, hour: hourIn(hour) ?? hourIn(rest.slice(hour.length)) }];
  }
  if (!saysClosing(text) || otherDay.test(text)) return [];
  return daysIn(text).map((day) => ({ day, hour: hourIn(text) }));
}

function saysClosing(sentence: string): boolean {
  const rest = sentence.replace(/\bsubject to (?:the )?call[- ]?in\b/gi, '');
  return closings.some((pattern) => pattern.test(rest));
}

/** Whether the words say that the decision cannot be called in, whatever the page's own field says. */
export function saysExempt(record: DecisionRecord): boolean {
  return sentencesOfCallIn(record).some(
    ({ text }) => plainly(text, exempt) !== null || wordsAgainstCallIn(text) !== null,
  );
}

/** Every whole day that a sentence names, each once. */
function daysIn(sentence: string): PlainDateText[] {
  const starts = [...sentence.matchAll(/(?<![\d/.£])\d{1,2}(?=[\s/.-]|st|nd|rd|th)/g)];
  const days = starts.map(({ index }) => parseDate(sentence.slice(index)));
  return [...new Set(days.filter((day) => day?.length === 10))].filter((day) => day !== null);
}
