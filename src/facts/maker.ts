import { matchesOf } from './matches.ts';

/*
 * Who takes decisions in a council, by the words it uses: the council itself, its executive, its committees, and
 * the posts of members and officers that hold a power of their own.
 */

/** Words with a capital that begin a sentence or a resolution, and no name. */
const noName =
  '(?!(?:I|The|That|THAT|On|At|In|By|To|As|And|It|This|These|When|If|Agreed|AGREED|Approved|Resolved|RESOLVED|Noted|Following|Under|Since|After|Minutes?|Members|Recommended|RECOMMENDED|RECOMMENDS?|Report|Decision|Resolution|Approval|Meeting|See|Once|If|Unless|Until|Should|Per|Also|Earlier|Previous|Previously|Prior|Original|During|Before|Both|Although|While|Where|However|Having|Subject|Last|Later|Draft|Considered|Related|Date|Background|TO|BY|OF|AND)\\b)';
const word = String.raw`${noName}[A-Z][\p{L}'&/-]{0,30}`;
/** Nouns of bodies; one with a comma behind it is a name by itself: "the Scrutiny Committee, Cabinet". */
export const bodyNoun =
  'Sub-?[Cc]ommittee|Committee|Board|Panel|Commission|Forum|Assembly|Cabinet|CABINET|Executive|EXECUTIVE|Council|COUNCIL';
const joint = '(?:, and |, | and | & | of the | of | for | - | )';

/** The words that a post is of: "for Children, Young People and Education Services". */
const remit = String.raw` (?:for|of)(?: the)? ${word}(?:${joint}${word}){0,10}(?: \([A-Z][^()]{0,60}\))?`;

const body = String.raw`(?:(?!(?:${bodyNoun}|Leader|Mayor|Officer|Director|Holder|Member|Manager),)${word}(?:, and |, | and | & | of | for | )){0,10}(?:${bodyNoun})(?:(?<=Committee|Panel|Commission) on (?!\w+day\b)(?:the )?${word}(?:${joint}${word}){0,6})?(?! (?!Meeting|Decision|Minute|Report)[A-Z][a-z])(?! [Tt]ax)`;
const member = String.raw`(?:Deputy )?(?:Cabinet|Executive|Lead|Portfolio) (?:Member|Holder|Lead|Councillor)(?:${remit})?`;
const leader = String.raw`(?:Deputy |Executive |Elected )?(?:Leader|Mayor)(?: of the Council)?`;
const officer = String.raw`(?:${word} ){0,4}(?:Director|Chief Executive|Head(?= of)|Officer|Manager|Solicitor|Clerk|Treasurer|Surveyor|Secretary(?! of State))(?:${remit}| - ${word}(?: ${word}){0,4}| \([A-Z][^()]{0,60}\))?`;
const trustees = `(?<!['’]s )Trustees(?:${remit})?`;
const uncapitalised =
  "(?<!\\b(?:parish|town|community|school|college|youth|church|club|company|charity|trust|governing)(?:'s?)? )" +
  '(?:full Council|full council|council|cabinet|executive|committee|sub-committee|leader|mayor)(?! (?:tax|member|house|decision-mak))';

/** A maker of decisions, without "the", to be tried on plain words with the flag u. */
/** "The tenants' committee" is none of the council's; "the council's cabinet" is. */
const ofOthers = "(?<!(?<!(?:[Cc]ouncil|[Aa]uthority|[Cc]ity|week|month))(?:'s|s') (?:[a-z]{3,12} )?)";

export const makerPattern = String.raw`(?<![\p{L}'-])${ofOthers}(?:${member}|${officer}|${body}|${leader}|${trustees}|${uncapitalised})(?![\p{L}-])`;

/** Bodies with such names that are not the council's; a "Trust Committee" is one of its own, as trustee. */
const outsider =
  /\b(?:NHS|Integrated Care|Clinical|(?!^Trust Committee)Trust|Academy|Governing|Department|Ministry|Government|England|Wales|Ofsted|Parish|Town Council|Police|Lottery|Housing Association)\b/u;

/** Whether a name that the pattern finds can be one of the council's own makers. */
export function isMaker(name: string): boolean {
  return !outsider.test(name);
}

/** Whether a maker is an officer: one does not decide what is reported to him. */
export function isOfficer(name: string): boolean {
  return /\b(?:Director|Head|Officer|Manager|Solicitor|Clerk|Treasurer|Surveyor|Secretary|Chief Executive)\b/u.test(
    name,
  );
}

/** The words for posts and bodies, however they are written. */
const office =
  /\b(?:directors?|officers?|head|managers?|leader|mayor|solicitor|clerk|chief executive|treasurer|secretary|engineer|chair(?:m[ae]n|wom[ae]n|persons?|s)?|working party|committee|sub-?committee|cabinet|executive|board|panel|portfolio holder|member|councillors?|trustees|group|ward members|consultant in|health consultant)\b/i;
/** Any word with a capital that ends as those who do something do: "Museums Curator", "Policy Lead". */
const doer =
  /\b(?:Lead|AD|CEO|CFO|COO|SRO|[A-Z][a-z]{1,14}(?:ers?|ors?|ists?|ians?|ants?|tect|yst|rars?|dents?|dens?|cipal|ward))\b/g;
/** What ends so and is nobody's post, or somebody's outside the council. */
const noPost =
  /^(?:(?:contract|provid|suppli|operat|tender|bidd|develop|own|minist)[eo]rs?|(?:consult|ten)ants?|orders?|offers?|letters?|papers?|numbers?|registers?|waters?|rivers?|towers?|powers?)$/i;
const company = /\b(?:Ltd|Limited|plc|PLC|LLP|CIC|Company)\b\.?$/;

/** Whether words name somebody to whom the council can give a power: a post, or a body of its own. */
export function isOfficeHolder(name: string): boolean {
  if (company.test(name) || /\b(?:Secretary of State|Ministers?|[Hh]ead ?teachers?|governors)\b/.test(name))
    return false;
  return office.test(name) || matchesOf(doer, name).some(({ 0: word }) => !noPost.test(word));
}
