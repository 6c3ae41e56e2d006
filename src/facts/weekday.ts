import { parseDate } from '../record/dates.ts';
import { matchesOf } from './matches.ts';

/** A day of the week that is not that of the date behind it. */
export interface WrongWeekday {
  quote: string;
  /** The weekday of the date, in English. */
  right: string;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Sunday first; in Welsh only behind "dydd", since "Mawrth" is March too. */
const short = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const welsh = ['sul', 'llun', 'mawrth', 'mercher', 'iau', 'gwener', 'sadwrn'];

/** A weekday with a whole date, of four figures for its year: anything less may be a time or a range. */
const dated =
  /\b(?:(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur|urs|r)?(?:day)?\.?|d?dydd (sul|llun|mawrth|mercher|iau|gwener|sadwrn)),?\s{1,3}(?:the\s)?(\d{1,2}(?:st|nd|rd|th|ain|fed|eg|ydd|af|il)?(?:\sof)?\s{1,3}[a-zÀ-ɏ]{3,10},?\s{1,3}\d{4}|\d{1,2}([/.-])\d{1,2}\4\d{4}|[a-zÀ-ɏ]{3,10}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})(?!\d)/gi;

/** Where a text names a weekday and a date that do not go together; a date that does not exist has no weekday. */
export function findWrongWeekdays(text: string): WrongWeekday[] {
  return matchesOf(dated, text).flatMap(({ 0: quote, 1: english, 2: dydd, 3: date = '' }) => {
    const said = english ? short.indexOf(english.toLowerCase()) : welsh.indexOf(dydd?.toLowerCase() ?? '');
    const day = parseDate(date);
    if (day?.length !== 10) return [];
    const nth = new Date(`${day}T00:00:00Z`).getUTCDay();
    const right = weekdays[nth];
    return nth === said || right === undefined ? [] : [{ quote, right }];
  });
}
