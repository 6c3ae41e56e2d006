/** All of the demo council's decisions and meetings for one day. */

import { decisionDates } from './decision-dates.mjs';
import { CABINET, meetingIds } from './ids.mjs';
import { gapsDecision, hostileDecision, welshDecision, withoutModgovDecision } from './odd-decisions.mjs';
import { closedDecision, exemptDecision, lastDayDecision } from './other-decisions.mjs';
import { noDeadlineDecision, officerDecision } from './other-decisions.mjs';
import { consultationDecision, openDecision, parentDecision } from './transport-decisions.mjs';
import { sameMeetingDecision } from './transport-decisions.mjs';

/** @typedef {import('./decision-page.mjs').Decision} Decision */
/** @typedef {import('./decision-page.mjs').Meeting} Meeting */

/**
 * @typedef {object} Council
 * @property {string} today
 * @property {import('./decision-dates.mjs').Dates} dates
 * @property {Decision[]} decisions newest publication first
 * @property {Meeting[]} meetings
 */

/**
 * Everything the demo council's pages are made of.
 * @param {string} today an ISO date
 * @returns {Council}
 */
export function makeCouncil(today) {
  const dates = decisionDates(today);
  /** @param {number} id @param {string} date @returns {Meeting} */
  const cabinet = (id, date) => ({ committee: CABINET, id, body: 'Cabinet', date });
  const strategy = cabinet(meetingIds.strategy, dates.parent.decided);
  const recent = cabinet(meetingIds.recent, dates.exempt.decided);
  const lastYear = cabinet(meetingIds.lastYear, dates.withoutModgov.decided);
  const decisions = [
    openDecision(dates),
    parentDecision(dates, strategy),
    consultationDecision(dates),
    sameMeetingDecision(dates, strategy),
    lastDayDecision(dates),
    closedDecision(dates),
    noDeadlineDecision(dates),
    officerDecision(dates),
    exemptDecision(dates, recent),
    gapsDecision(dates),
    welshDecision(dates, recent),
    hostileDecision(dates),
    withoutModgovDecision(dates, lastYear),
  ];
  decisions.sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : b.id - a.id));
  return { today, dates, decisions, meetings: [recent, strategy, lastYear] };
}
