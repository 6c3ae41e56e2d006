import type { CallIn } from '../../call-in/state.ts';
import type { MoneyFact } from '../../facts/fact.ts';
import { statedValue } from '../../record/decision-record.ts';
import type { DecisionRecord, PlainDateText } from '../../record/decision-record.ts';
import type { Change, StoredDecision } from '../../library/stored-decision.ts';
import type { Judged } from './judged.ts';

/** What a row of the table shows and is filtered by: some hundred bytes where the decision has thousands. */
export interface Summary {
  key: string;
  /** Its place: the newest decision has the lowest. */
  order: number;
  title: string | null;
  reference: string | null;
  maker: string | null;
  /** The council's name; the site where it is not known. */
  council: string;
  day: DatedBy | null;
  /** Null where the page does not say. */
  isKey: boolean | null;
  callIn: Pick<CallIn, 'state' | 'lastDay' | 'possibleLastDay' | 'closesAt' | 'certainty'>;
  amount: Pick<MoneyFact, 'value' | 'quote' | 'role'> | null;
  isWithheld: boolean;
  changed: ChangedSince | null;
}

/** A day and which of the page's dates it is. */
export interface DatedBy {
  date: PlainDateText;
  by: 'decidedOn' | 'publishedOn' | 'decisionDue' | 'decidedAtMeeting';
}

/** What the page said otherwise on the reader's last visit than on the one before. */
export interface ChangedSince {
  /** The visit before (ISO, UTC). */
  since: string;
  fields: Change['field'][];
}

/** The row of a stored decision. */
export function summaryOf(decision: StoredDecision, { council, callIn }: Judged): Summary {
  const { key, order, site, record, facts } = decision;
  const { state, lastDay, possibleLastDay, closesAt, certainty } = callIn;
  return {
    key,
    order,
    title: statedValue(record.title),
    reference: statedValue(record.reference),
    maker: statedValue(record.decisionMaker) ?? statedValue(record.decidedAtMeeting)?.body ?? null,
    council: council?.name ?? site,
    day: dayOf(record),
    isKey: statedValue(record.isKeyDecision),
    callIn: { state, lastDay, possibleLastDay, closesAt, certainty },
    amount: amountOf(facts.filter((fact) => fact.kind === 'money')),
    isWithheld:
      record.documents.some(({ restricted }) => restricted) ||
      facts.some(
        (fact) => fact.kind === 'exemption' || (fact.kind === 'supplier' && fact.role === 'withheld'),
      ),
    changed: changedSince(decision),
  };
}

/** In the order in which the library places decisions. */
function dayOf({ decidedOn, publishedOn, decisionDue, decidedAtMeeting }: DecisionRecord): DatedBy | null {
  for (const [by, field] of Object.entries({ decidedOn, publishedOn, decisionDue })) {
    const date = statedValue(field);
    if (date !== null) return { date, by: by as DatedBy['by'] };
  }
  const date = statedValue(decidedAtMeeting)?.date ?? null;
  return date === null ? null : { date, by: 'decidedAtMeeting' };
}

/**
 * The amount that stands for a decision: its contract value, else the largest of those that are about what was
 * decided. A threshold and the cost of an option not taken are not.
 */
function amountOf(money: readonly MoneyFact[]): Summary['amount'] {
  const contract = money.filter(({ role }) => role === 'contract-value');
  const decided = money.filter(({ role }) => role !== 'threshold' && role !== 'rejected-option');
  const [largest] = (contract.length > 0 ? contract : decided).toSorted((a, b) => b.value - a.value);
  if (!largest) return null;
  const { value, quote, role } = largest;
  return { value, quote, ...(role && { role }) };
}

function changedSince({ changes, previousVisit }: StoredDecision): ChangedSince | null {
  if (previousVisit === null) return null;
  const seen = Date.parse(previousVisit);
  const fields = changes.filter(({ seenAt }) => Date.parse(seenAt) > seen).map(({ field }) => field);
  return fields.length === 0 ? null : { since: previousVisit, fields: [...new Set(fields)] };
}
