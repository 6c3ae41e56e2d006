import {
  behindConditions,
  ofSubjectBehind,
  powerFrom,
  recipientBefore,
  type Power,
} from './delegated-power.ts';
import { isRecipient } from './holder-name.ts';
import { powerUnderScheme } from './delegation-scheme.ts';
import { actingUnder, isHeldAlready, isUnderPower } from './delegation-direction.ts';
import { being, given, gives, isPast, power } from './grant-words.ts';
import type { WrittenWords } from './written-words.ts';
import { matchesOf } from './matches.ts';

const bare = '(?:authority|powers?|responsibility|functions?)';

/** "delegated authority", "authority be delegated", "delegates to", "is authorised to". */
const cue = new RegExp(
  String.raw`\b(?<scheme>schemes? of (?:officer )?delegation(?: of (?:powers?|functions?|authority))?)\b|\b(?<noun>delegated (?:decision-making )?${bare}|${bare} delegated|authority ${given}(?= (?:by|to|on) )|authority(?= ${being} (?:${given} )?(?:to|on|upon|in|for|by)\b)|(?:authority|powers?|discretion|mandate)(?= (?:to|for) )|delegation(?: of ${bare})?(?= (?:to|by|${given}|from)\b))\b|\b(?<verb>delegat(?:es?|ed|ing))\b|\b(?<authorise>(?:authori[sz]|empower|mandat)(?:es?|s|ed|ing)?)\b`,
  'gi',
);

/** The places where plain words may speak of a power that somebody is given or holds. */
export function cuesIn(plain: string): RegExpExecArray[] {
  return matchesOf(cue, plain);
}

/** A power that words speak of. */
export interface SpokenPower {
  power: Power;
  /** Where the words that carry it begin. */
  start: number;
  /** It was given before. */
  held: boolean;
  /** What the power is over, where that stands in front: "the award of the contract be delegated to". */
  object: string | null;
}

/**
 * The power that a cue is of; null where it speaks of none.
 *
 * @param used where the words of the power before it in the same sentence end
 */
export function readPower(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const { noun, verb, scheme } = found.groups ?? {};
  if (scheme !== undefined) {
    const held = powerUnderScheme(words, found.index, found.index + scheme.length, used);
    return held && { ...held, held: true, object: null };
  }
  if (noun !== undefined) return readNoun(words, found, used);
  return verb === undefined ? readAuthorised(words, found, used) : readVerb(words, found, used);
}

/** "in exercise of the", "under", "using the": the words by which a power is held, right in front of it. */
const ownWords =
  /(?:\b(?:in|by) )?(?:[a-zÀ-ɏ]+ (?:of|to|with)|[a-zÀ-ɏ]+) (?:the |my |his |her |their |its )?$/i;

const givenTo = new RegExp(
  String.raw`\b${gives} (?!and |or )(?:(?:to|on|upon) )?(?:the )?(?<name>[^;:,.]{3,120}?(?:, [^;:.]{3,100},)?) (?:with |the |full )*$`,
  'i',
);

/** "be given", "shall have", "holds", with the one who does in front. */
const holding = new RegExp(
  String.raw`,? (?<be>(?:(?:shall|should|must|to) )?(?:have|hold|retain)|has|had|having|holds?|${being})(?: (?:${given}|to|with))*(?: the| full)* $`,
  'i',
);

function readNoun(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const before = words.plain.slice(used, found.index);
  const isPlain = /^(?:authority|powers?|discretion|mandate)$/i.test(found[0]);
  const later = /^delegation/i.test(found[0]) ? null : givenBehind(words, found.index, end);
  if (later) return later;
  const power = powerFrom(words, end);
  const isUnder = isHeldAlready(before);
  // Minutes tell of what the meeting did; of what was done before they say when, or "already".
  const isTold =
    /^ (?:(?:was|were)(?= (?:already|previously|earlier|first|last))|ha[sd]\b|have\b)/.test(
      words.plain.slice(end),
    ) ||
    (power.from !== null && /^ (?:was|were) /.test(words.plain.slice(end)));
  // "on 3 May" right behind is the day of what was done under it, unless somebody is said to have given it.
  if (power.from === null && isUnder) {
    power.date = null;
    if (power.to === null && power.scope === null && power.consulting === null) power.end = end;
  }
  const start = isUnder ? used + before.length - lengthOfLast(before, ownWords) : found.index;
  if (power.to === null && !isUnder) {
    const name = givenTo.exec(before.slice(-160))?.groups?.['name'];
    if (name !== undefined && isRecipient(name)) {
      const from = found.index - before.length + before.lastIndexOf(name);
      const { to, consulting } = recipientBefore(words, from, from + name.length);
      return {
        power: { ...power, to, consulting: consulting ?? power.consulting },
        start: from,
        held: false,
        object: null,
      };
    }
  }
  const holder = holding.exec(before);
  if (power.to === null && holder) {
    const from = clauseStart(words.plain, found.index - holder[0].length);
    const subject = recipientBefore(words, from, used + holder.index);
    if (isRecipient(subject.to)) {
      const said = holder.groups?.['be'] ?? '';
      // "That the Director have": of one alone it is no telling, but a resolution.
      const held =
        /^(?:was|were|has|had|having|holds?)\b/i.test(said) ||
        (/^have\b/i.test(said) &&
          /(?:[a-z]s|\bI)$|\b(?:officers|directors|heads|members|and)\b/i.test(subject.to));
      // Anybody may have "authority to" do something; a power is one that is given.
      if (isPlain && held) return null;
      return {
        power: { ...power, to: subject.to, consulting: subject.consulting ?? power.consulting },
        start: from,
        held,
        object: null,
      };
    }
  }
  if (
    /^(?:delegation|authority(?: given| granted)?$)/i.test(found[0]) &&
    power.to === null &&
    power.from === null
  )
    return null;
  if (/^delegation$/i.test(found[0]) && power.scope === null && power.from === null && !isUnder) return null;
  // "The governors have delegated responsibility for": whose power it is now, the words do not say.
  if (power.to === null && power.from === null && isUnder && !isUnderPower(before)) return null;
  if (isUnder && power.to === null)
    power.to = actingUnder({ plain: before, signs: words.signs.slice(used, found.index) });
  return { power, start, held: isUnder || isTold, object: null };
}

const isGiven = new RegExp(
  String.raw`^ (?:to|for) [^;:]{3,200}?(?<be> ${being}) (?!delegated)${given} (?=(?:to|by|on) )`,
);

/** "Authority to take this decision was given to the Director", "... by Cabinet". */
function givenBehind(words: WrittenWords, start: number, end: number): SpokenPower | null {
  const behind = isGiven.exec(words.plain.slice(end, end + 260));
  if (!behind) return null;
  const power = powerFrom(words, end + behind[0].length - 1);
  if (power.to === null && power.from === null) return null;
  const be = behind.groups?.['be'] ?? ' ';
  const object = objectIn(words, start, end + behind[0].lastIndexOf(be));
  return { power, start, held: isPast.test(be), object };
}

/** "be", "had previously been" right in front of a verb. */
const isDone = new RegExp(`,? (?<be>${being}(?: deferred and)?) $`, 'i');

function readVerb(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const passive = isDone.exec(words.plain.slice(used, found.index));
  if (passive) {
    const power = powerFrom(words, end);
    const isToMe = power.from !== null && /^ to me\b/.test(words.plain.slice(end, end + 6));
    if (power.to === null && !isToMe) return null;
    const clause = clauseStart(words.plain, used + passive.index);
    const from = behindConditions(words.plain, clause, used + passive.index);
    const held = isPast.test(passive.groups?.['be'] ?? '');
    const object = isToMe ? null : objectIn(words, from, used + passive.index);
    return { power, start: from, held, object };
  }
  const direct = powerFrom(words, end);
  if (direct.to !== null) {
    // "with the final details delegated to"
    const start =
      found.index -
      (/(?<=, with )[^;:,]{3,80} $/.exec(words.plain.slice(used, found.index))?.[0].length ?? 0);
    return { power: direct, start, held: false, object: words.value(start, found.index) };
  }
  const window = words.plain.slice(end, end + 220);
  for (const { index } of matchesOf(/ to (?=the |[A-Z]|officers)/g, window)) {
    if (/[;:]/.test(window.slice(0, index))) return null;
    const power = powerFrom(words, end + index);
    if (power.to !== null)
      return { power, start: found.index, held: false, object: objectIn(words, end, end + index) };
  }
  return null;
}

function readAuthorised(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const passive = isDone.exec(words.plain.slice(used, found.index));
  if (passive) {
    const isToldOf = isPast.test(passive.groups?.['be'] ?? '');
    const aside = /^, [^;:]{1,160}, (?=to [a-z])/.exec(words.plain.slice(end, end + 170));
    const power = powerFrom(words, end);
    // "Was authorised by Council on 4 March to sign": who did so and when makes it a power that is held.
    if (isToldOf && (power.from === null || power.date === null || power.scope === null)) return null;
    if (aside && power.scope === null) {
      const behind = powerFrom(words, end + aside[0].length - 1);
      power.scope = behind.scope;
      power.end = behind.end;
      if (behind.next) power.next = behind.next;
    }
    const from = clauseStart(words.plain, used + passive.index);
    const subject = recipientBefore(words, from, used + passive.index);
    if (!isToldOf && !/^,? (?:to|in|following|after)\b/.test(words.plain.slice(end, end + 12)) && !aside)
      return null;
    if (!isRecipient(subject.to)) return null;
    const consulting = subject.consulting ?? power.consulting;
    return { power: { ...power, to: subject.to, consulting }, start: from, held: isToldOf, object: null };
  }
  const power = powerFrom(words, end, true);
  const told = power.to === null ? ofSubjectBehind(words, found.index, power) : null;
  if (told) return { power: told, start: found.index, held: true, object: null };
  if (power.to === null || power.scope === null) return null;
  return { power, start: found.index, held: false, object: null };
}

const opening = new RegExp(
  [
    String.raw`(?:;|(?<!\bDirector):) |\b(?:[Tt]hat|THAT),? |,? and (?:to |also )?(?=that |delegat|authori|empower)|\bnoted,? and (?:to )?(?=giv|grant|confer)`,
    ', (?=authority |delegated authority )',
    String.raw`^\W{0,3}(?:[\divx]{1,4}|[a-z])[.)] ?|^[•*-] ?|^\W{0,3}[A-Za-z]+(?: \([a-z]{1,20}\))? - `,
    // "the report be noted and the Head of Fleet"
    `(?:be|is|are|was|were) [^;:]{2,160}?,? and (?=(?:the |our )?[A-Z]|officers )`,
    // "approval be given for the Head of Fleet to have"
    String.raw`\b[a-z]{1,20} for (?=(?:the |our )?[A-Z][^;:,]{0,80} to (?:have|hold|be)\b)`,
  ].join('|'),
  'g',
);

/** Where the clause of a resolution begins: behind "that", a colon, "and" or the number of the paragraph. */
export function clauseStart(plain: string, end: number): number {
  const from = Math.max(0, end - 600);
  let start = from;
  // A little beyond the end, for what an opening is told by.
  for (const { index, 0: words } of matchesOf(opening, plain.slice(from, end + 24)))
    if (from + index + words.length <= end) start = from + index + words.length;
  return start;
}

const powerLead = new RegExp(`^ ?(?:the )?${power}(?: to| for| over| of)?(?: |$)`, 'i');

/** What a power is over, without "authority to" and the like; null where the words say no more than that. */
function objectIn(words: WrittenWords, start: number, end: number): string | null {
  const lead = powerLead.exec(words.plain.slice(start, end));
  return words.value(start + (lead?.[0].length ?? 0), end);
}

function lengthOfLast(text: string, pattern: RegExp): number {
  return pattern.exec(text.slice(-80))?.[0].length ?? 0;
}
