/** The page ieDecisionDetails.aspx: one decision, as ModernGov prints it. */

import { slashed } from './calendar.mjs';
import { actionList, documentList, encode, encodeHref, escapeText } from './markup.mjs';
import { labelLine, modgov, section } from './markup.mjs';

/**
 * @typedef {{ heading: string, text: string[] }} Section
 * @typedef {{ role: string, email: string, phone: string }} Contact
 * @typedef {{ committee: number, id: number, body: string, date: string }} Meeting
 *
 * One decision as plain data. What is left out here is left out on its page.
 * @typedef {object} Decision
 * @property {number} id
 * @property {number} [agendaItem] the same record answers to this id as AIId
 * @property {number} [issue]
 * @property {string} title
 * @property {'en' | 'cy'} [language] English unless it says otherwise
 * @property {boolean} [insideModgov] false in a template without ModernGov's holding element
 * @property {string} [maker]
 * @property {string} [status]
 * @property {boolean} [key]
 * @property {boolean} [callIn]
 * @property {Section[]} sections
 * @property {[label: string, value: string][]} [lines] lines between the sections and the dates
 * @property {Section[]} [consulted] sections after those lines
 * @property {Contact} [contact]
 * @property {string} published
 * @property {string} decided
 * @property {Meeting} [meeting]
 * @property {string} [effectiveFrom]
 * @property {{ inForce: string, deadline: string, count: number }} [window]
 * @property {import('./markup.mjs').RecordDocument[]} [documents]
 */

/** The labels, as ModernGov half translates them: "Is KeyPenderfyniad?" is what Welsh pages say. */
const LABELS = {
  en: {
    kind: 'Decision details',
    issue: 'Find out more about this issue',
    maker: 'Decision Maker',
    status: 'Decision status',
    key: 'Is Key decision?',
    callIn: 'Is subject to call in?',
    yes: 'Yes',
    no: 'No',
    published: 'Publication date',
    decided: 'Date of decision',
    meeting: 'Decided at meeting',
    effectiveFrom: 'Effective from',
    documents: 'Accompanying Documents',
  },
  cy: {
    kind: 'Manylion y penderfyniad',
    issue: 'Rhagor o wybodaeth am y mater hwn',
    maker: "Y sawl sy'n gwneud penderfyniad",
    status: 'Statws',
    key: 'Is KeyPenderfyniad?',
    callIn: 'yn amodol ar gael ei alw i mewn?',
    yes: 'Ydy',
    no: 'Na',
    published: 'Dyddiad cyhoeddi',
    decided: 'Dyddiad y penderfyniad',
    meeting: 'Penderfynwyd yn y Cyfarfod',
    effectiveFrom: 'Effeithiol O',
    documents: 'Dogfennau Cefnogol',
  },
};

/**
 * The address of a decision's page.
 * @param {number} id
 */
export function decisionPath(id) {
  return `ieDecisionDetails.aspx?ID=${id}`;
}

/**
 * The address of the meeting's page.
 * @param {Meeting} meeting
 */
export function meetingPath({ committee, id }) {
  return `ieListDocuments.aspx?CId=${committee}&MID=${id}`;
}

/**
 * How ModernGov writes whom to ask: no label inside the line but "Email:" and "Tel:".
 * @param {Contact} contact
 */
export function contactMarkup({ role, email, phone }) {
  const address = escapeText(email);
  return `${escapeText(role)} Email: <a  href="mailto:${address}" >${address}</a> Tel: ${escapeText(phone)}.`;
}

/**
 * The markup of a decision, from `<div id="modgov">` to its end.
 * @param {Decision} decision
 */
export function decisionMarkup(decision) {
  const labels = LABELS[decision.language ?? 'en'];
  const links =
    decision.issue === undefined
      ? ''
      : actionList([
          {
            href: `mgIssueHistoryHome.aspx?IId=${decision.issue}&Opt=0`,
            title: `Link to issue history for ${decision.title}`,
            text: labels.issue,
          },
        ]);
  return modgov({
    kind: labels.kind,
    title: decision.title,
    links,
    content: headLines(decision) + body(decision) + tail(decision),
    insideModgov: decision.insideModgov ?? true,
  });
}

/** Who decided and what may happen to it. @param {Decision} decision */
function headLines({ language = 'en', maker, status, key, callIn }) {
  const labels = LABELS[language];
  /** @param {boolean} flag */
  const yesNo = (flag) => (flag ? labels.yes : labels.no);
  const value = status === undefined ? '' : escapeText(status);
  return (
    (maker === undefined ? '' : labelLine(labels.maker, escapeText(maker))) +
    (status === undefined
      ? ''
      : labelLine(labels.status, `<span  class="mgPlanItemInForce" >${value}</span>`)) +
    (key === undefined ? '' : labelLine(labels.key, yesNo(key))) +
    (callIn === undefined ? '' : labelLine(labels.callIn, yesNo(callIn)))
  );
}

/** The sections, the council's own lines, the contact. @param {Decision} decision */
function body({ sections, lines = [], consulted = [], contact }) {
  return (
    sections.map(({ heading, text }) => section(heading, text)).join('') +
    lines.map(([label, value]) => labelLine(label, escapeText(value))).join('') +
    consulted.map(({ heading, text }) => section(heading, text)).join('') +
    (contact === undefined ? '' : labelLine('Contact', contactMarkup(contact)))
  );
}

/** The dates, the meeting and the documents. @param {Decision} decision */
function tail({ language = 'en', published, decided, meeting, effectiveFrom, window, documents }) {
  const labels = LABELS[language];
  /** @param {string} label @param {string} date */
  const dateLine = (label, date) => labelLine(label, encode(slashed(date)));
  return (
    dateLine(labels.published, published) +
    dateLine(labels.decided, decided) +
    (meeting === undefined ? '' : labelLine(labels.meeting, meetingLink(meeting))) +
    (effectiveFrom === undefined ? '' : dateLine(labels.effectiveFrom, effectiveFrom)) +
    (window === undefined
      ? ''
      : dateLine('Date comes into force if not called in', window.inForce) +
        dateLine('Call-in deadline date', window.deadline) +
        labelLine('Current call-in Count', `${window.count}`)) +
    (documents === undefined ? '' : documentList(labels.documents, documents))
  );
}

/** @param {Meeting} meeting */
function meetingLink(meeting) {
  const text = `${encode(slashed(meeting.date))} - ${escapeText(meeting.body)}`;
  return `<a  href="${encodeHref(meetingPath(meeting))}"  >${text}</a>`;
}
