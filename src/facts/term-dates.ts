import { parseDate } from '../record/dates.ts';
import type { PlainDateText } from '../record/decision-record.ts';
import { matchesOf } from './matches.ts';

/** A date in a sentence, and whether its words make it the start or the end of something. */
export interface TermDate {
  kind: 'start' | 'end';
  date: PlainDateText;
  /** Where the words begin that make it so ("from", "until"), and where the date ends. */
  start: number;
  end: number;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dateForm = new RegExp(
  [
    String.raw`\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s${month},?\s\d{4}`,
    String.raw`${month}\s\d{1,2}(?:st|nd|rd|th)?,\s?\d{4}|${month}\s\d{4}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b`,
  ].join('|'),
  'gi',
);

const startWords =
  /(?:\b(?:from|commenc(?:e|es|ing|ement)|(?:start|commencement)\sof\s(?:the\s)?(?:new\s)?(?:contract|agreement|lease)|start(?:s|ing)?|begin(?:s|ning)?|effective|operative|between|go(?:es)?\slive|com(?:es?|ing)\sinto\s(?:effect|force)|tak(?:es?|ing)\seffect)(?:\sdate)?(?:\s(?:is|of|will\sbe|would\sbe))?(?:\s?[:–-]|\s(?:on|in|from|around|on\sor\saround|on\sor\sabout))?(?:\sand\sincluding)?(?:\sthe)?)\s?$/i;
const onStart =
  /^,? (?:[\w’'&-]+ ){1,14}(?:starts?|begins?|commences?|comes? into (?:effect|force|operation|being)|takes? effect|goes live)\b/i;
const opensStart =
  /^\W{0,4}(?:\w{1,3}[.)]\s)?(?:that |to |approved? )?(?:commenc|start|begin)\w*\b[^.;]{0,140}\bon $/i;
const endWords =
  /(?:\b(?:to|until|till|through)\s(?:the\s)?end\sof\s|\b(?:to|until|till|through)\s(?:the\s)?(?:end|close)\sof\s(?:[\w’']+\s){1,4}(?:on\s|\()|\b(?:to|until|till|through|ending|ends?|end\s(?:date(?:\sof)?|of\s(?:the\s)?(?:contract|agreement|lease))|expir(?:es?|ing|y(?:\sdate)?)|finish(?:es|ing))(?:\s(?:is|will\sbe))?(?:\s?[:–-]|\son)?(?:\sand\sincluding)?(?:\sthe)?)\s?$/i;

/** The dates of a text that begin or end something: "from 1 April 2026 to 31 March 2029", in their order. */
export function findTermDates(text: string): TermDate[] {
  const found: TermDate[] = [];
  let last = { start: 0, end: 0, opensPair: false };
  for (const { index, 0: words } of matchesOf(dateForm, text)) {
    const date = parseDate(words.replace(/\s+/g, ' '));
    const from = Math.max(last.end, index - 50);
    const before = text.slice(from, index);
    const behind = text.slice(index + words.length, index + words.length + 140);
    const start =
      startWords.exec(before) ??
      (onStart.test(behind) || opensStart.test(text.slice(0, Math.min(index, 200)))
        ? /\bon $/i.exec(before)
        : null);
    const joined = last.end > 0 && /^\s?(?:[-–—]|to|until)\s?$/.test(before);
    // "between 1 June 2026 and 31 May 2029"
    const paired = last.opensPair && /^\s?and\s?$/.test(before);
    const end = joined || paired ? { index: 0 } : endWords.exec(before);
    if (date !== null && start) found.push(at('start', date, from + start.index, index + words.length));
    else if (date !== null && end) {
      // "1 April 2026 – 31 March 2030": the first is the start by the second.
      const opens = parseDate(text.slice(last.start, last.end).replace(/\s+/g, ' '));
      if (joined && found.at(-1)?.end !== last.end && opens !== null)
        found.push(at('start', opens, last.start, last.end));
      found.push(at('end', date, from + end.index, index + words.length));
    }
    last = { start: index, end: index + words.length, opensPair: /\bbetween\s?$/i.test(before) };
  }
  return found;
}

function at(kind: 'start' | 'end', date: PlainDateText, start: number, end: number): TermDate {
  return { kind, date, start, end };
}

/**
 * The last day of a number of months from a day on: the day before the same day that many months later, so that
 * 36 months from 1 April 2026 end on 31 March 2029. Where the later month has no such day, its last day stands for
 * it.
 *
 * @param start ISO, to the day
 */
export function lastDayOf(start: PlainDateText, months: number): PlainDateText {
  const [year = 0, nth = 1, day = 1] = start.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, nth - 1 + months + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(year, nth - 1 + months, Math.min(day, lastOfMonth) - 1));
}

/** The day after an ISO day. */
export function dayAfter(date: PlainDateText): PlainDateText {
  return isoDay(Date.parse(date) + 86_400_000);
}

/** How many months two ISO days span, the last one included; null where they are no whole months. */
export function wholeMonths(start: PlainDateText, end: PlainDateText): number | null {
  const [year = 0, month = 0] = start.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = dayAfter(end).split('-').map(Number);
  const months = (endYear - year) * 12 + endMonth - month;
  return months > 0 && lastDayOf(start, months) === end ? months : null;
}

/** Whether a date is given to the day: "2026-04-01", not "2026-04". */
export function isDay(date: PlainDateText | null): date is PlainDateText {
  return date !== null && date.length === 10;
}

function isoDay(time: number): PlainDateText {
  return new Date(time).toISOString().slice(0, 10);
}
