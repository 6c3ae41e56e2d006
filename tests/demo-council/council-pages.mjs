/** The council's own pages, outside ModernGov: home, how call-in works, search, about, and a councillor. */

import { longDate } from './calendar.mjs';
import { decisionPath } from './decision-page.mjs';
import { decisionIds } from './ids.mjs';
import { escapeText, labelLine, wordBlock } from './markup.mjs';

/** @typedef {import('./decisions.mjs').Council} Council */
/** @typedef {import('./decision-page.mjs').Decision} Decision */

/** @param {Decision[]} decisions */
function decisionLinks(decisions) {
  const items = decisions.map(
    ({ id, title, published }) =>
      `<li><a href="/${decisionPath(id)}">${escapeText(title)}</a><small>Published ${longDate(published)}</small></li>\n`,
  );
  return `<ul class="news">\n${items.join('')}</ul>\n`;
}

/**
 * The home page: the newest decisions.
 * @param {Council} council
 */
export function homeContent({ decisions }) {
  return (
    '<h2>How the county is run</h2>\n' +
    '<p>Exampleshire has 57 councillors. Nine of them form Cabinet, which takes most decisions; the others watch over it, and may call a decision in before it is carried out.</p>\n' +
    `<h2>Newest decisions</h2>\n${decisionLinks(decisions.slice(0, 5))}` +
    '<p><a href="/mgDelegatedDecisions.aspx?bcr=1">All decisions</a></p>\n'
  );
}

/** How call-in works at Exampleshire. */
export const callInContent =
  '<h2>Calling in a decision</h2>\n' +
  '<p>A decision of Cabinet or of a Cabinet member waits for five working days after it is published. Until 5pm on the fifth day, any four councillors may ask in writing for it to be looked at again. If nobody does, it comes into force on the next working day.</p>\n' +
  '<p>Residents cannot call a decision in themselves, but may write to their councillor.</p>\n';

/** That none of this is real. */
export const aboutContent =
  '<h2>About this site</h2>\n' +
  '<p>Exampleshire County Council does not exist. Its pages follow the markup that real councils’ decision pages have, with made-up words, so that a reader of such pages can be tried without troubling anybody. Telephone numbers are from the range kept for drama, and mail goes nowhere.</p>\n' +
  '<p>Every date is worked out from today’s date.</p>\n';

/**
 * What the search form finds: decisions whose title or text has the words.
 * @param {Council} council
 * @param {string} query
 */
export function searchContent({ decisions }, query) {
  const wanted = query.trim().toLowerCase();
  const found = decisions.filter(
    ({ id, title, sections }) =>
      id !== decisionIds.hostile &&
      wanted !== '' &&
      `${title} ${sections.flatMap(({ text }) => text).join(' ')}`.toLowerCase().includes(wanted),
  );
  const summary = `${found.length} ${found.length === 1 ? 'page' : 'pages'} found for “${escapeText(query)}”.`;
  return `<h2>Search</h2>\n<p>${summary}</p>\n${decisionLinks(found)}`;
}

/**
 * A councillor's page, in ModernGov's markup: labels of the same shape as those of a decision.
 */
export const memberMarkup =
  '<div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >Councillor details</h1></div>\n' +
  '<div class="mgSubTitle" >\n<h2 class="mgSubTitleTxt">Leader of the Council</h2>\n</div>\n' +
  '<div class="mgUserSideBar" >\n' +
  '<p><span  class="mgLabel" >Title:&nbsp;</span>Leader of the Council</p>\n' +
  '<p><span  class="mgLabel" >Party:&nbsp;</span>Independent</p>\n' +
  '<p><span  class="mgLabel" >Ward:&nbsp;</span>Tallow Hill</p>\n' +
  labelLine('Parishes', 'Nether Wick; Tallow Hill;') +
  '</div>\n<div class="mgUserBody" >\n<h2 class="mgSectionTitle">More about this councillor</h2>\n' +
  wordBlock([
    'Chairs Cabinet, and speaks for the council on finance and on land.',
    'Surgeries are held on the first Saturday of the month at Saltmarsh Library.',
  ]) +
  '<h2 class="mgSectionTitle">Committee appointments</h2>\n' +
  '<ul  class="mgBulletList" >\n<li><a  href="ieListMeetings.aspx?CId=131&amp;Year=0" >Cabinet</a> (Chair)</li>\n</ul>\n' +
  '</div>\n<div class="mgFooter" >\n<p>&nbsp;</p>\n</div>\n</div>\n';
