/** mgListPlanItems.aspx: the forward plan, with what is to be decided and what has been since. */

import { fullDate, shortDate, slashed } from './calendar.mjs';
import { encode, encodeHref, escapeText, labelLine, modgov, wordBlock } from './markup.mjs';

/** @typedef {import('./issues.mjs').Issue} Issue */

/** The plan's own number, as in mgListPlanItems.aspx?PlanId=. */
export const PLAN = 88;

/** @param {Issue} issue @param {number} index */
function itemRow(issue, index) {
  const href = encodeHref(`mgIssueHistoryHome.aspx?IId=${issue.id}&PlanId=${PLAN}&RPID=0`);
  const title = `<p class="mgAiTitleTxt" ><a  class="mgAiTitleLnk"  href="${href}" >${escapeText(issue.title)}</a></p>\n`;
  const details =
    wordBlock(issue.description) +
    labelLine('Decision maker', escapeText(issue.by)) +
    labelLine('Decision due', shortDate(issue.due)) +
    labelLine('Decision status', escapeText(issue.status)) +
    labelLine('Notice of proposed decision first published', encode(slashed(issue.noticed)));
  return (
    `<tr>\n<td class="mgItemNumberCell" ><p class="mgAiTitleTxt" >${index + 1}.</p></td>\n` +
    `<td>${title}${details}</td>\n</tr>\n`
  );
}

/**
 * The plan with all of the council's issues, the latest due first.
 * @param {Issue[]} issues
 */
export function planMarkup(issues) {
  const latestFirst = [...issues].sort((a, b) => (a.due < b.due ? 1 : -1));
  const from = fullDate(latestFirst.at(-1)?.noticed ?? '');
  const content =
    `<h3 class="mgSubSubTitleTxt">Forward plan from ${from}</h3>\n` +
    '<table  class="mgItemTable" id="mgItemTable" summary="Table of plan items"><caption class="mgSectionTitle">Plan items</caption>\n' +
    `<tr><th scope="col">No.</th><th scope="col">Item</th></tr>\n${latestFirst.map(itemRow).join('')}</table>\n`;
  return modgov({ kind: 'Forward plan', content });
}
