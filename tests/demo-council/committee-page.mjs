/** The page mgCommitteeDetails.aspx: what Cabinet is for, who sits on it, and links to what it decided and will. */

import { decisionPath } from './decision-page.mjs';
import { CABINET, decisionIds } from './ids.mjs';
import { actionList, encodeHref, escapeText, labelLine, modgov, wordBlock } from './markup.mjs';

/** @typedef {import('./decisions.mjs').Council} Council */
/** @typedef {import('./issues.mjs').Issue} Issue */

/** @param {string} href @param {string} text */
const item = (href, text) => `<li><a  href="${encodeHref(href)}" >${escapeText(text)}</a></li>\n`;

/** @param {string} heading @param {string[]} items markup */
const bulletList = (heading, items) =>
  `<h2 class="mgSectionTitle">${heading}</h2>\n<ul  class="mgBulletList" >\n${items.join('')}</ul>\n`;

/**
 * Cabinet's own page.
 * @param {Council} council
 * @param {Issue[]} issues
 */
export function committeeMarkup({ decisions }, issues) {
  const shown = [decisionIds.open, decisionIds.lastDay, decisionIds.sameMeeting];
  const decided = decisions
    .filter(({ id }) => shown.includes(id))
    .map(({ id, title }) => item(decisionPath(id), title));
  const planned = issues
    .filter((issue) => issue.decisions.length === 0)
    .map(({ id, title }) => item(`mgIssueHistoryHome.aspx?IId=${id}&Opt=0`, title));
  const content =
    wordBlock(['Cabinet takes the decisions that the law or the constitution leaves to no other body.']) +
    bulletList('Membership', [
      '<li><a  href="mgUserInfo.aspx?UID=118" >Leader of the Council</a> (Chair)</li>\n',
    ]) +
    bulletList('Recent decisions', decided) +
    bulletList('To be decided', planned) +
    labelLine('Contact', 'Democratic Services, Shire House, Amberford');
  const links = actionList([
    {
      href: `ieListMeetings.aspx?CId=${CABINET}&Year=0`,
      title: 'Link to meetings of Cabinet',
      text: 'Browse meetings and agendas',
    },
  ]);
  return modgov({ kind: 'Committee details', title: 'Cabinet', links, content });
}
