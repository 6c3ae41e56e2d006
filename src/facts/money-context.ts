import { unitHeading } from './amount.ts';
import { isSupplierLine, priceColumn } from './award-form.ts';
import type { OptionState } from './option.ts';
import { optionStates } from './option.ts';
import type { Sentence } from './sentence.ts';

/** What a sentence with sums stands among. */
export interface MoneyContext {
  /** The sentence before it in its field; '' at the field's beginning. */
  preceding: string;
  /** The sentence behind it in its field; '' at the field's end. */
  following: string;
  /** A few sentences before it and behind it. */
  earlier: string;
  later: string;
  option: OptionState;
  /** Under a heading such as "£'000". */
  underUnit: boolean;
  /** Whether lines of a form near it name who got the work. */
  isForm: boolean;
  /** In a table of awards, the label of the column of prices; else ''. */
  column: string;
}

export const noContext: MoneyContext = {
  preceding: '',
  following: '',
  earlier: '',
  later: '',
  option: 'none',
  underUnit: false,
  isForm: false,
  column: '',
};

/** What each of the sentences of a record stands among. */
export function contextsOf(sentences: readonly Sentence[]): MoneyContext[] {
  const states = optionStates(sentences);
  const units = underUnits(sentences);
  const before = precedings(sentences);
  const forms = inForms(sentences);
  const columns = inTables(sentences);
  return sentences.map((_, at) => ({
    preceding: before[at] ?? '',
    following: sentences[at + 1]?.field === sentences[at]?.field ? (sentences[at + 1]?.text ?? '') : '',
    earlier: beside(sentences, at, -1),
    later: beside(sentences, at, 1),
    option: states[at] ?? 'none',
    underUnit: units[at] ?? false,
    isForm: (forms[at] ?? false) || columns[at] !== '',
    column: columns[at] ?? '',
  }));
}

/** How many sentences are looked at on each side, and how many characters of them all. */
const neighbours = 4;
const reach = 500;

/** A few whole sentences before or behind one, of its field. */
function beside(sentences: readonly Sentence[], at: number, step: 1 | -1): string {
  const texts: string[] = [];
  let left = reach;
  for (let each = 1; each <= neighbours; each += 1) {
    const next = sentences[at + step * each];
    left -= next?.text.length ?? 0;
    if (!next || left < 0 || next.field !== sentences[at]?.field || next.label !== sentences[at].label) break;
    texts.push(next.text);
  }
  return (step < 0 ? texts.toReversed() : texts).join('\n');
}

/** For each sentence, whether it is a row of a table under a heading such as "£'000". */
function underUnits(sentences: readonly Sentence[]): boolean[] {
  let isUnder = false;
  return sentences.map(({ field, text }, at) => {
    if (field !== sentences[at - 1]?.field || /[.!?]$/.test(text)) isUnder = false;
    const answer = isUnder;
    isUnder ||= unitHeading.test(text) && !/[.!?]$/.test(text);
    return answer;
  });
}

const lotLine = /^\W{0,4}lot \w{1,3}\b/i;

/** "Scouts – £1,500": a row of the list that a line with a colon opens. */
const listRow = /^[^.;:£]{1,70}£[\d,.]+(?:k|m)?[,;]?(?: and)?$/i;

/** For each sentence, the one before it in its field; of lots or rows of a list, the one before the first of them. */
function precedings(sentences: readonly Sentence[]): string[] {
  let last: Sentence | undefined;
  return sentences.map((sentence) => {
    const before = last?.field === sentence.field ? last.text : '';
    const isRow = before.endsWith(':') && listRow.test(sentence.text);
    if (before === '' || !(isRow || lotLine.test(sentence.text))) last = sentence;
    return before;
  });
}

/** How many lines of a form may stand between the one that names the supplier and the one that gives the price. */
const formReach = 4;

/** A sentence with the label that it stands under, as a form has it. */
function lineOf({ label, text }: Sentence): string {
  return label === '' ? text : `${label}: ${text}`;
}

/** For each sentence, whether a line of a form near it names who got the work. */
function inForms(sentences: readonly Sentence[]): boolean[] {
  const isLine = sentences.map((each) => isSupplierLine(each.text) || isSupplierLine(lineOf(each)));
  return sentences.map(({ field }, at) => {
    const from = Math.max(0, at - formReach);
    return isLine
      .slice(from, at + formReach + 1)
      .some((is, near) => is && sentences[from + near]?.field === field);
  });
}

/** For each sentence, the label of the prices where it is a row of a table of awards; else ''. */
function inTables(sentences: readonly Sentence[]): string[] {
  let column = '';
  return sentences.map(({ field, text }, at) => {
    if (field !== sentences[at - 1]?.field || /[.!?]$/.test(text)) column = '';
    const answer = /£[\d,.]+(?:k|m)?$/i.test(text) ? column : '';
    column = priceColumn(text) || column;
    return answer;
  });
}
