import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { referenceInTitle, sameReferenceKey } from '../record/reference.ts';
import { relationIn } from './citation-relation.ts';
import { referencesIn, type CitedReference } from './cited-reference.ts';
import { datedDecisionsIn, type DatedDecision } from './dated-decision.ts';
import { findDelegations } from './delegation.ts';
import type { Citation, CitationFact, Delegation, FactFinder } from './fact.ts';
import { bodiesByInitials } from './initials.ts';
import { isMaker, makerPattern } from './maker.ts';
import { recommendationIn } from './recommendation.ts';
import type { Sentence } from './sentence.ts';
import { writtenWords, type WrittenWords } from './written-words.ts';

/**
 * Other decisions, meetings, reports and procurement notices that a record speaks of, and how. A decision still to
 * come is none; the record's own reference and day are none.
 */
export const findCitations: FactFinder = (sentences, record, context) => {
  const isKnownName = bodiesByInitials(sentences, record);
  const received = findDelegations(sentences, record, context).flatMap((fact) =>
    fact.kind === 'delegation' && fact.value.direction === 'received' ? [fact] : [],
  );
  const found = sentences.flatMap((sentence) => {
    const powers = received.filter((fact) => fact.sentence === sentence.text).map(({ value }) => value);
    return citationsIn(sentence, record, powers, isKnownName);
  });
  return found.filter(
    (fact, at) => !found.some((other, nth) => nth !== at && saysMore(other, nth, fact, at)),
  );
};

/** Whether one citation says all that another does, and more, or the same earlier. */
function saysMore(one: CitationFact, oneAt: number, other: CitationFact, otherAt: number): boolean {
  const keys = ['reference', 'date', 'by'] as const;
  if (other.value.relation !== 'cites' && other.value.relation !== one.value.relation) return false;
  const isWithin = keys.every(
    (key) =>
      other.value[key] === undefined ||
      sameReferenceKey(other.value[key]) === sameReferenceKey(one.value[key] ?? ''),
  );
  const isSame =
    other.value.relation === one.value.relation &&
    keys.every((key) => (other.value[key] === undefined) === (one.value[key] === undefined));
  return isWithin && (!isSame || oneAt < otherAt);
}

function citationsIn(
  sentence: Sentence,
  record: DecisionRecord,
  powers: readonly Delegation[],
  isKnownName: (name: string) => boolean,
): CitationFact[] {
  const words = writtenWords(sentence.text);
  const { plain } = words;
  const spoken = relationIn(plain, sentence);
  // A title names its own decision; it cites another only where it says how.
  if (sentence.field === 'title' && !spoken) return [];
  const references = referencesIn(plain).filter(
    ({ reference }) =>
      !isOwnReference(reference, record) && !(reference === plain && isOfAnythingElse(sentence)),
  );
  const decidedOn = statedValue(record.decidedOn);
  const maker = statedValue(record.decisionMaker);
  const decisions = datedDecisionsIn(plain, isKnownName).filter(({ date, by }) => {
    if (decidedOn === null) return true;
    if (date === decidedOn) return maker !== null && !isSameMaker(plain.slice(...by), maker);
    return date <= decidedOn;
  });
  const recommended = sentence.field === 'decision' ? recommendationIn(plain) : null;
  const fact = (start: number, end: number, value: Citation): CitationFact => ({
    kind: 'citation',
    value,
    quote: words.verbatim(start, end),
    block: sentence.block,
    sentence: sentence.text,
    computed: false,
  });
  const cited = pairs(references, decisions, plain).map(({ reference, decision }) => {
    const first = Math.min(reference?.start ?? Infinity, decision?.start ?? Infinity);
    const last = Math.max(reference?.end ?? 0, decision?.end ?? 0);
    const date = decision?.date;
    const body = reference && !decision ? bodyBehind(plain, reference.end) : undefined;
    const isUnder = powers.some((power) => power.date === null || date === undefined || power.date === date);
    const isNotice = reference?.isNotice === true;
    const relation = isNotice ? 'notice' : (spoken?.relation ?? (isUnder ? 'taken-under' : 'cites'));
    const cue = !isNotice && spoken ? spoken : { start: first, end: last };
    const [start, end] = withBrackets(plain, Math.min(first, cue.start), Math.max(last, cue.end));
    return fact(start, end, {
      ...(reference && {
        reference: words.value(reference.end - reference.reference.length, reference.end) ?? '',
      }),
      ...(date !== undefined && { date }),
      ...byOf(words, decision?.by ?? body),
      relation,
    });
  });
  if (!recommended) return cited;
  const to = fact(recommended.start, recommended.end, {
    ...(recommended.date !== null && { date: recommended.date }),
    ...byOf(words, recommended.by),
    relation: 'recommends-to',
  });
  return [...cited, to];
}

const ofBody = new RegExp(`^ of (?:the )?(?<by>${makerPattern})`, 'u');

/** Where the maker stands behind a reference: "minute 12/24 of the Executive". */
function bodyBehind(plain: string, end: number): [number, number] | undefined {
  const found = ofBody.exec(plain.slice(end, end + 120));
  const name = found?.groups?.['by'] ?? '';
  if (!found || !isMaker(name)) return undefined;
  const last = end + found[0].length;
  return [last - name.length, last];
}

function byOf(words: WrittenWords, place: [number, number] | undefined): { by?: string } {
  const by = place && words.value(...place);
  return by === undefined || by === null ? {} : { by };
}

/** A reference and a dated decision that stand close together, with nothing but a few words between, are one. */
function pairs(references: CitedReference[], decisions: DatedDecision[], plain: string) {
  const left = new Set(decisions);
  const withReference = references.map((reference) => {
    const near = [...left].find((decision) => !reference.isNotice && isNear(reference, decision, plain));
    if (near) left.delete(near);
    return { start: Math.min(reference.start, near?.start ?? Infinity), reference, decision: near };
  });
  const alone = [...left].map((decision) => ({ start: decision.start, reference: undefined, decision }));
  return [...withReference, ...alone].sort((a, b) => a.start - b.start);
}

function isNear(reference: CitedReference, decision: DatedDecision, plain: string): boolean {
  if (reference.start >= decision.start && reference.end <= decision.end) return true;
  const [first, second] = reference.start < decision.start ? [reference, decision] : [decision, reference];
  const between = plain.slice(first.end, second.start);
  return (
    between.length <= 60 &&
    !/;|(?<!\b(?:refs?|nos?))\. |\b(?:and|but|or|with|also|than|while)\b|\d/i.test(between)
  );
}

/** With the bracket that opens in front of a quote, where the quote holds the one that closes. */
function withBrackets(plain: string, start: number, end: number): [number, number] {
  const inside = plain.slice(start, end);
  const open = inside.split('(').length - inside.split(')').length;
  if (open < 0 && plain.charAt(start - 1) === '(') return [start - 1, end];
  const rest = open > 0 ? /^[^()]{0,12}\)/.exec(plain.slice(end, end + 14)) : null;
  return [start, end + (rest?.[0].length ?? 0)];
}

/** A bare number under "Legal implications" is some file's; only a label that speaks of decisions makes it one. */
function isOfAnythingElse({ field, label }: Sentence): boolean {
  return (
    field === 'other' && !/\b(?:decisions?|ref|references?|minutes?|reports?|related|previous)\b/i.test(label)
  );
}

function isOwnReference(reference: string, record: DecisionRecord): boolean {
  const own = [statedValue(record.reference), referenceInTitle(statedValue(record.title) ?? '')];
  return own.some((each) => each !== null && sameReferenceKey(each) === sameReferenceKey(reference));
}

function isSameMaker(by: string, maker: string): boolean {
  const [one, other] = [by.toLowerCase(), maker.toLowerCase()];
  return one.includes(other) || other.includes(one);
}
