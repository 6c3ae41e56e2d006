import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { matchesOf } from './matches.ts';

/** The fields that hold prose, in the order in which a reader takes them. */
const proseFields = [
  'title',
  'purpose',
  'decision',
  'reasons',
  'alternatives',
  'consultation',
  'equality',
  'declarations',
] as const satisfies (keyof DecisionRecord)[];

export type ProseField = (typeof proseFields)[number] | 'other';

/** One sentence of a record, as it stands there. */
export interface Sentence {
  field: ProseField;
  text: string;
  /** The block in which its field begins. */
  block: number;
  /** The label it stands under, where its field is none that is known; else ''. */
  label: string;
}

/** The sentences of a record's prose, field by field, in their order. */
export function sentencesOf(record: DecisionRecord): Sentence[] {
  const known = proseFields.flatMap((field) => {
    const stated = record[field];
    return stated.state === 'stated'
      ? splitSentences(stated.value).map((text) => ({ field, text, block: stated.block, label: '' }))
      : [];
  });
  const others = record.other.flatMap(({ label, value }) =>
    splitSentences(value).map((text) => ({ field: 'other' as const, text, block: 0, label })),
  );
  return [...known, ...others];
}

/** Abbreviations whose stop ends no sentence, and initials, but not the letter of "Provider A." or "Option B." */
const abbreviation =
  /(?:^|[\s(])(?:nos?|paras?|appx?|approx|est|cllrs?|mrs?|ms|dr|st|prof|rev|hon|vs?|etc|e\.g|i\.e|inc|ltd|co|ref|sch|art|regs?|cc|p\.a|c|ss?|(?<!\b(?:provider|supplier|bidder|tenderer|contractor|operator|insurer|consultant|organisation|firm|company|option|appendix|annex|schedule|part|lot|category|group|list|table|band|zone) )[a-z])\.$/i;

/** Behind "Ltd." these begin a sentence, since no name of a company goes on with them. */
const newSentence = /^ +(?:It|The|This|That|They|These|Those|There|An?|In|On|At|Following|Subject|Members)\b/;

/** The number of a paragraph at the start of a sentence: "1.", "(a)", "2.3.". */
const paragraphNumber = /^\s*\(?(?:[\d.]{1,8}|[a-z]|[ivx]{1,4})\)?\.$/i;

/**
 * Prose in sentences: at line ends, and behind a stop that a capital letter follows. No word is lost, and spaces
 * around a sentence are dropped. One pass over the text.
 */
export function splitSentences(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const found: string[] = [];
    let start = 0;
    for (const { index, 0: stop } of matchesOf(/[.!?]["”’)\]]? +(?=["“‘([]?[A-Z£\d])/g, line)) {
      const end = index + stop.trimEnd().length;
      const before = line.slice(Math.max(start, index - 24), index + 1);
      const isShort = stop.startsWith('.') && abbreviation.test(before);
      if (isShort && !(/\bltd\.$/i.test(before) && newSentence.test(line.slice(index + 1, index + 14))))
        continue;
      if (stop.startsWith('.') && isNumber(line.slice(start, index + 1))) continue;
      found.push(line.slice(start, end));
      start = end;
    }
    found.push(line.slice(start));
    return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  });
}

function isNumber(words: string): boolean {
  return words.length < 16 && paragraphNumber.test(words);
}

/** The words of a field that a sentence stands in, whole. */
export function fieldText(record: DecisionRecord, field: Exclude<ProseField, 'other'>): string {
  return statedValue(record[field]) ?? '';
}
