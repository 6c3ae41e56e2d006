/** The tables of decisions: all that were published, and those of officers. */

import { shortDate, slashed } from './calendar.mjs';
import { decisionPath } from './decision-page.mjs';
import { decisionIds } from './ids.mjs';
import { encode, encodeAttribute, encodeHref, escapeText } from './markup.mjs';
import { labelLine, modgov, wordBlock } from './markup.mjs';

/** @typedef {import('./decisions.mjs').Council} Council */
/** @typedef {import('./decision-page.mjs').Decision} Decision */

/** @param {string} content markup */
const cell = (content) => `<td  class="mgMainTxt" >${content}</td>`;

/** @param {string} date */
const dateCell = (date) => cell(encode(slashed(date)));

/** @param {Decision} decision */
function titleCell({ id, title }) {
  const label = encodeAttribute(`Link to decision details for ${title} ref: ${id}`);
  const hidden = `<span  class="mgHide" > ref&#58; ${id}</span>`;
  return cell(`<a  href="${decisionPath(id)}"  title="${label}">${encode(title)}${hidden}</a>`);
}

/** @param {Decision} decision */
function row(decision) {
  const effective = decision.effectiveFrom ?? decision.window?.inForce ?? decision.published;
  const callIns = decision.callIn === true ? `${decision.window?.count ?? 0}` : 'Not for call-in';
  const cells = titleCell(decision) + dateCell(decision.published) + dateCell(effective) + cell(callIns);
  return `<tr>${cells}</tr>\n`;
}

/**
 * A decision in the full view: its head, then its fields.
 * @param {Decision} decision
 */
function fullEntry({ id, title, published, maker, status, effectiveFrom, window, sections }) {
  const effective = effectiveFrom ?? window?.inForce ?? published;
  const hidden = `<span  class="mgHide" > ref&#58; ${id}</span>`;
  const head = `${encode(slashed(published))} - ${encode(title)}${hidden}`;
  const inForce =
    status === undefined ? '' : ` <span  class="mgPlanItemInForce" >${escapeText(status)}</span>`;
  const decided = sections.find(({ heading }) => heading === 'Decision')?.text ?? [];
  return (
    `<h3 class="mgSubSubTitleTxt"><a  href="${decisionPath(id)}" >${head}</a>${inForce}</h3>\n` +
    labelLine('Decision Maker', escapeText(maker ?? 'Cabinet')) +
    labelLine('Decision published', encode(slashed(published))) +
    labelLine('Effective from', encode(slashed(effective))) +
    `<p class="mgLabel" >Decision:</p>\n${wordBlock(decided)}`
  );
}

/**
 * mgDelegatedDecisions.aspx?V=1: what was published, in full.
 * @param {Council} council
 */
export function fullListMarkup({ decisions }) {
  const shown = decisions.filter(({ id, language }) => id !== decisionIds.hostile && language !== 'cy');
  const content = `<h2 class="mgSectionTitle">Decisions published</h2>\n${shown.map(fullEntry).join('')}`;
  return modgov({ kind: 'Decisions', content });
}

/** @param {string} caption @param {string} head @param {string} rows */
function table(caption, head, rows) {
  return (
    '<table class="mgTabTable tablesorter"  summary="Table of decision summary data">\n' +
    `<caption  class="mgSectionTitle" >${caption}</caption>\n` +
    `<thead class='mgFilterHeaderRow'><tr>\n${head}</tr></thead><tbody>\n${rows}</tbody></table>\n`
  );
}

const TITLE_HEAD =
  "<th abbr='Title'  data-placeholder='Enter&#32;text&#32;to&#32;match'  scope='col'>Title<!--Pending Key Decisions--></th>\n";
const DATE_HEAD =
  "<th abbr='Published' data-placeholder='Enter&#32;date' scope='col'>Date<!--Date Made/Published--></th>\n";
const PUBLISHED_HEAD =
  TITLE_HEAD +
  DATE_HEAD +
  "<th abbr='Applies'  data-placeholder='Enter&#32;date' scope='col'>Effective from<!--Date Decision Applies--></th>\n" +
  "<th abbr='Call-ins' data-placeholder='Call-ins' scope='col'>Call-ins<!--Status - No. of Call-Ins--></th>\n";

/** @param {boolean} keyOnly */
function filterForm(keyOnly) {
  const option = (/** @type {string} */ value, /** @type {string} */ text, /** @type {boolean} */ on) =>
    `<option value="${value}"${on ? ' selected="selected"' : ''}>${text}</option>`;
  return (
    '<form class="mgForm" action="mgDelegatedDecisions.aspx" method="get">\n' +
    '<p><label for="decision_kind">Show</label> <select id="decision_kind" name="K">' +
    option('0', 'All decisions', !keyOnly) +
    option('1', 'Key decisions only', keyOnly) +
    '</select> <input type="submit" value="Find" /></p>\n</form>\n'
  );
}

/**
 * mgDelegatedDecisions.aspx: what was published. `K=1` keeps key decisions; `DS=0` shows everything that is
 * on the site, forthcoming issues and the hostile record too, which are left out of what visitors see first.
 * @param {Council} council
 * @param {import('./issues.mjs').Issue[]} issues
 * @param {{ keyOnly: boolean, everything: boolean }} choice
 */
export function decisionListMarkup(council, issues, { keyOnly, everything }) {
  const shown = council.decisions.filter(
    ({ id, key }) => (!keyOnly || key === true) && (everything || id !== decisionIds.hostile),
  );
  const forthcoming = everything ? issues.filter((issue) => issue.decisions.length === 0) : [];
  const issueRows = forthcoming.map(({ id, title, noticed, due }) => {
    const href = encodeHref(`mgIssueHistoryHome.aspx?IId=${id}&Opt=0`);
    const link = `<a  href="${href}"  title="Link&#32;to&#32;issue&#32;history">${encode(title)}</a>`;
    return `<tr>${cell(link)}${dateCell(noticed)}${cell(shortDate(due))}${cell('Not for call-in')}</tr>\n`;
  });
  const rows = issueRows.join('') + shown.map(row).join('');
  return modgov({
    kind: 'Decisions',
    content: filterForm(keyOnly) + table('Decisions published', PUBLISHED_HEAD, rows),
  });
}

/**
 * mgListOfficerDecisions.aspx: officers' decisions, with fewer columns.
 * @param {Council} council
 */
export function officerListMarkup({ decisions }) {
  const rows = decisions
    .filter(({ id }) => id === decisionIds.officer)
    .map((decision) => `<tr>${titleCell(decision)}${dateCell(decision.published)}</tr>\n`);
  return modgov({
    kind: 'Officer decisions',
    content: table('Officer decisions', TITLE_HEAD + DATE_HEAD, rows.join('')),
  });
}
