import { matchesOf } from './matches.ts';
import { tellsOfTerm } from './term-story.ts';

/*
 * The words by which a length of time or a date belongs to a contract, and those by which it does not. A lease, a
 * licence to occupy, a framework and an agreement are let for a term as a contract is.
 */

/** Words for a contract, for patterns. */
export const contractNoun =
  '(?:contracts?|agreements?|(?:(?:sub|under)-?)?leases?|licen[cs]es?|tenanc(?:y|ies)|frameworks?|concessions?|call-?offs?|SLAs?|DPS|dynamic (?:purchasing systems?|markets?))';
const contractWords = new RegExp(
  String.raw`\b(?:${contractNoun}|contractual|(?:options?|potential|possibility|scope|provision|right)\sto\s(?:extend|renew)|re-?let(?:s|ting)?|(?:lots?\s\d|appoint|engag)[^.;]{0,90}\s(?:Ltd|Limited|LLP|plc|CIC)|options?\sof\s(?:an?|one|two|three)\b[^.;]{0,30}\sextension|procure\w*|(?:re-?)?tender\w*|quotations?|award(?:s|ed|ing)?|(?:re-?)?commission(?:s|ed|ing)?|suppliers?|providers?|contractors?|heads\sof\sterms|tenants?|(?:new|fresh|replacement)\sone)\b`,
  'i',
);
/** Every word for a contract in a text. */
export const nounForm = new RegExp(String.raw`\b${contractNoun}\b`, 'gi');

/** What is also had for so many years, and is no contract. */
export const otherSubject =
  /\b(?:strateg\w+|plans?|polic(?:y|ies)|programme|budgets?|posts?|loans?|permissions?|consultation|Councillors?|governors?|designations?|orders?|closures?|trial|secondments?|loans?|repaid|savings?|forecasts?)\b[^,;:–—]{0,25}$/i;
const otherSentence =
  /\b(?:fixed[- ]term (?:\w+ ){0,3}(?:posts?|appointments?|staff|employ\w+)|secondments?|terms? of office|contracts? of employment|employment contracts?|(?:trade )?unions?|loan agreements?)\b/i;

/** What bidders show is of other contracts. */
const shownBy =
  /\b(?:(?:examples?|references?|evidence) (?:of|for)|(?:similar|other|comparable|longer|shorter) (?:contracts|leases|agreements)) [^.;]{0,60}$/i;

/** Words that look as if they spoke of a contract of ours. */
const misleading = [
  // Permits, and frameworks that are bodies of rules.
  /\b(?:taxi|driver['’]?s?['’]?|premises|HMO|hackney carriage|vehicle|private hire|personal|alcohol|gambling|operator['’]?s?['’]?) licen[cs]es?\b/gi,
  /\b(?:policy|legal|outcomes?|performance|financial|planning|budget|governance|strategic|regulatory|assurance) frameworks?\b/gi,
  /\bcontracts? (?:management|managers?|monitoring|procedure|standing|register|team|officers?)\b/gi,
  // An option that is weighed up is none to extend.
  /\b(?:recommended|preferred|proposed|chosen|selected|favoured|best) options?\b(?! (?:to|of|for))|\boption (?:\d|[A-E])\b/gi,
  // A contract that ends, before one that is new.
  /\b(?:current|existing|previous|former|outgoing|present|expiring|old|prior|incumbent)\s(?:(?!for\s)[\w'’&-]+\s){0,6}?(?:contracts?|agreements?|leases?|frameworks?|arrangements?|terms?|providers?|operators?|suppliers?|contractors?|licences?)\b[^;\n]{0,200}?(?=$|[;\n]|\b(?:new|replacement|successor|interim)\b|\bfor (?:an?|the) (?:further|period)\b)/gi,
];
const extends_ =
  /\b(?:prolong(?:ed|ing|s)?|lengthen(?:ed|ing)?|roll(?:ed|ing)? (?:over|forward|on)|extend(?:ed|ing|s)?|extensions?|renew(?:al|ed|ing)?|continue|vary|variation)\b[^.;]{0,40}$/i;

/** What says that a sentence tells of a contract that was, not of one that is to be. */
const past =
  /\b(?:(?:was|were) (?:let|granted|awarded|agreed|signed|made) (?:[\w-]+ ){0,5}in (?:\w+ )?(?:19|20)\d\d|ran (?:for|from|until)|first (?:awarded|let)|originally (?:awarded|let)|commenced (?:on|in)|started (?:on|in)|has been in place|due to (?:end|expire)|(?:will|set to|is to|are to) expire|(?<!\b(?:commence|start|begin)s?\b[^.;]{0,60})expires|expired|came to an end)\b/i;

/** A new contract with the firm that has the present one. */
const anew =
  /\b(?:new|further|interim|fresh|another)\s(?:[\w-]+\s){0,2}(?:contract|agreement|lease)\s(?:with|to)\s(?:the\s)?$/i;

/** A sentence with what misleads blanked out, letter for letter; '' where all of it tells of something else. */
export function withoutOtherTerms(sentence: string): string {
  if (otherSentence.test(sentence) || past.test(sentence)) {
    // "... expires on 31 March 2026 and a new contract will run for three years from 1 April 2026"
    const fresh = sentence.search(/\b(?:new|replacement|successor) /i);
    const old = sentence.search(past);
    if (otherSentence.test(sentence) || fresh < old) return '';
    return ' '.repeat(fresh) + sentence.slice(fresh);
  }
  return misleading.reduce(
    (text, form) =>
      text.replace(form, (words, ...rest) => {
        const index = rest.find((each) => typeof each === 'number') ?? 0;
        const before = text.slice(Math.max(0, index - 80), index);
        // It is that contract itself that is extended.
        return extends_.test(before) ||
          anew.test(before) ||
          /\b(?:be|is|are) (?:further )?extended\b/i.test(words)
          ? words
          : ' '.repeat(words.length);
      }),
    sentence,
  );
}

/** Whether words speak of a contract, its letting or its term. */
export function speaksOfContract(text: string): boolean {
  return contractWords.test(text);
}

const qualifier =
  '(?:up to|not exceeding|a maximum of|a minimum of|an initial|a minimum|a maximum|at least|no more than|not more than|approximately|only|the|an?)';
const periodBefore = new RegExp(
  String.raw`(?:(?<kind>[\w'’]+)\s|^|[^\w\s]\s?)(?:term|period|duration|length|life)(?:\s(?:of|for) (?:the |this )?(?:${contractNoun}))?(?:\s{0,60}[:–-]|\s(?:of|is|are|will be|would be|shall be|to be|be|being|for))?(?:\s?(?:for|${qualifier})){0,2}\s?\(?$`,
  'i',
);
/** Before "period" or "term": a word that makes it another one ("notice period", "rent-free period") is none of these. */
const periodKind =
  /^(?:an?|the|its?|this|that|initial|fixed|maximum|minimum|total|overall|contract|lease|agreement|full|core|interim|framework|one|single|concession|licence|short|whole|possible|service|award|and|with|call-?off|tenancy|or|in|duration|long|basic|first)$/i;
const forBefore = new RegExp(
  String.raw`\b(?:for|lasts|lasting|(?:will|would|shall|to|and) last|runs?|running|over a period of)(?:\s(?:for|${qualifier})){0,2}\s?$`,
  'i',
);
const isBefore = new RegExp(
  String.raw`\b${contractNoun}(?:\s\(|\s(?:is|are|will be|would be|shall be|to be|of|at))(?:\s?(?:for|${qualifier})){0,2}\s?$`,
  'i',
);
/** "who have been in care for two years", "aged 11 to 17 years": lengths of something else. */
const perfect =
  /\b(?:(?:been|having|lived|worked|(?:has|have|had) (?:looked|run|held|occupied|used|provided|delivered|operated|managed|had|held|done|supplied)|served|closed|suspended|disqualified|who)\b(?:(?! and )[^,;]){0,80}|aged?\s[\d\s–-]{0,12}(?:(?:to|and)\s)?)$/i;

const verb =
  /\b(?:is|are|was|were|has|have|had|must|will|would|shall|should|may|can|serves?|requires?|provides?|delivers?|sets?|gives?|arises?|lets|borrow\w*|under)\b/i;
const letting =
  /\b(?:let|awarded|granted|offered|made|placed|extended|set up|runs?|lasts?|continue|procured|tendered|advertised|entered into|signed|approved|agreed|in place|commissioned|established|renewed|commence|start|appointed)\b|\b(?:is|are|be)(?: for)?(?: an?)?(?: period of)?(?: up to)?\s?$/i;
const awarding =
  /\b(?:(?:award|appoint)\w*|accept\w* [^.;,]{0,40}\b(?:tender|bid|quotation|quote)s?)\b(?!-)[^.;,]{0,160}$/i;

const nounBehind = new RegExp(
  String.raw`^(?:\s\([^()]{1,20}\))?[\s-](?:(?!(?:of|for|in|and|the|to|from|with|that|who|on|by|under|without|over|at|as|since|until|after|before|per|is|are|was|were|be|will|has|had|have|than|when|during|into|arises?|plans?|strategy|programme|budget|loan|extension|option|further)\b)[\w'’&/-]+\s){0,5}(?:${contractNoun}|term|concession)\b(?! of office)`,
  'i',
);
const otherBehind =
  /^(?:\s?['’]s?)?[\s-](?:[a-zÀ-ɏ]+\s)?(?:olds?|experience|notice|ago|rent|warranty|guarantee|before|earlier|per|at a time|payback|strateg\w+|plans?|programmes?|budgets?|term of office|or more|or over|secondment|posts?|of age|forecast|review)\b/i;

/** "A ten-year contract was not considered". */
const notLet =
  /^(?:(?!\b(?:and|but)\b)[^.;,]){0,80}\b(?:(?:was|were|is|are|be|been) (?:\w+ )?(?:rejected|discounted|ruled out|dismissed|refused)|not (?:considered|recommended|supported|agreed|pursued|approved))\b/i;
/** "three years with an option to extend": only a contract is let like that. */
const optionsBehind =
  /^,? (?:and )?(?:with|including) (?:an?|the|two|three)? ?(?:option|provision|possibility|ability|potential|scope|right|facility)s? (?:to extend|of extending|to renew|(?:of|for)\b[^.;]{0,40}\b(?:extension|years?|months?))\b/i;
/** "Contract for agency staff: four years." */
const contractLine = new RegExp(String.raw`^\W{0,4}(?:the )?${contractNoun}\b[^.:;]{0,120}: $`, 'i');
/** "Lot 2 Doors – Acorn Joiners Ltd – 3 years": a line of an award, told by the company. */
const lotLine =
  /^\W{0,4}lot \w{1,3}\b[^.;£]{0,120}\b(?:Ltd|Limited|LLP|plc|CIC)\b[^.;£]{0,40}(?:[–:,(-]|\bfor) ?$/i;
const letBehind = /^\)? (?:be|is|was) (?:awarded|let|granted)\b/i;

/**
 * Whether a length of time is that of a contract, by the words around it.
 *
 * @param words the words up to it, of its own sentence
 * @param behind the words that follow it there
 * @param knownContract it has been said before that a contract is spoken of
 */
export function isTerm(words: string, behind: string, knownContract: boolean): boolean {
  // "A lease (shown on the plan) for six years"
  const before = words.replace(/\([^()]*\)/g, ' ');
  if (otherBehind.test(behind) || notLet.test(behind) || otherSubject.test(before) || shownBy.test(before))
    return false;
  const near = before.slice(-90);
  if (
    /\b(?:rather than|instead of|not|(?:of|for) (?:over|more than|less than)|(?:longer|shorter) than)(?: on)?(?: an?)? $/i.test(
      near,
    )
  )
    return false;
  // "A contract would be for three years if it were let": nobody lets it here.
  if (/\b(?:would|could|might) (?:be|run|last)\b[^.;]{0,20}$/i.test(near) && /^ if\b/i.test(behind))
    return false;
  if (nounBehind.test(behind.slice(0, 90)) || isBefore.test(near) || optionsBehind.test(behind)) return true;
  if (/\bfor $|\($/.test(near) && letBehind.test(behind)) return true;
  if ((contractLine.test(before) || lotLine.test(before)) && /^(?:\W*$|[.,;])/.test(behind)) return true;
  // "Surrender the present lease and grant a new one": what is present has been blanked out.
  const full = before.replace(/\b(?:new|fresh|replacement) one\b/i, '$& contract');
  const said = knownContract ? `contract ${full}` : full;
  // "Lease of the kiosk, 30 years, from", "Award of contract for lifts (36 months)"
  const isSetOff =
    (/(?:,| [–-]) $/.test(near) && /^(?:[,;.]|$| (?:from|commencing|starting)\b)/.test(behind)) ||
    (near.endsWith('(') && behind.startsWith(')'));
  if (isSetOff && isLet(said) && !perfect.test(near)) return true;
  const period = periodBefore.exec(near);
  const kind = period?.groups?.['kind'] ?? 'the';
  if (period && !periodKind.test(kind)) return false;
  // "for a period of six years" is no more than "for six years".
  if (period && !/\bperiod\b/i.test(period[0])) return knownContract || speaksOfContract(said + behind);
  if (period && !/^(?:an?|the|this|that|short)$/i.test(kind)) return speaksOfContract(said + behind);
  if (perfect.test(near)) return false;
  if ((period !== null || forBefore.test(near)) && isLet(said)) return true;
  return tellsOfTerm(said, behind);
}

/**
 * Whether the words up to a length are about the letting of a contract: the contract stands there, and no verb
 * behind it that tells what is done under it ("records must be kept for six years").
 */
function isLet(before: string): boolean {
  const noun = matchesOf(nounForm, before).findLast(
    ({ index }) =>
      !/\b(?:under|during|throughout|within)\s(?:\w+\s){0,3}$/i.test(
        before.slice(Math.max(0, index - 40), index),
      ),
  );
  const since = noun ? before.slice(noun.index + noun[0].length) : '';
  if (noun && (!verb.test(since) || letting.test(since))) return true;
  return awarding.test(before);
}

const optionBefore =
  /(?:(?:\+|\b(?:prolong\w*|lengthen\w*|roll(?:ed|ing)? (?:over|forward|on)|further|additional|another|extra|plus|options?|optional|extend\w*|extensions?|renew\w*|possib\w+)\b)[^.;]{0,70}|\b(?:contracts?|agreement|lease|term) by (?:up to )?)$/i;
const initialBefore =
  /\b(?:initial|fixed|core|first|minimum)\s(?:\w+\s)?(?:(?:term|period|duration)\s(?:of|is)\s)?(?:up to\s)?$/i;
const optionBehind =
  /^[\s-]*(?:possible |optional |further |contract |potential )?(?:extensions?|options?|renewals?)\b/i;

const lengthOf = new RegExp(`^[\\s-](?:[\\w’'&-]+ ){0,3}${contractNoun}\\b`, 'i');

/** Whether a length of time is that of an extension: of one on offer, or of the one that is decided. */
export function isExtension(since: string, behind: string): boolean {
  // "may extend the five year contract by": that is its length.
  if (
    /\bexten(?:d\w*|sions?)(?: of)?(?: the| this| its)(?: existing| current| initial)? $/i.test(since) &&
    lengthOf.test(behind)
  )
    return false;
  // What comes round every ten years is no length.
  if (/\bevery $/i.test(since)) return false;
  return !initialBefore.test(since) && (optionBefore.test(since) || optionBehind.test(behind));
}

const extendedElse =
  /\b(?:consultations?|deadlines?|hours|posts?|secondments?|permissions?|orders?|closures?|trial|plans?|strateg\w+|polic(?:y|ies)|prices?|rates?)\b[^,;]{0,60}$/i;

/** Whether an extension that stands without a length before it is one of a contract. */
export function isContractExtension(before: string, behind: string): boolean {
  const words = before + behind.slice(0, 60);
  return (
    words.search(nounForm) >= 0 &&
    /\b(?:exten(?:d|sion)\w*|prolong\w*|lengthen\w*|roll(?:ed|ing)? (?:over|forward|on)|options?|optional|renew\w*|continu\w+|plus)\b/i.test(
      words,
    ) &&
    !extendedElse.test(before)
  );
}

/** An item of one resolution; the contract "for" something is named anew there, and may be another. */
const item =
  /^\(?[\divxa-h]{1,4}[.)]\s?(?:to\s(?:note|agree|approve)\s)?(?:that\s)?(?!the (?:[\w-]+ )?(?:contract|agreement|lease|licence|framework)s? for )/i;

/** "That the Director may extend it": the contract that was spoken of. */
const extendsIt =
  /^(?:\W?\w{1,4}[.)] )?[^.;]{0,110}\b(?:extend|prolong|renew) (?:it|this|(?:the|this|that) (?:(?:new|initial) )?(?:term|contract|agreement|lease|framework|arrangement)s?(?! (?:with|for (?:the|its)|of)\b))/i;

/** Whether a sentence goes on about the contract of the one before it. */
export function goesOn(sentence: string): boolean {
  if (extendsIt.test(sentence)) return true;
  return /^(?:[-•*]\s?)?(?:it|this|these|they|the (?:new )?(?:contract|agreement|lease|licence|framework|term|arrangement|service|concession|tenancy)s?|commencing|start(?:s|ing)?|optional|(?:initial|contract|total|full|core) (?:term|period|duration|length|start|commencement|end|expiry)|there (?:is|are|will be|would be)|with|(?:an )?(?:option|extension|start|end|commencement|length|duration|term|contract (?:term|start|end|length|period)))\b/i.test(
    sentence.replace(item, ''),
  );
}
