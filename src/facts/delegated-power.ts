import type { PlainDateText } from '../record/decision-record.ts';
import { condition, endBy, isRecipient, nameEnd, plainThings } from './holder-name.ts';
import { isMaker } from './maker.ts';
import { insideBracket, nextHolder, ownSentenceIn, type NextHolder } from './scope-end.ts';
import { daySign, makerSign, placeOfGroup } from './told-names.ts';
import { dateIn } from './written-date.ts';
import type { WrittenWords } from './written-words.ts';
import { behindConditions } from './resolution-clause.ts';
import { being, consulting, consultingNext, given, power as powerNoun } from './grant-words.ts';

/** What the words behind (or before) "delegated" say of the power; places are in the plain words. */
export interface Power {
  to: string | null;
  from: string | null;
  date: PlainDateText | null;
  scope: string | null;
  consulting: string | null;
  /** Where the last word that was used ends. */
  end: number;
  /** Who else is given a power by the same words: "and to the Head of Finance to pay". */
  next?: NextHolder;
}

/** A power that words speak of. */
export interface SpokenPower {
  power: Power;
  /** Where the words that carry it begin. */
  start: number;
  /** It was given before. */
  held: boolean;
  /** It is told of as given, by words that minutes use of the meeting's own resolutions: "was given". */
  isTold?: boolean;
  /** The words may be of any permission: outside a resolution they tell of no power. */
  isPlain?: boolean;
  /** The decision is taken by means of it: "under delegated powers". */
  isUsed?: boolean;
  /** What the power is over, where that stands in front: "the award of the contract be delegated to". */
  object: string | null;
}

const article = '(?:(?:the|The|our|its) )?';
const meeting = String.raw`(?:,? (?:at|during) (?:its|their|the|a)(?: \w+)? meeting)?(?:,? held)?`;

/** Each is tried right where the one before ended. */
const steps = {
  /** "be given", "was previously approved": no power by itself. */
  filler: new RegExp(
    `(?!, (?:has|have|had|is|are|was|were|will|shall)\\b)[ ,]*(?:(?:(?:to|on|upon|in) (?:me|her|him|them|us)(?= by| from| under)|which|that|exercised|shall|has|have|had|back|[a-z]{3,9}ly|${being}|${given})(?=[ ,.;]|$) ?){1,4}`,
    'y',
  ),
  /** "Authority, following consultation with". */
  noun: new RegExp(`,? (?:the )?${powerNoun}(?=,? ${consultingNext} )`, 'y'),
  bracket: / ?\([^()]{1,80}\)/y,
  source: new RegExp(
    `,? ?(?:(?:as )?(?:set out|contained|recorded|${given}) (?:in|by|at|under)|[Bb]y|from|at):? ${article}(?:(?:decision|resolution|meeting) (?:of|by) ${article})?(?<words>${makerSign})(?:'s?)?(?: (?:key )?(?:decision|resolution|meeting|report))?`,
    'dy',
  ),
  /** "That Cabinet gave". */
  giver: new RegExp(
    `,? (?:(?:that|which) )?(?:the )?(?<words>${makerSign}) (?:has |had )?(?:gave|given|granted|conferred|delegated)(?: (?:(?:to|on|upon) )?(?:me|us)\\b| upon)?`,
    'dy',
  ),
  /** "Delegated authority: Cabinet, 4 June 2025". */
  label: new RegExp(`: ${article}(?<words>${makerSign})(?=,? (?:on |of )?${daySign})`, 'dy'),
  date: new RegExp(
    String.raw`(?:${meeting},? ?(?:on|of|in|dated) (?:the )?| ?\((?:[^()¦]{1,30}, )?|(?<=[¤¬])[,:]? )(?<words>${daySign})\)?`,
    'dy',
  ),
  consulting: new RegExp(`,? ?(?:(?:and|acting|but|only|subject to) )?${consultingNext} `, 'y'),
  /** "subject to planning permission," between a name and what the power is over. */
  aside: new RegExp(String.raw`,? (?:${condition}) [^;:,]{1,120},?(?= to (?!the |which|whom)[a-z])`, 'y'),
  /** "Until 31 March 2027" in front of one. */
  time: /,? (?:until|up to|for a period of|with effect from|from) [^;:,]{3,40}?,?(?= to (?:the |officers|[A-Z]))/y,
  /** "who holds the budget" between them. */
  relative: /,? (?:who|which) [^;:,]{3,100}?,?(?= to (?!the |which|whom)[a-z])/y,
  power: new RegExp(`,? ?(?:the )?${powerNoun} (?:to |(?:for|of|over) (?:the )?)`, 'y'),
  recipient:
    /[ ,]*(?:to(?:: ?\([a-z\d]\))?|upon|for|(?<=conferred|vested) (?:on|in)|(?<=gave|granted|given)) (?=(?:the|our|its|an?|any|all|each|either|relevant) |officers\b|[A-Z])/y,
  /** "From Cabinet, allowing the Director to". */
  allowed:
    /[ ,]*(?:(?:that|which) )?(?:(?:allow|permit|authori[sz]|empower|enabl|entitl)(?:t?e?[sd]|t?ing)) (?=(?:the|our|its|any|all) |officers\b|[A-Z])/y,
  named: /[ ,]*(?=(?:the|our|its|any|all|each|either|both) |officers\b|[A-Z])/y,
  /** "to: (a) sign; (b) pay" within one sentence. */
  list: /[ ,]*to: ?(?=\S)/y,
  object: new RegExp(
    `,? (?=(?:the|any|all|its|such|${plainThings} (?:to|of|for|on|in|under|from)|approval of|award of|determination of|agreement of|appointment of|completion of|implementation of) [a-z])`,
    'y',
  ),
  scope:
    /[ ,]*(?:to(?! (?:her|him|them|me|us|it|the|an?|any|all|its|their|his|my|each|such)\b)|may|can|for(?! a period| up to| \d)|in respect of|in relation to|over) (?=\S)/y,
};

/** Where a scope ends: the next resolution, or the term of the contract. */
const scopeEnd =
  /;|,?(?: and)? \((?:[b-z]|i[ivx]{1,3}|[2-9]|1\d)\) (?=that |(?:the |our )?[A-Z]|delegated |authority )|,? and (?:that|this|to note) |, (?:has|have) |, (?:commencing|starting|beginning|with effect from|effective from) |\. (?=[A-Z])|\.?$/g;

const listEnd = /\. (?=[A-Z])|\.?$/g;

const agreedBehind =
  /(?<!\bthat\b.{0,600}),? (?:be|is|was|were) (?:hereby |then |unanimously )?(?:agreed|accepted|approved|adopted|granted|carried|confirmed|supported|endorsed)$/;

/** What stands in front of those to be consulted. */
const consultation = new RegExp(`,? ?(?:and |acting )?\\b${consulting} `, 'i');
const trailing = new RegExp(`,? (?:${condition}|who|which)(?: |$)| \\(who\\b`);

/**
 * The words of a power from a place in a sentence on, in whatever order they stand.
 *
 * @param isObject whether the one who is given it follows the verb with no "to": "authorise the Director"
 */
export function powerFrom(words: WrittenWords, start: number, isObject = false): Power {
  const power: Power = { to: null, from: null, date: null, scope: null, consulting: null, end: start };
  let at = start;
  const step = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(words.plain);
  };
  const named = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(words.signs);
    const place = found && placeOfGroup(found, 'words');
    return place && { place, text: words.plain.slice(...place), end: at + found[0].length };
  };
  const name = (from: number) => {
    const end = endBy(nameEnd, words.plain, from, 300);
    return { end, value: words.value(from, end) };
  };
  for (let turn = 0; turn < 12; turn += 1) {
    const consulting = power.consulting === null ? step(steps.consulting) : null;
    const source =
      power.from === null ? (named(steps.source) ?? named(steps.giver) ?? named(steps.label)) : null;
    const date = power.date === null ? named(steps.date) : null;
    const recipient =
      power.to === null
        ? (step(isObject ? steps.named : steps.recipient) ?? (power.from && step(steps.allowed)))
        : null;
    const holder = recipient && name(at + recipient[0].length);
    if (consulting) {
      const { end, value } = name(at + consulting[0].length);
      power.consulting = value;
      at = end;
    } else if (source && isMaker(source.text)) {
      power.from = words.value(...source.place);
      at = source.end;
    } else if (date) {
      power.date = dateIn(date.text);
      at = date.end;
    } else if (holder && isRecipient(holder.value)) {
      power.to = holder.value;
      at = holder.end;
    } else {
      const passed =
        step(steps.filler) ??
        (power.to && step(steps.noun)) ??
        step(steps.bracket) ??
        (power.to === null ? step(steps.time) : null) ??
        (power.to && (step(steps.aside) ?? step(steps.relative)));
      if (!passed) break;
      at += passed[0].trimEnd().length;
      continue;
    }
    power.end = at;
  }
  // Behind who gave it and when, a comma ends what is told of the power.
  const isTold = power.from !== null && words.plain.charAt(at) === ',';
  const list = step(steps.list);
  const reach =
    list ?? step(steps.power) ?? step(steps.scope) ?? (power.to && !isTold ? step(steps.object) : null);
  if (reach) {
    const from = at + reach[0].length;
    const last = endBy(list ? listEnd : scopeEnd, words.plain, from, 1500);
    const next = list ? null : nextHolder(words, from, last);
    const end = list
      ? last
      : insideBracket(words.plain, from, ownSentenceIn(words.plain, from, next?.end ?? last));
    if (end === next?.end) power.next = next;
    const late = power.consulting === null ? consultingIn(words, from, end) : null;
    power.consulting ??= late?.name ?? null;
    power.scope = words.value(from, late?.endsScope === true ? late.start : end);
    // "That delegation to the Director to award the contract be agreed".
    power.scope = power.scope?.replace(agreedBehind, '') ?? null;
    if (power.scope !== null) power.end = trimmedEnd(words.plain, end);
  }
  return power;
}

/** A recipient with those to be consulted, as they stand in front of "be authorised to". */
export function recipientBefore(words: WrittenWords, start: number, end: number): Power {
  const power: Power = { to: null, consulting: null, from: null, date: null, scope: null, end };
  const clause = words.plain.slice(start, end);
  const consults = consultation.exec(clause);
  if (consults?.index === 0) {
    // "That, following consultation with the Leader, the Chief Executive be authorised"
    const comma = start + clause.lastIndexOf(', ');
    power.consulting = words.value(start + consults[0].length, comma);
    power.to = words.value(comma, end);
    return power;
  }
  const nameStart = behindConditions(words.plain, start, end);
  const aside = trailing.exec(words.plain.slice(nameStart, end));
  const holderEnd = Math.min(consults ? start + consults.index : end, nameStart + (aside?.index ?? end));
  power.to = words.value(nameStart, holderEnd);
  if (consults) power.consulting = words.value(start + consults.index + consults[0].length, end);
  return power;
}

const subjectBehind = new RegExp(`^, (?:the )?(?<to>${makerSign})(?= has | have | is | will |, )`, 'd');

/**
 * "Authorised by Cabinet on 4 March, the Director has signed": the power with who holds it; null where no maker and
 * day stand behind the verb, or nobody behind them.
 *
 * @param start where the verb stands
 */
export function ofSubjectBehind({ plain, signs }: WrittenWords, start: number, power: Power): Power | null {
  if (power.from === null || power.date === null || !/(?:^|[;:,.] )(?:as )?$/i.test(plain.slice(0, start)))
    return null;
  const told = subjectBehind.exec(signs.slice(power.end));
  const place = told && placeOfGroup(told, 'to');
  if (!place) return null;
  const end = power.end + place[1];
  return { ...power, to: plain.slice(power.end + place[0], end), scope: null, end };
}

/** Those to be consulted where they stand behind the scope or inside it. */
function consultingIn(words: WrittenWords, from: number, end: number) {
  const consults = consultation.exec(words.plain.slice(from, end));
  if (!consults) return null;
  const start = from + consults.index;
  const nameStart = start + consults[0].length;
  const nameStop = Math.min(end, endBy(nameEnd, words.plain, nameStart, 300));
  return { start, name: words.value(nameStart, nameStop), endsScope: end - nameStop < 3 };
}

function trimmedEnd(plain: string, end: number): number {
  let last = end;
  while (last > 0 && /[ ,;:.]/.test(plain.charAt(last - 1))) last -= 1;
  return last;
}
