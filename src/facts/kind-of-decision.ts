import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { isProcedural } from './procedural.ts';
import type { Sentence } from './sentence.ts';

/**
 * What a decision does. procurement: a contract is to be let, and nobody is chosen yet; internal: the council's own
 * books, which concern no place and no group of people.
 */
export type KindOfDecision =
  | 'award'
  | 'variation'
  | 'procurement'
  | 'property'
  | 'licence'
  | 'appointment'
  | 'policy'
  | 'noting'
  | 'procedural'
  | 'internal'
  | 'proposal'
  | 'other';

const notes =
  /\b(?:be|is|was|are|were) (?:received and )?noted\b[^a-zÀ-ɏ]*$|^.{0,60}\bnoted\b(?! and\b)|^(?:\W|\d|[a-z]\)|resolved|agreed|that|to|(?:the )?(?:cabinet|committee|council|members?|executive|board|panel)s?\b){0,8}\s?notes?\b/i;
const decides =
  /\b(?:be|is|was|are|were) (?:approved|agreed|adopted|awarded|appointed|authorised|delegated|granted|endorsed|confirmed|refused|extended|amended|changed)\b|\b(?:and|,) (?:to )?(?:approv|agree|adopt|award|appoint|authoris|delegat|grant|endors|confirm|refus|recommend|extend)/i;

/** Contracts that nobody competes for, and rules about contracts. */
const otherContract =
  /\bcontracts? (?:of employment|procedure|standing|management|rules|register|polic)|\b(?:employment|tenancy) contracts?\b/gi;
const stopped =
  /\b(?:prepar|draft|develop|bring)\w{0,5} (?:back )?an? (?:\w+ ){0,2}procurement (?:strategy|plan|options)|\bnot (?:to )?(?:be )?(?:award|extend|proceed|let\b)|\b(?:abandon|terminat|cancel|withdraw)/i;
/** "with the option to extend it" is part of an award, and "awarded in 2019" is past. */
const aside =
  /\b(?:options?|possibility|possible|provision)(?: to| of| for)?(?: an?)? ?exten(?:d|sions?)\b|\b(?:previously|originally|first|already) (?:awarded|let)\b|\bawarded (?:in|on|since)\b/gi;

const contract = String.raw`\b(?:sub-?)?(?:contracts?|call[- ]?offs?|framework agreements?|dynamic purchasing)\b`;
const near = '[^.;]{0,120}';
const variation = new RegExp(
  String.raw`\b(?:extend|extending|vary|varying|modify|novate|novating|uplift)\b${near}\b(?:contracts?|framework)\b|\b(?:contracts?|framework)\b${near}\bbe (?:further )?(?:extended|varied|modified|novated|uplifted)\b|\b(?:extension|variation|modification|novation)s? (?:of|to|for)\b${near}\bcontracts?\b|\b(?:contract|framework) (?:extension|variation|modification)|\bvariation of the [^.;]{0,60}contract`,
  'i',
);
const award = new RegExp(
  String.raw`\b(?:re-?)?award(?:s|ed|ing)?\b${near}(?:${contract}|\btenders?\b|\blots? \d)|(?:${contract}|\btenders?\b|\blots? \d)${near}\baward(?:s|ed|ing)?\b|\b(?:let|letting|enter(?:ing)? into|execute|sign|conclude|call(?:ing)? off)\b${near}${contract}|\bcontracts?\b${near}\bbe let\b|\b(?:accept|acceptance of) [^.;]{0,40}\btenders?\b|\btenders?\b${near}\bbe accepted\b|\bappoint(?:ed|ment)?\b${near}\b(?:contractors?|consultants?|providers?|suppliers?|Ltd|Limited|LLP|plc)\b`,
  'i',
);
const buying =
  /\b(?:re-?)?procurement (?:strategy|plan|approach|route|exercise|process)\b|\b(?:out to|invit\w{1,4}|issu\w{1,3}|seek\w{0,3}) (?:\w+ )?tenders?\b|\b(?:commenc|begin|start|undertak|proceed|conduct|launch|carry out)\w{0,3} (?:with )?(?:an? |the )?(?:\w+ ){0,2}(?:procurement|tender)|\b(?:re-?procure|re-?tender|re-?commission)\w{0,4}\b|\bto (?:procure|tender)\b|\btenders be (?:invit|sought|issu)|\bprocurement\b[^.;]{0,40}\bbe (?:commenc|begun|started|undertak|launch|conduct)|^(?:re-?)?procurement (?:of|for)\b/i;
/** "That one contract be let by open competition": nobody is chosen yet. */
const toBeLet =
  /\bbe (?:let|procured|bought|commissioned|tendered) (?:by|through|via|following|after) (?:an? )?(?:\w+ ){0,2}(?:competition|tender(?:s|ing)?|procurement)\b/i;
const bought = new RegExp(
  String.raw`${contract}|\b(?:procurement|tenders?|tendering) (?:strategy |plan |exercise |process )?(?:of|for)\b`,
  'i',
);

/** The others, in the order in which they count. */
const others: readonly (readonly [KindOfDecision, RegExp])[] = [
  [
    'internal',
    /\b(?:be|are|is|were|was) written off\b|\bwrite[- ]?offs?\b|\bvirements?\b|\bclaims?\b[^.;]{0,80}\bbe settled\b|\bsettlement of [^.;]{0,40}\bclaims?\b/i,
  ],
  [
    'property',
    /\b(?:sub-?)?leases?\b|\b(?:dispos(?:al|e)|sale|sell|purchase|acqui(?:re|sition)|transfer|surrender) (?:of )?(?:\w+ ){0,4}(?:land|property|premises|site|building|freehold|depot|house)s?\b|\b(?:freehold|easement|wayleave)\b/i,
  ],
  [
    'licence',
    /\b(?:licen[cs]es?|planning permission|permits?|consent)\b[^.;]{0,80}\b(?:grant|refus|revok|suspend|renew|approv|var(?:y|ied))|\b(?:grant|refus|revok|suspend|renew)\w{0,5}\b[^.;]{0,60}\b(?:licen[cs]es?|planning permission|permits?|consent)\b|\b(?:enforcement|stop|abatement|breach of condition) notices?\b|\bprosecut(?:e|ed|ion)s?\b/i,
  ],
  ['appointment', /\b(?:re-?)?(?:appoint|nominat)(?:s|e|ed|es|ing|ment|ments|ion|ions)?\b/i],
  [
    'policy',
    /\b(?:polic(?:y|ies)|strateg(?:y|ies)|plans?|charter|protocol|code|scheme|framework)\b[^.;]{0,80}\b(?:adopt|approv|agree|endors)|\b(?:adopt|approv|agree|endors)\w{0,4}\b[^.;]{0,80}\b(?:polic(?:y|ies)|strateg(?:y|ies)|plan|charter|protocol)\b/i,
  ],
];

/** The sentences that say what is decided: the title and the decision; the purpose where there is no decision. */
export function operativeSentences(record: DecisionRecord, sentences: readonly Sentence[]): Sentence[] {
  const field = record.decision.state === 'stated' ? 'decision' : 'purpose';
  return sentences.filter((sentence) => sentence.field === 'title' || sentence.field === field);
}

/** What a record decides, by its own words. */
export function kindOfDecision(record: DecisionRecord, sentences: readonly Sentence[]): KindOfDecision {
  const hasDecision = record.decision.state === 'stated';
  if (record.kind === 'proposal' && !hasDecision) return 'proposal';
  const operative = operativeSentences(record, sentences);
  const decided = operative.filter(({ field, text }) => field === 'decision' && /\p{L}\s+\p{L}/u.test(text));
  if (
    isProcedural(
      statedValue(record.title) ?? '',
      decided.map(({ text }) => text),
    )
  ) {
    return 'procedural';
  }
  if (decided.length > 0 && decided.every(({ text }) => notes.test(text) && !decides.test(text))) {
    return 'noting';
  }
  const texts = operative.map(({ text }) => text.replace(/\s/g, ' ').replace(otherContract, ''));
  const active = texts.filter((text) => !stopped.test(text)).map((text) => text.replace(aside, ''));
  const isBuying =
    active.some((text) => buying.test(text) || toBeLet.test(text)) &&
    active.some((text) => bought.test(text));
  const awards = active.filter((text) => award.test(text) && !variation.test(text) && !toBeLet.test(text));
  // Power to award, once tenders are in, names nobody yet.
  if (isBuying && awards.every((text) => /\b(?:delegat|authori)/i.test(text))) return 'procurement';
  if (awards.length > 0) return 'award';
  if (active.some((text) => variation.test(text))) return 'variation';
  return others.find(([, pattern]) => active.some((text) => pattern.test(text)))?.[0] ?? 'other';
}
