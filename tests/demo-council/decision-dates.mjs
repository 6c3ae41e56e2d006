/** When everything in the demo council happens, worked out from today. */

import { addWorkingDays, isWorkingDay, nthWeekday } from './calendar.mjs';

/** Exampleshire's rule: a decision may be called in until the fifth working day after publication. */
const CALL_IN_DAYS = 5;
const TUESDAY = 2;

/**
 * @typedef {{ published: string, decided: string, deadline: string, inForce: string }} Window
 * The four dates of a decision that shows its call-in window.
 */

/** @param {string} published @returns {Window} */
function windowFrom(published) {
  const deadline = addWorkingDays(published, CALL_IN_DAYS);
  return { published, decided: published, deadline, inForce: addWorkingDays(deadline, 1) };
}

/**
 * A decision of a meeting, published on the working day after it.
 * @param {string} decided
 */
function afterMeeting(decided) {
  const published = addWorkingDays(decided, 1);
  return { decided, published, effectiveFrom: addWorkingDays(published, CALL_IN_DAYS + 1) };
}

/**
 * Every date of the demo council for a given day, as ISO dates. The dates on the open, the last-day and the
 * closed decision are what a reader of those pages has to find.
 * @param {string} today
 */
export function decisionDates(today) {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  /** Cabinet meets on the second Tuesday of the month. @param {number} monthsAway */
  const cabinet = (monthsAway) => nthWeekday(year, month + monthsAway, TUESDAY, 2);

  const open = windowFrom(addWorkingDays(today, -2));
  // The deadline is today even on a Sunday: the page states it, and what the page states is what counts.
  const lastDayPublished = addWorkingDays(today, -CALL_IN_DAYS);
  const lastDay = {
    published: lastDayPublished,
    decided: addWorkingDays(lastDayPublished, -1),
    deadline: today,
    inForce: addWorkingDays(today, 1),
  };
  // A week of working days ago; counted from Friday at a weekend, so that it is the week before.
  const closed = windowFrom(addWorkingDays(today, -2 * CALL_IN_DAYS - (isWorkingDay(today) ? 0 : 1)));

  const consulted = nthWeekday(year, month - 8, TUESDAY, 1);
  const consultation = afterMeeting(isWorkingDay(consulted) ? consulted : addWorkingDays(consulted, 1));
  const publishedYesterday = addWorkingDays(today, -1);
  const noDeadline = {
    published: publishedYesterday,
    decided: addWorkingDays(today, -2),
    effectiveFrom: addWorkingDays(publishedYesterday, CALL_IN_DAYS + 1),
  };
  /** @param {number} days working days ago */
  const officer = (days) => ({
    decided: addWorkingDays(today, -days - 1),
    published: addWorkingDays(today, -days),
  });

  return {
    open,
    lastDay,
    closed,
    parent: afterMeeting(cabinet(-4)),
    consultation,
    exempt: afterMeeting(cabinet(-1)),
    noDeadline,
    officer: officer(3),
    gaps: officer(12),
    hostile: officer(14),
    withoutModgov: afterMeeting(cabinet(-13)),
    forthcoming: cabinet(2),
    // Next year's 1 April: never nearer than three months, as a new contract needs.
    contractStart: `${year + 1}-04-01`,
  };
}

/** @typedef {ReturnType<typeof decisionDates>} Dates */
