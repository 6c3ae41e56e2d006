import type { Format } from './format.ts';
import { herefordshireOperationalDecision } from './herefordshire-operational-decision.ts';
import { kentRecordOfDecision } from './kent-record-of-decision.ts';
import { modernGovDecisionAnywhere } from './moderngov-decision-text.ts';
import { modernGovIssue } from './moderngov-issue.ts';
import { modernGovMeeting } from './moderngov-meeting.ts';
import { modernGovDecisions } from './moderngov-decisions.ts';
import { modernGovPlan } from './moderngov-plan.ts';
import { openCouncilNetwork } from './open-council-network.ts';
import { southamptonRecordOfDecision } from './southampton-record-of-decision.ts';

/**
 * Every format that can be read. Their order means nothing: exactly one may claim a page. The content script of
 * a kind of page carries the formats of that kind alone.
 */
export const formats: readonly Format[] = [
  modernGovDecisionAnywhere,
  modernGovDecisions,
  modernGovPlan,
  modernGovIssue,
  modernGovMeeting,
  openCouncilNetwork,
  herefordshireOperationalDecision,
  kentRecordOfDecision,
  southamptonRecordOfDecision,
];
