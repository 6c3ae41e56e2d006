/*
 * The words that make an award none, one that lies behind, or one of another thing: a grant, land, a prize.
 */

/** Words by which a company did not get a contract. */
export const refused =
  /\b(?:petition|objections?|objected|challenge\w*|appeal\w*|protest\w*)\b|\bagainst the\b|\bnot\b|\bnever\b|\bdecline|\brefuse|\bunsuccessful|\bno (?:contract|award|order)\b|\b(?:neighbouring|another|other) (?:[\w-]+ )?(?:councils?|authorit(?:y|ies))\b|\brather than\b|\binstead of\b/i;
/** "It was not agreed, for the reasons given, that": all that follows. */
const notAgreed =
  /\b(?:not(?: yet| be| been){0,2} (?:agree|approv|support|accept|resolv|recommend|decid|endors|propos|ratif|confirm)|declin|refus|reject|oppos|vot(?:ed|ing) against|overturn)\w*(?:(?!\b(?:but|instead|therefore)\b)[^;.]){0,240}\bthat\b(?:(?!\b(?:but|instead|therefore)\b)[^;.]){0,160}$/i;
/** "The award to Acorn Ltd was not supported", "be deferred". */
const turnedDown =
  /^(?:\s?\([^()]{0,80}\))?(?:(?!\b(?:and|but|that|which|who|so|as)\b)[^.;,]){0,80}\s(?:(?:was|were|is|are|be|been|has|had|did|should|could|will|would|must)\s(?:\w+\s)?not\b|(?:was|were|is|are|be|been|being)\s(?:\w+\s)?(?:rejected|refused|declined|deferred|withdrawn|rescinded|revoked|defeated|lost|overturned|abandoned|cancelled|discontinued|postponed|called in)\b)/i;

/** "To defer the ", "to revoke the decision of 3 May to ": what follows is not to be now, or no more. */
const putOff =
  /\b(?:defer|delay|paus|postpon|suspend|withdraw|overturn|revok|rescind|cancel|halt|abandon|set(?:ting)? aside|quash|revers|reconsider|adjourn)(?:e[sd]?|s|ed|ing|r?al)?\b(?:(?!\b(?:and|but|until|so)\b)[^.;,:]){0,80}$/i;

/** "If the winner fails to sign, the contract will be offered to" */
const ifNot = /\b(?:if|should)\b[^.;]{0,60}\b(?:fail|declin|withdraw|unable|refus|default)[^.;]{0,120}$/i;

/** Whether an award is one that was not agreed, by the words in front of its cue or behind it. */
export function isTurnedDown(before: string, behind: string): boolean {
  return (
    ifNot.test(before.slice(-240)) ||
    notAgreed.test(before.slice(-420)) ||
    putOff.test(before.slice(-120)) ||
    turnedDown.test(behind)
  );
}

/** The clause that a cue stands in: not "did not bid and the contract is awarded to". */
export const ownClause =
  /(?:(?!\b(?:and|so) (?:the|its|this|a) (?:[\w-]+ ){1,4}(?:is|was|will|has|should) )[^.;,])*$/i;
/** What else is awarded: a grant, a prize, damages. */
export const otherAward =
  /\b(?:grants?|grant-aid|funding|relief|bursar\w+|prizes?|medals?|damages|costs|freedom|compensation|sponsor\w*|presented|deposits?|won|award(?:s)?\s(?:was|were)\sgiven|honorary)\b|\bawarded (?:up to )?£/i;
/** "An Award of Merit", "the Queen's Award" are no contracts. */
export const honour = /\ban Award\b|['’]s Award\b|\b[Aa]wards? of (?:Merit|Excellence|Honour|Distinction)\b/i;
/** "The award of the contract in 2015": what became of it since is not said. */
export const awardOnce = /\baward (?:of|to)\b[^.;]{0,90}\bin (?:\w+ )?20\d\d\b/i;
/** Land and houses are bought from companies too. */
export const property =
  /\b(?:land|sites?|freehold|leasehold|buildings?(?! (?:control|materials|supplies|cleaning|maintenance))|premises|propert(?:y|ies)|dwellings?|houses?|flats|homes|shares)\b|\b\d{1,4}[a-z]?\s(?:[A-Z]\w+\s){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Court|House|Place|Terrace|Gardens)\b/;
/** A cue that tells of buying or hiring. */
export const bought = /^(?:b(?:uy|ough)|hir|rent|purchas)/i;
/** Agreements that are no contract for works, goods or services. */
export const otherAgreement =
  /\b(?:section|s\.?)\s?\d+|\b(?:loan|nominations?|tenancy|lease|leases|sale|purchase|easement|land|confidentiality|non-disclosure|collaboration|funding|grant|data[- ]sharing|infrastructure|planning|legal)\s(?:\w+\s)?agreements?|\bleases?\b/i;
/** Words by which a contract is spoken of. */
export const contractual = /\b(?:contracts?|tenders?|frameworks?|lots?|call-?off|procure\w*)\b/i;
const pastAward =
  /\b(?:first|originally|previously|last) (?:awarded|let)\b|\b(?:current|existing|present|previous) (?:[\w-]+ ){0,3}(?:contracts?|agreements?)\b[^.;]{0,80}\b(?:was|were|is|has been) (?:\w+ )?(?:awarded|let)\b|\b(?:was|were|is) (?:awarded|let)\b[^.]{0,160}\b(?:due to (?:end|expire)|expires?|expired|(?:will|to) expire)\b|\b(?:(?:was|were) (?:awarded|let)|entered into)\b[^.;]{0,120}\bin (?:\w+ )?20\d\d\b/i;

/** Whether a sentence tells of an award that lies behind: of the contract that runs now. */
export function tellsOfPastAward(sentence: string): boolean {
  return pastAward.test(sentence);
}
