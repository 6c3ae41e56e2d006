import type { Delegation, DelegationFact, FactFinder } from './fact.ts';
import { powerFrom, type Power } from './delegated-power.ts';
import { cuesIn, readPower } from './delegation-cue.ts';
import { behindConditions, clauseStart } from './resolution-clause.ts';
import {
  canGrant,
  earlierGrant,
  granterIn,
  elsewhere,
  isCarried,
  isNoted,
  isOnlySpokenOf,
  isOwnDecision,
  leadInsOf,
} from './delegation-direction.ts';
import { proseOf } from './capitals.ts';
import { actorOf } from './delegation-actor.ts';
import { isOnlyProposed } from './proposed-power.ts';
import { delegationInWelsh } from './delegation-in-welsh.ts';
import { listUnder } from './list-items.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import type { Sentence } from './sentence.ts';
import { wordsOf, type WrittenWords } from './written-words.ts';

/**
 * Powers that a record gives to somebody, or under which it is taken. Which of the two is told by meaning:
 * "the decision of the Leader on 4 July gives delegated authority to the Director" stands in the Director's record.
 */
export const findDelegations: FactFinder = (sentences, record) => delegationsOf(sentences, record);

const read = new WeakMap<readonly Sentence[], { record: DecisionRecord; found: DelegationFact[] }>();

/** The powers in the sentences of a record. They are read once, since citations are told by them too. */
export function delegationsOf(sentences: readonly Sentence[], record: DecisionRecord): DelegationFact[] {
  const known = read.get(sentences);
  if (known?.record === record) return known.found;
  const leadIns = leadInsOf(sentences);
  const found = sentences.flatMap((sentence, at) =>
    sentence.field === 'title' || sentence.field === 'alternatives'
      ? []
      : delegationsIn(
          sentence,
          { leadIn: leadIns[at] ?? '', next: sentences[at + 1]?.text ?? '' },
          () => listUnder(sentences, at),
          record,
        ),
  );
  const seen = new Set<string>();
  const distinct = found.filter(({ value }) => {
    const key = JSON.stringify(value);
    return seen.has(key) ? false : seen.add(key);
  });
  read.set(sentences, { record, found: distinct });
  return distinct;
}

/** The words of a clause by which it gives a power, or gives none, without what the power is over or who has it. */
function aroundObject(clause: string): string {
  const [first = ''] = /^\W*(?:\w+ ){0,4}/.exec(clause) ?? [];
  const [last = ''] =
    /(?:\b(?:not|never|cannot|could|might|would|may)(?: (?:now|also|then|only|not|to))? (?:be|have|hold) )?$/.exec(
      clause.slice(first.length),
    ) ?? [];
  return `${first}${last}`;
}

const agreedThat = /\b(?:agreed|resolved|decided)(?: [a-z]{3,14}ly)? that,? $/i;
const ahead = /\b(?:be|will|would|shall|should|can|could)\b/i;

/** "Applications determined under delegated powers" are others; without a name or day, the words must say more. */
const ofThisDecision =
  /\b(?:decision|record|it)\b|\bthis (?:order|award|purchase|appointment|approval|payment|grant|contract|notice|direction|action|permit|licence|waiver|extension|variation)\b|^\W{0,3}(?:taken|made|agreed|approved|decided|under|in|using|by|pursuant|acting)\b/i;

/** "Every decision taken under delegated powers": a practice, not this decision. */
const ofOthers = /\b(?:every|each|all|any|some|most|such|other|no|decisions)\b/i;

/** "Approve the award of the contract by the Director under delegated powers". */
const toBeDone =
  /^\W{0,3}(?:\(?[\da-z]{1,4}[.)] )?(?:That|To|Approves?|Agree[sd]? (?=that|to)|Agrees?|Resolved|Notes?)\b/i;

/** "Applications are decided by the Head of Planning under": what is done as a rule. */
const isPractice =
  /\b(?:are|were)\b[^;.]{0,80} by\b|\b(?:schedule|list|number|register) of\b|\b(?:applications|decisions|cases)\b/i;

const openTo =
  /(?:\bdelegat(?:e|es|ed)|\bauthori[sz]es?|\bempowers?|\b(?:authority|powers?)(?: be| is)?(?: hereby)?(?: delegated| given| granted)?)(?: to)?(?: the following(?: officers)?)?:?-?$/i;
const itemMark = /^(?:[•*·▪-]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s*/;

/** The power of one holder in a list of them: "Delegate authority to: (a) the Head of Fleet to buy vans; (b) ...". */
function holderInList(words: WrittenWords, leadIn: string): { power: Power; start: number } | null {
  const start = itemMark.exec(words.plain)?.[0].length;
  if (start === undefined || !openTo.test(leadIn) || isOnlySpokenOf('', '', leadIn, leadIn)) return null;
  const power = powerFrom(words, start, true);
  return power.to === null || power.scope === null ? null : { power, start };
}

/** As far as a sentence is looked through for what it is about, in characters. */
const opening = 1000;

/** How far from its cue a power is looked for, in characters: the longest clause of a resolution. */
const reach = 800;

function delegationsIn(
  sentence: Sentence,
  { leadIn, next: nextSentence }: { leadIn: string; next: string },
  items: () => string | null,
  record: DecisionRecord,
): DelegationFact[] {
  const inWelsh = delegationInWelsh(sentence, wordsOf(sentence));
  if (inWelsh.length > 0) return inWelsh;
  const isCued =
    /delegat|authori|empower|mandat|\b(?:power|discretion|constitution)\b|procedure rules|standing orders|financial regulations/i;
  if (!isCued.test(sentence.text) && !isCued.test(leadIn)) return [];
  const words = proseOf(sentence);
  // A resolution in capitals is read as prose, and told as it is written.
  const asWritten = (name: string | null) =>
    name === null || words === wordsOf(sentence) || leadIn.includes(name) ? name : name.toUpperCase();
  const fact = ({ consulting }: Power, said: Delegation, start: number, last: number): DelegationFact => ({
    kind: 'delegation',
    value: said,
    ...(consulting !== null && { consulting }),
    quote: words.verbatim(start, last),
    block: sentence.block,
    sentence: sentence.text,
    computed: false,
  });
  const listed = canGrant(sentence) ? holderInList(words, leadIn) : null;
  if (listed) {
    const { to, scope, end } = listed.power;
    const from = granterIn(words, [0, 0], { name: to, start: 0, isTold: false }, leadIn);
    return [fact(listed.power, { direction: 'granted', from, to, scope, date: null }, listed.start, end)];
  }
  let used = 0;
  return cuesIn(words.plain).flatMap((found) => {
    if (found.index < used) return [];
    const near = Math.max(used, found.index - reach);
    const read = readPower(words, found, near);
    if (!read) return [];
    const { power, start, object } = read;
    const isResolved =
      read.isTold === true && power.date === null && power.from === null && canGrant(sentence);
    if (read.isTold === true && read.isPlain === true && !isResolved) return [];
    const held = read.held && !isResolved;
    if (power.to === null && power.from === null && !held) return [];
    const told = earlierGrant(words, near, power.end);
    const earlier = told && !isOwnDecision(told.date, record) ? told : null;
    // Who agreed something under a power did not give it.
    const giver = {
      name: power.to,
      start,
      isTold: /\bis\b[^;]{0,20}$/.test(words.plain.slice(near, found.index)),
    };
    const granter =
      power.from ?? (read.isUsed === true ? null : granterIn(words, [near, power.end], giver, leadIn));
    const whole = words.plain.slice(near, power.end + reach);
    const isReceived = held || earlier !== null || (granter !== null && power.date !== null);
    const clauseAt = clauseStart(words.plain, found.index);
    const clauseFrom = behindConditions(words.plain, clauseAt, found.index);
    const clause = words.plain.slice(clauseFrom, found.index);
    const around = start <= clauseFrom ? aroundObject(clause) : words.plain.slice(clauseFrom, start);
    // "It was agreed that the Director would be authorised": the minutes' way to tell of what was resolved.
    const giving = agreedThat.test(words.plain.slice(near, clauseFrom))
      ? around.replace(/\bwould (?=(?:be|have|hold) )/, '')
      : around;
    if (
      !isReceived &&
      !isResolved &&
      /\b(?:was|were|had been|has been)\b(?! (?:[a-z]{3,14}ly )?(?:agreed|resolved|decided|approved) to )[^;,]{0,20}$/i.test(
        clause,
      )
    )
      return [];
    if (
      !isReceived &&
      (!canGrant(sentence) ||
        isOnlySpokenOf(
          giving,
          isCarried(nextSentence) ? '' : words.plain.slice(near, clauseAt),
          whole,
          leadIn,
        ) ||
        (!isCarried(nextSentence) &&
          isOnlyProposed(
            words.plain.slice(near, found.index),
            words.plain.slice(found.index, power.end + reach),
          )))
    )
      return [];
    if (/^\W{0,3}(?:before|until|unless)\b[^,]*$/i.test(clause)) return [];
    if (isReceived && /\b(?:without|whether|why|no|not)\b/i.test(clause)) return [];
    const value: Delegation = {
      direction: isReceived ? 'received' : 'granted',
      from: asWritten(earlier?.from ?? granter),
      to: asWritten(power.to),
      scope: power.scope ?? object ?? items(),
      date: power.date ?? earlier?.date ?? null,
    };
    const isOfThisDecision = () =>
      ofThisDecision.test(words.plain.slice(0, opening)) ||
      (read.isUsed === true && canGrant(sentence) && actorOf(words, start, power.end) !== null);
    // A grant with a day of its own is an earlier one that is spoken of: "the authority given on 5 May be extended".
    if (value.direction === 'granted' && (value.to === null || value.date !== null)) return [];
    // A power that is noted, or is to be used later, is not the one that this decision is taken under.
    const isSourced = value.from !== null || value.date !== null;
    const lead = words.plain.slice(near, found.index);
    if (elsewhere.test(lead)) return [];
    // "Agrees that the Manager may sign under delegated authority": not what the one who agrees did.
    if (read.isUsed === true && !isSourced && /\b(?:agree[sd]?|resolve[sd]?) that\b/i.test(lead)) return [];
    if (
      isReceived &&
      !isSourced &&
      (isNoted(lead) || ahead.test(clause) || /\b(?:if|unless)\b[^,]*$/i.test(clause))
    )
      return [];
    // "The company's board has given authority to its manager" is nobody's of the council.
    if (
      !isSourced &&
      /^(?:its|their|his|her|(?!council|authority|city)[a-z]+(?:'s|s')) /.test(value.to ?? '')
    )
      return [];
    if (
      isReceived &&
      !isSourced &&
      (value.to === null
        ? !isOfThisDecision() || ofOthers.test(lead) || /^\W{0,3}Agreed that\b/i.test(words.plain)
        : read.isUsed === true && (isPractice.test(lead) || toBeDone.test(words.plain)))
    )
      return [];
    if (isReceived && !isSourced) value.to ??= asWritten(actorOf(words, start, power.end));
    const from = Math.min(start, earlier?.start ?? start);
    const end = Math.max(power.end, found.index + found[0].length);
    used = end;
    const facts = [fact(power, value, from, end)];
    for (let { next } = power; next;) {
      const other = powerFrom(words, next.start, next.isObject);
      const { to, scope } = other;
      if (to === null || scope === null) break;
      facts.push(fact(other, { ...value, to, scope }, next.start, other.end));
      used = other.end;
      next = other.next;
    }
    return facts;
  });
}
