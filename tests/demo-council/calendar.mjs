/**
 * Days and working days of England and Wales, as plain ISO dates ("2026-11-22"), and the ways a council
 * writes them. The bank holidays come from their rule, not from a table, so that the demo makes sense in any
 * year; days proclaimed for one year only (a jubilee, a coronation) are left out on purpose.
 */

const DAY = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December';
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';

/** @param {string} iso */
const toTime = (iso) => Date.parse(`${iso}T00:00:00Z`);
/** @param {number} time */
const toIso = (time) => new Date(time).toISOString().slice(0, 10);
/** @param {number} year @param {number} month @param {number} day */
const isoOf = (year, month, day) => toIso(Date.UTC(year, month - 1, day));

/**
 * Today's date where the council is, wherever the computer is.
 * @returns {string}
 */
export function londonToday() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' }).format();
}

/**
 * A date some calendar days later (earlier when `count` is negative).
 * @param {string} iso
 * @param {number} count
 * @returns {string}
 */
export function addDays(iso, count) {
  return toIso(toTime(iso) + count * DAY);
}

/**
 * The day of the week, 0 for Sunday.
 * @param {string} iso
 * @returns {number}
 */
export function weekday(iso) {
  return new Date(toTime(iso)).getUTCDay();
}

/**
 * The nth given weekday of a month: `nthWeekday(2026, 7, 2, 2)` is the second Tuesday of July 2026.
 * Months outside 1 to 12 run on into the years beside.
 * @param {number} year
 * @param {number} month
 * @param {number} day 0 for Sunday
 * @param {number} nth 1 for the first
 * @returns {string}
 */
export function nthWeekday(year, month, day, nth) {
  const first = isoOf(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

/**
 * Easter Sunday, by the Gregorian reckoning of Meeus, Jones and Butcher.
 * @param {number} year
 * @returns {string}
 */
export function easterSunday(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return isoOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * The bank holidays of England and Wales in a year. A New Year's Day, Christmas Day or Boxing Day that falls
 * on a weekend moves to the next weekday that is not a bank holiday already.
 * @param {number} year
 * @returns {Set<string>}
 */
export function bankHolidays(year) {
  const lastMonday = (/** @type {number} */ month) => addDays(nthWeekday(year, month + 1, 1, 1), -7);
  const easter = easterSunday(year);
  const days = new Set([addDays(easter, -2), addDays(easter, 1), nthWeekday(year, 5, 1, 1)]);
  days.add(lastMonday(5)).add(lastMonday(8));
  for (const fixed of [isoOf(year, 1, 1), isoOf(year, 12, 25), isoOf(year, 12, 26)]) {
    let day = fixed;
    while (isWeekend(day) || days.has(day)) day = addDays(day, 1);
    days.add(day);
  }
  return days;
}

/** @param {string} iso */
function isWeekend(iso) {
  return weekday(iso) % 6 === 0;
}

/**
 * Whether offices are open: Monday to Friday, bank holidays apart.
 * @param {string} iso
 * @returns {boolean}
 */
export function isWorkingDay(iso) {
  return !isWeekend(iso) && !bankHolidays(Number(iso.slice(0, 4))).has(iso);
}

/**
 * The nth working day after a date, or before it when `count` is negative. The date itself is never counted.
 * @param {string} iso
 * @param {number} count
 * @returns {string}
 */
export function addWorkingDays(iso, count) {
  const step = Math.sign(count);
  let day = iso;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** @param {string} iso */
function parts(iso) {
  const [year = '', month = '', day = ''] = iso.split('-');
  const monthName = MONTHS.split(' ')[Number(month) - 1] ?? '';
  const weekdayName = WEEKDAYS.split(' ')[weekday(iso)] ?? '';
  return { year, month, day, number: Number(day), monthName, weekdayName };
}

/** @param {number} number */
function ordinal(number) {
  const suffix = [11, 12, 13].includes(number) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}

/**
 * "22/11/2026", as on decision pages.
 * @param {string} iso
 */
export function slashed(iso) {
  const { day, month, year } = parts(iso);
  return `${day}/${month}/${year}`;
}

/**
 * "22 November 2026", as in running text.
 * @param {string} iso
 */
export function longDate(iso) {
  const { number, monthName, year } = parts(iso);
  return `${number} ${monthName} ${year}`;
}

/**
 * "22 Nov 2026", as on issue pages.
 * @param {string} iso
 */
export function shortDate(iso) {
  const { number, monthName, year } = parts(iso);
  return `${number} ${monthName.slice(0, 3)} ${year}`;
}

/**
 * "Sunday, 22nd November, 2026", as at the head of a meeting.
 * @param {string} iso
 */
export function meetingDate(iso) {
  const { weekdayName, number, monthName, year } = parts(iso);
  return `${weekdayName}, ${ordinal(number)} ${monthName}, ${year}`;
}

/**
 * "22nd-Nov-2026", as in the file names of a meeting's papers.
 * @param {string} iso
 */
export function fileDate(iso) {
  const { number, monthName, year } = parts(iso);
  return `${ordinal(number)}-${monthName.slice(0, 3)}-${year}`;
}

/**
 * "Sunday 22 November 2026", as in the title of a meeting's page.
 * @param {string} iso
 */
export function fullDate(iso) {
  return `${parts(iso).weekdayName} ${longDate(iso)}`;
}
