/** The decisions that hang together: a contract award, the strategy it rests on, what came before. */

import { addDays, longDate } from './calendar.mjs';
import { agendaItemIds, decisionIds, issueIds } from './ids.mjs';

/** @typedef {import('./decision-page.mjs').Decision} Decision */

const REASON_KEY = 'Spending or saving of more than £500,000;';
const MAKER = 'Cabinet Member for Highways and Transport';
const CONTACT = {
  role: 'Head of Passenger Transport',
  email: 'passenger.transport@exampleshire.example',
  phone: '01632 960145',
};

/**
 * The open decision: a contract award in the middle of its call-in window.
 * @param {import('./decision-dates.mjs').Dates} dates
 * @returns {Decision}
 */
export function openDecision({ open, parent, contractStart }) {
  const presentEnd = longDate(addDays(contractStart, -1));
  return {
    id: decisionIds.open,
    issue: issueIds.transport,
    title: 'Community transport: award of contract',
    maker: MAKER,
    status: 'Recommendations Approved (subject to call-in)',
    key: true,
    callIn: true,
    sections: [
      { heading: 'Purpose', text: [`To award the contract for community transport across the county.`] },
      {
        heading: 'Decision',
        text: [
          'The Cabinet Member agreed:',
          '1. That Appendix B is not for publication, as it holds information about the financial or business affairs of the bidders (paragraph 3 of Schedule 12A to the Local Government Act 1972).',
          `2. That a contract for community transport be awarded to *Lanterngate* Buses Limited for *three years* from ${longDate(contractStart)}, with an option to extend by a further two years, under the authority given by Cabinet on ${longDate(parent.decided)} (CE S417).`,
          '3. That authority be delegated to the Executive Director, Place, in consultation with the Cabinet Member, to settle the final terms and sign the contract.',
        ],
      },
      {
        heading: 'Reasons for the decision',
        text: [
          `1. The present contract ends on ${presentEnd}. Without a new one, about 2,300 registered passengers would lose their way to surgeries, day centres and shops.`,
          '2. Two bids were received. One met every requirement; it scored highest for quality and offered the lower price.',
        ],
      },
      {
        heading: 'Alternative options considered',
        text: [
          'Option 1: Let the contract end - not recommended',
          '1. Most passengers told us that they have no other way to travel.',
          'Option 2: Run the service with the council’s own drivers - not recommended',
          '2. The council has neither the vehicles nor the depot, and could not have them in time.',
        ],
      },
    ],
    lines: [
      ['Reason Key', REASON_KEY],
      ['Wards Affected', 'Amberford; Nether Wick; Saltmarsh; Tallow Hill;'],
    ],
    contact: CONTACT,
    published: open.published,
    decided: open.decided,
    window: { inForce: open.inForce, deadline: open.deadline, count: 0 },
    documents: [
      { title: 'Record of decision', href: 'documents/s51201/Record of decision.pdf', kilobytes: 84 },
      {
        title: 'Appendix A - How the bids were judged',
        href: 'documents/s51202/Appendix A - How the bids were judged.pdf',
        kilobytes: 212,
      },
      { restricted: `mgReasonsRestricted.aspx?OID=${issueIds.transport}&OT=I` },
    ],
  };
}

/**
 * The decision of Cabinet that the open one rests on.
 * @param {import('./decision-dates.mjs').Dates} dates
 * @param {import('./decision-page.mjs').Meeting} meeting
 * @returns {Decision}
 */
export function parentDecision({ parent, consultation, contractStart }, meeting) {
  return {
    id: decisionIds.parent,
    agendaItem: agendaItemIds.parent,
    issue: issueIds.transport,
    title: 'CE S417 - Community transport: procurement strategy',
    maker: 'Cabinet',
    status: 'Recommendations Approved',
    key: true,
    callIn: true,
    sections: [
      {
        heading: 'Purpose',
        text: [`To choose how the county buys community transport from ${longDate(contractStart)}.`],
      },
      {
        heading: 'Decision',
        text: [
          'Cabinet resolved:',
          '1. That one contract for the whole county be let by open competition, with an estimated value of £4.2 million over five years if every extension is used.',
          `2. That authority be delegated to the ${MAKER}, in consultation with the Executive Director, Place, to award the contract.`,
          `3. That the answers to the consultation, considered by the ${MAKER} on ${longDate(consultation.decided)}, be noted.`,
        ],
      },
      {
        heading: 'Reasons for the decision',
        text: [
          'One contract is simpler for passengers, who now have to know which of four operators serves their parish. Operators say that they can bid for the whole county.',
        ],
      },
      {
        heading: 'Alternative options considered',
        text: [
          'Four area contracts, as now: rejected, as the same journeys would cost about £4.9 million over five years.',
        ],
      },
    ],
    lines: [
      ['Reason Key', REASON_KEY],
      ['Wards Affected', '(All Wards);'],
    ],
    contact: CONTACT,
    published: parent.published,
    decided: parent.decided,
    meeting,
    effectiveFrom: parent.effectiveFrom,
    documents: [
      {
        title: 'Community transport - procurement strategy',
        href: 'documents/s48733/Community transport - procurement strategy.pdf',
        kilobytes: 397,
      },
      {
        title: 'Appendix 1 - Equality impact assessment',
        href: 'documents/s48734/Appendix 1 - Equality impact assessment.pdf',
        kilobytes: 148,
      },
    ],
  };
}

/**
 * The consultation of the same issue, some months before.
 * @param {import('./decision-dates.mjs').Dates} dates
 * @returns {Decision}
 */
export function consultationDecision({ consultation, contractStart }) {
  return {
    id: decisionIds.consultation,
    issue: issueIds.transport,
    title: 'Community transport: consultation with passengers',
    maker: MAKER,
    status: 'Recommendations Approved',
    key: false,
    callIn: true,
    sections: [
      {
        heading: 'Purpose',
        text: ['To consider what passengers said about the service and what should follow from it.'],
      },
      {
        heading: 'Decision',
        text: [
          '1. That the 614 answers received be noted.',
          `2. That officers prepare a procurement strategy for a service from ${longDate(contractStart)}, and bring it to Cabinet within six months.`,
        ],
      },
    ],
    contact: CONTACT,
    published: consultation.published,
    decided: consultation.decided,
    effectiveFrom: consultation.effectiveFrom,
    documents: [
      {
        title: 'What passengers told us',
        href: 'documents/s46010/What passengers told us.pdf',
        kilobytes: 655,
      },
    ],
  };
}

/**
 * Another subject, decided by Cabinet at the same meeting as the parent decision.
 * @param {import('./decision-dates.mjs').Dates} dates
 * @param {import('./decision-page.mjs').Meeting} meeting
 * @returns {Decision}
 */
export function sameMeetingDecision({ parent }, meeting) {
  return {
    id: decisionIds.sameMeeting,
    agendaItem: agendaItemIds.sameMeeting,
    issue: issueIds.schoolStreets,
    title: 'CE S418 - School streets: second phase',
    maker: 'Cabinet',
    status: 'Recommendations Approved',
    key: true,
    callIn: true,
    sections: [
      {
        heading: 'Decision',
        text: [
          '1. That nine more streets be closed to through traffic when schools open and close.',
          '2. That £260,000 be set aside from the road safety budget for signs and cameras.',
        ],
      },
    ],
    lines: [['Wards Affected', 'Amberford; Tallow Hill;']],
    contact: {
      role: 'Road Safety Manager',
      email: 'road.safety@exampleshire.example',
      phone: '01632 960178',
    },
    published: parent.published,
    decided: parent.decided,
    meeting,
    effectiveFrom: parent.effectiveFrom,
    documents: [
      { title: 'School streets report', href: 'documents/s48741/School streets report.pdf', kilobytes: 301 },
    ],
  };
}
