import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { parseDate } from '../record/dates.ts';
import { saysInWindow } from '../record/status.ts';
import { findCompanyNames } from './company-name.ts';
import type { Fact, GapName } from './fact.ts';
import { operativeSentences } from './kind-of-decision.ts';
import { matchesOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

/** Words of the prose that give an answer, English or Welsh, where its own label is not there. */
const words: Partial<Record<GapName, RegExp>> = {
  // A name before "ward" has a capital, and is not the first word of "The ward members".
  wards:
    /\b(?:[Aa]ll|[Ee]very|[Bb]oth) (?:the )?(?:[Ww]ards?|[Ee]lectoral [Dd]ivisions?)\b|\b(?:[Bb]orough|[Cc]ounty|[Cc]ity|[Dd]istrict|[Cc]ouncil)[- ]?[Ww]ide\b|\b[Ww]ards? [Aa]ffected\b|\b(?!(?:The|This|That|Each|Any|Our|Local|Some|No|Other|Affected|Relevant|Two|Three|Electoral|Councillor|Cllr|Mr|Mrs|Ms|Dr) )\p{Lu}[\p{L}’'-]{1,30} (?:[Ww]ard|[Dd]ivision|[Pp]arish)s?\b(?! [Cc]ouncil)|\b(?:[Ww]ards?|[Pp]arish(?:es)?) of \p{Lu}|\b[Ww]ardiau\b|\b(?:mhob|[Pp]ob) ward\b|\bward \p{Lu}/u,
  reasons:
    /\breasons?\b|\bbecause\b|\b(?:in order|so as) to\b|\bso that\b|\brheswm|\brhesymau|\boherwydd\b|\b(?:gan|am) fod\b|\ber mwyn\b/i,
  // Not "alternative provision", which is schooling.
  alternatives:
    /\balternatives?\b.{0,80}\b(?:consider|reject|discount|dismiss|apprais|explor|assess|not (?:viable|pursued))|\b(?:consider|reject|discount|no)\w{0,3} (?:\w+ ){0,2}alternatives?\b(?! provision)|\balternative options?\b|\boptions? (?:\w+ ){0,2}(?:considered|appraisal|rejected|appraised|discounted)|\bdo[- ]nothing\b|\b(?:no )?other options?\b|\bopsiynau\b|\bdewisiadau\b/i,
  consultation:
    /\bconsult(?:ation|ed|ees|ing|ations)?\b|\bengage(?:ment|d) (?:with|has|was|took)\b|\b(?:objections?|representations) (?:\w+ ){0,3}(?:received|considered|made)\b|\bno (?:objections|representations)\b|\bymgynghor/i,
  equality: /\bequalit(?:y|ies)\b|\bEqIAs?\b|\bprotected characteristics?\b|\bcydraddoldeb\b/i,
  declarations:
    /\b(?:conflicts?|declarations?) of (?:personal |any )?interests?\b|\bdispensations?\b|\b(?:pecuniary|prejudicial|personal) interests?\b|\binterests? (?:was|were|is|are|has been|have been) declared\b|\bdeclared an? (?:\w+ )?interest\b|\b[bf]uddian(?:t|nau)\b|\bg?cysylltiad personol\b/i,
  contact: /[\w.-]@[\w-]|\b(?:tel|telephone|contact(?: officer)?|e-?mail):?\s\S/i,
  documents:
    /\b(?:appendix|appendices|annex(?:es)?) (?:\w{1,3} )?(?:is|are) (?:attached|published|below)\b|\bbackground papers?\b/i,
  isKeyDecision:
    /\b(?:is|was|are|be|constitutes?|as|not|considered) (?:therefore |thus |also )?(?:not )?(?:an? )?(?:non-? ?)?key decision\b|\bnon-key\b/i,
  isSubjectToCallIn: /\bcall(?:ed|ing)?[- ]in\b|\bcallin\b|\bg?alw\b.{0,40}\bi mewn\b/i,
  callInDeadline:
    /\b(?:call(?:ed|ing)?[- ]?in|g?alw\b.{0,40}\bi mewn)\b.{0,200}?(?:\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chwef|ebr|mai|meh|gorff|aws|med|hyd|tach|rhag)|\b\d{1,2}\/\d{1,2}\/\d\d)/i,
};

/** What says nothing of it although it has its words: a duty to consult later; why the public had to leave; a title. */
const beside: Partial<Record<GapName, RegExp>> = {
  reasons: /\b(?:exclu|exempt|confidential|not for publication)/i,
  consultation:
    /\b(?:delegat|authoris|authority to|(?:if|unless|subject to|no) (?:\w+ ){0,3}(?:objections|representations) (?:are|be|being)\b)/i,
  equality: /\b(?:member|lead|holder|committee|director|officer|panel) (?:for|of|on)\b/i,
  isSubjectToCallIn: /\b(?:secretary of state|planning)\b/i,
};

/** Labels of a council's own that ask for it. */
const labels: Partial<Record<GapName, RegExp>> = {
  // "To agree:", "Cabinet recommended to Council:": in pasted text such words look like a label of what they decide.
  decision:
    /^(?:resolved|agreed|decision)\b|^(?:that|to)\b|^(?:the )?(?:cabinet|executive|committee|council|leader|mayor|board|panel|cabinet member)\b.*\b(?:agree|approve|note|resolve|recommend|endorse|decide|authorise)(?:e?d|s)?\b/i,
  decisionMaker: /\bdecision[- ]?(?:maker|taker)|\bdecision (?:made|taken) by\b/i,
  status: /\bstatus\b|\boutcome\b/i,
  reference: /\bref(?:erence)?\b|\bdecision (?:no|number)\b|\bminute\b/i,
  isKeyDecision: /\bkey\b/i,
  isSubjectToCallIn: /\bcall[- ]?in\b/i,
  callInDeadline: /\bcall[- ]?in\b.*\b(?:deadline|expir|end|last|date|clos)/i,
  decidedOn: /\bdate\b/i,
  publishedOn: /\bpublish|\bpublication date|\bdate of publication/i,
  wards: /\bwards?\b|\bdivisions?\b|\bareas? affected\b|\bparish(?:es)?\b|\bwardiau\b/i,
  reasons: /\breasons?\b|\brationale\b|\brhes[wy]m/i,
  alternatives: /\balternatives?\b|\boptions?\b/i,
  consultation: /\bconsult|\bengagement\b|\bymgynghor/i,
  equality: /\bequalit|\bEqIA\b|\bdiversity\b|\bcydraddoldeb/i,
  declarations: /\binterests?\b|\bconflicts?\b|\bdispensations?\b|\bbuddian/i,
  contact:
    /\bcontact|\bauthor\b|\b(?:lead|responsible|report(?:ing)?|proper) officer\b|\benquir|\be-?mail\b|\bcyswllt\b|\bawdur\b/i,
  documents:
    /\bdocuments?\b|\bpapers?\b|\bappendi|\battach|\breports?\b(?! author)|\bdogfen|\bpapurau\b|\badroddiad/i,
  contractValue:
    /\b(?:contract|total|whole[- ]life|estimated) (?:value|cost|price)\b|\bvalue of (?:the )?contract/i,
  supplier: /\b(?:supplier|contractor|provider|bidder|company|successful tenderer)s?\b/i,
  contractTerm: /\b(?:contract|length|duration|term)\b.*\b(?:term|period|length|duration|contract)\b/i,
};

/** Papers that hold it, by their titles: what is attached is on the page. */
const papers: Partial<Record<GapName, RegExp>> = {
  alternatives: /\boptions? (?:appraisal|paper|report|analysis)\b/i,
  consultation: /\bconsultation\b|\bengagement\b|\bymgynghor/i,
  equality: /\bequalit(?:y|ies)\b|\bEq?IAs?\b|\bcydraddoldeb\b/i,
};

/** A contract's price in a sentence about it, whatever role its sum was given. */
const price = /\b(?:contracts?|tenders?|award\w{0,3}|bids?|price[ds]?|costs?|value|sum)\b/i;
/** Somebody with a capital whom the contract goes to: a public body, or a name no pattern knows as a company's. */
const party =
  /\b(?:[Aa]ward|[Cc]ontract|[Ll]et\b|[Aa]ppoint|[Aa]greement|[Ff]ramework)[^.;]{0,160}\b(?:to|with|from) (?:the )?(?!(?:Corporate|Executive|Strategic|Assistant|Deputy|Chief|Service|Interim)? ?(?:Director|Head|Officer|Manager|Executive|Solicitor|Cabinet|Leader|Council)|January|February|March|April|May|June|July|August|September|October|November|December|Provide|Deliver|Supply|Support|Enable|Meet|Run|Commence|Start)\p{Lu}\p{L}|\b(?:TO|WITH) [^.;]{0,60}\b(?:TRUST|COUNCIL|UNIVERSITY|COLLEGE|SCHOOL|ASSOCIATION|FOUNDATION)\b/u;

/** A length of time in what is decided, though no pattern knows it for a contract's; a person's age is none. */
const length =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)\)?[ -](?:\(\d{1,3}\) )?(?:further |additional )?(?:month|year)s?\b(?! old)/i;

/** Small words that only Welsh has, and what resolutions begin with. */
const welshWords =
  /\b(?:yr?|yn|ac|bod|fod|wedi|gan|dros|mewn|hwn|hon|mae|penderfyn\w+|cymeradwy\w+|dyfarnu|cytun\w+)\b|['’]r\b/gi;

/** Whether a record gives in other words, or under another label, what its own field does not; what it gives then is no gap. */
export function isTold(
  name: GapName,
  record: DecisionRecord,
  sentences: readonly Sentence[],
  facts: readonly Fact[],
): boolean {
  return (
    record.other.some(({ label, value }) => labels[name]?.test(label) && answers(name, value)) ||
    sentences.some(({ text }) => words[name]?.test(text) && !beside[name]?.test(text)) ||
    record.documents.some(({ title }) => papers[name]?.test(title)) ||
    (elsewhere[name]?.({
      record,
      facts,
      operative: () => operativeSentences(record, sentences).map(({ text }) => text),
    }) ??
      false)
  );
}

function answers(name: GapName, value: string): boolean {
  if (name === 'decidedOn' || name === 'publishedOn') return parseDate(value) !== null;
  return /[\p{L}\d]/u.test(value);
}

interface Known {
  record: DecisionRecord;
  facts: readonly Fact[];
  /** The sentences that say what is decided. */
  operative: () => readonly string[];
}

/** What another field or a fact of another kind gives. */
const elsewhere: Partial<Record<GapName, (known: Known) => boolean>> = {
  contractValue: ({ facts, operative }) => {
    const own = new Set(operative());
    return (
      isInWelsh(operative()) ||
      facts.some(
        (fact) =>
          fact.kind === 'money' &&
          (fact.role === 'contract-value' ||
            fact.role === 'annual-value' ||
            ((fact.role ?? 'other') === 'other' && own.has(fact.sentence) && price.test(fact.sentence))),
      )
    );
  },
  // Whom a contract stays with is its supplier too; a name that is kept back is another fact.
  supplier: ({ facts, operative }) => {
    const own = operative();
    return (
      isInWelsh(own) ||
      facts.some(
        (fact) => fact.kind === 'supplier' && (fact.role !== 'incumbent' || own.includes(fact.sentence)),
      ) ||
      own.some((text) => party.test(text) || namesCompany(text))
    );
  },
  contractTerm: ({ facts, operative }) =>
    facts.some(({ kind }) => kind === 'term') ||
    isInWelsh(operative()) ||
    operative().some((text) => length.test(text)),
  decisionMaker: ({ record }) => record.decidedAtMeeting.state === 'stated',
  decidedOn: ({ record }) => (statedValue(record.decidedAtMeeting)?.date ?? null) !== null,
  isKeyDecision: ({ record }) => record.reasonKey.state === 'stated',
  isSubjectToCallIn: ({ record }) =>
    saysInWindow(statedValue(record.status) ?? '') || record.callInDeadline.state === 'stated',
  contact: ({ record }) => record.reportAuthor.state === 'stated',
  documents: ({ record }) => record.documents.length > 0,
};

/**
 * Whether what is decided is told in Welsh: price, supplier and length are read in English alone, and what was not
 * looked for is not called missing.
 */
function isInWelsh(sentences: readonly string[]): boolean {
  return sentences.some((text) => matchesOf(welshWords, text).length > 2);
}

function namesCompany(text: string): boolean {
  return findCompanyNames(text).some(({ kind }) => kind !== 'plain');
}
