/** The pages about an issue: its plan, its decisions, and why something is withheld. */

import { shortDate, slashed } from './calendar.mjs';
import { contactMarkup, decisionPath } from './decision-page.mjs';
import { actionList, encode, encodeHref, escapeText, labelLine } from './markup.mjs';
import { modgov, section, wordBlock } from './markup.mjs';

/** @typedef {import('./decisions.mjs').Council} Council */
/** @typedef {import('./issues.mjs').Issue} Issue */

/** @param {Council} council @param {Issue} issue */
function decisionsOf({ decisions }, issue) {
  return decisions.filter(({ id }) => issue.decisions.includes(id));
}

/** @param {string} heading @param {string[]} items markup */
function linkList(heading, items) {
  if (items.length === 0) return '';
  const list = items.map((item) => `<li>${item}</li>\n`).join('');
  return `<h3 class="mgSubSubTitleTxt">${heading}</h3>\n<ul  class="mgBulletList" >\n${list}</ul>\n`;
}

/**
 * mgIssueHistoryHome.aspx: the issue as the forward plan announced it, and what came of it.
 * @param {Council} council
 * @param {Issue} issue
 */
export function issueMarkup(council, issue) {
  const reasons = `mgReasonsRestricted.aspx?OID=${issue.id}&OT=I`;
  const restriction =
    issue.restriction === undefined
      ? ''
      : labelLine(
          'Anticipated restriction',
          `Part exempt&nbsp; - <a  href="${encodeHref(reasons)}" >View reasons</a>`,
        );
  const decisions = decisionsOf(council, issue).map((decision) => {
    const text = `${encode(slashed(decision.published))} - ${escapeText(decision.title)}`;
    return `<a  href="${decisionPath(decision.id)}" >${text}</a>`;
  });
  const items = council.decisions
    .filter((decision) => decision.agendaItem !== undefined && decision.agendaItem === issue.agendaItem)
    .flatMap(({ meeting, agendaItem }) => (meeting && agendaItem ? [{ meeting, agendaItem }] : []))
    .map(({ meeting, agendaItem }) => {
      const href = `ieListDocuments.aspx?CId=${meeting.committee}&MId=${meeting.id}&Ver=4#AI${agendaItem}`;
      return `<a  href="${encodeHref(href)}" >${encode(slashed(meeting.date))} - ${escapeText(meeting.body)}</a>`;
    });
  const links =
    decisions.length === 0
      ? ''
      : actionList([
          {
            href: `mgDecisionDetails.aspx?IId=${issue.id}&Opt=1`,
            title: `Link to decisions for ${issue.title}`,
            text: 'View the decisions of this issue',
          },
        ]);
  const content =
    wordBlock(issue.description) +
    labelLine('Decision type', issue.key ? 'Key' : 'Non-key') +
    (issue.key ? labelLine('Reason Key', 'Spending or saving of more than £500,000;') : '') +
    labelLine('Decision status', `<span  class="mgPlanItemInForce" >${escapeText(issue.status)}</span>`) +
    labelLine('Wards affected', escapeText(issue.wards)) +
    labelLine('Notice of proposed decision first published', encode(slashed(issue.noticed))) +
    restriction +
    labelLine('Decision due', `${shortDate(issue.due)} by ${escapeText(issue.by)}`) +
    labelLine('Lead member', escapeText(issue.leadMember)) +
    labelLine('Lead director', `Executive Director, ${escapeText(issue.department)}`) +
    labelLine('Department', escapeText(issue.department)) +
    labelLine('Contact', contactMarkup(issue.contact)) +
    (issue.consultation === undefined ? '' : section('Consultees', issue.consultation)) +
    linkList('Decisions', decisions) +
    linkList('Agenda items', items);
  return modgov({ kind: 'Issue details', title: issue.title, links, content });
}

/**
 * mgDecisionDetails.aspx: the text of every decision of an issue, newest first.
 * @param {Council} council
 * @param {Issue} issue
 */
export function issueDecisionsMarkup(council, issue) {
  const content = decisionsOf(council, issue).map((decision) => {
    const head = `${encode(slashed(decision.published))} - ${escapeText(decision.title)}`;
    const text = decision.sections.find(({ heading }) => heading === 'Decision')?.text ?? [];
    return `<h3 class="mgSubSubTitleTxt"><a  href="${decisionPath(decision.id)}" >${head}</a></h3>\n${wordBlock(text)}`;
  });
  return modgov({ kind: 'Issue - decisions', title: issue.title, content: content.join('') });
}

/**
 * ieIssueDetails.aspx: the issue's item at each meeting that had one, with what was decided there.
 * @param {Council} council
 * @param {Issue} issue
 */
export function issueMeetingsMarkup(council, issue) {
  const content = decisionsOf(council, issue)
    .flatMap(({ meeting, ...decision }) => (meeting ? [{ ...decision, meeting }] : []))
    .map(({ meeting, agendaItem, title, sections }) => {
      const href = `ieListDocuments.aspx?CId=${meeting.committee}&MId=${meeting.id}&Ver=4#AI${agendaItem ?? 0}`;
      const name = `Meeting: ${encode(slashed(meeting.date))} - ${escapeText(meeting.body)} (Item 4)`;
      const text = sections.find(({ heading }) => heading === 'Decision')?.text ?? [];
      return (
        `<h3 class="mgSubSubTitleTxt"><a  href="${encodeHref(href)}" >${name}</a></h3>\n` +
        `<p class="mgAiTitleTxt" >${escapeText(title)}</p>\n` +
        `<p class="mgSubItemTitleTxt" >Decision:</p>\n${wordBlock(text)}`
      );
    });
  return modgov({ kind: 'Issue - meetings', title: issue.title, content: content.join('') });
}

/**
 * mgReasonsRestricted.aspx: why part of an issue (OT=I) or of an agenda item (OT=A) is not public.
 * @param {Issue[]} issues
 * @param {number} owner
 * @returns {string | null} null where nothing is withheld
 */
export function reasonsMarkup(issues, owner) {
  const isOwner = (/** @type {Issue} */ { id, agendaItem }) => id === owner || agendaItem === owner;
  const issue = issues.find(isOwner);
  if (issue?.restriction === undefined) return null;
  const paragraph = 'By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.';
  return modgov({
    kind: 'Anticipated reasons for restriction',
    title: issue.title,
    content: `<p>${paragraph}</p>\n${section('Explanation of Reasons', [issue.restriction])}`,
  });
}
