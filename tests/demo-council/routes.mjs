/** Which page answers at which address. */

import { readFileSync } from 'node:fs';

import { readAddress } from './address.mjs';
import { fullDate } from './calendar.mjs';
import { aboutContent, callInContent, homeContent, searchContent } from './council-pages.mjs';
import { decisionMarkup } from './decision-page.mjs';
import { documentFile } from './documents.mjs';
import { committeeMarkup } from './committee-page.mjs';
import { issueDecisionsMarkup, issueMarkup, issueMeetingsMarkup, reasonsMarkup } from './issue-pages.mjs';
import { makeIssues } from './issues.mjs';
import { decisionListMarkup, fullListMarkup, officerListMarkup } from './list-pages.mjs';
import { agendaItemMarkup, meetingListMarkup, meetingMarkup } from './meeting-page.mjs';
import { CABINET } from './ids.mjs';
import { decisionNotFound, html, memberReply, notRecordReply } from './not-records.mjs';
import { planMarkup } from './plan-page.mjs';
import { councilPage, favicon } from './shell.mjs';

/** @typedef {import('./not-records.mjs').Reply} Reply */
/** @typedef {import('./address.mjs').Address} Address */
/** @typedef {import('./decisions.mjs').Council} Council */

const DEMOCRACY = 'Council and democracy';
const MISSING = '<h2>Page not found</h2>\n<p>There is nothing at this address.</p>\n';
const SHELL_STYLE = readFileSync(new URL('shell.css', import.meta.url), 'utf8');
const CONTENT_STYLE = readFileSync(new URL('content.css', import.meta.url), 'utf8');
const PDF_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12"><path fill="#b3261e" d="M1 0h7l3 3v9H1z"/><path fill="#fff" d="M8 0v3h3zM3 6h6v1H3zm0 2h6v1H3z"/></svg>';

/** @typedef {(address: Address) => Reply | null} Page null where nothing has the number asked for */

/**
 * A page in the council's shell; `trail` is the breadcrumb, `current` the menu's entry for it.
 * @param {string} title @param {string} content @param {string[]} trail @param {string} [current]
 * @returns {Reply}
 */
function inShell(title, content, trail, current = trail.at(-1) ?? '') {
  return html(councilPage({ title, content, crumbs: trail, current }));
}

/** @param {string} type @param {Reply['body']} body @returns {Reply} */
function file(type, body) {
  return { status: 200, type, body };
}

/** @param {Council} council @param {Address} address @returns {Reply | null} */
function decisionReply({ decisions }, { number }) {
  const id = number('id');
  const agendaItem = number('aiid');
  const other = id === null ? null : notRecordReply(id);
  if (other !== null) return other;
  const decision = decisions.find((one) =>
    id === null ? agendaItem !== null && one.agendaItem === agendaItem : one.id === id,
  );
  if (decision === undefined) return decisionNotFound();
  const welsh = decision.language === 'cy';
  return html(
    councilPage({
      title: `${welsh ? 'Penderfyniad' : 'Decision'} - ${decision.title}`,
      content: decisionMarkup(decision),
      crumbs: welsh ? ['Cyngor a democratiaeth', 'Penderfyniadau'] : [DEMOCRACY, 'Decisions'],
      current: 'Decisions',
      welsh,
    }),
  );
}

/**
 * The council's own pages and files, by address in small letters.
 * @param {Council} council
 * @returns {Record<string, Page>}
 */
function councilPages(council) {
  return {
    '': () => inShell('Exampleshire County Council', homeContent(council), [], 'Home'),
    'call-in': () => inShell('Calling in a decision', callInContent, [DEMOCRACY, 'Calling in a decision']),
    about: () => inShell('About this site', aboutContent, ['About this site']),
    search: ({ parameter }) => inShell('Search', searchContent(council, parameter('q') ?? ''), ['Search']),
    'shell.css': () => file('text/css; charset=utf-8', SHELL_STYLE),
    'content.css': () => file('text/css; charset=utf-8', CONTENT_STYLE),
    'favicon.svg': () => file('image/svg+xml', favicon),
    // The address is ModernGov's; browsers go by the type, so the picture can be drawn here.
    'mgimages/logo-pdf-1.gif': () => file('image/svg+xml', PDF_ICON),
  };
}

/**
 * ModernGov's pages, by file name in small letters.
 * @param {Council} council
 * @returns {Record<string, Page>}
 */
function modgovPages(council) {
  const issues = makeIssues(council.dates);
  /** @param {Address} address */
  const issueOf = ({ number }) => issues.find(({ id }) => id === number('iid'));
  return {
    'iedecisiondetails.aspx': (address) => decisionReply(council, address),
    'mguserinfo.aspx': memberReply,
    'mgdelegateddecisions.aspx': ({ parameter }) => {
      if (parameter('v') === '1')
        return inShell('Decisions', fullListMarkup(council), [DEMOCRACY, 'Decisions']);
      const choice = { keyOnly: parameter('k') === '1', everything: parameter('ds') === '0' };
      return inShell('Decisions', decisionListMarkup(council, issues, choice), [DEMOCRACY, 'Decisions']);
    },
    'mglistofficerdecisions.aspx': () =>
      inShell('Officer decisions', officerListMarkup(council), [DEMOCRACY, 'Officer decisions']),
    'mglistplanitems.aspx': () => inShell('Forward plan', planMarkup(issues), [DEMOCRACY, 'Forward plan']),
    'mgissuehistoryhome.aspx': (address) => {
      const issue = issueOf(address);
      if (issue === undefined) return null;
      const trail = [DEMOCRACY, 'Issue details'];
      return inShell(`Issue details - ${issue.title}`, issueMarkup(council, issue), trail);
    },
    'mgdecisiondetails.aspx': (address) => {
      const issue = issueOf(address);
      if (issue === undefined) return null;
      const trail = [DEMOCRACY, 'Issue decisions'];
      return inShell(`Issue decisions - ${issue.title}`, issueDecisionsMarkup(council, issue), trail);
    },
    'ieissuedetails.aspx': (address) => {
      const issue = issueOf(address);
      if (issue === undefined) return null;
      const trail = [DEMOCRACY, 'Issue meetings'];
      return inShell(`Issue meetings - ${issue.title}`, issueMeetingsMarkup(council, issue), trail);
    },
    'mgai.aspx': ({ number }) => {
      const content = agendaItemMarkup(council, number('id'));
      return content === null ? null : inShell('Agenda item', content, ['Meetings', 'Agenda item']);
    },
    'mgcommitteedetails.aspx': ({ number }) =>
      number('id') === CABINET
        ? inShell('Committee details - Cabinet', committeeMarkup(council, issues), ['Committees', 'Cabinet'])
        : null,
    'mgreasonsrestricted.aspx': ({ number }) => {
      const content = reasonsMarkup(issues, number('oid') ?? 0);
      if (content === null) return null;
      return inShell('Anticipated reasons for restriction', content, [DEMOCRACY, 'Reasons restricted']);
    },
    'ielistmeetings.aspx': () =>
      inShell('Browse meetings - Cabinet', meetingListMarkup(council), ['Meetings', 'Cabinet meetings']),
    'ielistdocuments.aspx': ({ number }) => {
      const wanted = number('mid') ?? number('meetingid');
      const meeting = council.meetings.find(({ id }) => id === wanted);
      if (meeting === undefined) return null;
      const title = `Agenda for ${meeting.body} on ${fullDate(meeting.date)}, 10.00 am`;
      return inShell(title, meetingMarkup(council, meeting), ['Meetings', 'Cabinet meetings']);
    },
  };
}

/**
 * Answers requests for the demo council's pages.
 * @param {Council} council
 * @returns {(url: string) => Reply}
 */
export function makeRoutes(council) {
  const pages = new Map(Object.entries({ ...councilPages(council), ...modgovPages(council) }));
  return (url) => {
    const address = readAddress(url);
    const pdf = documentFile(council, address.path);
    if (pdf !== null) return file('application/pdf', pdf);
    // Old installations end in .asp.
    const page = pages.get(address.file.replace(/\.asp$/, '.aspx'))?.(address);
    return page ?? html(councilPage({ title: 'Page not found', content: MISSING }), 404);
  };
}
