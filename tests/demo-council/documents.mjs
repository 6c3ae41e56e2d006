/** The files under documents/: the papers of the open decision, and a stand-in for every other file. */

import { addDays, longDate } from './calendar.mjs';
import { decisionIds } from './ids.mjs';
import { makePdf } from './pdf.mjs';

/** @typedef {import('./decisions.mjs').Council} Council */

/** @param {string} label @param {string} text */
const field = (label, text) => ({ text: `${label} ${text}` });

/**
 * The form of the open decision, as some councils print theirs; with these words it fills one page. It was filled in
 * by hand, and gives another day than the page does.
 * @param {Council} council
 */
function recordOfDecision({ decisions }) {
  const decision = decisions.find(({ id }) => id === decisionIds.open);
  if (decision === undefined) throw new Error('The open decision is missing from the data.');
  const { title, maker = '', sections, decided } = decision;
  /** @param {string} label @param {string} heading the page's for the same */
  const block = (label, heading) => [
    { text: label, bold: true },
    ...(sections.find((section) => section.heading === heading)?.text ?? []).map((text) => ({ text })),
    { text: '' },
  ];
  return makePdf(`Record of decision - ${title}`, [
    { text: 'EXAMPLESHIRE COUNTY COUNCIL - RECORD OF DECISION', bold: true },
    { text: '' },
    field('Decision taken by:', maker),
    field('Decision no:', '25/00117'),
    field('Key decision:', 'Yes'),
    field('Subject:', title),
    field('Date of decision:', longDate(addDays(decided, -1))),
    { text: '' },
    ...block('Decision:', 'Decision'),
    ...block('Reason(s) for decision:', 'Reasons for the decision'),
    ...block('Any alternatives considered and rejected:', 'Alternative options considered'),
    field('Any interest declared when the decision was taken:', 'None'),
  ]);
}

/** A report, which is no record of a decision. @param {string} name */
function bidReport(name) {
  return makePdf(name, [
    { text: name, bold: true },
    { text: '' },
    { text: 'Two bids were received, and both were judged for price and for quality.' },
    {
      text: 'It is recommended that the contract for community transport be awarded to Lanterngate Buses Limited for three years at a total contract value of £1,840,000.',
    },
    {
      text: 'The scores of the second bidder are exempt under paragraph 3 of Schedule 12A to the Local Government Act 1972.',
    },
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
  if (number.toLowerCase() === 's51202') return bidReport(name);
  return makePdf(name, [
    { text: 'Exampleshire County Council', bold: true },
    { text: name, bold: true },
    { text: '' },
    { text: 'Exampleshire is made up, and this file stands in for a report of that council.' },
  ]);
}
