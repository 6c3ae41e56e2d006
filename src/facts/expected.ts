import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { classifyStatus, saysInWindow } from '../record/status.ts';
import type { Fact, FactContext, GapName } from './fact.ts';
import type { KindOfDecision } from './kind-of-decision.ts';

type Maker = 'executive' | 'officer' | 'body' | 'unknown';

const officer =
  /\b(?:directors?|officers?|heads? of|managers?|chief executive|solicitor|engineer|surveyor|treasurer|registrar|clerk|town clerk|cyfarwyddwr|swyddog|pennaeth|prif weithredwr)\b/i;
const executive =
  /\b(?:cabinet|executive|leader|mayor|portfolio|lead member|cabined|gabinet|gweithredol|arweinydd)\b/i;
const body =
  /\b(?:council|(?:sub-?)?committee|board|panel|forum|assembly|commission|authority|pwyllgor|cyngor)\b/i;

function makerOf({ decisionMaker, decidedAtMeeting }: DecisionRecord): Maker {
  const words = statedValue(decisionMaker) ?? statedValue(decidedAtMeeting)?.body ?? '';
  if (officer.test(words)) return 'officer';
  if (executive.test(words)) return 'executive';
  return body.test(words) ? 'body' : 'unknown';
}

/**
 * What a record of such a decision should hold, whether or not this page does.
 *
 * England, the executive and its members: the decision and its date, the reasons, the options that were rejected,
 * conflicts of interest and dispensations (S.I. 2012/2089, regulations 12 and 13). Officers: the same, conflicts
 * where the power was given expressly (S.I. 2014/2095, regulation 7). Wales: the decision and its date, the
 * reasons, interests and consultation, but no options, and there is no "key decision" (W.S.I. 2001/2290,
 * regulations 6 and 7). Elsewhere, and for the council and its committees, no law asks for such a record; what is
 * left is what a reader needs to look into it. What is still to come is asked of nobody.
 */
export function expectedOf(
  record: DecisionRecord,
  kind: KindOfDecision,
  facts: readonly Fact[],
  { nation }: FactContext,
): GapName[] {
  // A row of a list leads to the record, and is none.
  const isRow = record.format === 'moderngov-decisions';
  if (isRow || record.kind === 'agenda-item' || record.kind === 'issue') return [];
  if (kind === 'proposal' || isPending(record)) return ['decisionMaker', 'contact'];
  const isMade = record.kind === 'decision';
  if (kind === 'procedural') return isMade ? ['decision', 'decidedOn', 'publishedOn'] : [];
  const maker = makerOf(record);
  const isWales = nation === 'Wales' || (nation === null && record.language === 'cy');
  const isEngland = nation === 'England' || (nation === null && !isWales);
  const isRecorded = maker !== 'body';
  const isWeighed = isRecorded && kind !== 'noting';
  const concernsPeople = isWeighed && kind !== 'appointment' && kind !== 'licence' && kind !== 'internal';
  // Permissions and licences are the council's to give, not its executive's (S.I. 2000/2853): nobody calls them in.
  const isExecutive = isRecorded && !(kind === 'licence' && maker === 'officer');
  const isExpress = facts.some((fact) => fact.kind === 'delegation' && fact.value.direction === 'received');
  const isContract = kind === 'award' || kind === 'variation';
  const asked: Partial<Record<GapName, boolean>> = {
    decisionMaker: true,
    // The system's own page has it; a form need not.
    status: isMade && record.format === 'moderngov-decision',
    reference: true,
    isKeyDecision: isEngland && isExecutive,
    isSubjectToCallIn: (isEngland || isWales) && isExecutive,
    callInDeadline: isMade && mayBeCalledIn(record),
    decidedOn: isMade,
    publishedOn: isMade,
    wards: kind !== 'noting' && kind !== 'appointment' && kind !== 'internal',
    decision: true,
    reasons: isWeighed,
    alternatives: isEngland && isWeighed,
    consultation: concernsPeople,
    equality: concernsPeople,
    declarations:
      isMade && isWeighed && (isEngland || isWales) && (maker !== 'officer' || (isEngland && isExpress)),
    contact: isMade,
    documents: isMade && kind !== 'noting',
    contractValue: isContract || kind === 'procurement',
    supplier: isContract,
    contractTerm: isContract || kind === 'procurement',
  };
  const isIssue = record.format === 'moderngov-issue';
  return (Object.keys(asked) as GapName[]).filter(
    (name) => asked[name] && !(isIssue && besideIssue.includes(name)),
  );
}

/** The system's page of an issue shows the words of a decision alone; all else stands on the decision's own page. */
const besideIssue: readonly GapName[] = [
  'decisionMaker',
  'decidedOn',
  'publishedOn',
  'reference',
  'isKeyDecision',
  'isSubjectToCallIn',
  'wards',
  'consultation',
  'equality',
  'declarations',
  'contact',
  'documents',
];

/** A decision's page made before there is a decision, or for one that was given up. */
function isPending({ decision, decidedOn, status }: DecisionRecord): boolean {
  const sort = classifyStatus(statedValue(status) ?? '');
  const isDecided = decision.state === 'stated' || decidedOn.state === 'stated';
  return !isDecided && (sort === 'proposed' || sort === 'stopped' || sort === 'referred');
}

function mayBeCalledIn({ isSubjectToCallIn, status }: DecisionRecord): boolean {
  return statedValue(isSubjectToCallIn) ?? saysInWindow(statedValue(status) ?? '');
}
