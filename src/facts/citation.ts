import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { referenceInTitle, sameReferenceKey } from '../record/reference.ts';
import { relationIn } from './citation-relation.ts';
import { bodyBehind, bodyInFront } from './cited-maker.ts';
import { referencesIn, type CitedReference } from './cited-reference.ts';
import { datedDecisionsIn, type DatedDecision } from './dated-decision.ts';
import { delegationsOf } from './delegation.ts';
import type { Citation, CitationFact, Delegation, FactFinder } from './fact.ts';
import { bodiesByInitials } from './initials.ts';
import { recommendationIn } from './recommendation.ts';
import type { Sentence } from './sentence.ts';
import { wordsOf, type WrittenWords } from './written-words.ts';

/**
 * Other decisions, meetings, reports and procurement notices that a record speaks of, and how. A decision still to
 * come is none; the record's own reference and day are none.
 */
export const findCitations: FactFinder = (sentences, record) => {
  const isKnownName = bodiesByInitials(sentences, record);
  const received = new Map<string, Delegation[]>();
  for (const { sentence, value } of delegationsOf(sentences, record)) {
    if (value.direction !== 'received') continue;
    received.set(sentence, [...(received.get(sentence) ?? []), value]);
  }
  const found = sentences.flatMap((sentence) =>
    citationsIn(sentence, record, received.get(sentence.text) ?? [], isKnownName),
  );
  return withoutLesser(found);
};

const keys = ['reference', 'date', 'by'] as const;

interface Said {
  fact: CitationFact;
  /** The values of its keys, in one spelling; null where it has none. */
  said: (string | null)[];
}

/** Citations without those of which another says all, and more, or says the same earlier. */
function withoutLesser(found: readonly CitationFact[]): CitationFact[] {
  const distinct = new Map<string, Said>();
  for (const fact of found) {
    const said = keys.map((key) => {
      const value = fact.value[key];
      return value === undefined ? null : sameReferenceKey(value);
    });
    const whole = JSON.stringify([fact.value.relation, said]);
    if (!distinct.has(whole)) distinct.set(whole, { fact, said });
  }
  const each = [...distinct.values()];
  // Only those that share a value can say more.
  const sharing = new Map<string, Said[]>();
  for (const one of each)
    for (const name of namesOf(one))
      sharing
        .set(name, sharing.get(name) ?? [])
        .get(name)
        ?.push(one);
  return each
    .filter((one) => {
      const [name] = namesOf(one);
      const others = name === undefined ? each : (sharing.get(name) ?? []);
      return !others.some((other) => other !== one && saysAllOf(other, one));
    })
    .map(({ fact }) => fact);
}

function namesOf({ said }: Said): string[] {
  return said.flatMap((value, nth) => (value === null ? [] : [`${String(nth)} ${value}`]));
}

function saysAllOf(full: Said, part: Said): boolean {
  const { relation } = part.fact.value;
  const isSpoken = relation === 'cites' || relation === full.fact.value.relation;
  return isSpoken && part.said.every((value, nth) => value === null || value === full.said[nth]);
}

function citationsIn(
  sentence: Sentence,
  record: DecisionRecord,
  powers: readonly Delegation[],
  isKnownName: (name: string) => boolean,
): CitationFact[] {
  const words = wordsOf(sentence);
  const { plain } = words;
  const references = referencesIn(plain).filter(
    ({ reference }) =>
      !isOwnReference(reference, record) && !(reference === plain && isOfAnythingElse(sentence)),
  );
  const decidedOn = statedValue(record.decidedOn);
  const maker = statedValue(record.decisionMaker);
  const decisions = datedDecisionsIn(words, isKnownName).filter(({ date, by }) => {
    if (decidedOn === null) return true;
    if (date === decidedOn) return maker !== null && !isSameMaker(plain.slice(...by), maker);
    return date <= decidedOn;
  });
  const recommended = sentence.field === 'decision' ? recommendationIn(words) : null;
  if (references.length + decisions.length === 0 && !recommended) return [];
  const spoken = relationIn(plain, sentence);
  // A title names its own decision; it cites another only where it says how.
  if (sentence.field === 'title' && !spoken) return [];
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
    const body =
      reference && !decision
        ? (bodyBehind(words, reference.end) ?? bodyInFront(words, reference.start))
        : undefined;
    const isUnder =
      powers.some((power) => power.date === null || date === undefined || power.date === date) ||
      isPowerUsed(plain, first);
    const isNotice = reference?.isNotice === true;
    const given =
      decision && !reference ? bracketed.exec(plain.slice(decision.end, decision.end + 60)) : null;
    const relation = isNotice ? 'notice' : (spoken?.relation ?? (isUnder ? 'taken-under' : 'cites'));
    const cue = !isNotice && spoken ? spoken : { start: first, end: last };
    const until = Math.max(last + (given?.[0].length ?? 0), cue.end);
    const [start, end] = withBrackets(plain, Math.min(first, cue.start), until);
    return fact(start, end, {
      ...(reference && {
        reference: words.value(reference.end - reference.reference.length, reference.end) ?? '',
      }),
      ...(given?.groups?.['token'] !== undefined && { reference: given.groups['token'] }),
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

const using =
  '\\b(?:us(?:ing|es)|exercis(?:ing|es)|exercise of|relying on|by virtue of|act(?:ing|s) (?:on|under|with)|under) (?:the |a )?';
const uses = new RegExp(`${using}$`, 'i');
const usesPower = new RegExp(
  `${using}(?:authority|delegations?|powers?) $|\\bact(?:s|ing|ed) under (?:the )?$`,
  'i',
);

/** "Using the authority that Cabinet gave": a power that is told of, and right in front that it is used. */
function isPowerUsed(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 50), at);
  const told = plain.slice(at, at + 14);
  return (
    usesPower.test(before) ||
    (uses.test(before) && /^(?:authority|authorisation|delegation|powers?)\b/i.test(told))
  );
}

/** "(ref. DL/25/009)" right behind a decision. */
const bracketed =
  /^(?: \(|,? )(?:(?:decision )?(?:refs?|nos?|numbers?|reference)\b\.?:? )(?<token>(?=[^\s()]*\d)[A-Z\d][A-Z\d./_-]{2,30}(?<![./_-]))(?:\)|(?=[,;.]?(?: |$)))/i;
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
