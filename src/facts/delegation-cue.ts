import { powerFrom, recipientBefore, type Power } from './delegated-power.ts';
import { actingUnder, isHeldAlready, isUnderPower } from './delegation-direction.ts';
import { officeHolder } from './maker.ts';
import type { WrittenWords } from './written-words.ts';
import { matchesOf } from './matches.ts';

/** "delegated authority", "authority be delegated", "delegates to", "is authorised to". */
const cue =
  /\b(?<noun>delegated (?:authority|powers?|responsibility)|(?:authority|powers?|responsibility) delegated|authority (?:given|granted)(?= (?:by|to) )|authority(?= (?:is|be|are) (?:hereby |also )?(?:given|granted) to\b)|authority(?= (?:to|for) )|delegation(?: of (?:authority|powers?|responsibility))?(?= (?:to|by|given|granted|approved|agreed|made|from)\b))\b|\b(?<verb>delegat(?:es?|ed|ing))\b|\b(?<authorise>authori[sz](?:es?|ed|ing))\b/gi;

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
  const { noun, verb } = found.groups ?? {};
  if (noun !== undefined) return readNoun(words, found, used);
  return verb === undefined ? readAuthorised(words, found, used) : readVerb(words, found, used);
}

/** "in exercise of the", "under", "using the": the words by which a power is held, right in front of it. */
const ownWords =
  /(?:\b(?:in|by) )?(?:[a-zÀ-ɏ]+ (?:of|to|with)|[a-zÀ-ɏ]+) (?:the |my |his |her |their |its )?$/i;

function readNoun(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const before = words.plain.slice(used, found.index);
  if (/\bschemes? of $/i.test(before)) return null;
  const isPlain = /^authority$/i.test(found[0]);
  const later = givenBehind(words, found.index, end);
  if (later) return later;
  const power = powerFrom(words, end);
  const isUnder = isHeldAlready(before);
  const behind = /^ (?:was|were|had been|has been|have been)\b/.test(words.plain.slice(end));
  // "on 3 May" right behind is the day of what was done under it, unless somebody is said to have given it.
  if (power.from === null && isUnder) {
    power.date = null;
    if (power.to === null && power.scope === null && power.consulting === null) power.end = end;
  }
  const start = isUnder ? used + before.length - lengthOfLast(before, ownWords) : found.index;
  if (power.to === null && !isUnder) {
    const given =
      /\b(?:give|gives|gave|grant|grants|provide|provides|provided) (?<name>[^;:,.]{3,120}?) (?:with )?$/i;
    const name = given.exec(before.slice(-160))?.groups?.['name'];
    if (name !== undefined && officeHolder.test(name)) {
      const from = found.index - before.length + before.lastIndexOf(name);
      power.to = words.value(from, from + name.length);
      return { power, start: from, held: false, object: null };
    }
  }
  const holder =
    /,? (?<be>be|is|are|was|were|has|have|had|been|holds?|should be)(?: (?:given|granted))? (?:the )?$/i.exec(
      before,
    );
  if (power.to === null && holder) {
    const from = clauseStart(words.plain, found.index - holder[0].length);
    const subject = recipientBefore(words, from, used + holder.index);
    if (subject.to !== null && officeHolder.test(subject.to)) {
      const held = /^(?:was|were|has|have|had|holds?)$/i.test(holder.groups?.['be'] ?? '');
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
  // "The governors have delegated responsibility for": whose power it is now, the words do not say.
  if (power.to === null && power.from === null && isUnder && !isUnderPower(before)) return null;
  if (isUnder && power.to === null)
    power.to = actingUnder({ plain: before, signs: words.signs.slice(used, found.index) });
  return { power, start, held: isUnder || behind, object: null };
}

/** "Authority to take this decision was given to the Director", "... by Cabinet". */
function givenBehind(words: WrittenWords, start: number, end: number): SpokenPower | null {
  const given =
    /^ (?:to|for) [^;:]{3,200}?(?<be> (?:is|be|are|was|were|has been|had been)) (?:hereby |also )?(?:given|granted) (?=(?:to|by) )/.exec(
      words.plain.slice(end, end + 260),
    );
  if (!given) return null;
  const power = powerFrom(words, end + given[0].length - 1);
  if (power.to === null && power.from === null) return null;
  const be = given.groups?.['be'] ?? ' ';
  const object = objectIn(words, start, end + given[0].indexOf(be));
  return { power, start, held: /was|were|has|had/.test(be), object };
}

function readVerb(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const passive =
    /,? (?<be>(?:should |hereby )?be|is|are|was|were|(?:(?:had|has|have) (?:\w+ )?)?been|being)(?: (?:hereby|also|previously|already|therefore))? $/i.exec(
      words.plain.slice(used, found.index),
    );
  if (passive) {
    const power = powerFrom(words, end);
    if (power.to === null) return null;
    const from = clauseStart(words.plain, used + passive.index);
    const held = /was|were|had|has|have/i.test(passive.groups?.['be'] ?? '');
    return { power, start: from, held, object: objectIn(words, from, used + passive.index) };
  }
  const direct = powerFrom(words, end);
  if (direct.to !== null) return { power: direct, start: found.index, held: false, object: null };
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
  const passive = /,? (?:should be|be|is|are)(?: (?:hereby|also|therefore))? $/i.exec(
    words.plain.slice(used, found.index),
  );
  if (passive) {
    const power = powerFrom(words, end);
    const from = clauseStart(words.plain, used + passive.index);
    const subject = recipientBefore(words, from, used + passive.index);
    if (!/^,? (?:to|in|following|after)\b/.test(words.plain.slice(end, end + 12))) return null;
    if (subject.to === null || !officeHolder.test(subject.to)) return null;
    const consulting = subject.consulting ?? power.consulting;
    return { power: { ...power, to: subject.to, consulting }, start: from, held: false, object: null };
  }
  // The verb with the one who is authorised behind it reads like "to" and a recipient.
  const name =
    /^ (?:the )?(?<name>(?:[A-Z]|officers)[^;:]{0,140}?)(?=,? (?:to|in consultation|(?:following|after) consult(?:ation|ing)) )/.exec(
      words.plain.slice(end, end + 160),
    );
  if (!name || !officeHolder.test(name.groups?.['name'] ?? '')) return null;
  const power = powerFrom(words, end + name[0].length);
  if (power.scope === null) return null;
  return {
    power: { ...power, to: words.value(end, end + name[0].length) },
    start: found.index,
    held: false,
    object: null,
  };
}

/** Where the clause of a resolution begins: behind "that", a colon, "and" or the number of the paragraph. */
export function clauseStart(plain: string, end: number): number {
  const from = Math.max(0, end - 600);
  let start = from;
  const opening =
    /[;:] |\b[Tt][Hh][Aa][Tt],? |,? and (?:to |also )?(?=that |delegat|authori)|, (?=authority |delegated authority )|^\W{0,3}(?:[\divx]{1,4}|[a-z])[.)] ?|^[•*-] ?/g;
  // A little beyond the end, for what an opening is told by.
  for (const { index, 0: words } of matchesOf(opening, plain.slice(from, end + 24)))
    if (from + index + words.length <= end) start = from + index + words.length;
  return start;
}

/** What a power is over, without "authority to" and the like; null where the words say no more than that. */
function objectIn(words: WrittenWords, start: number, end: number): string | null {
  const lead =
    /^ ?(?:the |full )?(?:delegated )?(?:authority|powers?|responsibility|permission)(?: to| for| over)?(?: |$)/i.exec(
      words.plain.slice(start, end),
    );
  return words.value(start + (lead?.[0].length ?? 0), end);
}

function lengthOfLast(text: string, pattern: RegExp): number {
  return pattern.exec(text.slice(-80))?.[0].length ?? 0;
}
