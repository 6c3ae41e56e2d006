import { modernGovIssue } from '../formats/moderngov-issue.ts';
import { markPage } from './marked-page.ts';

/** The life of one issue: its plan, its decisions, its items at meetings. */
markPage({
  mgissuehistoryhome: modernGovIssue,
  mgdecisiondetails: modernGovIssue,
  ieissuedetails: modernGovIssue,
});
