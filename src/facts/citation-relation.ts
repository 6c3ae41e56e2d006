import type { Citation } from './fact.ts';
import type { Sentence } from './sentence.ts';

const scrutiny =
  /\b(?:refer(?:s|red|ring|rals?|ences?)?|sen[dt])\b[^;.]{0,60}\bback\b|\bremitted\b|\bre-?(?:examin|consider)\w*|\brecommendations? (?:of|from|made by) [^;.]{0,90}\b(?:[Dd]ecision|call-?in)\b/i;
/** "To think again about its decision", "decision 25/00214 was looked at afresh": to reconsider, in other words. */
const thinksAgain =
  /\b(?:think again about|(?:re-?th(?:ink|ought)|re-?visit|re-?open)(?:s|ed|ing)?|look(?:s|ed|ing)? (?:again|afresh|anew) at|(?:fresh|second|further|another) look at|think again on)\b[^;.]{0,60}\b(?:decisions?|resolutions?|\d\d\/\d{5})|\b(?:decisions?|resolutions?)\b[^;.]{0,90}\b(?:(?:looked at|thought about) (?:again|afresh|anew)|re-?visited|re-?thought|re-?opened)\b/i;
const callIn =
  /\bcall(?:ed|ing)?[- ]?in (?:of|request (?:on|for|of|in respect of|relating to)|notice (?:on|for)|(?:request |notice )?(?:relat|concern)(?:es|s|ing)(?: to)?|request (?:was |has been )?(?:lodged|made|received|submitted) (?:on|for|about|against))\b|\bcalled[- ]in\b|\bthe subject of a call-?in\b/i;
const supersedes =
  /\b(?:(?:supersed|rescind|revok|overturn|quash|replac)(?:e?s|ed?|ing)?|be set aside|in place of|instead of)\b/i;
/** The same of what has to be named as a decision, since sums are set aside and applications withdrawn too. */
const ends =
  /\b(?:(?:set(?:s|ting)? aside|withdraw(?:s|ing)?|annul(?:s|ling)?|cancel(?:s|ling)?|tak(?:e|es|ing) the place of) (?:the |its |their |that )?(?:[a-z]{3,10} )?(?:decision|resolution|minute)|(?:revok|rescind|withdraw)(?:e?s?|ing) (?:the |its |any )?(?:[a-z]{3,10} )?(?:authority|powers?|delegation)|(?<!planning )(?:decision|resolution|minute)\b[^;]{0,100}\b(?:(?:is|be|are)(?: hereby)? (?:withdrawn|annulled|cancelled|discharged)|ceases? to (?:have effect|apply)|no longer (?:has|have|having) effect|no longer appl(?:y|ies)))\b/i;
const endedByNumber =
  /^(?:that |(?:it was )?resolved that )?[A-Z\d][A-Z\d /]{3,12} (?:be|is|stands?)(?: hereby)? (?:rescinded|revoked|replaced|overturned|quashed)\b/i;
const decisionWords = /\b(?:decisions?|resolutions?|minutes?|delegations?|approval)\b/i;
const varies =
  /\b(?:var(?:y|ies|ied|ying)|variations?|extend(?:s|ed|ing)?|extensions?|novat(?:e|es|ed|ion)|lengthen(?:s|ed|ing)?|prolong(?:s|ed|ing)?|add(?:s|ing)? [^;:,.]{1,30}(?:months?|years?|weeks) to)\b[^;]{0,120}\b(?:contracts?|agreements?|leases?|licences?|concessions?|tenanc(?:y|ies)|terms?|grants?|framework)\b|\b(?:contracts?|agreements?|leases?|licences?|framework)\b[^;]{0,120}\b(?:varied|extended|novated)\b/i;
/** "To extend, by a year, the pilot approved by": what a body agreed to, by any name. */
const variesAgreed =
  /\b(?:vary|varies|varying|(?:extend|lengthen|prolong)(?:s|ing)?)(?:,[^;:,.]{1,40},| (?:by|for) [^;:,.]{1,30}?)? (?:the|these|those) (?:[a-z]{1,20} ){0,3}(?:arrangements?|schemes?|pilot|trial|secondment|appointment|service|programme|funding|order)(?: (?:that|which) (?:was|were))? (?:approved|agreed|made|authorised|granted|introduced|commissioned|set up) (?:by|at|under)\b/i;
const amends =
  /\b(?:var(?:y|ies|ied|ying)|amend(?:s|ed|ing)?)\b[^;.]{0,60}\b(?:decision|resolution|minute)\b|\b(?:decision|resolution|minute)\b[^;]{0,120}\bbe (?:varied|amended)\b/i;
const unlessCalledIn = /\b(?:if|unless|not|until|(?<!\d )may(?! \d)|could|can|be|being)\b[^;]{0,20}$/i;

/** How words speak of a decision, and where they do so. */
export interface CitedAs {
  relation: Citation['relation'];
  start: number;
  end: number;
}

/**
 * How a sentence speaks of the decisions that it cites; null where it only names them. Only the decision itself
 * can vary or end another.
 */
export function relationIn(plain: string, { field }: Sentence): CitedAs | null {
  const called = placeOf(callIn, plain);
  if (called && !unlessCalledIn.test(plain.slice(0, called.start)))
    return { relation: 'called-in', ...called };
  const sentBack = placeOf(scrutiny, plain) ?? placeOf(thinksAgain, plain);
  if (sentBack) return { relation: 'reconsiders', ...sentBack };
  if (field === 'alternatives') return null;
  const ended = placeOf(supersedes, plain);
  if (ended && (decisionWords.test(plain) || /supersed/i.test(plain) || endedByNumber.test(plain)))
    return { relation: 'supersedes', ...ended };
  const endedDecision = field === 'decision' || field === 'purpose' ? placeOf(ends, plain) : null;
  if (endedDecision) return { relation: 'supersedes', ...endedDecision };
  const varied =
    field === 'decision' || field === 'purpose'
      ? (placeOf(varies, plain) ?? placeOf(variesAgreed, plain) ?? placeOf(amends, plain))
      : null;
  return varied && { relation: 'varies', ...varied };
}

function placeOf(pattern: RegExp, plain: string) {
  const found = pattern.exec(plain);
  return found && { start: found.index, end: found.index + found[0].length };
}
