import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { isMaker, isOfficer } from './maker.ts';
import type { Sentence } from './sentence.ts';
import { dateIn } from './written-date.ts';
import { datedDecisionsIn } from './dated-decision.ts';
import { matchesOf } from './matches.ts';
import { daySign, makerSign, placeOfGroup } from './told-names.ts';
import { writtenWords, type WrittenWords } from './written-words.ts';

/** Who gave a power earlier, and when, as far as the words say. */
export interface EarlierGrant {
  from: string | null;
  date: PlainDateText | null;
  /** Where the words begin. */
  start: number;
}

const maker = `(?<maker>${makerSign})`;
const resolves =
  '(?: (?:has|had|have|already|previously|formally|unanimously|also|further|then|therefore|now)){0,2} (?:agreed|resolved|approved|decided|delegated|authorised|gave|granted|conferred|entrusted|empowered|AGREED|RESOLVED|APPROVED|DELEGATED|AUTHORISED)';

const resolved = new RegExp(`${resolves}\\b`, 'i');
/** Behind "Cabinet agreed on 4 May": "to delegate", and not "and the Director be authorised". */
const toGive =
  /^(?:(?! and )[^;:.]){0,90}(?:delegat|authori|gave|giv|grant|confer|empower)|^[^;:.]{0,60} and (?:also )?(?:delegated|gave|granted|authorised) /i;
/** Behind "the decision made by Cabinet on 4 May": "gives". */
const gives =
  /^,? (?:which |that |and )?(?:also )?(?:provid|giv|gave|grant|confer|empower|delegat(?:es|ed|ing) |authoris)|^[^;:]{0,60} (?:was|were|had been|has been) /;

/** "By virtue of a resolution of Cabinet on 4 May", with "the Director has delegated authority" behind it. */
const sourceInFront =
  /^(?:.*[^\w])?(?:[Bb]y virtue of|[Uu]nder|[Pp]ursuant to|[Ii]n exercise of) (?:an?|the|its) $/;
const holdsBehind =
  /^,?(?: [^;:.]{3,100})? (?:has|have|had|holds?|is|am|are) (?:the )?(?:delegated (?:authority|power)|authori[sz]ed|empowered)/;

/** Words, and the same with signs for makers and dates. */
export type Told = Pick<WrittenWords, 'plain' | 'signs'>;

/** "Authority: Cabinet, 9 September 2025 - delegated authority to". */
const sourceLine = new RegExp(
  `(?:^|[:.] )(?:the )?(?<by>${makerSign})(?:,| -|:)?(?: on| of)? \\(?(?<date>${daySign})\\)?(?:,| -|:)* (?:to )?(?:(?:delegat|authoris|empower)(?:e|es|ed)|gave|give|grant(?:s|ed)?|conferred)\\b`,
  'di',
);
/** Behind "it was agreed by Cabinet on 4 May": "that". */
const agreedThat = /\b(?:agreed|resolved|decided|determined) (?:by|at)\b/i;

/** The earlier grant that the words between two places around a power tell of; null where they tell of none. */
export function earlierGrant(told: WrittenWords, from: number, to: number): EarlierGrant | null {
  for (const { by, date, start, end } of datedDecisionsIn(told, () => false)) {
    if (start < from || end > to) continue;
    const words = told.plain.slice(start, end);
    const isActive = resolved.test(told.plain.slice(by[1], end));
    const isSource = sourceInFront.test(told.plain.slice(Math.max(0, start - 40), start));
    const behind = told.plain.slice(end, end + 160);
    const isGrant = isSource
      ? holdsBehind.test(behind)
      : isActive
        ? /delegat|authori|gave|grant|confer|empower/i.test(words) || toGive.test(behind)
        : gives.test(behind) || (agreedThat.test(words) && /^,? that\b/.test(behind));
    if (isGrant) return { from: told.plain.slice(...by), date, start };
  }
  const line = sourceLine.exec(told.signs.slice(from, to));
  const [by, day] = [line && placeOfGroup(line, 'by'), line && placeOfGroup(line, 'date')];
  if (!line || !by || !day || !isMaker(told.plain.slice(from + by[0], from + by[1]))) return null;
  const date = dateIn(told.plain.slice(from + day[0], from + day[1]));
  return date === null ? null : { from: told.value(from + by[0], from + by[1]), date, start: from + by[0] };
}

/** Words by which a power is told of as one that is already held. */
const heldAlready =
  /\b(?:under|exercise of|exercising|discharging|pursuant to|using|use of|in accordance with|in line with|by virtue of|further to|on) (?:the |my |his |her |their |its |these |those |such )?(?:(?:officer|executive|existing|relevant|general) )?$/i;
const past =
  /\b(?:was|were|had been|has been|have been|had|has|have|holds?|already|previously)(?: (?:previously|already|given|granted|been|the|a|full|now)){0,3} $/i;

/** Whether the words right in front of "delegated authority" or "authority delegated" say that it is held already. */
export function isHeldAlready(before: string): boolean {
  return isUnderPower(before) || past.test(before.slice(-60));
}

/** Whether the words right in front of a power are "under the", "in exercise of" and the like. */
export function isUnderPower(before: string): boolean {
  return heldAlready.test(before.slice(-80));
}

/** Words in the clause in front of a power by which nobody is given it here and now. */
const notGiven =
  /\b(?:not|no|nor|none|nothing|neither|never|without|(?<!\bdecisions? (?:on |as to |of )?)whether|if|cannot|should(?= the)|options?(?= (?:\d|[a-d]|is|was|of|to|would)\b)|could|might|would|(?<!\d )may(?! \d)|(?<!\b(?:of|any|all|future|such|for) )(?:seek|request|ask|intend|invite)(?:s|ed|ing)?|consider(?:ed|ing)?|proposal|(?:is|was|were|been) (?:proposed|suggested|moved|planned)(?![^;:]{0,60}\b(?:agreed|resolved|carried)\b)|instead of|rather than|how|(?<![,(] ?)who|recommendation(?! (?:was|were|is|are|be) (?:accepted|agreed|approved|adopted))|declin\w+|refus\w+|oppos\w+|(?:withdr[ae]ws?|withdrawing|revok(?:es?|ed|ing)|rescind(?:s|ed|ing)?|cancel(?:s|led|ling)?|suspend(?:s|ed|ing)?|end(?:s|ed|ing)?|remov(?:es?|ed|ing)|(?:took|takes?|taken) (?:away|back))(?= (?:the |any |all |its |his |her |their )?(?:\w{3,12} )?(?:authority|powers?|delegat|$)))\b/i;
/** In front of "that": what is only said or wished. */
const saidBefore =
  /\b(?:moved?|propos(?:ed?|es)|suggest\w*|ask(?:s|ed)|urged|thought|said|(?:panel|committee|board|group|officers|report|it was)(?: ha[sd])? recommend(?:s|ed)?)(?: (?!resolved|agreed|carried)[^ ;:]{1,20}){0,6},? that,? $/i;
/** "Noted that", "it be noted that": what is so already. "That the report be noted, that" goes on to resolve. */
const toldBefore =
  /(?<!\bhaving (?:been )?)\b(?:noted?|notes|informed|told|reminded|heard|aware|recalled|advised|understood|explained|acknowledged|recognised|pointed out)(?: (?!and\b|resolved|agreed|carried)[^ ,;:]{1,20}){0,4} that $/i;
const lost =
  /\b(?:motion|amendment|proposal|options?|it|this|which|that|delegation|authority|powers?|request|idea|suggestion|vote)\b[^;:.]{0,120}\b(?:was|were|is|are|be|been|and|vote and) (?:rejected|lost|defeated|withdrawn|revoked|rescinded|ended|refused|dismissed|deferred(?! and delegated)|discounted|ruled out|not (?:supported|carried|agreed|pursued|recommended))\b|\bceases? (?:to|with)\b|\b(?:lapsed?|fell|failed)\.?$/i;
/** "Should permission be refused," has lost nothing yet. */
const supposed = /\b(?:if|should|where|once|unless|in the event)\b[^,;:.]{1,120},/gi;
const toAnotherBody =
  /\brecommend(?:s|ed|ing|ation)?\b(?! (?:by|in|(?:was|were|is|are|be) (?:accepted|agreed|approved|adopted)|\d)\b)[^;]{0,40}\b(?:council|cabinet|(?<!chief )executive(?! (?:director|member|head|officer))|committee|board|the authority)\b|\b(?:was|is|it|were) recommended\b|\b(?:council|cabinet|executive|committee) (?:be|is|are) (?:recommended|asked|requested|invited)\b/i;
const noted = /\b(?:note[sd]?|noting|informed|told|reminded|advised|heard|reported|recalled)\b/i;

/** Whether the sentence behind a motion says that it was carried. */
export function isCarried(next: string): boolean {
  return (
    /^\W*(?:(?:this|it|the (?:motion|proposal)|on (?:being put|a vote)[^.]{0,40}) ?)?(?:was )?(?:duly )?(?:seconded|carried|agreed|resolved|approved)\b/i.test(
      next,
    ) &&
    /\b(?:carried|agreed|resolved|approved)\b/i.test(next) &&
    !/\b(?:not|lost|fell)\b/i.test(next)
  );
}

/** Whether a power is spoken of that is not given by the sentence: asked for, weighed up, refused, recommended on. */
export function isOnlySpokenOf(clause: string, before: string, sentence: string, leadIn: string): boolean {
  return (
    saidBefore.test(before.slice(-160)) ||
    toldBefore.test(before.slice(-160)) ||
    notGiven.test(clause.slice(-220)) ||
    lost.test(sentence.replace(supposed, '')) ||
    toAnotherBody.test(sentence) ||
    toAnotherBody.test(leadIn) ||
    isNoted(clause) ||
    /\b(?:options?|alternatives?|rejected|noted?|notes)\b[^:]{0,60}:$/i.test(leadIn)
  );
}

/** Bodies that are not the council's own. */
export const elsewhere =
  /\b(?:neighbouring|elsewhere|another (?:council|authority)|other (?:councils|authorities))\b/i;

/** Whether words in front of a power only tell of it. */
export function isNoted(clause: string): boolean {
  return noted.test(clause.slice(-160));
}

/** Whether a sentence can give a power: only the decision does; a purpose asks, and reasons tell of it. */
export function canGrant({ field, label }: Sentence): boolean {
  return (
    field === 'decision' || (field === 'other' && /\b(?:resol|decision made|decisions? taken)/i.test(label))
  );
}

/** How an item of a list begins. */
const itemMark = /^(?:[•*·▪-]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s/;

/**
 * For each sentence, the line that it stands under as an item of a list: the last of its field that ends in a colon,
 * or with no stop where the item that follows has a mark.
 */
export function leadInsOf(sentences: readonly Sentence[]): string[] {
  let open = '';
  return sentences.map(({ field, label, text }, at) => {
    const before = sentences[at - 1];
    if (before?.field !== field || before.label !== label) open = '';
    const isOwnStart = /^\W{0,3}(?:RESOLVED|AGREED|DECIDED)\b/.test(text);
    const isStart = isOwnStart || /^\W{0,3}(?:Resolved|Decision)\b/.test(text);
    const leadIn = isStart ? '' : open;
    const next = sentences[at + 1];
    const isOpen =
      !itemMark.test(text) && /\w$/.test(text) && next?.field === field && itemMark.test(next.text);
    if (/:-?$/.test(text) || isOpen) open = text;
    else if (isOwnStart) open = '';
    return leadIn;
  });
}

const item = String.raw`(?: \(?[ivx\da-z]{1,4}[.)])?`;
/** What a decision does, told in the present. */
const doesNow =
  '(?: hereby| also)? (?:agrees?|resolves?|delegates?|approves?|decides?|grants?|gives?|confers?|entrusts?|empowers?|authori[sz]es?)\\b';
/** "(1) adopts the policy": the first of several things that a maker in front of a colon does. */
const doesFirst = String.raw`:${item} (?:hereby )?[a-z]{2,11}[^s]s (?=the |that |an? |to |its |[A-Z£\d])`;
/** What a post is of, behind a comma: "Chief Officer, Waste and Transport", and no person's two names. */
const remit = String.raw`(?<remit>, [A-Z][\w'-]*(?:(?:,? [A-Z][\w'-]*){0,3},? (?:and|&) [A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2})?(?=[,:]| [a-z]))?`;
/** "Director of Place, Jane Sample": the post gives the power, whoever holds it. */
const personBehind = /, [A-Z][a-z'-]+ [A-Z][a-z'-]+$/;
/** "Cabinet was satisfied with the tender and delegated": what it was, and not what was done to it. */
const ofMind =
  '(?:(?:also|fully|very|generally|broadly) )?(?:minded|content|satisfied|pleased|happy|willing|persuaded|convinced|reassured|assured|impressed|grateful|concerned|disappointed|unanimous|supportive|mindful|aware|unable|in favour|of the (?:view|opinion)|clear|keen)\\b';
const says = new RegExp(
  [
    String.raw`(?:^|\b[Aa]s (?:the )?|[Tt]hat (?:the )?|THAT (?:the )?|[Tt]he |[:.,)] |(?<=\b(?!of|by|to|from|with|at|for|in|and|or)[a-z]{2,20} ))${maker}${remit}`,
    String.raw`(?:,? I\b|:$|:?${item}${resolves}|:?${item}${doesNow}|${doesFirst}|(?<=, [A-Z][\w',& -]{2,60}|^(?:(?:That )?[Tt]he )?${makerSign}),${doesNow}|, (?:being|having|acting|after|on|as|with|in|which|who) [^;:.]{3,120},(?:${resolves}|${doesNow})`,
    // "Cabinet is content for the scheme to proceed and delegates the rest to the Director."
    String.raw`|(?<=^(?:(?:That )?[Tt]he |That )?${makerSign})(?! (?:has|have|had|to)\b| (?:was|were) (?!${ofMind})),? [^;:.]{3,160}? and(?:,[^;:.¤]{3,80},)? (?:also |hereby )?(?:agree[sd]|resolve[sd]|decide[sd]|delegates?d?|authorise[sd]|gives|gave|grant(?:s|ed)|empower(?:s|ed)|DELEGATED|AUTHORISED)\b)`,
  ].join(''),
  'dg',
);

/**
 * Who gives a power by the words between two places of a sentence, where they or the line over its list say so: "As
 * Leader, I agree to:".
 */
export function granterIn(
  words: WrittenWords,
  [from, to]: [number, number],
  holder: { name: string | null; start: number; isTold: boolean },
  leadIn: string,
): string | null {
  const over = leadIn === '' ? null : writtenWords(leadIn.replace(/:?-?$/, ':'));
  for (const told of over ? [words, over] : [words]) {
    const isOver = told === over;
    const offset = isOver ? 0 : from;
    const signs = isOver ? told.signs : told.signs.slice(from, to);
    for (const found of matchesOf(says, signs)) {
      const place = placeOfGroup(found, 'maker');
      const whole = place ? told.value(offset + place[0], offset + place[1]) : null;
      if (!place || whole === null) continue;
      const name = isOfficer(whole)
        ? `${whole.replace(personBehind, '')}${found.groups?.['remit'] ?? ''}`
        : whole;
      // "Cabinet approves the plan; the Director is authorised": the second says by itself what is so.
      const behind = words.plain.slice(from + found.index + found[0].length, holder.start);
      if (!isOver && behind.includes(';') && !/^(?: that| to|:)/.test(behind) && holder.isTold) continue;
      // "Grant the Director delegated authority": the Director is given it, and delegates nothing.
      const isHolder = holder.name?.includes(name) === true && offset + place[0] >= holder.start;
      if (isOver || !isHolder) return isMaker(name) ? name : null;
    }
  }
  return null;
}

/** Whether an earlier grant is in truth the decision that the record itself is of. */
export function isOwnDecision(day: PlainDateText | null, record: DecisionRecord): boolean {
  return day !== null && day === statedValue(record.decidedOn);
}
