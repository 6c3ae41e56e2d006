/** The files under documents/: the form of the open decision, and a stand-in for every other file. */

import { longDate } from './calendar.mjs';
import { decisionIds } from './ids.mjs';
import { makePdf } from './pdf.mjs';

/** @typedef {import('./decisions.mjs').Council} Council */

/** @param {string} label @param {string} text */
const field = (label, text) => ({ text: `${label} ${text}` });

/** The form of the open decision; with these words it fills one page. @param {Council} council */
function recordOfDecision({ decisions }) {
  const decision = decisions.find(({ id }) => id === decisionIds.open);
  if (decision === undefined) throw new Error('The open decision is missing from the data.');
  const { title, maker = '', sections, lines = [], contact, published, decided, window } = decision;
  /** @param {string} label @param {string[]} text */
  const block = (label, text) => [
    { text: label, bold: true },
    ...text.map((paragraph) => ({ text: paragraph })),
    { text: '' },
  ];
  return makePdf(`Record of decision - ${title}`, [
    { text: 'Exampleshire County Council', bold: true },
    { text: 'Record of an executive decision', bold: true },
    { text: '' },
    field('Title:', title),
    field('Decision maker:', maker),
    field('Key decision:', 'Yes'),
    field('Date of decision:', longDate(decided)),
    field('Date of publication:', longDate(published)),
    { text: '' },
    ...sections.flatMap(({ heading, text }) => block(`${heading}:`, text)),
    ...lines.map(([label, value]) => field(`${label}:`, value)),
    field('Conflicts of interest declared:', 'None'),
    ...(window === undefined ? [] : [field('Last day for call-in:', longDate(window.deadline))]),
    field('Contact:', contact === undefined ? '' : `${contact.role}, ${contact.phone}`),
  ]);
}

/**
 * The file at an address, or null when the address is not that of a file.
 * @param {Council} council
 * @param {string} path "documents/s51201/Record of decision.pdf", decoded
 * @returns {import('node:buffer').Buffer | null}
 */
export function documentFile(council, path) {
  const [, number, name] = /^documents\/([sg]\d+)\/(.+)\.pdf$/i.exec(path) ?? [];
  if (number === undefined || name === undefined) return null;
  if (number.toLowerCase() === 's51201') return recordOfDecision(council);
  return makePdf(name, [
    { text: 'Exampleshire County Council', bold: true },
    { text: name, bold: true },
    { text: '' },
    { text: 'Exampleshire is made up, and this file stands in for a report of that council.' },
  ]);
}
