/** Decisions in every other state of call-in, and those of officers or behind closed doors. */

import { agendaItemIds, decisionIds, issueIds } from './ids.mjs';

/** @typedef {import('./decision-page.mjs').Decision} Decision */
/** @typedef {import('./decision-dates.mjs').Dates} Dates */

const SUBJECT_TO_CALL_IN = 'Recommendations Approved (subject to call-in)';

/**
 * A decision on the last day of its call-in window, with a call-in recorded.
 * @param {Dates} dates
 * @returns {Decision}
 */
export function lastDayDecision({ lastDay: { published, decided, inForce, deadline } }) {
  return {
    id: decisionIds.lastDay,
    issue: issueIds.libraries,
    title: 'Libraries: new opening hours',
    maker: 'Cabinet Member for Communities and Libraries',
    status: SUBJECT_TO_CALL_IN,
    key: false,
    callIn: true,
    sections: [
      { heading: 'Purpose', text: ['To agree when the eleven branch libraries are open.'] },
      {
        heading: 'Decision',
        text: [
          '1. That branch libraries open on Saturday mornings all the year round.',
          '2. That branch libraries close on Wednesdays, Saltmarsh apart.',
        ],
      },
      {
        heading: 'Reasons for the decision',
        text: ['More people visit in two hours of a Saturday than on the whole of a Wednesday.'],
      },
      {
        heading: 'Alternative options considered',
        text: ['Keeping the present hours: rejected, as they were set before the branches had self-service.'],
      },
    ],
    lines: [['Wards Affected', '(All Wards);']],
    contact: {
      role: 'Libraries Manager',
      email: 'libraries@exampleshire.example',
      phone: '01632 960112',
    },
    published,
    decided,
    window: { inForce, deadline, count: 1 },
    documents: [],
  };
}

/**
 * A decision whose window has closed, on a page that has not caught up with that.
 * @param {Dates} dates
 * @returns {Decision}
 */
export function closedDecision({ closed: { published, decided, inForce, deadline } }) {
  return {
    id: decisionIds.closed,
    title: 'Household recycling centres: booking before a visit',
    maker: 'Cabinet Member for Environment and Climate',
    status: SUBJECT_TO_CALL_IN,
    key: true,
    callIn: true,
    sections: [
      { heading: 'Purpose', text: ['To decide whether visits to recycling centres have to be booked.'] },
      {
        heading: 'Decision',
        text: [
          '1. That booking be ended at all seven recycling centres.',
          '2. That the saving of £95,000 a year be used for longer opening in summer.',
        ],
      },
      {
        heading: 'Reasons for the decision',
        text: ['Queues have not returned at the two centres where booking was stopped as a trial.'],
      },
    ],
    lines: [['Wards Affected', '(All Wards);']],
    published,
    decided,
    window: { inForce, deadline, count: 0 },
    documents: [
      { title: 'Results of the trial', href: 'documents/s50987/Results of the trial.pdf', kilobytes: 176 },
    ],
  };
}

/**
 * A decision that can be called in, on a page that does not say until when.
 * @param {Dates} dates
 * @returns {Decision}
 */
export function noDeadlineDecision({ noDeadline: { published, decided, effectiveFrom } }) {
  return {
    id: decisionIds.noDeadline,
    title: 'Winter service plan',
    maker: 'Cabinet Member for Highways and Transport',
    status: 'Recommendations Approved',
    key: true,
    callIn: true,
    sections: [
      { heading: 'Purpose', text: ['To agree which roads are salted first, and which paths.'] },
      {
        heading: 'Decision',
        text: [
          'That the winter service plan be adopted, with the bus routes through Nether Wick added to it.',
        ],
      },
    ],
    published,
    decided,
    effectiveFrom,
    documents: [
      { title: 'Winter service plan', href: 'documents/s51260/Winter service plan.pdf', kilobytes: 933 },
    ],
  };
}

/**
 * An officer's decision: few fields, nothing to call in.
 * @param {Dates} dates
 * @returns {Decision}
 */
export function officerDecision({ officer: { published, decided } }) {
  return {
    id: decisionIds.officer,
    title: 'Saltmarsh Library: replacement of the lift',
    maker: 'Executive Director, Place',
    status: 'Recommendations Approved',
    key: false,
    callIn: false,
    sections: [
      {
        heading: 'Decision',
        text: [
          'To accept the quotation of Thistledown Lifts Ltd, at £182,000, for a new lift at Saltmarsh Library.',
        ],
      },
      {
        heading: 'Reasons for the decision',
        text: ['Parts for the present lift are no longer made, and it failed on eleven days last year.'],
      },
    ],
    published,
    decided,
    documents: [],
  };
}

/**
 * A decision whose words are in a report that the public may not see.
 * @param {Dates} dates
 * @param {import('./decision-page.mjs').Meeting} meeting
 * @returns {Decision}
 */
export function exemptDecision({ exempt: { published, decided, effectiveFrom } }, meeting) {
  const reasons = { restricted: `mgReasonsRestricted.aspx?OID=${agendaItemIds.exempt}&OT=A` };
  return {
    id: decisionIds.exempt,
    agendaItem: agendaItemIds.exempt,
    issue: issueIds.land,
    title: 'Land at Coldwater Lane: terms of sale (Exempt)',
    maker: 'Cabinet',
    status: 'Recommendations Approved',
    key: true,
    callIn: true,
    sections: [
      {
        heading: 'Decision',
        text: ['That the recommendations as set out in the exempt report be approved.'],
      },
      {
        heading: 'Reasons for the decision',
        text: [
          'As set out in the exempt report, which holds information relating to the financial or business affairs of a person (paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972).',
        ],
      },
    ],
    lines: [['Wards Affected', 'Saltmarsh;']],
    published,
    decided,
    meeting,
    effectiveFrom,
    documents: [reasons, reasons],
  };
}
