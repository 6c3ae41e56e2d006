/** The issues that decisions belong to, and one that has not been decided yet. */

import { addDays, addWorkingDays } from './calendar.mjs';
import { agendaItemIds, decisionIds, issueIds } from './ids.mjs';

/**
 * An issue: what was planned, before and whatever was decided.
 * @typedef {object} Issue
 * @property {number} id
 * @property {string} title
 * @property {string[]} description
 * @property {boolean} key
 * @property {string} status
 * @property {string} wards
 * @property {string} noticed when the notice of the decision was first published
 * @property {string} due
 * @property {string} by
 * @property {string} [restriction] why part of it is not public
 * @property {string} leadMember
 * @property {string} department
 * @property {import('./decision-page.mjs').Contact} contact
 * @property {string[]} [consultation]
 * @property {number[]} decisions
 * @property {number} [agendaItem]
 */

const TRANSPORT_MEMBER = 'Cabinet Member for Highways and Transport';

/** @param {string} team @param {string} box @param {string} line @returns {Issue['contact']} */
function contact(team, box, line) {
  return { role: team, email: `${box}@exampleshire.example`, phone: `01632 960${line}` };
}

/**
 * The issues for one day.
 * @param {import('./decision-dates.mjs').Dates} dates
 * @returns {Issue[]}
 */
export function makeIssues(dates) {
  /** Notice is given 28 clear days ahead, on a working day. @param {string} due */
  const noticeFor = (due) => addWorkingDays(addDays(due, -29), -1);
  return [
    {
      id: issueIds.transport,
      title: 'Community transport: contract for the county',
      description: [
        'Community transport takes people who cannot use ordinary buses from door to door. This issue follows the new contract from the consultation to the award.',
      ],
      key: true,
      status: 'Recommendations Approved (subject to call-in)',
      wards: '(All Wards);',
      noticed: noticeFor(dates.parent.decided),
      due: dates.parent.decided,
      by: 'Cabinet',
      restriction: 'The bids hold the prices and methods of the bidders.',
      leadMember: TRANSPORT_MEMBER,
      department: 'Place',
      contact: contact('Head of Passenger Transport', 'passenger.transport', '145'),
      consultation: ['Registered passengers, parish councils, day centres and surgeries.'],
      decisions: [decisionIds.open, decisionIds.parent, decisionIds.consultation],
      agendaItem: agendaItemIds.parent,
    },
    {
      id: issueIds.schoolStreets,
      title: 'School streets: second phase',
      description: ['To close nine more streets to through traffic when schools open and close.'],
      key: true,
      status: 'Recommendations Approved',
      wards: 'Amberford; Tallow Hill;',
      noticed: noticeFor(dates.parent.decided),
      due: dates.parent.decided,
      by: 'Cabinet',
      leadMember: TRANSPORT_MEMBER,
      department: 'Place',
      contact: contact('Road Safety Manager', 'road.safety', '178'),
      decisions: [decisionIds.sameMeeting],
      agendaItem: agendaItemIds.sameMeeting,
    },
    {
      id: issueIds.land,
      title: 'Land at Coldwater Lane: terms of sale',
      description: ['To consider an offer for land that the council no longer needs.'],
      key: true,
      status: 'Recommendations Approved',
      wards: 'Saltmarsh;',
      noticed: noticeFor(dates.exempt.decided),
      due: dates.exempt.decided,
      by: 'Cabinet',
      restriction: 'The offer would lose its value if other buyers knew it.',
      leadMember: 'Leader of the Council',
      department: 'Resources',
      contact: contact('Estates Manager', 'estates', '167'),
      decisions: [decisionIds.exempt],
      agendaItem: agendaItemIds.exempt,
    },
    {
      id: issueIds.libraries,
      title: 'Libraries: new opening hours',
      description: ['To agree when the eleven branch libraries are open.'],
      key: false,
      status: 'Recommendations Approved (subject to call-in)',
      wards: '(All Wards);',
      noticed: noticeFor(dates.lastDay.decided),
      due: dates.lastDay.decided,
      by: 'Cabinet Member for Communities and Libraries',
      leadMember: 'Cabinet Member for Communities and Libraries',
      department: 'Communities',
      contact: contact('Libraries Manager', 'libraries', '112'),
      decisions: [decisionIds.lastDay],
    },
    {
      id: issueIds.floods,
      title: 'Flood scheme for Nether Wick',
      description: [
        'To approve the flood bank at Nether Wick and to accept the grant towards it, at an estimated cost of £1.8 million.',
      ],
      key: true,
      status: 'For Determination',
      wards: 'Nether Wick;',
      noticed: addWorkingDays(dates.open.published, -5),
      due: dates.forthcoming,
      by: 'Cabinet',
      leadMember: 'Cabinet Member for Environment and Climate',
      department: 'Place',
      contact: contact('Flood Risk Manager', 'floods', '190'),
      consultation: ['Residents and businesses of Nether Wick, and the drainage board.'],
      decisions: [],
    },
  ];
}
