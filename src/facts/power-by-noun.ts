import { powerFrom, recipientBefore, type Power, type SpokenPower } from './delegated-power.ts';
import { actingUnder } from './delegation-actor.ts';
import { isHeldAlready, isUnderPower } from './delegation-direction.ts';
import { being, given, gives, isPast } from './grant-words.ts';
import { isRecipient } from './holder-name.ts';
import { matchesOf } from './matches.ts';
import { isOfficer } from './maker.ts';
import { clauseStart, objectIn } from './resolution-clause.ts';
import { daySign, makerSign, placeOfGroup } from './told-names.ts';
import { dateIn } from './written-date.ts';
import type { WrittenWords } from './written-words.ts';

/*
 * Powers that a noun stands for: "delegated authority", "authority be given to", "under the powers delegated by".
 */

/** "in exercise of the", "under", "using the": the words by which a power is held, right in front of it. */
const ownWords =
  /(?:\b(?:in|by) )?(?:[a-zÀ-ɏ]+ (?:of|to|with)|[a-zÀ-ɏ]+) (?:the |my |his |her |their |its )?$/i;

const giving = new RegExp(String.raw`\b${gives} (?!and |or )(?:(?:to|on|upon) )?(?:the )?`, 'gi');
const isByLaw =
  /^ (?:(?:in|on|upon|to) [^;:.,]{2,80} )?(?:by|under) (?:(?:sections?|regulations?|articles?|schedule) \d|(?:the )?[A-Z][^;:.,]{2,80} (?:Act|Regulations|Order|Measure|Rules),? \d{4}\b)/;
const upToPower = /^(?<name>[^;.]{3,160}?) (?:with |the |full )*$/i;

/** Where the name begins and ends that stands between "give" and the power: "grant the Head of Fleet authority". */
function givenTo(before: string): [number, number] | null {
  const window = before.slice(-200);
  const lead = matchesOf(giving, window).at(-1);
  if (!lead) return null;
  const start = lead.index + lead[0].length;
  const name = upToPower.exec(window.slice(start))?.groups?.['name'];
  const from = before.length - window.length + start;
  return name === undefined ? null : [from, from + name.length];
}

/** "be given", "shall have", "holds", with the one who does in front. */
const holding = new RegExp(
  String.raw`,? (?<be>(?:(?:shall|should|would|must|to|is to|are to|will) )?(?:have|hold|retain)|has|had|having|holds?|receive[sd]|(?<=^(?:The )?[A-Z][^;:,.]{3,80} )given|${being})(?: (?:${given}|to|with))*(?: the| full)* $`,
  'i',
);

/** "The delegation of the award to the Director". */
const objectBehind = /^ of (?:the |any |all )[^;:.]{3,160}?(?= to (?:the |officers|[A-Z]))/;

const lateSource = new RegExp(
  `(?<!\\b(?:[a-z]{2,12}ed|made|taken|given|set)) by (?:the )?(?<by>${makerSign}),? (?:on|in) (?<date>${daySign})$`,
  'd',
);

/** Takes "by Cabinet on 4 May" from the end of a scope, where it says who gave the power and when. */
function takeSource(words: WrittenWords, power: Power): void {
  if (power.scope === null || power.from !== null || power.date !== null) return;
  const from = Math.max(0, power.end - 200);
  const found = lateSource.exec(words.signs.slice(from, power.end));
  const [by, date] = [found && placeOfGroup(found, 'by'), found && placeOfGroup(found, 'date')];
  if (!found || !by || !date) return;
  const said = words.verbatim(from + found.index, power.end);
  power.scope = power.scope.slice(0, -said.length).trimEnd();
  power.from = words.value(from + by[0], from + by[1]);
  power.date = dateIn(words.plain.slice(from + date[0], from + date[1]));
}

/** The power that a noun for one is said of; null where nobody is given it or holds it. */
export function readNoun(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const end = found.index + found[0].length;
  const before = words.plain.slice(used, found.index);
  const isPlain = /^(?:authority|powers?|discretion|mandate)(?: (?:needed|necessary|required))?$/i.test(
    found[0],
  );
  const later = /^delegation/i.test(found[0]) ? null : givenBehind(words, found.index, end);
  if (later) return later;
  const ofObject = /^delegation$/i.test(found[0])
    ? objectBehind.exec(words.plain.slice(end, end + 240))
    : null;
  if (ofObject) {
    const power = powerFrom(words, end + ofObject[0].length);
    return power.to === null
      ? null
      : { power, start: found.index, held: false, object: words.value(end + 4, end + ofObject[0].length) };
  }
  // "Powers conferred by section 5 of an Act" are the law's, and delegated by nobody.
  if (isByLaw.test(words.plain.slice(end, end + 200))) return null;
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
  // "Under delegated powers by the Head of Fleet": whose decision it is; "powers delegated by" says who gave them.
  if (isUnder && power.from !== null && isOfficer(power.from))
    if (/^delegated/i.test(found[0]) && /^,? by\b/.test(words.plain.slice(end))) {
      power.to ??= power.from;
      power.from = null;
      power.date = null;
    }
  const start = isUnder ? used + before.length - lengthOfLast(before, ownWords) : found.index;
  if (power.to === null && !isUnder) {
    const place = givenTo(before);
    if (place) {
      const from = used + place[0];
      const { to, consulting } = recipientBefore(words, from, used + place[1]);
      if (isRecipient(to))
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
        /^(?:was|were|has|had|having|holds?|receive[sd])\b/i.test(said) ||
        (/^have\b/i.test(said) &&
          /(?:[a-z]s|\bI)$|\b(?:officers|directors|heads|members|and)\b/i.test(subject.to));
      // "That the Director has delegated authority" resolves that he shall have it.
      const isResolved = /^has$/i.test(said) && /(?:^|[.)] +)That,? $/.test(words.plain.slice(0, from));
      // Anybody may have "authority to" do something; a power is one that is given.
      const isTold = /^(?:was|were)\b(?! (?:already|previously|first|last|earlier))/i.test(said);
      if (isPlain && held && !isTold && (power.from === null || power.date === null)) return null;
      // "Has delegated authority to inspectors to decide": whose it is now is somebody else.
      if (held && /^[a-z]+s to /.test(power.scope ?? '')) return null;
      if (held) takeSource(words, power);
      return {
        power: { ...power, to: subject.to, consulting: subject.consulting ?? power.consulting },
        start: from,
        held: held && !isResolved,
        isTold,
        isPlain: isPlain && power.date === null,
        object: null,
      };
    }
  }
  if (
    /^(?:delegation|authority$|(?:authority|powers?|mandate|discretion) (?!delegated)[a-z]+$)/i.test(
      found[0],
    ) &&
    power.to === null &&
    power.from === null
  )
    return null;
  if (/^delegation$/i.test(found[0]) && power.scope === null && power.from === null && !isUnder) return null;
  // "The governors have delegated responsibility for": whose power it is now, the words do not say.
  if (power.to === null && power.from === null && isUnder && !isUnderPower(before)) return null;
  if (isUnder && power.to === null) power.to = actingUnder(words, used, found.index);
  // "Decided under delegated powers to buy vans": what was decided, and no limit of the power.
  const isUsed = isUnderPower(before);
  if (
    isUsed &&
    power.from === null &&
    /\b(?:agreed|decided|resolved|chosen|chose|opted)\b[^;:]{0,40}$/.test(before)
  ) {
    power.scope = null;
    power.end = end;
  }
  return { power, start, held: isUnder || isTold, isUsed, object: null };
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
function lengthOfLast(text: string, pattern: RegExp): number {
  return pattern.exec(text.slice(-80))?.[0].length ?? 0;
}
