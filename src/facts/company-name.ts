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
  String.raw`(?<![\p{L}\d])${word}(?:\s{1,3}(?:&\s{1,3}|(?:and|of|the|for|in|de|la|y)\s{1,3}){0,2}${word}|\s{1,3}\([A-Z][\p{L} ]{0,24}\)(?=\s{1,3}[A-Z])|\s{1,3}(?:ltd|plc|limited(?!\s(?:to|by)\b))(?![\p{L}])){0,14}`,
  'gu',
);
/** The forms in law that end a company's or a charity's name. */
const legalForm =
  /(?:^|\s)(?:Limited|Ltd|PLC|LLP|L\.L\.P\.|CIC|C\.I\.C\.|CIO|SCIO|Inc|GmbH|LLC|Corporation|Community Interest Company|Community Benefit Society|Housing Association)(?![a-zÀ-ɏ\d])/gi;
const withheld =
  /\b(?:[Pp]rovider|[Ss]upplier|[Bb]idder|[Tt]enderer|[Cc]ontractor|[Cc]ompany|[Oo]rganisation|[Cc]onsultant|[Ff]irm|[Oo]perator|[Ii]nsurer|PROVIDER|SUPPLIER|BIDDER|TENDERER|CONTRACTOR|COMPANY|OPERATOR)[sS]?\s(?:(?:[Nn]umber|[Nn]o\.?)\s(?=\d))?['‘’“"]?(?:[A-Z]|\d{1,2})['‘’”"]?(?![\p{L}\d/%-]|[.'’](?!s\b)[\p{L}\d])(?:(?:,\s|\sand\s|\s&\s)(?:[A-Z]|\d{1,2})(?![\p{L}\d/%-]|[.'’](?!s\b)[\p{L}\d]))*/gu;

/** What opens a sentence or a list before the name: it is no part of it. */
const opening =
  /^(?:(?:Messrs\.?|That|To|For|In|With|By|From|As|If|When|Since|Whilst|And|Both|Following|(?:Award|Appoint|Approv|Accept|Agree|Engag|Commission|Instruct|Select|Extend|Nam)(?:e|ed|ing|e?ment|al|ance)?(?: of)?|Contracts?|RESOLVED|AWARD|APPOINT|Lots? [\dA-Z]{1,2}(?: (?:to|and))?|LOT \d{1,2}(?: TO)?|\d{1,2}\.?)\s+|(?:and|of|the|for|in|&)\s+)/;
/** In a title in capitals, the words up to the one that brings in the name. */
const bringsIn =
  /^.*\b(?:AWARD|APPOINT|CONTRACT|AGREEMENT|TENDER|Award|Appoint|Contract|Agreement|Tender)\w*\b.*?\s(?:TO|WITH|FROM|To|With|From)\s+/;
const otherParty = /^.*\b(?:Council|Authority|COUNCIL|AUTHORITY)\s(?:and|AND|&)\s+/;

const publicBody =
  /\b(?:council|borough|county|district|parish|authority|authorities|nhs|health board|icb|integrated care board|police|constabulary|fire (?:and|&) rescue|universit(?:y|ies)|college|schools?|academy|academies|department|ministry|minister|office|his majesty|hm|government|combined authority|commission|crown|environment agency|mayor|national highways|transport for|homes england|cabinet|committee|board|executive|leader|parliament|senedd)\b/i;
const post =
  /\b(?:directors?|officers?|heads? of|members?|managers?|portfolio|councillors?|cllrs?|chief|chair|chairman|secretary|solicitor|deputy|assistant|service lead|trustees?)\b/i;
const person = /^(?:mr|mrs|ms|miss|dr|cllr|councillor|prof|professor|sir|dame|lord|lady|rev)\b/i;
const otherName =
  /^(?:various|multiple|several|see|not|none|to be|tb[ac]|awaiting|exempt|confidential|withheld|redacted|as|in|approved|existing|current|subject|lots?|options?|appendix|appendices|annex|schedule|part|section|paragraph|table|recommendations?|phase|stage|zones?|wards?|category|categories|group|bidders?|suppliers?|providers?|contractors?|tenderers?|companies|organisations?|the|it|this|those|these|them|each|all|any|january|february|march|april|may|june|july|august|september|october|november|december|england|wales|scotland|uk|eu)\b/i;
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

/** What a sentence names as companies are named, in its order; whether one is a supplier, its context tells. */
export function findCompanyNames(text: string): CompanyName[] {
  const found = matchesOf(withheld, text).map(({ index, 0: name }) => named(name, 'withheld', index));
  for (const { index, 0: run } of matchesOf(runForm, text)) {
    found.push(...namesInRun(run, index));
  }
  // Where two overlap, "Provider A" comes first and stands.
  const sorted = found.sort((one, other) => one.start - other.start || rank(one) - rank(other));
  let last = 0;
  return sorted.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
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
    const words = run.slice(from, end);
    const name = trimmed(words);
    if (name.trim() !== form[0].trim() && /\s/.test(name) && !purchasing.test(name)) {
      found.push(named(name, 'form', index + from + words.length - name.length));
    }
    from = end;
  }
  const name = trimmed(run.slice(from).replace(/^\s+/, '')).replace(/[.'’/-]+$/, '');
  if (from === 0 && isPlainName(name)) found.push(named(name, 'plain', index + run.indexOf(name)));
  return found;
}

function trimmed(words: string): string {
  let name = words.trimStart().replace(bringsIn, '').replace(otherParty, '');
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
