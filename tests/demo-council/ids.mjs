/** The numbers by which the demo council's pages are asked for. */

/** Decisions, as in ieDecisionDetails.aspx?ID=. */
export const decisionIds = {
  open: 7214,
  parent: 6890,
  consultation: 6412,
  sameMeeting: 6891,
  lastDay: 7203,
  closed: 7188,
  officer: 7209,
  exempt: 7121,
  noDeadline: 7216,
  gaps: 7176,
  welsh: 7122,
  hostile: 7169,
  withoutModgov: 5377,
};

/** Decisions taken at meetings, by their other number, as in ieDecisionDetails.aspx?AIId=. */
export const agendaItemIds = {
  parent: 48110,
  sameMeeting: 48111,
  exempt: 50342,
  welsh: 50343,
  withoutModgov: 43276,
};

/** Issues, as in mgIssueHistoryHome.aspx?IId=. */
export const issueIds = {
  transport: 31417,
  schoolStreets: 31502,
  land: 31544,
  libraries: 31560,
  floods: 31602,
};

/** Meetings of Cabinet, as in ieListDocuments.aspx?MId=. */
export const meetingIds = { strategy: 5120, recent: 5188, lastYear: 4790 };

/** Cabinet, as in ieListDocuments.aspx?CId=. */
export const CABINET = 131;
