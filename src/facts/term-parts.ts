import type { Duration, ShortTerm } from './duration.ts';
import { findDurations, findShortTerms } from './duration.ts';
import type { Sentence } from './sentence.ts';
import type { TermDate } from './term-dates.ts';
import { findTermDates } from './term-dates.ts';
import { added, finished, takeDate } from './term-draft.ts';
import type { TermDraft, TermParts } from './term-draft.ts';
import {
  isContractExtension,
  isExtension,
  isTerm,
  speaksOfContract,
  withoutOtherTerms,
} from './term-words.ts';

/** "Duration (excluding extensions): 48 months". */
const withoutOptions = /\((?:excl\w*|not including|before|without|with no|no) [^()]{0,40}\)/i;
/** "Out of Hours" of a firm's name: its words tell nothing of a term. */
const firmName =
  /\b(?:(?!Award|Appoint|Exten|Contract|Lease|Renew|Engag|Lot|Term|Duration|Period)[A-Z][\w’'&-]{0,30} (?:(?:of|and|&) ){0,2}){1,5}(?=(?:Ltd|Limited|LLP|plc|CIC)\b)/g;
const blank = (words: string): string => ' '.repeat(words.length);

const extensionOf = /\b(?:exten(?:d|ding|sion of)|prolong(?:ing)?|renew(?:al of)?)\b[^.;]{0,110}$/i;

type Part = Duration | ShortTerm | TermDate;

const qualifierBefore =
  /(?:\b(?:(?:an? |the )?(?:initial|maximum|minimum|total|fixed) (?:(?:period|term|duration) of )?(?:up to )?|up to |at least |no more than |not exceeding |a maximum of |a minimum of ))$/i;
const restOfOption =
  /^[\s-]*(?:each |optional |possible |further )?(?:extensions?|options?)(?: periods?)?\b/i;

/** Without a length of time or a date there is no term. */
const lengthOrDate = /year|yr|month|mth|\+|plus|\d{4}|\d[/.]\d{1,2}[/.]\d/i;

/**
 * The terms that a sentence gives, in their order, each with its shortest quote.
 *
 * @param knownContract the sentence goes on about a contract that the one before it speaks of
 */
export function readTerms({ text: sentence, label }: Sentence, knownContract: boolean): TermParts[] {
  if (!lengthOrDate.test(sentence)) return [];
  // One letter for one: a no-break space of a word processor is a space, and no point of "£1.5m" ends a sentence.
  const plain = sentence
    .replace(/(?<=\w)\t/g, ':')
    .replace(/\s/g, ' ')
    .replace(/£[\d.,]*\d/g, (sum) => sum.replace(/[.,]/g, '_'))
    .replace(firmName, (name) => name.replace(/[a-z]/g, 'x'));
  const text = withoutOtherTerms(plain).replace(withoutOptions, blank);
  const known =
    knownContract ||
    /\b(?:contract|lease|agreement|framework|licence|term|duration)\b/i.test(label) ||
    /^\W{0,4}(?:the )?(?:initial |proposed )?(?:term|duration|length)\b/i.test(text);
  if (!known && !speaksOfContract(text)) return [];
  const drafts: TermDraft[] = [];
  let last = 0;
  for (const part of partsOf(text)) {
    if (part.start < last) continue;
    const since = text.slice(Math.max(last, part.start - 90), part.start);
    if (takePart(drafts, part, text, since, known, label)) last = part.end;
  }
  return drafts.map((draft) => finished(draft, sentence));
}

/** The lengths and dates of a text, in their order. */
function partsOf(text: string): Part[] {
  const short = findShortTerms(text).filter((each) => isShortTerm(text, each));
  return [...short, ...findDurations(text), ...findTermDates(text)].sort(
    (one, other) => one.start - other.start,
  );
}

/** "5+1+1" is a term where it stands in brackets, beside a word for one, or with its unit. */
function isShortTerm(text: string, { start, end }: ShortTerm): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 30)];
  return (
    (before.endsWith('(') && /^\s?\)/.test(behind)) ||
    /(?:years?|months?)$/i.test(text.slice(start, end)) ||
    /^[\s-]?(?:basis|contract|term|agreement|framework|option|arrangement|lease)/i.test(behind) ||
    /\b(?:term|period|duration|length|contract)(?:\s?:|\sof|\sis)?\s?\(?$/i.test(before)
  );
}

/** Adds a part to the term that it belongs to; false where it belongs to none. */
function takePart(
  drafts: TermDraft[],
  part: Part,
  text: string,
  since: string,
  known: boolean,
  label: string,
): boolean {
  const draft = drafts.at(-1);
  const before = text.slice(Math.max(0, part.start - 300), part.start);
  const behind = text.slice(part.end, part.end + 90);
  switch (part.kind) {
    case 'short':
      return takeShort(drafts, draft, part, since);
    case 'duration': {
      const isMore = part.months > (draft?.months ?? Infinity);
      if (typeof draft?.months === 'number' && (isTotal(since, behind) || (isMore && upTo.test(since)))) {
        if (draft.inner === null) draft.total = part.months;
        draft.to = part.end;
        return true;
      }
      if (!draft && withExtensions.test(since)) return false;
      const extension = isExtension(since, behind);
      if (part.isFurther || extension) {
        const said = before + text.slice(part.start, part.end);
        if (!draft && !isContractExtension(known ? `contract ${said}` : said, behind)) return false;
        const rest = restOfOption.exec(behind)?.[0].length ?? 0;
        const target = draft ?? added(drafts, part.start);
        const times = part.times * timesTold(since);
        target.extensions.push(...Array.from({ length: times }, () => part.months), ...part.added);
        target.to = part.end + rest;
        return true;
      }
      // "60 months." alone, behind an award
      const opens =
        /^\s*(?:up to )?$/i.test(text.slice(0, part.start)) &&
        (isTermLabel(label) || (known && /^\W*$/.test(text.slice(part.end))));
      if (!opens && !isTerm(before, behind, known) && !isDetail(draft, since)) return false;
      if (
        draft?.hasSpan &&
        draft.months === null &&
        extensionOf.test(text.slice(0, draft.from).slice(-140))
      ) {
        // "extension of the contract, 1 April 2027 to 31 March 2028 (12 months)"
        Object.assign(draft, { extensions: [part.months], hasSpan: false, to: part.end });
        return true;
      }
      return takeLength(drafts, draft, part, since);
    }
    case 'start':
    case 'end':
      return takeDate(drafts, draft, part, before, text, isTermLabel(label));
  }
}

/** "Extendable annually up to a maximum of": of all, where it is more than the length. */
const upTo = /\bexten(?:d|sion)\w*\b(?!.*\bby\b)[^,;]*\bup to (?:a maximum of |a total of )?$/i;

/** "Including extensions, is": of all, and no length of its own. */
const withExtensions =
  /\bincl(?:uding|usive of|\.) (?:all |any |the )?(?:[\w-]+ )?(?:extensions?|options?)\b[^;]*$/i;

/** How often words in front of an extension offer it: "extendable twice by". */
function timesTold(since: string): number {
  const often =
    /\b(twice|two times|three times)(?:,? (?:each time|on each occasion))?,? (?:by|for)(?: (?:up to|an?|further|additional|each))* ?$/i.exec(
      since,
    )?.[1];
  return often === undefined ? 1 : /^three/i.test(often) ? 3 : 2;
}

/** "may be extended to a maximum of five years", "(five years in total)". */
function isTotal(since: string, behind: string): boolean {
  return (
    /(?:\b(?:total|overall|in all)|\bextend(?:ed|able|ing)? to|\bmaximum (?:(?!extension)\w+ )?(?:term|period|duration|length))\b[^,;]*$/i.test(
      since,
    ) || /^ (?:in total|in all|overall|altogether)\b/i.test(behind)
  );
}

function isTermLabel(label: string): boolean {
  return /\b(?:term|duration|length|contract period|period of (?:the )?contract)\b/i.test(label);
}

function isDetail(draft: TermDraft | undefined, since: string): boolean {
  return (
    draft !== undefined &&
    /(?:\(|\b(?:comprising|made up of|being|i\.e\.,?)\s)(?:an )?(?:(?:initial|core|fixed) )?(?:(?:term|period) of )?$/.test(
      since,
    )
  );
}

function takeShort(
  drafts: TermDraft[],
  draft: TermDraft | undefined,
  { months, options, start, end }: ShortTerm,
  since: string,
): boolean {
  // "two years, with the option to extend by 1+1 years": all of it is extensions.
  if (
    /\bexten(?:d|sions?)\w*(?: (?:options?|periods?))?(?: ?[:–-]| (?:by|for|of)(?: up to| a further){0,2}) $|\b(?:further|options?(?: (?:of|for))?):? $/i.test(
      since,
    )
  ) {
    const target = draft ?? added(drafts, start);
    target.extensions.push(months, ...options);
    target.to = end;
    return true;
  }
  const total = options.reduce((sum, each) => sum + each, months);
  // The short form says more exactly what the words around it say; where they differ, they are two things.
  const same = draft && (draft.months === null || draft.months === months || draft.months === total);
  const target = same ? draft : added(drafts, start);
  target.months = months;
  target.extensions = options;
  target.to = end + 1;
  return true;
}

function takeLength(
  drafts: TermDraft[],
  draft: TermDraft | undefined,
  part: Duration,
  since: string,
): boolean {
  const { months, start, end, added: options } = part;
  const qualifier = qualifierBefore.exec(since)?.[0].length ?? 0;
  if (draft?.months === null && draft.extensions.length === 0) {
    Object.assign(draft, { months, extensions: options, to: end });
    return true;
  }
  if (draft?.months === months) {
    draft.to = end;
    return true;
  }
  if (draft && isDetail(draft, since)) {
    draft.inner = months;
    draft.extensions.push(...options);
    draft.to = end;
    return true;
  }
  if (draft?.months === null && !draft.hasSpan) {
    Object.assign(draft, { months, to: end });
    return true;
  }
  const target = added(drafts, start - qualifier);
  Object.assign(target, { months, extensions: [...options], to: end });
  return true;
}
