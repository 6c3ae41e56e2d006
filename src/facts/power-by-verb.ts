import { ofSubjectBehind, powerFrom, recipientBefore, type SpokenPower } from './delegated-power.ts';
import { being, isPast } from './grant-words.ts';
import { isRecipient } from './holder-name.ts';
import { matchesOf } from './matches.ts';
import { behindConditions, clauseStart, objectIn } from './resolution-clause.ts';
import { makerSign, placeOfGroup } from './told-names.ts';
import type { WrittenWords } from './written-words.ts';

/*
 * Powers that a verb gives: "delegates to", "the award be delegated to", "the Director is authorised to".
 */

/** "be", "had previously been" right in front of a verb. */
const isDone = new RegExp(`,? (?<be>${being}(?: [a-z]{3,12}ed and)?) $`, 'i');

/** "Cabinet has already delegated". */
const perfect = /\b(?:has|have|had) (?<before>(?:already|previously|since|earlier) )?(?:also )?$/i;

/** The power that "delegate" gives, in any of its forms; null where it gives none to anybody. */
export function readVerb(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const passive = isDone.exec(words.plain.slice(used, found.index));
  if (passive) {
    const power = powerFrom(words, end);
    const isToMe = power.from !== null && /^ to me\b/.test(words.plain.slice(end, end + 6));
    // "Be granted and delegated the wording to the Manager": what was done beside it.
    if (power.to === null && !isToMe)
      return passive[0].endsWith(' and ') ? readDirect(words, found, used) : null;
    const clause = clauseStart(words.plain, used + passive.index);
    const from = behindConditions(words.plain, clause, used + passive.index);
    const held = isPast.test(passive.groups?.['be'] ?? '');
    const object = isToMe ? null : objectIn(words, from, used + passive.index);
    // "The plan be agreed and any changes": two clauses, and nobody can say where the second begins.
    if (object !== null && /\bbe [a-z]+(?:ed|en)(?:,| and) /.test(object)) return null;
    return { power, start: from, held, object };
  }
  return readDirect(words, found, used);
}

/** "The Leader has delegated", with the verb behind it. */
const giverOf = new RegExp(`(?<by>${makerSign})(?: (?:has|had))?(?: (?:already|previously|also))? $`, 'd');
/** "Approval of the lease: delegated to the Manager": what stands over a colon is delegated. */
const overColon =
  /^(?<mark>\W{0,3}(?:\(?[\da-z]{1,4}[.)] )?)(?!(?:decision|resolution|minute|meeting|report|recommendation|record|name|date)s?\b)[A-Z][a-z]+ [^;:.]{2,120}: $/;

/** "Delegates to the Director the award", "delegates the award to the Director". */
function readDirect(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const hasDone = perfect.exec(words.plain.slice(used, found.index));
  const told = {
    held: hasDone !== null,
    isTold: hasDone !== null && hasDone.groups?.['before'] === undefined,
  };
  const direct = powerFrom(words, end);
  const toMe = / (?<what>[^;:,.]{3,120}?) to me(?=[ ,.;]|$)/y;
  toMe.lastIndex = end;
  const mine = toMe.exec(words.plain);
  if (mine) {
    const giver = giverOf.exec(words.signs.slice(used, found.index));
    const place = giver && placeOfGroup(giver, 'by');
    const power = powerFrom(words, end + mine[0].length);
    const from = place ? words.value(used + place[0], used + place[1]) : null;
    return {
      power: { ...power, to: null, from: power.from ?? from },
      start: found.index,
      held: true,
      object: objectIn(words, end, end + 1 + (mine.groups?.['what'] ?? '').length),
    };
  }
  // "Delegated by the Licensing Committee on 4 June", of a power that need not be named.
  if (direct.to === null && direct.from !== null && direct.date !== null && found[0].endsWith('d'))
    return { power: direct, start: found.index, held: true, object: null };
  if (direct.to !== null) {
    // "with the final details delegated to"
    const over = direct.scope === null && /^delegated$/i.test(found[0]) && used === 0;
    const heading = over ? overColon.exec(words.plain.slice(0, found.index)) : null;
    const above = (heading?.groups?.['mark'] ?? '').length;
    const object = heading && words.value(above, found.index - 2);
    if (object && /\b(?:of|for)\b/.test(object) && !isRecipient(object))
      return { power: direct, start: above, ...told, object };
    const start =
      found.index -
      (/(?<=, with )[^;:,]{3,80} $/.exec(words.plain.slice(used, found.index))?.[0].length ?? 0);
    return { power: direct, start, ...told, object: words.value(start, found.index) };
  }
  const window = words.plain.slice(end, end + 220);
  for (const { index } of matchesOf(/ to (?=the |[A-Z]|officers)/g, window)) {
    if (/[;:]/.test(window.slice(0, index))) return null;
    const power = powerFrom(words, end + index);
    if (power.to !== null)
      return { power, start: found.index, ...told, object: objectIn(words, end, end + index) };
  }
  return null;
}

/** "Approved, with the Head of Fleet authorised to buy", "approved, and the Head of Fleet authorised to buy". */
const withHolder =
  /(?<lead>, with |^\W{0,3}(?:Approved|Agreed)\b[^;:.]{0,100}?,? and )(?:(?! and )[^;:]){3,120} $/i;

const byOthers =
  /^(?: (?:in|on) [a-z]+)? by (?:(?:the |an? |its |our |their )(?!chair|deputy)[a-z]|an? [A-Z]|law\b|statute|(?:sections?|regulations?) \d|(?:the )?[A-Z][^;:,.]{2,60} (?:Act|Regulations|Order)\b)/;

/** "Director of Assets authorised to sell", with nothing in front. */
const headline = /^(?:\W{0,3}\(?[\da-z]{1,4}[.)] )?(?:The )?[A-Z][^;:,.]{3,80} $/;

/** The power that "authorise" or "empower" gives, in any of its forms; null where it gives none to anybody. */
export function readAuthorised(
  words: WrittenWords,
  found: RegExpExecArray,
  used: number,
): SpokenPower | null {
  const end = found.index + found[0].length;
  const passive = isDone.exec(words.plain.slice(used, found.index));
  if (passive) {
    const isToldOf = isPast.test(passive.groups?.['be'] ?? '');
    const aside = /^, [^;:]{1,160}, (?=to [a-z])/.exec(words.plain.slice(end, end + 170));
    const power = powerFrom(words, end);
    // "Was authorised by Council on 4 March to sign": who did so and when makes it a power that is held.
    if (isToldOf && power.scope === null) return null;
    // "Officers are authorised by the insurer": a power that is not the council's to give.
    if (power.from === null && byOthers.test(words.plain.slice(end, end + 100))) return null;
    // "The Director, who is empowered by the contract rules to buy": told by the way.
    if (!isToldOf && /,? (?:who|which) *$/.test(words.plain.slice(used, used + passive.index + 1)))
      return null;
    const isSourced = power.from !== null && power.date !== null;
    if (aside && power.scope === null) {
      const behind = powerFrom(words, end + aside[0].length - 1);
      power.scope = behind.scope;
      power.end = behind.end;
      if (behind.next) power.next = behind.next;
    }
    const from = clauseStart(words.plain, used + passive.index);
    const subject = recipientBefore(words, from, used + passive.index);
    if (
      !isToldOf &&
      !/^,? (?:to|in|following|after|having|subject|on|upon|by)\b/.test(words.plain.slice(end, end + 12)) &&
      !aside
    )
      return null;
    // "I have been authorised by the Executive on 10 June to fix the charge".
    const isMine = isToldOf && isSourced && subject.to === 'I';
    if (isMine) subject.to = null;
    else if (!isRecipient(subject.to)) return null;
    const consulting = subject.consulting ?? power.consulting;
    return {
      power: { ...power, to: subject.to, consulting },
      start: from,
      held: isToldOf,
      isTold: isToldOf,
      isPlain: isToldOf && !isSourced,
      object: null,
    };
  }
  const power = powerFrom(words, end, true);
  const absolute = found[0].endsWith('d') ? withHolder.exec(words.plain.slice(used, found.index)) : null;
  if (absolute && power.to === null && power.scope !== null) {
    const lead = absolute.groups?.['lead'] ?? '';
    const from = used + absolute.index + lead.length;
    const subject = recipientBefore(words, from, found.index);
    const start = lead.startsWith(', with') ? used + absolute.index + 2 : from;
    if (isRecipient(subject.to))
      return {
        power: { ...power, to: subject.to, consulting: subject.consulting ?? power.consulting },
        start,
        held: false,
        object: null,
      };
  }
  const before = words.plain.slice(0, found.index);
  if (
    headline.test(before) &&
    words.plain.startsWith(' to ', end) &&
    found[0].endsWith('d') &&
    power.to === null &&
    power.scope !== null
  ) {
    const subject = recipientBefore(words, clauseStart(words.plain, found.index), found.index);
    if (isRecipient(subject.to))
      return { power: { ...power, to: subject.to }, start: 0, held: false, object: null };
  }
  const told = power.to === null ? ofSubjectBehind(words, found.index, power) : null;
  if (told) return { power: told, start: found.index, held: true, object: null };
  if (power.to === null || power.scope === null) return null;
  return { power, start: found.index, held: false, object: null };
}
