/** The page ieListDocuments.aspx: a meeting of Cabinet with its items, and the list of meetings. */

import { fileDate, meetingDate, shortDate } from './calendar.mjs';
import { documentList, encodeHref, escapeText, modgov, wordBlock } from './markup.mjs';

/** @typedef {import('./decisions.mjs').Council} Council */
/** @typedef {import('./decision-page.mjs').Decision} Decision */
/** @typedef {import('./decision-page.mjs').Meeting} Meeting */

/**
 * One row of the agenda.
 * @param {{ number: number, anchor: string, title: string, details: string }} item
 */
function itemRow({ number, anchor, title, details }) {
  return (
    `<tr>\n<td class="mgItemNumberCell" ><a  name="${anchor}" id="${anchor}"></a><p class="mgAiTitleTxt" >${number}. </p></td>\n` +
    `<td>${title}${details}</td>\n</tr>\n`
  );
}

/** @param {string} title @param {string} [report] */
function itemTitle(title, report) {
  const text = escapeText(title);
  if (report === undefined) return `<p class="mgAiTitleTxt" >${text}</p>\n`;
  return `<p class="mgAiTitleTxt" ><a  class="mgAiTitleLnk"  href="${encodeHref(report)}" >${text}</a></p>\n`;
}

/** @param {string} text @param {string} href */
const action = (text, href) => `<li><a  href="${encodeHref(href)}" >${text}</a></li>\n`;

/** @param {Decision} decision @param {number} number */
function decisionItem(decision, number) {
  const { agendaItem = 0, issue, title, sections, documents = [] } = decision;
  const [first] = documents;
  const report = first !== undefined && 'href' in first ? first.href : undefined;
  const actions =
    action(`View the decision for item ${number}.`, `ieDecisionDetails.aspx?AIId=${agendaItem}`) +
    (issue === undefined
      ? ''
      : action(`View the background to item ${number}.`, `mgIssueHistoryHome.aspx?IId=${issue}&Opt=0`));
  const decided = sections.find(({ heading }) => ['Decision', 'Penderfyniad'].includes(heading))?.text ?? [];
  const details =
    `<ul  class="mgActionList" >\n${actions}</ul>\n` +
    (documents.length === 0 ? '' : documentList('Additional documents', documents)) +
    `<p class="mgSubItemTitleTxt" >Decision:</p>\n${wordBlock(decided)}`;
  return itemRow({ number, anchor: `AI${agendaItem}`, title: itemTitle(title, report), details });
}

/** The heading of a meeting: "Cabinet - Tuesday, 14th July, 2026 10.00 am". @param {Meeting} meeting */
export function meetingHeading({ body, date }) {
  return `${body} - ${meetingDate(date)} 10.00 am`;
}

/**
 * A meeting with its agenda, its documents and the decisions taken.
 * @param {Council} council
 * @param {Meeting} meeting
 */
export function meetingMarkup({ decisions }, meeting) {
  const opening = [
    { title: 'Apologies', text: 'There were none.' },
    { title: 'Declarations of interest', text: 'There were none.' },
    { title: 'Minutes of the last meeting', text: 'The minutes were agreed and signed.' },
  ].map(({ title, text }, index) =>
    itemRow({
      number: index + 1,
      anchor: `AI${meeting.id}${index}`,
      title: itemTitle(title),
      details: `<p class="mgSubItemTitleTxt" >Minutes:</p>\n${wordBlock([text])}`,
    }),
  );
  const items = decisions
    .filter((decision) => decision.meeting?.id === meeting.id)
    .sort((a, b) => a.id - b.id)
    .map((decision, index) => decisionItem(decision, opening.length + index + 1));
  const when = `${fileDate(meeting.date)} 10.00 ${meeting.body}`;
  const papers = [
    { title: 'Agenda frontsheet', href: `documents/g${meeting.id}/Agenda frontsheet ${when}.pdf?T=0` },
    { title: 'Printed decisions', href: `documents/g${meeting.id}/Printed decisions ${when}.pdf?T=2` },
  ];
  const content =
    '<p><span  class="mgLabel" >Venue: </span>Council Chamber, Shire House, Amberford</p>\n' +
    '<p><span  class="mgLabel" >Contact: </span>Democratic Services  Tel: 01632 960101</p>\n' +
    documentList(
      'Documents',
      papers.map((paper) => ({ ...paper, kilobytes: 131 })),
    ) +
    '<h2 class="mgSectionTitle">Items</h2>\n' +
    '<table  class="mgItemTable" id="mgItemTable" summary="Table of agenda items">\n' +
    '<tr><th scope="col">No.</th><th scope="col">Item</th></tr>\n' +
    `${opening.join('')}${items.join('')}</table>\n`;
  return modgov({ kind: 'Agenda and decisions', title: meetingHeading(meeting), content });
}

/**
 * mgAi.aspx: one item of a meeting alone.
 * @param {Council} council
 * @param {number | null} agendaItem
 * @returns {string | null} null where no decision was taken under that number
 */
export function agendaItemMarkup({ decisions }, agendaItem) {
  const decision = decisions.find((one) => agendaItem !== null && one.agendaItem === agendaItem);
  if (decision === undefined) return null;
  const { id, issue, title, sections, documents = [] } = decision;
  const decided = sections.find(({ heading }) => ['Decision', 'Penderfyniad'].includes(heading))?.text ?? [];
  const actions =
    action('View the decision for this item', `ieDecisionDetails.aspx?ID=${id}`) +
    (issue === undefined
      ? ''
      : action('View the background to this item', `mgIssueHistoryHome.aspx?IId=${issue}&Opt=0`));
  const content =
    (documents.length === 0 ? '' : documentList('Supporting documents', documents)) +
    `<p class="mgSubItemTitleTxt" >Decision:</p>\n${wordBlock(decided)}`;
  const links = `<div class="mgLinks" ><ul  class="mgActionList" >\n${actions}</ul></div>\n`;
  return modgov({ kind: 'Agenda item', title, links, content });
}

/**
 * ieListMeetings.aspx: the meetings that have a page.
 * @param {Council} council
 */
export function meetingListMarkup({ meetings }) {
  const items = meetings.map((meeting) => {
    const href = encodeHref(`ieListDocuments.aspx?CId=${meeting.committee}&MId=${meeting.id}&Ver=4`);
    const label = `${shortDate(meeting.date)}&nbsp;10.00 am`;
    return `<li><a  class="mgMeetingTableLnk"  href="${href}" >${label}</a> - Agenda and decisions</li>\n`;
  });
  return modgov({
    kind: 'Browse meetings',
    title: 'Cabinet',
    content: `<ul  class="mgBulletList" >\n${items.join('')}</ul>\n`,
  });
}
