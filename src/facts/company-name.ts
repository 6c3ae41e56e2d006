import { matchesOf } from './matches.ts';

/** A company as a sentence names it, or what stands there for its name. */
export interface CompanyName {
  /** As written, with its spaces squeezed. */
  name: string;
  /** form: it ends in a legal form; plain: a name alone; withheld: "Provider A". */
  kind: 'form' | 'plain' | 'withheld';
  start: number;
  end: number;
}

const word = String.raw`(?:[A-Z][\p{L}\d'’.&/-]{0,40}|\d[\p{L}\d-]{0,12})`;
const runForm = new RegExp(
  String.raw`(?<![\p{L}\d£]|\d[.,])${word}(?:\s{1,3}(?:&\s{1,3}|(?:and|of|the|for|in|into|de|la|y|(?:at|to)(?=\s{1,3}Home\b))\s{1,3}){0,2}${word}|\s{1,3}\((?:[A-Z][\p{L}. ]{0,24}|\d{4}|Est\.? \d{4})\)(?=\s{1,3}[A-Z])|\s{1,3}(?:ltd|plc|limited(?!\s(?:to|by)\b))(?![\p{L}])|,\s(?:Ltd|Limited|LLP)(?![\p{L}])){0,14}`,
  'gu',
);
/** The forms in law that end a company's or a charity's name. */
const legalForm =
  /(?:^|\s)(?:Limited|Ltd|PLC|LLP|L\.L\.P\.|CIC|C\.I\.C\.|CIO|SCIO|Inc|GmbH|BV|LLC|Corporation|Community Interest Company|Community Benefit Society|Housing Association(?: Limited| Ltd)?|Cyf(?:yngedig)?)(?![a-zÀ-ɏ\d])/gi;
const withheld =
  /\b(?:[Pp]rovider|[Ss]upplier|[Bb]idder|[Tt]enderer|[Cc]ontractor|[Cc]ompany|[Oo]rganisation|[Cc]onsultant|[Ff]irm|[Oo]perator|[Ii]nsurer|PROVIDER|SUPPLIER|BIDDER|TENDERER|CONTRACTOR|COMPANY|OPERATOR)[sS]?\s(?:(?:[Nn]umber|[Nn]o\.?)\s(?=\d))?['‘’“"]?(?:[A-Z]|\d{1,2}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Alpha|Beta|Gamma|Delta)['‘’”"]?(?![\p{L}\d/%-]|[.'’](?!s\b)[\p{L}\d])(?:(?:,\s|\sand\s|\s&\s)(?:[A-Z]|\d{1,2})(?![\p{L}\d/%-]|[.'’](?!s\b)[\p{L}\d]))*/gu;

/** The end of “Provider E”, which is quoted as a whole. */
const unopenedQuote = /(?<=^[^'‘’“”"]+)['’”"]$/;

/** What opens a sentence or a list before the name: it is no part of it. */
const opening =
  /^(?:(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?= .* (?:Ltd|Limited|LLP|PLC|plc|CIC))|Only|Add|Use(?: of)?|Our|While|Here|Ask|Agreed|On(?: \d{1,2} [A-Z][a-z]+ \d{4})?|Tenders? of|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{4}(?= .* (?:Ltd|Limited|LLP|PLC|plc|CIC)$)|(?:AGREED|AND|RESOLVED)(?: THAT)?|TO(?: APPOINT| AWARD TO)?|THAT|Messrs\.?|That|To|For|In|With|By|From|As|If|When|Since|Whilst|And|Both|Following|(?:Award|Appoint|Approv|Accept|Agree|Engag|Commission|Instruct|Select|Extend|Nam)(?:e|ed|ing|e?ment|al|ance)?(?: of)?|Contracts?|RESOLVED|AWARD|APPOINT|\d{1,2}(?:st|nd|rd|th)|Lots? [\dA-Z]{1,2}(?: (?:to|and))?|LOT \d{1,2}(?: TO)?|\d{1,2}\.?)\s+|(?:and|of|the|for|in|&)\s+)/;
/** In a title in capitals, the words up to the one that brings in the name. */
const bringsIn =
  /^.*\b(?:AWARD|APPOINT|CONTRACT|AGREEMENT|TENDER|Award|Appoint|Contract|Agreement|Tender)\w*\b.*?\s(?:TO|WITH|FROM|To|With|From)\s+/;
const otherParty = /^.*\b(?:Council|Authority|COUNCIL|AUTHORITY)\s(?:and|AND|&)\s+/;

const publicBody =
  /\b(?:council|borough|county|district|parish|authority|authorities|nhs|health board|icb|integrated care board|police|constabulary|fire (?:and|&) rescue|universit(?:y|ies)|college|schools?|academy|academies|department|ministry|minister|office|his majesty|hm|government|combined authority|commission|crown|environment agency|mayor|national highways|transport for|homes england|cabinet|committee|board|executive|leader|parliament|senedd)\b/i;
const post =
  /\b(?:directors?|officers?|heads? of|members?|managers?|portfolio|councillors?|cllrs?|chief|chair|chairman|secretary|solicitor|deputy|assistant|service lead|trustees?)\b/i;
const person =
  /^(?!.*(?:&|\band) (?:Partners|Sons|Co|Associates)$)(?:mr|mrs|ms|miss|dr|cllr|councillor|prof|professor|sir|dame|lord|lady|rev)\b/i;
const otherName =
  /^(?:various|multiple|several|see|not|none|to be|tb[ac]|awaiting|exempt|confidential|withheld|redacted|as|in|approved|existing|current|subject|lots?|options?|appendix|appendices|annex|schedule|part|section|paragraph|table|recommendations?|phase|stage|zones?|wards?|category|categories|group|bidders?|suppliers?|providers?|contractors?|tenderers?|companies|organisations?|that|our|sum|notes?|approves?|agrees?|commercially|the|it|this|those|these|them|each|all|any|january|february|march|april|may|june|july|august|september|october|november|december|england|wales|scotland|uk|eu)\b/i;
/** Bodies that buy for others, and what they run: a contract is let through them, not to them. */
const purchasing =
  /\b(?:framework|dynamic purchasing|dps|dynamic market|crown commercial|ccs|ypo|espo|nepo|g-?cloud|purchasing|buying organisation|procurement (?:hub|service|partnership|alliance)|contracts finder|find a tender)\b/i;
/** First names that are common: with a surname and nothing else they are a person. */
const firstNames =
  'Adam|Alan|Alex|Alice|Amanda|Amy|Andrew|Angela|Ann|Anna|Anne|Anthony|Barbara|Ben|Brian|Carol|Caroline|Catherine|Charles|Charlotte|Chris|Christine|Christopher|Claire|Clare|Colin|Craig|Daniel|David|Deborah|Debbie|Denise|Derek|Diane|Donna|Edward|Elizabeth|Emily|Emma|Eric|Fiona|Frances|Frank|Gareth|Gary|George|Gill|Gillian|Graham|Greg|Hannah|Harry|Heather|Helen|Ian|Jack|Jacqueline|James|Jane|Janet|Jason|Jean|Jennifer|Jeremy|Jessica|Jill|Jim|Joan|Joanne|Joe|John|Jonathan|Joseph|Judith|Julia|Julie|Karen|Kate|Katherine|Keith|Kelly|Kenneth|Kevin|Kim|Laura|Lee|Leslie|Linda|Lisa|Liz|Louise|Lucy|Lynn|Malcolm|Margaret|Maria|Marie|Mark|Martin|Mary|Matthew|Maureen|Michael|Michelle|Mike|Mohammed|Muhammad|Natalie|Neil|Nicholas|Nick|Nicola|Nigel|Oliver|Pamela|Patricia|Patrick|Paul|Pauline|Peter|Philip|Phil|Rachel|Raymond|Rebecca|Richard|Robert|Roger|Rosemary|Ruth|Ryan|Sally|Samantha|Sandra|Sarah|Sharon|Sheila|Simon|Stephen|Steven|Steve|Stuart|Susan|Suzanne|Teresa|Thomas|Tim|Timothy|Tom|Tony|Tracey|Tracy|Trevor|Valerie|Victoria|Wendy|William|Yvonne|Zoe';
const personName = new RegExp(String.raw`^(?:${firstNames})(?:\s[A-Z][a-z]*\.?)?\s[A-Z][\p{L}'’-]+$`, 'u');

/** What a body calls itself that has no legal form in its name. */
const calledOrganisation =
  /\s(?:Trust|Foundation|Partnership|Associates|Association|Society|Consultants|Consulting|Contractors|Construction|Builders|Architects|Surveyors|Engineers|Coaches|Groundworks|Landscapes|Motors|Printers|Enterprises|Industries|Bros\.?|Brothers|Group|& Sons?|& Co|Charity|Co-operative|Consortium|Hospice)$/;

/** Whether a name is one of an organisation, though it ends in no legal form. */
export function isOrganisation({ name, kind }: CompanyName): boolean {
  return kind === 'plain' && calledOrganisation.test(name);
}

/** What papers, schemes, departments and places are called that no firm is. */
const notFirm =
  /\b(?:programmes?|frameworks?|polic(?:y|ies)|strateg(?:y|ies)|plans?|reports?|contracts?|agreements?|regulations?|rules?|procedures?|updates?|breadcrumb|agenda|designations|directorates?|departments?|email|tel)\b|\b(?:(?:care|social|adults?|children|famil(?:y|ies)|legal|corporate|community|environmental|housing|customer|democratic|regulatory|residential|public|youth|learning|education|health|leisure|support|council|local|these|our|of) services|(?:young|older|disabled|vulnerable|local|homeless|working|most|other|these|our|and|for|of) people|teams?|panels?|boards?|workers?|information|considerations?|consultation|background|schemes?|projects?|funds?|funding|grants?|budgets?|accounts?|streets?|roads?|lanes?|avenues?|houses?|courts?|squares?|parks?|fields?|halls?|libraries|bridges?|wards?|divisions?|estates?|models?|approach(?:es)?|standards?|pathways?|charters?|protocols?|toolkits?|initiatives?|principles?|priorities|outcomes?|objectives?|duties|rights|villages?|acts?|orders?|standing|notices?|reviews?|forward|health|education|resources|environment|highways|housing|planning|finance|place|communities|actions?|economy|investment|regeneration|transformation|dates?|decisions?|meetings?|minutes?|items?|lots?|phases?|stages?|options?|awards?|tenders?|bids?|quotes?|quotations?|terms?|quality|prices?|values?|costs?|totals?|numbers?|references?|comments?|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|[\d-]+)$/i;

/** Whether a name without a legal form is shaped as a firm's can be: of some words, which name no other thing and do not end in initials. */
export function mayBeFirm({ name }: CompanyName): boolean {
  return /^\p{L}.* \S/u.test(name) && !notFirm.test(name) && !/ [A-Z]{2,4}$/.test(name);
}

/** What stands right before a firm's name that is one word: "to use Tapwell", "supplied by Tapwell", "Supplier: Tapwell". */
const beforeFirm =
  /(?:\b(?:to|by|with|from|of|use|used|using|gives?|lets?|pays?|appoint\w*|engag\w*|chose|choos\w+|chosen|select\w*|instruct\w*|commission\w*|hir(?:e|ed|ing))\s|[:|]\s|\s[–—-]\s|\()$/i;

/** Whether a name of one word stands where a firm's can, in its sentence; initials and headings do not. */
export function mayBeShortFirm({ name, start }: CompanyName, text: string): boolean {
  return (
    /^\p{Lu}\p{Ll}[\p{L}’'-]{2,}$/u.test(name) &&
    !notFirm.test(name) &&
    beforeFirm.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** What a sentence names as companies are named, in its order; whether one is a supplier, its context tells. */
export function findCompanyNames(text: string): CompanyName[] {
  const found = matchesOf(withheld, text).map(({ index, 0: name }) =>
    named(name.replace(unopenedQuote, ''), 'withheld', index),
  );
  for (const { index, 0: run } of matchesOf(runForm, text)) {
    found.push(...namesInRun(run, index));
  }
  // Where two overlap, "Provider A" comes first and stands.
  const sorted = found.sort((one, other) => one.start - other.start || rank(one) - rank(other));
  let last = 0;
  const apart = sorted.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
  return withFirstPartners(apart, text);
}

/** "Ballard, Finch & Moss LLP": what stands before a comma is the first of the partners, no firm of its own. */
function withFirstPartners(names: readonly CompanyName[], text: string): CompanyName[] {
  const joined: CompanyName[] = [];
  for (const name of names) {
    const first = joined.at(-1);
    const isFirst =
      first?.kind === 'plain' &&
      /^[\p{L}’'-]+$/u.test(first.name) &&
      text.slice(first.end, name.start) === ', ' &&
      /^[\p{L}’'-]+ (?:&|and) [\p{L}’'-]+ LLP$/u.test(name.name);
    if (isFirst) joined.pop();
    joined.push(isFirst ? named(text.slice(first.start, name.end), 'form', first.start) : name);
  }
  return joined;
}

function rank({ kind }: CompanyName): number {
  return kind === 'withheld' ? 0 : 1;
}

/** The names in a run of words with capitals: each ends with its legal form; what is left over is a plain one. */
function namesInRun(run: string, index: number): CompanyName[] {
  const found: CompanyName[] = [];
  let from = 0;
  for (const form of matchesOf(legalForm, run)) {
    const end = form.index + form[0].length;
    const [, first = '', last = run.slice(from, end)] = organisationAndFirm.exec(run.slice(from, end)) ?? [];
    const other = trimmed(first);
    if (isPlainName(other)) found.push(named(other, 'plain', index + from + first.length - other.length));
    const name = trimmed(last);
    if (name.trim() !== form[0].trim() && /\s/.test(name) && !purchasing.test(name)) {
      found.push(named(name, 'form', index + end - name.length));
    }
    from = end;
  }
  const rest = run.slice(from).replace(/^\s+/, '');
  if (from > 0 && !/^(?:and|&) /.test(rest)) return found;
  for (const words of apartAtAnd(trimmed(rest))) {
    const name = words.replace(endOfPlain, '');
    if (isPlainName(name)) found.push(named(name, 'plain', index + run.indexOf(name, from)));
  }
  return found;
}

/** "Elm Trust and Rowan Care Ltd": two, where the first ends in what organisations call themselves. */
const organisationAndFirm =
  /^(.*\s(?:Trust|Foundation|Charity|Association|Society|Co-operative|Partnership|Hospice)) and (\S+ \S+.*)$/;

/** "Elder Care and Citywide Carers" are two where each has more words than one: "Gale and Partners" is one. */
function apartAtAnd(words: string): string[] {
  const two = /^(\S+ [^&]*?) and (?!(?:Sons?|Co|Partners|Associates)\b)(\S+ [^&]*)$/.exec(words);
  const [, first = '', second = ''] = two ?? [];
  return two && !/ (?:of|for|the|in)(?: |$)/.test(words) ? [first, second] : [words];
}

/** What follows a name and is none of it: "Acorn Homes'", "Acorn Homes's", "Acorn Homes 54", "Acorn Homes in 2023". */
const endOfPlain = /(?:['’]s|(?: (?:in|for|and|of))? \d[\d ]*(?:st|nd|rd|th)?|[.'’/-]+)$/;

function trimmed(words: string): string {
  let name = words
    .replace(/^[.\s]+/, '')
    .replace(bringsIn, '')
    .replace(otherParty, '');
  for (let shorter = name.replace(opening, ''); shorter !== name; shorter = name.replace(opening, ''))
    name = shorter;
  return name;
}

function isPlainName(name: string): boolean {
  const other = [publicBody, post, person, otherName, purchasing, personName];
  const words = name.replace(/^The /, '');
  return /\p{Ll}/u.test(words) && words.length > 2 && !other.some((form) => form.test(words));
}

function named(words: string, kind: CompanyName['kind'], start: number): CompanyName {
  return { name: words.replace(/\s+/g, ' '), kind, start, end: start + words.length };
}

/** One spelling for a company, so that "Acorn & Vine Ltd." and "Acorn and Vine Limited" are the same one. */
export function sameCompanyKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\blimited\b/g, 'ltd')
    .replace(/^the /, '')
    .replace(/[^\p{L}\d]/gu, '');
}
