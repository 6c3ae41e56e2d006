import type { Citation, Fact } from '../facts/fact.ts';
import { statedValue } from '../record/decision-record.ts';
import { sameReferenceKey } from '../record/reference.ts';
import { isBody, isSameMaker, remitOf, rolesOf } from './maker-name.ts';
import { isTelling, ownReferenceKey } from './own-reference.ts';
import type { How, OutlinedFields, RelatedRecord } from './relation.ts';
import { remembered } from './remembered.ts';
import { bareTitle, namesIn, termsOf, titleTerms, wordsIn } from './title-terms.ts';

/** What a record says of another decision, and the words in which it does. */
export interface Cited {
  relation: Citation['relation'];
  reference: string | null;
  date: string | null;
  by: string | null;
  quote: string;
  sentence: string;
}

/** A decision that a record speaks of, matched with another record. */
export interface Match {
  cited: Cited;
  how: How;
  /** The maker and the day agree, but nothing tells it from another decision of theirs. */
  isDoubtful: boolean;
}

/** The decisions that a record speaks of, in its order; procurement notices are none. */
export function citedBy({ facts }: RelatedRecord): readonly Cited[] {
  return citedInFacts(facts);
}

const citedInFacts = remembered((facts: readonly Fact[]): readonly Cited[] => {
  const cited = facts.flatMap(citedIn);
  // A power that was given is told with its day; the same decision may be cited in the same words.
  return cited.filter((one, at) => cited.findIndex((other) => isSameCited(one, other)) === at);
});

function citedIn(fact: Fact): Cited[] {
  const { quote, sentence } = fact;
  if (fact.kind === 'citation' && fact.value.relation !== 'notice') {
    const { reference = null, date = null, by = null, relation } = fact.value;
    return [{ relation, reference, date, by, quote, sentence }];
  }
  if (fact.kind !== 'delegation' || fact.value.direction !== 'received') return [];
  const { from: by, date } = fact.value;
  return by === null || date === null
    ? []
    : [{ relation: 'taken-under', reference: null, date, by, quote, sentence }];
}

function isSameCited(one: Cited, other: Cited): boolean {
  return (
    one.sentence === other.sentence &&
    one.relation === other.relation &&
    one.date === other.date &&
    (one.reference === other.reference || one.reference === null) &&
    (one.by === other.by || (one.by !== null && other.by !== null && isSameMaker(one.by, other.by)))
  );
}

/** What a record can be found by as one that cites, and as one that is cited: references, and makers with days. */
export const citationKeys = remembered((subject: RelatedRecord): string[] => {
  const { site, record } = subject;
  const cited = citedBy(subject);
  const own = ownReferenceKey(record);
  const references = cited.flatMap(({ reference }) =>
    reference === null ? [] : [sameReferenceKey(reference)],
  );
  const roles = makersOf(record).flatMap(rolesOf);
  const days = [
    ...daysOf(record).flatMap((day) => roles.map((role) => `${day} ${role}`)),
    ...cited.flatMap(({ date, by }) =>
      date?.length === 10 && by !== null ? rolesOf(by).map((role) => `${date} ${role}`) : [],
    ),
  ];
  return [
    ...[...(own === null ? [] : [own]), ...references].map((key) => `${site} reference ${key}`),
    ...days.map((key) => `${site} decided ${key}`),
  ];
});

/** What a record can be found by where only the month is told: a body's month holds too many without a subject. */
export function monthKeys(subject: RelatedRecord): string[] {
  const { site, record } = subject;
  const terms = keyTerms(record);
  const roles = makersOf(record).flatMap(rolesOf);
  const months = [
    ...daysOf(record).flatMap((day) => roles.map((role) => `${day.slice(0, 7)} ${role}`)),
    ...citedBy(subject).flatMap(({ date, by }) =>
      date?.length === 7 && by !== null ? rolesOf(by).map((role) => `${date} ${role}`) : [],
    ),
  ];
  return months.flatMap((month) => terms.map((term) => `${site} decided ${month} ${term}`));
}

/** How what a record says of another decision fits a second record; null where that is not the one. */
export function matchOf(cited: Cited, source: RelatedRecord, target: RelatedRecord): Match | null {
  if (source.site !== target.site || ['issue', 'proposal'].includes(target.record.kind)) return null;
  const reference = referenceMatch(cited, target.record);
  if (reference === 'other' || (isSelf(source, target) && reference === null)) return null;
  if (reference === 'same') return { cited, how: 'reference', isDoubtful: false };
  const { date, by } = cited;
  if (date === null || by === null || isLater(target.record, source.record)) return null;
  const makers = makersOf(target.record).filter((maker) => isSameMaker(by, maker));
  if (makers.length === 0) return null;
  const isToTheDay = date.length > 7;
  if (!daysOf(target.record).some((day) => (isToTheDay ? day === date : day.startsWith(date)))) return null;
  const isSubject = isOnSubjectOf(source.record, cited, target.record, makers);
  if (isToTheDay && isSubject) return { cited, how: 'date and maker', isDoubtful: false };
  // A body takes many decisions a day, and everybody many a month: without a shared subject any could be meant.
  if (!isSubject && (!isToTheDay || makers.some(isBody))) return null;
  return { cited, how: isToTheDay ? 'date and maker' : 'month and maker', isDoubtful: true };
}

/** Whether the reference cited is the target's own; null where the citation has to be told by other means. */
function referenceMatch(
  { reference, quote, date, by }: Cited,
  target: OutlinedFields,
): 'same' | 'other' | null {
  // Each body numbers its minutes from 1.
  if (reference === null || /^\W{0,3}min(?:ute)?s?\b/i.test(quote)) return null;
  const key = sameReferenceKey(reference);
  const own = ownReferenceKey(target);
  if (own === null || !isTelling(key)) return null;
  if (own !== key) return 'other';
  if (!/^\d+$/.test(key)) return 'same';
  const isOfDay = date !== null && daysOf(target).some((day) => day.startsWith(date));
  return isOfDay || (by !== null && makersOf(target).some((maker) => isSameMaker(by, maker))) ? 'same' : null;
}

function isSelf(source: RelatedRecord, target: RelatedRecord): boolean {
  const own = source.record.ids.decision;
  return source.record === target.record || (own !== undefined && own === target.record.ids.decision);
}

/** Whether one record was decided after the other: it cannot have been cited then. */
function isLater(target: OutlinedFields, source: OutlinedFields): boolean {
  const [day, other] = [statedValue(target.decidedOn), statedValue(source.decidedOn)];
  return day !== null && other !== null && day > other;
}

/**
 * Whether the source, in its title or in the sentence that cites, speaks of at least half of what the target's title
 * is about, and of every name in it. What the maker is responsible for is not enough: all their decisions are about it.
 */
function isOnSubjectOf(
  source: OutlinedFields,
  { sentence }: Cited,
  target: OutlinedFields,
  makers: readonly string[],
): boolean {
  const remit = new Set(makers.flatMap(remitOf).flatMap(titleTerms));
  const all = termsOf(target);
  const words = new Set([...wordsIn(statedValue(source.title) ?? ''), ...wordsIn(sentence)]);
  // "School expansion at Holt" and "at Weir" are two decisions, of one meeting often.
  if (!namesIn(bareTitle(target) ?? '').every((name) => words.has(name))) return false;
  const shared = all.filter((term) => words.has(term));
  const isTold = all.every((term) => remit.has(term)) || shared.some((term) => !remit.has(term));
  return (
    isTold && shared.length > 0 && shared.length >= Math.min(all.length, 2) && shared.length * 2 >= all.length
  );
}

/** The longest words of a title, which are its rarest most often: enough to be found by. */
function keyTerms(record: OutlinedFields): string[] {
  return [...termsOf(record)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 4);
}

/** The days on which a record was decided, by its field and by its meeting's. */
function daysOf(record: OutlinedFields): string[] {
  const days = [statedValue(record.decidedOn), statedValue(record.decidedAtMeeting)?.date ?? null];
  return [...new Set(days.filter((day) => day !== null && day.length > 7))].filter((day) => day !== null);
}

/** Who decided a record, by its field and by its meeting's body, as written. */
export function makersOf(record: OutlinedFields): string[] {
  const makers = [statedValue(record.decisionMaker), statedValue(record.decidedAtMeeting)?.body ?? null];
  return [...new Set(makers)].filter((maker) => maker !== null);
}
