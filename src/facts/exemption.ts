import type { DecisionRecord } from '../record/decision-record.ts';
import type { ExemptParagraphs } from './exempt-paragraph.ts';
import { dayOfSchedule, exemptParagraphs } from './exempt-paragraph.ts';
import { isDenied, isExemptLabel, itemInPrivate, mentionBefore, withholdingsIn } from './exempt-words.ts';
import type { Exemption, ExemptionFact, FactContext, FactFinder } from './fact.ts';
import type { Sentence } from './sentence.ts';
import type { NamedPaper } from './withheld-paper.ts';
import { papersIn } from './withheld-paper.ts';
import { wordsOf, writtenWords } from './written-words.ts';

/**
 * What the council withholds, and by which paragraphs of Schedule 12A to the Local Government Act 1972 or by which
 * rule, as the record says: in its prose, and by documents that it marks as restricted.
 */
export const findExemptions: FactFinder = (sentences, record, context) => {
  const day = dayOfSchedule(record);
  const told = sentences
    .filter(({ field }) => field !== 'declarations')
    .map((sentence, at, all) => {
      const answer = asked(sentence, all[at - 1]);
      const facts = factsIn(answer, context, day);
      const [first] = facts;
      // "Is the report exempt? Yes, under paragraph 3": the question says what.
      if (answer !== sentence && first?.value.what === null) first.value.what = onlyPaper(answer.label);
      return { sentence, facts };
    });
  const facts: ExemptionFact[] = [];
  for (const [at, { sentence, facts: own }] of told.entries()) {
    const [first] = own;
    const before = told[at - 1];
    const last = before?.sentence.field === sentence.field ? before.facts.at(-1) : undefined;
    // "Appendix 4 is exempt. It holds information as defined in paragraph 3": one fact.
    if (first && last && first.value.what === null && last.value.paragraphs.length === 0) {
      facts.splice(facts.indexOf(last), 1);
      first.value.what = last.value.what;
    }
    facts.push(...own);
  }
  return withoutTwice([...facts, ...ofDocuments(record, context, day)]);
};

/** An answer under its question, as under a label: "Is any of it exempt? Yes, Appendix 2". */
function asked(sentence: Sentence, before: Sentence | undefined): Sentence {
  if (!before?.text.endsWith('?') || before.field !== sentence.field || !/^yes\b/i.test(sentence.text))
    return sentence;
  return isExemptLabel(before.text) ? { ...sentence, field: 'other', label: before.text } : sentence;
}

/** The one paper that a question asks after. */
function onlyPaper(question: string): string | null {
  const words = writtenWords(question);
  const [paper, ...more] = papersIn(words.plain);
  return paper && more.length === 0 ? words.verbatim(paper.start, paper.end) : null;
}

/** Carers and vehicles are exempt under paragraphs too: only of papers and information it is this law. */
const ofInformation = /\b(?:information|gwybodaeth|publication|disclosure|confidential)\b|12 ?\(?a\b|7a\b/i;
/** Between a paragraph and the paper that it is the reason for: "applies to", "is contained in". */
const behindParagraph =
  /^ ?\)? ?(?:[:-]|(?:applies|apply|relates?) to|(?:is|are) (?:\w{2,12} )?(?:in|at|within|by)) ?$/;
/** "(para 3, exempt)". */
const claimBehind = /^[a-z]{4,10}[^a-z()]{1,30}(?:exempt|not for publication|confidential)\b/i;
/** "Paragraphs 1 and 3 apply to Appendix 2, which is exempt". */
const applies = /^[a-z]{4,10}(?:[ ,&\d]|and){1,20}(?:applies|apply) to /i;
/** What may stand between "exempt" and its paragraph where no paper is named. */
const leads =
  /^(?:[^a-z]{0,4}\b(?:from|publication|under|by|virtue|of|in|with|as|the|item|report|part)\b){0,9}[^a-z]{0,6}$/i;
/** "Exempt under Paragraph 14", with nothing of which it is said. */
const opens = /^(?!.*\b(?:is|are|be|was|were)\b)[^a-zÀ-ɏ]{0,8}(?:[a-zÀ-ɏ]{1,12}[^a-zÀ-ɏ]{1,3}){0,2}$/i;

function factsIn(sentence: Sentence, context: FactContext, day: string | null): ExemptionFact[] {
  const { text, block, label } = sentence;
  const words = wordsOf(sentence);
  const { plain } = words;
  const isLabel = isExemptLabel(label);
  // "Exempt from publication?" claims nothing.
  if (plain.endsWith('?')) return [];
  if (
    !isLabel &&
    !/exempt|eithri|esempt|yfrinachol|yhoedd|confiden|restrict|closed|privat|public|disclos|withheld|12 ?\(?a|part (?:2|two|ii)/i.test(
      plain,
    )
  )
    return [];
  const papers = papersIn(plain).filter(({ start }) => !isLeadIn(plain, start));
  const withholdings = withholdingsIn(plain, papers, sentence);
  const isOfPapers = isLabel || papers.length > 0 || withholdings.length > 0 || ofInformation.test(plain);
  const isClaim = (at: number) => {
    if (isLabel || withholdings.some(({ end }) => end <= at)) return true;
    if (claimBehind.test(plain.slice(at, at + 80))) return true;
    if (withholdings.length > 0 && applies.test(plain.slice(at, at + 80))) return true;
    const claim = mentionBefore(plain, at);
    if (claim === null) return false;
    if (isOfPapers) return true;
    return (
      claim.start < 40 && opens.test(plain.slice(0, claim.start)) && leads.test(plain.slice(claim.end, at))
    );
  };
  const groups = merged(exemptParagraphs(plain, context, day, isClaim), papers).filter(({ start }) => {
    const claim = mentionBefore(plain, start);
    return !isDenied(plain, start) && !(claim && isDenied(plain, claim.start));
  });
  const fact = (start: number, end: number, value: Exemption): ExemptionFact => {
    return {
      kind: 'exemption',
      value,
      quote: words.verbatim(start, end),
      block,
      sentence: text,
      computed: false,
    };
  };
  const named = (paper: NamedPaper | null | undefined) =>
    paper ? words.verbatim(paper.start, paper.end) : null;
  let from = 0;
  const left = [...withholdings];
  const leftPapers = [...papers];
  const found = groups.map((group, nth) => {
    const isLast = nth === groups.length - 1;
    const here = takenUpTo(left, group.start + 1).filter(({ start }) => start >= from);
    const behind = isLast && here.length === 0 ? left.shift() : undefined;
    const said = here.findLast(({ paper }) => paper !== null) ?? here.at(-1) ?? behind;
    const near = takenUpTo(leftPapers, group.start).findLast(({ start }) => start >= from);
    const after =
      isLast && !near
        ? leftPapers.find(({ start }) => behindParagraph.test(plain.slice(group.end, start)))
        : null;
    const told = said?.paper ?? near ?? after;
    const isNumbered = told && /\d/.test(plain.slice(told.start, told.end));
    const paper = (isNumbered ? null : itemInPrivate(plain.slice(from, group.start), from, papers)) ?? told;
    const claim = mentionBefore(plain, group.start);
    const starts = [group.start, said?.start, paper?.start, claim?.start].filter((at) => at !== undefined);
    const start = Math.min(...starts.filter((at) => at >= from));
    const end = Math.max(group.end, behind?.end ?? 0, paper?.end ?? 0);
    from = group.end;
    const { paragraphs, nation } = group;
    const place = end - start > 320 ? group : { start, end };
    return fact(place.start, place.end, { paragraphs, nation, what: named(paper) });
  });
  const bare = left.map(({ start, end, paper }) => {
    const item = paper ?? papers.find((each) => each.start >= end && each.start - end < 80);
    const isOf =
      item &&
      /\b(?:of|for|on|during|from|before|(?:ar|ystod|gyfer)(?: yr?)?) $/.test(plain.slice(0, item.start));
    const what = paper ?? (isOf ? item : null);
    return fact(start, Math.max(end, what?.end ?? 0), { paragraphs: [], nation: null, what: named(what) });
  });
  return [...found, ...bare];
}

/** Takes from a list in order what ends up to a place. */
function takenUpTo<T extends { end: number }>(left: T[], until: number): T[] {
  const at = left.findIndex(({ end }) => end > until);
  return left.splice(0, at < 0 ? left.length : at);
}

/** "As explained in Appendix 1, the report is exempt": the first is only where it is explained. */
function isLeadIn(plain: string, start: number): boolean {
  const before = /^(?:\d{1,3}[.)] )?(?:as|for the reasons?) [^,]{0,160}/i.exec(plain.slice(0, start));
  const isAt = /\b(?:in|at|by|of|to|from|on|with) $/i.test(before?.[0] ?? '');
  return isAt && before?.[0].length === start && plain.slice(start, start + 60).includes(',');
}

/** Paragraphs are one reason where no other paper stands between: "para. 3 and para 5", "(Para 1) and so (Para 2)". */
function merged(groups: ExemptParagraphs[], papers: readonly NamedPaper[]): ExemptParagraphs[] {
  const found: ExemptParagraphs[] = [];
  for (const group of groups) {
    const last = found.at(-1);
    const isOfOther = papers.some(({ start }) => last && start >= last.end && start < group.start);
    if (last && !isOfOther && group.start - last.end < 160) {
      last.end = group.end;
      last.paragraphs = [...new Set([...last.paragraphs, ...group.paragraphs])];
      last.nation = last.nation === group.nation ? last.nation : null;
    } else found.push({ ...group });
  }
  return found;
}

/** Documents that the page marks as restricted, or that say so in their titles. */
function ofDocuments(record: DecisionRecord, context: FactContext, day: string | null): ExemptionFact[] {
  return record.documents.flatMap(({ title, restricted }) => {
    const { plain } = writtenWords(title);
    const said = withholdingsIn(plain, papersIn(plain), { field: 'title', label: '' });
    if (!restricted && said.length === 0) return [];
    const [group] = exemptParagraphs(plain, context, day, () => true);
    const isUnnamed = /^(?:restricted enclosure|view reasons)/i.test(plain);
    const value = {
      paragraphs: group?.paragraphs ?? [],
      nation: group?.nation ?? null,
      what: isUnnamed ? null : title,
    };
    return [{ kind: 'exemption', value, quote: title, block: 0, sentence: title, computed: false } as const];
  });
}

/** Each paper once, with its paragraphs where they are given; a bare "exempt" only where nothing says more. */
function withoutTwice(facts: ExemptionFact[]): ExemptionFact[] {
  const kept: ExemptionFact[] = [];
  const isSaid = ({ value }: ExemptionFact, by: ExemptionFact) => {
    const [one, other] = [keyOf(value.what), keyOf(by.value.what)];
    const isPart = value.paragraphs.every((each) => by.value.paragraphs.includes(each));
    if (!isPart) return false;
    return (
      one === '' ||
      one === other ||
      (other !== '' && one.startsWith(`${other} `) && /\d|\b[a-z]$/.test(other))
    );
  };
  for (const fact of facts) {
    if (kept.some((each) => isSaid(fact, each))) continue;
    for (const each of kept.filter((earlier) => isSaid(earlier, fact))) kept.splice(kept.indexOf(each), 1);
    kept.push(fact);
  }
  return kept;
}

function keyOf(what: string | null): string {
  return (what ?? '').toLowerCase().replace(/^(?:the|this|exempt|confidential) |[^\p{L}\d ]/gu, '');
}
