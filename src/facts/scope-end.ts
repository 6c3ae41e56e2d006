import { endBy, isRecipient, nameEnd } from './holder-name.ts';
import { matchesOf } from './matches.ts';
import type { WrittenWords } from './written-words.ts';

/*
 * What ends the scope of a power before its sentence ends: another who is given one, or a sentence of its own.
 */

/** Who else is given a power by the same words. */
export interface NextHolder {
  /** Where the scope in front ends, and where the words about the next holder begin. */
  end: number;
  start: number;
  /** As the one before was named, with "to" or without. */
  isObject: boolean;
}

/**
 * ", and the tender process has been completed": a sentence of its own, and no part of the scope in front.
 * "But the price is not to exceed" is a limit of the power, and stays.
 */
const ownSentence = new RegExp(
  [
    // "And the Head of Legal be authorised", "and authority be delegated to".
    ',? and (?=(?:the |our )?[A-Z][^;:,.]{2,80} (?:be|is|are) (?:also )?(?:authori|delegat|empower|given|granted|asked|requested|instructed)|(?:delegated )?authority be )|',
    // "To sign the lease, and has now done so", "to carry it out and asked for a report": what the giver did besides.
    ',? and (?=(?:has|have) (?:now |since |duly |already )?(?:done|[a-z]{3,14}ed) |(?:asked|requested|noted|thanked|recommended|instructed|endorsed|supported|welcomed|declined|deferred) (?:for|that|the|an?|officers|its|to) )|',
    // "Giving the Head of Fleet authority to buy vans, three quotations have been sought."
    ', (?=(?:the|this|these|an?|one|two|three|four|five|six|all) (?:[a-z]{3,14} ){1,4}(?:has|have|had) been )|',
    ', (?:and|but|so) (?=(?:',
    String.raw`(?:I|it|they|we|he|she|(?:the|this|these|those|its|their|all)(?: (?!(?:that|which|who|as|to)\b)[\w'-]{1,30}){1,6}) (?:has|have|had|was|were|be (?:noted|told|informed|advised|thanked|asked|received|approved|adopted))`,
    "|(?:officers|members|staff|residents|(?:the )?[A-Z][a-z'-]{2,20}(?: [A-Z][a-z'-]{2,20}){0,3}) (?:has|have|had|was|were|is|are|will)",
    String.raw`)\b)`,
  ].join(''),
);
/** Behind these such a sentence may go on with what must be so. */
const supposed = /\b(?:if|once|when|where|unless|until|provided|providing|after|before|that|whether|as)\b/i;

/** One more holder behind a scope: "and to the Head of Finance", ", to the Head of Finance", ", and the Head of Finance". */
const another =
  /(?<stop>[,;])?(?: and|(?<=[,;])(?= to)) (?:\([a-z\d]\) )?(?<to>to )?(?=(?:the |our |its )?[A-Z])/g;
const infinitive = /^(?:,? (?:and |acting )?(?:in|following|after|having) [^;:]{3,200}?,?)? to [a-z]/;

/** Where a scope ends before a sentence of its own, or where it ends anyway. */
export function ownSentenceIn(plain: string, from: number, end: number): number {
  const found = ownSentence.exec(plain.slice(from, end));
  return found && !supposed.test(plain.slice(from, from + found.index)) ? from + found.index : end;
}

/** Who else is given a power in the words of a scope, each with what he may do; null where nobody is. */
export function nextHolder(words: WrittenWords, from: number, end: number): NextHolder | null {
  // As far as what is told of a holder behind a semicolon, where the scope ends.
  const scope = words.plain.slice(from, end + 60);
  for (const { index, 0: lead, groups = {} } of matchesOf(another, scope)) {
    if (from + index > end) return null;
    const isObject = groups['to'] === undefined;
    // "To write to the Leader and to the Mayor to ask", "to invite the Leader and the Mayor to attend".
    if (groups['stop'] === undefined && (isObject || / to (?:the |[A-Z])/.test(scope.slice(0, index))))
      continue;
    const start = from + index + lead.length;
    const nameStop = endBy(nameEnd, words.plain, start, 300);
    if (
      !isRecipient(words.value(start, nameStop)) ||
      !infinitive.test(words.plain.slice(nameStop, nameStop + 240))
    )
      continue;
    return { end: from + index, start: start - (groups['to']?.length ?? 0), isObject };
  }
  return null;
}

/** Where a scope ends that stands within brackets with who holds the power: at the one that closes them. */
export function insideBracket(plain: string, from: number, end: number): number {
  let open = 0;
  for (let at = from; at < end; at += 1) {
    if (plain.charAt(at) === '(') open += 1;
    // "(a)", "b)" number what follows.
    else if (plain.charAt(at) === ')' && --open < 0)
      return /[a-z]{3}.?$/i.test(plain.slice(Math.max(from, at - 5), at)) ? at : end;
  }
  return end;
}
