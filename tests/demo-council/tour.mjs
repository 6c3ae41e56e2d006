/** A walk through the demo council for people who see the extension for the first time. */

import { decisionPath } from './decision-page.mjs';
import { CABINET, decisionIds, issueIds, meetingIds } from './ids.mjs';
import { PLAN } from './plan-page.mjs';

/**
 * One stop: `panel` says whether the page holds a record or a list of them, so that the extension's panel is expected on it.
 * @typedef {{ path: string, title: string, note: string, panel: boolean }} Stop
 */

/** @param {keyof typeof decisionIds} name @param {string} title @param {string} note @returns {Stop} */
function decision(name, title, note) {
  return { path: `/${decisionPath(decisionIds[name])}`, title, note, panel: true };
}

/** The stops, in the order in which they explain each other. @type {Stop[]} */
export const tour = [
  decision(
    'open',
    'A contract award that can be called in',
    'The page states the last day. It rests on a decision of Cabinet, CE S417.',
  ),
  decision(
    'parent',
    'The decision it rests on',
    'Cabinet gave the authority, and named the value that the award leaves out.',
  ),
  decision('consultation', 'What came before', 'The same issue on the council’s site, some months earlier.'),
  decision(
    'sameMeeting',
    'Another decision of the same meeting',
    'The same Cabinet meeting, another subject.',
  ),
  decision('lastDay', 'The last day', 'The deadline is today, without an hour; one call-in is recorded.'),
  decision(
    'closed',
    'Too late',
    'The deadline was last week, yet the status still says “subject to call-in”.',
  ),
  decision(
    'noDeadline',
    'No deadline on the page',
    'It can be called in, but the page does not say until when.',
  ),
  decision('officer', 'An officer’s decision', 'Nothing to call in, and few fields.'),
  decision('exempt', 'Behind closed doors', 'The decision is in a report that the public may not see.'),
  decision('gaps', 'A page with gaps', 'No maker, no status, a blank field, and a form’s prompt left in.'),
  decision('welsh', 'A page in Welsh', 'Labels as ModernGov translates them, which is by halves.'),
  {
    path: `/mgIssueHistoryHome.aspx?IId=${issueIds.transport}&Opt=0`,
    title: 'An issue',
    note: 'The life of the contract, from notice to award.',
    panel: true,
  },
  {
    path: `/mgIssueHistoryHome.aspx?IId=${issueIds.floods}&Opt=0`,
    title: 'A decision to come',
    note: 'Planned, but not made yet.',
    panel: true,
  },
  {
    path: `/mgListPlanItems.aspx?PlanId=${PLAN}`,
    title: 'The forward plan',
    note: 'What is to be decided, and what has been since.',
    panel: true,
  },
  {
    path: '/mgDelegatedDecisions.aspx?bcr=1',
    title: 'The list of decisions',
    note: 'One row a decision.',
    panel: true,
  },
  {
    path: `/ieListDocuments.aspx?CId=${CABINET}&MId=${meetingIds.strategy}&Ver=4`,
    title: 'A meeting',
    note: 'Cabinet’s agenda, with the decisions under their items.',
    panel: true,
  },
  decision('hostile', 'A page that means harm', 'Its title, its links and its text try to run a script.'),
  decision(
    'withoutModgov',
    'An older template',
    'The same facts, without the element that usually holds them.',
  ),
  {
    path: '/mgUserInfo.aspx?UID=118',
    title: 'A councillor',
    note: 'The same kind of labels, but no decision: nothing should appear.',
    panel: false,
  },
  { path: '/', title: 'The council’s home page', note: 'Nothing should appear here either.', panel: false },
];
