import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import type { Exemption, FactContext } from './fact.ts';
import { matchesOf } from './matches.ts';

/** Paragraphs that are given as the reason why something is withheld; places are in the words. */
export interface ExemptParagraphs {
  start: number;
  end: number;
  paragraphs: string[];
  nation: Exemption['nation'];
}

const ordinals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const number = String.raw`(?:\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?(?![\d£%])|${ordinals.join('|')})\b(?:\([a-z\d]\))?`;
const glue = String.raw` ?(?:,? (?:and\/or|and|or|to|ac?|neu|a\/neu)|[,&;\/]| ?- ?|,? &)(?: and| &)? ?`;
const list = `${number}(?:${glue}\\(?${number}\\)?){0,9}`;
const group = new RegExp(
  String.raw`\b(?<word>paragraphs?|paras?|categor(?:y|ies)|(?:ph?|b|mh)aragraff(?:au)?)\b\.?(?:\((?:s|au)\))?(?: nos?\b\.?| numbers?)? ?\(?(?<list>${list})\)?`,
  'gi',
);

/** Schedule 12A to the Local Government Act 1972, as councils write it: of England (Part 1) and of Wales (Part 4). */
const schedule = String.raw`(?:sch(?:ed(?:ule)?)?\.?|atod(?:len|iad)) ?12 ?\(?a\b\)?`;
const part = String.raw`(?:part|pt\.?|rhan) (?<part>[1-4]|i{1,3}|iv)\b`;
const words = String.raw`,? ?\(?(?:(?:of|to|in|under|within|from|o|,) |o'r )?(?:the )?`;
/** What may stand behind paragraphs: a gloss in brackets, a part, the schedule. */
const tail = new RegExp(
  String.raw`^(?<gloss> ?\([^()]{1,160}\))?(?:${words}${part},?\)?)?(?<is>${words}${schedule})?`,
  'i',
);
/** Scotland: Schedule 7A to the Act of 1973. Northern Ireland: Schedule 6 to the Act of 2014. */
const otherSchedule = new RegExp(String.raw`^(?:${words}${part})?${words}schedule (?:7a|6)\b`, 'i');
const localRules = /^[^.;]{0,80}\baccess to information\b/i;
/** What makes a paragraph one of something else. */
const elsewhere =
  /^ ?\)?,? (?:of|to|in|on|within|above|below|under)\b(?! (?:the )?(?:said |same |that )?(?:local government|act\b|lga|part ))|^,? (?:o'r|yr|yn yr|o|y) (?:adroddiad|cynllun|polisi|cyfansoddiad|papur|cytundeb)/i;
const pointsToText =
  /\b(?:gweler|see|seen|explained|detailed|outlined|noted|discussed|reasons (?:\w+ ){0,3}|recommendations?)(?: out)? ?(?:in|at|by)? $/i;

/**
 * The paragraphs in plain words, English or Welsh, that give a reason for withholding. Those of a test, and what the report or another
 * rule counts as a paragraph, are none.
 *
 * @param isOfExemption whether words before a place speak of something withheld
 */
export function exemptParagraphs(
  plain: string,
  context: FactContext,
  day: string | null,
  isOfExemption: (at: number) => boolean,
): ExemptParagraphs[] {
  return matchesOf(group, plain).flatMap((found) => {
    const { index: start, 0: whole, groups = {} } = found;
    const end = start + whole.length;
    const behind = plain.slice(end, end + 260);
    const before = plain.slice(Math.max(0, start - 60), start);
    const isCategory = /^c/i.test(whole);
    const place = { start, end };
    const local = /^ of paragraph \d{1,2}(?:\.\d{1,2}){0,2}/i.exec(behind);
    if (isCategory && local) {
      const until = end + local[0].length;
      return [{ start, end: until, paragraphs: [plain.slice(start, until)], nation: null }];
    }
    if (!isCategory && /categor(?:y|ies) [^.;]{0,30}\bof $/i.test(before)) return [];
    const under = tail.exec(behind);
    const isSchedule = under?.groups?.['is'] !== undefined;
    const isClaim = isSchedule || isOfExemption(start);
    const other = otherSchedule.exec(behind);
    if (other && isClaim) {
      const until = end + other[0].length;
      return [{ start, end: until, paragraphs: [plain.slice(start, until)], nation: null }];
    }
    const numbers = numbersOf(groups['list'] ?? '');
    if (numbers === null) {
      const isRule = isClaim && localRules.test(behind);
      return isRule ? [{ ...place, paragraphs: [whole.trim()], nation: null }] : [];
    }
    if (!isSchedule && localRules.test(behind) && isClaim)
      return [{ ...place, paragraphs: [whole], nation: null }];
    if (!isSchedule && isCategory)
      return isClaim &&
        !elsewhere.test(behind) &&
        /\b(?:information|publication|exempt|exemption|confidential|private|withheld)\b[\w ,]{0,30} (?:under|by|within|in|as|of) $/i.test(
          before,
        )
        ? [{ ...place, paragraphs: [whole], nation: null }]
        : [];
    const rest = behind.slice(under?.[0].length ?? 0);
    if (
      !isSchedule &&
      (!isClaim || elsewhere.test(rest) || elsewhere.test(behind) || pointsToText.test(before))
    )
      return [];
    if (!isSchedule && (context.nation === 'Scotland' || context.nation === 'Northern Ireland'))
      return [{ ...place, paragraphs: [whole], nation: null }];
    const { paragraphs, nation } = ofSchedule12A(
      numbers,
      context,
      day,
      under?.groups?.['part'] ?? '',
      isSchedule,
    );
    return paragraphs.length > 0 ? [{ start, end: end + tailLength(under), paragraphs, nation }] : [];
  });
}

function tailLength(under: RegExpExecArray | null): number {
  return under?.groups?.['is'] === undefined ? 0 : under[0].length;
}

/** Whole numbers, ranges filled; null where one of them is no number of a paragraph of the schedule. */
function numbersOf(written: string): number[] | null {
  const numbers: number[] = [];
  const items = matchesOf(/(?<range>(?:\bto|-) ?)?\(?(?<item>[\d.]*\d|[a-z]{3,5})/g, written.toLowerCase());
  for (const { groups = {} } of items) {
    const { range, item = '' } = groups;
    if (item === 'and') continue;
    const value = ordinals.includes(item) ? ordinals.indexOf(item) + 1 : Number(item);
    if (!Number.isInteger(value) || value < 1 || value > 21) return null;
    const from = numbers.at(-1) ?? value;
    if (range !== undefined) for (let next = from + 1; next < value; next += 1) numbers.push(next);
    numbers.push(value);
  }
  return numbers;
}

/**
 * The categories among paragraphs of Schedule 12A, and whose they are. In England 1 to 7 are categories and 8 to 10
 * conditions, since S.I. 2006/88 came into force on 1 March 2006; in Wales 12 to 18, and 19 to 21, since
 * S.I. 2007/969 did on 1 April 2007. Before, the numbers meant other things: then they stand as written. Where the
 * schedule is named and the nation is not known, the numbers tell: it has no others.
 */
function ofSchedule12A(
  numbers: number[],
  context: FactContext,
  day: string | null,
  partName: string,
  isNamed: boolean,
) {
  const isWelshPart = /^(?:4|iv)$/i.test(partName);
  const isEnglishPart = /^[1i]$/i.test(partName);
  const isEnglish = (each: number) => each <= 7;
  const isWelsh = (each: number) => each >= 12 && each <= 18;
  const isTold = (isOwn: (each: number) => boolean) => isNamed && numbers.some(isOwn);
  const isIn = (nation: FactContext['nation'], isPart: boolean) =>
    context.nation === nation || (context.nation === null && isPart);
  const as = (kept: number[], nation: Exemption['nation']) => ({
    paragraphs: [...new Set(kept.map(String))],
    nation,
  });
  const isOld = day !== null && day < (isIn('Wales', isWelshPart) ? '2007-04-01' : '2006-03-01');
  if (isOld) return as(numbers, null);
  const kept = numbers.filter((each) => isEnglish(each) || (each > 10 && each <= 18));
  if (isIn('England', isEnglishPart || isTold(isEnglish)) && kept.every(isEnglish))
    return as(kept, 'England');
  if (isIn('Wales', isWelshPart || isTold(isWelsh)) && kept.every(isWelsh)) return as(kept, 'Wales');
  return as(kept, null);
}

/** The day whose schedule applies: the record's, as far as it is known. */
export function dayOfSchedule(record: DecisionRecord): string | null {
  return statedValue(record.decidedOn) ?? statedValue(record.publishedOn);
}
