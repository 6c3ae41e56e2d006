import type { Sentence } from './sentence.ts';
import type { NamedPaper } from './withheld-paper.ts';
import { paperBehind } from './withheld-paper.ts';
import { matchesOf } from './matches.ts';

/** Words that say that something is withheld, and the paper that they say it of; places are in the plain words. */
export interface Withholding {
  start: number;
  end: number;
  paper: NamedPaper | null;
}

/** The same in Welsh, as it stands behind "yn" or a noun. */
const inWelsh = String.raw`(?:h?eithriedig|esempt|[cg]yfrinachol|(?:wedi'[iu] |yn cael e[iu] )h?eithrio)\b`;
/** "Exempt" from publication, and not from call-in, council tax, VAT, contract rules or a charge. */
const exempt = String.raw`exempt(?:ed)?\b(?! from (?!(?:publi|disclos|the press|the public|being (?:publi|disclos)|general)))(?! (?:accommodation|suppl|charit|vehicle|dwelling|propert|bod|organisation|categor|person|development|work))`;
const unpublished = String.raw`not (?:for (?:general )?publication|(?:to be |be )?(?:published|made public|disclosed|released)|public\b|(?:open|available) to the (?:press and )?public)|withheld from (?:publication|the public|the press)|nid (?:yw[^.;]{1,40} )?i'w (?:g|ch|c)yhoeddi`;
const state = `(?:${exempt}|${inWelsh}|${unpublished}|withheld\\b|closed(?= (?:under|by virtue|to the public))|kept (?:back|private|confidential)\\b|confidential\\b(?! (?:advice|waste|service))|restricted\\b(?! (?:to|by|procedure|tender|reserve|fund)))`;

/** That the public may not be there, whoever says it and however. */
const excluded = String.raw`public(?: and (?:the )?press)? (?:(?:be|were|was|are|is|being|had been)(?: (?!not|never)\w+)? (?:excluded|(?:asked|required) to (?:leave|withdraw))|(?:leave|left|withdr[ae]w)\b)|exclud(?:e|es|ed|ing) (?:the )?(?:press and (?:the )?)?public|(?:closed|private) session|(?:[cg]au allan|chau allan|g?wahardd|eithrio|[cg]au)(?:'r| y) (?:wasg|cyhoedd)(?: a'r (?:cyhoedd|wasg))?|(?:wasg|cyhoedd)(?: a'r (?:cyhoedd|wasg))? (?:yn cael |wedi |gael )?eu (?:cau allan|gwahardd|heithrio)`;

/** Any word that makes a paragraph behind it a reason to withhold. */
const mention = new RegExp(
  String.raw`\b(?:${exempt}|${inWelsh}|exemption\b(?! from (?!publi|disclos))|${unpublished}|confidential|restricted\b(?! (?:to|by|procedure|tender|reserve|fund))|${excluded}|(?:taken|heard|considered) in private|(?:sch(?:ed(?:ule)?)?\.?|atod(?:len|iad)) ?12 ?\(?a)`,
  'gi',
);
const ofReport = String.raw`(?: (?:attached )?(?:to|of|in) (?:the|this|that) (?:\w{2,20} ){0,2}report)?`;
const being = String.raw`(?:is|are|be|was|were|has|have|being|remains?|remained|marked|classed as|treated as)`;
const behindPaper = new RegExp(
  String.raw`^\)?${ofReport}(?<between> ?\(| ?[-:] ?|,? (?:which |that |and |it |they )?(?:(?:will|should|must|shall|to) )?${being}(?: (?!but |its )[\w-]{1,20}){0,6}? |,? (?:is|are|be) |(?: (?:[a-z]{2,12} ){0,3}yn (?:rhannol |llwyr |hollol )?| )(?=eithriedig|esempt|[cg]yfrinachol)|,? (?:which )?(?:contains?|holds?|includes?) [a-z ,]{3,60}? and (?:is|are|has been|have been) )(?<state>${state})`,
  'i',
);
const holds = new RegExp(
  String.raw`^${ofReport}(?<between>,? (?:which |that )?(?:(?:will|does|do|may|might|is likely to|are likely to)(?: not)? )?(?:contain|include|involve|disclose|hold|reveal)(?:s|ing)?(?: [\w,-]{1,20}){0,4}? |(?: hwn| hon)?,? (?:sydd )?yn (?:cynnwys|datgelu) )(?<state>(?:exempt|confidential)(?: (?:or|and|\/) (?:exempt|confidential))? information|gwybodaeth (?:eithriedig|esempt|gyfrinachol))`,
  'i',
);
const adjectives =
  /\b(?:exempt|confidential|restricted|private|part (?:2|two|ii))(?: (?:and|or) (?:exempt|confidential)| \(exempt\))?(?= )/gi;
const alone = new RegExp(
  String.raw`\b(?:${unpublished}|exempt from (?:publication|(?:public )?disclosure)|confidential (?:under|by virtue of|within) (?:the meaning of )?s(?:ection)?\.? ?100A)`,
  'gi',
);
/** "That the press and public be excluded": an item taken in private. */
const exclusion = new RegExp(`\\b(?:press and (?:the )?)?(?:${excluded})\\b`, 'gi');
/** "The public leave for item 15 because the papers hold exempt information": the item that is taken in private. */
export function itemInPrivate(words: string, from: number, papers: readonly NamedPaper[]): NamedPaper | null {
  const last = matchesOf(exclusion, words).at(-1);
  const left = last && from + last.index + last[0].length;
  return (
    papers.find(({ start, end }) => {
      const lead = left === undefined || start < left ? '' : words.slice(left - from, start - from);
      const name = words.slice(start - from, end - from);
      return (
        /^[^;.]{0,60} (?:for|during|of|on|before|from|(?:ar|ystod|gyfer)(?: yr?)?) $/.test(lead) &&
        /^(?:agenda )?(?:items?|eitem(?:au)?) /i.test(name)
      );
    }) ?? null
  );
}

/** What is weighed up, may be done one day, or was so once. */
const doubt =
  /\b(?:not|no|never|would|may|might|could|can|whether|if|asked|considered|formerly|previously|originally|initially|once|longer|thought|first|(?:voted|decided|resolved) against|declined|refused|nid|nad|gall|gallai|byddai|gellir|gellid|pe|gwrthod\w*)\b[^;.]{0,60}$/i;
/** A motion to exclude the public that came to nothing. */
const notCarried =
  /^ ?(?:was|were|is) not\b|^[^.;]{0,60}\b(?:was|were|is|be|and) (?:lost|defeated|rejected|refused|withdrawn|tied|not (?:carried|agreed|supported|passed))\b|^[^.;,]{0,60} fell\b|\bnot to\b/;
/** What was withheld once, and is open now. */
const opened =
  /^[^.;]{0,80}\b(?:now|since|later|has been|was|but (?:is|are))\b[^.;]{0,24}\b(?:published|released|disclosed|open|public)\b/i;
/** A title or a value that says no more than that. */
const secret = String.raw`(?:exempt|(?:private (?:and|&) )?confidential|restricted|not for publication|part (?:2|two|ii)|eithriedig|cyfrinachol)\b`;
const title = new RegExp(
  String.raw`^${secret}(?= ?[-:]| *$)|[([]${secret}[^()\]]{0,30}[)\]]|(?:- |: )${secret}$`,
  'i',
);
const value = /^[•\s-]{0,3}(?:(?:part(?:ly|ially)?|fully|wholly) )?exempt\b(?= *(?:$|[-:(,]))|- ?exempt$/i;
/** "Anticipated restriction: Part exempt" in a line of its own, in any field. */
const told =
  /^[^:]{0,40}\b(?:restrictions?|status|access|classification|publication|exemption)\b[^:]{0,20}: ?(?:(?:part(?:ly|ially)?|fully|wholly) )?exempt(?: ?- ?view reasons)?$/i;

const denial =
  /\b(?:no|not(?! (?:for |to |be |open |available |public))|never|neither|without|non-?)[ -](?:(?!and |but |as |so |because )[\w/]{1,20} ){0,6}$|\b(?:none|nothing|no part|neither|nor) [^.;]{0,60}$|\b(?:may|might|could|can|may be|might be|any)(?: \w{2,20})? $|\b(?:nid(?! (?:yw[^.;]{1,40} )?i'w )|nad|ddim|heb|oni|os|pe|ni (?:fydd|chaiff|ddylid))\b[^.;]{0,60}$|\b(?:would|might|could|may) (?:have|need) to $|\b(?:if|whether|unless|in case|should (?:members|any|the)) [^.;,]{0,120}$/i;
const answerNo =
  /^(?: (?:information|items?|reports?|appendi\w{2,4}|from \w{2,12}))?\??(?: ?[-:] ?|\? ?)(?:no|none|n\/a|nil|not applicable|open)\b/i;

/** Whether what begins at a place is said not to be, or only supposed. */
export function isDenied(plain: string, start: number, end = start): boolean {
  return (
    denial.test(plain.slice(Math.max(0, start - 130), start)) || answerNo.test(plain.slice(end, end + 60))
  );
}

/** The last word before a place that makes a paragraph there a reason to withhold; null where there is none. */
export function mentionBefore(plain: string, at: number): { start: number; end: number } | null {
  const from = Math.max(0, at - 400);
  const last = matchesOf(mention, plain.slice(from, at)).at(-1);
  return last ? { start: from + last.index, end: from + last.index + last[0].length } : null;
}

const exemptLabel = new RegExp(
  `\\b(?:${exempt}|exemption|confidential|restrict(?:ed|ion)|eithriedig|esempt|[cg]yfrinachol|cyfyngu)`,
  'i',
);

/** A label under which a paragraph, or a bare "Yes", tells that something is withheld. */
export function isExemptLabel(label: string): boolean {
  if (label === '') return false;
  return exemptLabel.test(label) || /\bno public access\b|\bpublication\b.*\bnot\b/i.test(label);
}

/** What the words say is withheld, in their order; what they deny or suppose is not in it. */
export function withholdingsIn(
  plain: string,
  papers: readonly NamedPaper[],
  { field, label }: Pick<Sentence, 'field' | 'label'>,
): Withholding[] {
  const found: Withholding[] = [];
  const taken = new Set<number>();
  const add = (start: number, end: number, paper: NamedPaper | null, isGiven = false) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return;
    if (!isGiven && isDenied(plain, start, end)) return;
    for (let at = start; at < end; at += 1) taken.add(at);
    found.push({ start, end, paper });
  };
  const starting = new Map(papers.map((paper) => [paper.start, paper]));
  for (const { index, 0: word } of matchesOf(adjectives, plain)) {
    const end = index + word.length;
    const thing = paperBehind.exec(plain.slice(end, end + 100));
    const { paper = '' } = thing?.groups ?? {};
    const until = end + (thing?.[0].length ?? 0);
    // "The exempt appendix" is there, whatever may not or might be done with it; "item" alone names nothing.
    const isGiven = /\bthe $/i.test(plain.slice(Math.max(0, index - 4), index));
    const named = /^items?$/i.test(paper) ? null : { start: until - paper.length, end: until };
    // "Exempt appendix: Appendix 3".
    const colon = /^ ?(?:[-:] |\()/.exec(plain.slice(until, until + 3))?.[0].length;
    const told = colon === undefined ? undefined : starting.get(until + colon);
    if (!thing || !(named || /^exempt/i.test(word))) continue;
    const last = told?.end ?? until;
    add(index, last + (told && plain.charAt(last) === ')' ? 1 : 0), told ?? named, isGiven);
  }
  for (const [nth, paper] of papers.entries()) {
    const behind = plain.slice(paper.end, paper.end + 240);
    const said = behindPaper.exec(behind) ?? holds.exec(behind);
    const { between = '', state: words = '' } = said?.groups ?? {};
    const end = paper.end + (said?.[0].length ?? 0);
    // The nearest paper is the one of which it is said.
    if (!said || (papers[nth + 1]?.start ?? end) < end) continue;
    const isNot =
      doubt.test(between) ||
      opened.test(plain.slice(end, end + 160)) ||
      isDenied(plain, end - words.length, end);
    if (!isNot) add(paper.start, end, paper);
  }
  for (const { index, 0: words } of matchesOf(alone, plain)) {
    const end = index + words.length;
    // "Nid yw'r adroddiad hwn i'w gyhoeddi" has its paper inside.
    add(index, end, papers.find((paper) => paper.start >= index && paper.end <= end) ?? null);
  }
  for (const { index, 0: words } of matchesOf(exclusion, plain))
    if (
      !doubt.test(plain.slice(Math.max(0, index - 100), index)) &&
      !notCarried.test(plain.slice(index + words.length, index + words.length + 100))
    )
      add(index, index + words.length, null);
  const short =
    told.exec(plain) ??
    (field === 'title' ? title.exec(plain) : field === 'other' ? value.exec(plain) : null);
  const yes = field === 'other' && isExemptLabel(label) ? /^(?:yes|ydy|ydyw|oes|ie)\b/i.exec(plain) : null;
  const bare = short ?? yes;
  if (bare) add(bare.index, bare.index + bare[0].length, paperOfLine(plain, bare, field));
  return found.sort((a, b) => a.start - b.start);
}

/** "Tender evaluation report - Exempt" in a list names the paper; a title names the record itself. */
function paperOfLine(plain: string, bare: RegExpExecArray, field: Sentence['field']): NamedPaper | null {
  if (field === 'title' || bare.index === 0) return null;
  const start = /^[•*\s-]*/.exec(plain)?.[0].length ?? 0;
  const end = plain.slice(0, bare.index).trimEnd().length;
  return end > start ? { start, end } : null;
}
