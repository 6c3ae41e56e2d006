import { matchesOf } from './matches.ts';

/*
 * The papers and items that a council withholds, as it names them: "Appendix 2", "the report", "item 12".
 */

/** A paper named in plain words. */
export interface NamedPaper {
  start: number;
  end: number;
}

const numbered =
  '(?:AGENDA )?ITEMS?|[Ii]tems?|[Aa]ppendi(?:x|ces)|APPENDI(?:X|CES)|[Aa]nnex(?:es?)?|ANNEX(?:ES?)?|[Ee]nclosures?|ENCLOSURES?|[Aa]ttachments?|ATTACHMENTS?|[Mm]inutes?|MINUTES?|[Aa]todiad(?:au)?|ATODIAD|[Ee]item(?:au)?|EITEM(?:AU)?|[Pp]aper|PAPER|[Rr]eport|REPORT';
const id = String.raw`(?:\d{1,3}[A-Za-z]?(?:\.\d{1,2})?|[A-Z]\d{0,2}|[IVX]{2,4})(?![\w%£])`;
const specific = String.raw`(?:[Aa]genda )?(?:${numbered})(?: [Nn]os?\.?| [Nn]umbers?)? ?${id}(?:(?:, | and | & |, and | to | ac? | i | ?- ?)${id}){0,6}`;

/** Things that can be withheld, without a number. */
const small =
  'reports?|append(?:ix|ices)|annex(?:e|es)?|enclosures?|attachments?|items?|papers?|documents?|minutes?|business case|minute|schedule of [a-z]{3,12}';
/** With or without a capital. */
const nouns = small.replace(
  /(^|\|)([a-z])/g,
  (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
);
const adjective = String.raw`(?!(?:report|appendix|of|to|in|for|during|under|within|into|over|about|since|because|than|and|is|are|be|which|that|with|at|by|on|from|as|but|before|after|until|while|when|where|was|were)\b)[\p{L}-]{2,20}`;
/** What is withheld by itself, where nothing but "the" tells that it is a paper. */
const contents =
  'appraisal|valuation|list|schedule|analysis|evaluation|advice|opinion|assessment|summary|letters?|statements?|figures|prices|terms|model|breakdown|estimates?|calculations?|costings?|forecasts?';
const generic = String.raw`\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll|THE|THIS)(?: ${adjective}){0,3}? (?:${nouns}|(?:${contents})(?! (?:${nouns})\b)|${small.toUpperCase()})\b`;
/** "The report and appendices". */
const more = `(?:(?:,? and|,| &) (?:its |any )?(?:${nouns})\\b(?! [\\dA-Z]))?`;
const half = String.raw`\b(?:Part|part|PART) (?:B|2|II|two|Two) of (?:the|this) (?:report|agenda)\b`;
const welshNouns = 'adroddiad(?:au)?|atodiad(?:au)?|eitem(?:au)?|dogfen(?:nau)?|papur(?:au)?';
/** "Yr adroddiad hwn", without its article, or "atodiad eithriedig". */
const inWelsh = String.raw`(?<=\b[Yy]r? |'r )(?:${welshNouns})(?: (?:hwn|hon|hyn|g?canlynol|ganlynol))?\b|\b(?:${welshNouns})(?= (?:eithriedig|esempt|[cg]yfrinachol)\b)`;
const paper = new RegExp(String.raw`\b(?:${specific})|${half}|${inWelsh}|${generic}${more}`, 'gu');
/** Behind these an unnumbered paper is where something stands, not what is withheld. */
const inside =
  /\b(?:to|of|in|for|from|by|with|at|accompanying|see|(?:i|o|yn|ym|at|gan|gyda|a)(?:'r| yr?)) $/i;
const considered =
  /\b(?:(?:consideration|discussion|contents?|whole|all) of|(?:business|items?) (?:of|for)) $/i;
const following = /\bfor the following items?$/i;

/** The papers that plain words name, in their order; those in a list are one. */
export function papersIn(plain: string): NamedPaper[] {
  const found: NamedPaper[] = [];
  for (const { index: start, 0: whole } of matchesOf(paper, plain)) {
    const end = start + whole.length;
    const before = plain.slice(Math.max(0, start - 40), start);
    const isNumbered = (/\d|\b[A-Z]$|[IVX]$/.test(whole) && !/^th/i.test(whole)) || /^part/i.test(whole);
    const isPlace =
      inside.test(before) &&
      !considered.test(before) &&
      !following.test(plain.slice(Math.max(0, start - 4), end));
    if (!isNumbered && isPlace) continue;
    const last = found.at(-1);
    // "Because it holds the prices, and Appendix D is exempt": of two, the second alone.
    const isAlone =
      isNumbered &&
      /^th/i.test(plain.slice(last?.start)) &&
      /^ (?:is|was|has)\b/.test(plain.slice(end, end + 5));
    if (last && !isAlone && /^(?: and |, | & |, and )$/.test(plain.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/** A paper right behind a word such as "exempt": its number, or else the thing itself. */
export const paperBehind = new RegExp(
  String.raw`^ (?:(?:cabinet|committee|part 2|part two|part b|covering|financial|legal) |information (?:(?:set out|contained|given|provided|detailed) )?(?:in|at|within) (?:the )?)?(?<paper>${specific}|(?:${nouns}|${small.toUpperCase()})\b)`,
  'u',
);
