import { qualified } from './amount-quote.ts';
import { spansIn } from './amount-range.ts';
import { unitHeading } from './amount.ts';
import { isSupplierLine } from './award-form.ts';
import type { FactFinder, MoneyFact, MoneyRole } from './fact.ts';
import type { MoneyPlace } from './money-place.ts';
import { moneyRole } from './money-role.ts';
import type { OptionState } from './option.ts';
import { optionStates } from './option.ts';
import type { Sentence } from './sentence.ts';
import { splitSentences } from './sentence.ts';
import { classifyStatus } from '../record/status.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';

/** How far from a sum the words may stand that say what it is for. */
const reach = 500;

/** More sums than this in what has no full stop are a table run together, where no words tell one from the next. */
const mostSums = 50;

/** A sentence, or a sentence of the reason for which a decision is key, which is always about a limit. */
type MoneySentence = Omit<Sentence, 'field'> & { field: MoneyPlace['field'] };

/**
 * The sums of money that a record names, each with what it is for. A sum said twice with the same meaning is given
 * once, and a sum whose meaning is told elsewhere is not given again without one.
 */
export const findMoney: FactFinder = (sentences, record) => {
  const states = optionStates(sentences);
  const units = underUnits(sentences);
  const before = precedings(sentences);
  const forms = inForms(sentences);
  const isAgreed = mayBeAgreed(record);
  const found = [
    ...keyReason(record).flatMap((sentence) => inSentence(sentence, noContext, isAgreed)),
    ...sentences.flatMap((sentence, at) =>
      inSentence(
        sentence,
        {
          preceding: before[at] ?? '',
          option: states[at] ?? 'none',
          underUnit: units[at] ?? false,
          isForm: forms[at] ?? false,
        },
        isAgreed,
      ),
    ),
  ];
  const first = new Map<string, MoneyFact>();
  for (const fact of found) {
    const key = `${fact.role} ${String(fact.value)}`;
    if (!first.has(key)) first.set(key, fact);
  }
  const told = new Set(found.filter(({ role }) => role !== 'other').map(({ value }) => value));
  return [...first.values()].filter(({ role, value }) => role !== 'other' || !told.has(value));
};

/** Titles of decisions that only set out to buy something. */
const procuring =
  /\b(?:re-?)?procurement (?:strategy|plan|of|for)\b|\bto (?:re-?)?(?:procure|tender)\b|\b(?:business case|gateway 1|pre-procurement)\b/i;

/** Nothing is agreed in a proposal, nor in a decision that was refused or stopped, or that only starts a procurement. */
function mayBeAgreed(record: DecisionRecord): boolean {
  const status = classifyStatus(statedValue(record.status) ?? '');
  const title = statedValue(record.title) ?? '';
  const isStart = procuring.test(title) && !/\baward/i.test(`${title} ${statedValue(record.decision) ?? ''}`);
  return !isStart && record.kind !== 'proposal' && status !== 'refused' && status !== 'stopped';
}

function keyReason({ reasonKey }: DecisionRecord): MoneySentence[] {
  if (reasonKey.state !== 'stated') return [];
  const { value, block } = reasonKey;
  return splitSentences(value).map((text) => ({ field: 'reasonKey', text, block, label: '' }));
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

/** For each sentence, the one before it in its field; of lots told one by one, the one before the first of them. */
function precedings(sentences: readonly Sentence[]): string[] {
  let last: Sentence | undefined;
  return sentences.map((sentence) => {
    const before = last?.field === sentence.field ? last.text : '';
    if (before === '' || !lotLine.test(sentence.text)) last = sentence;
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
  const isLine = sentences.map((sentence) => isSupplierLine(lineOf(sentence)));
  return sentences.map(({ field }, at) => {
    const from = Math.max(0, at - formReach);
    return isLine
      .slice(from, at + formReach + 1)
      .some((is, near) => is && sentences[from + near]?.field === field);
  });
}

/** What a sentence stands among. */
interface Context {
  preceding: string;
  option: OptionState;
  underUnit: boolean;
  isForm: boolean;
}

const noContext: Context = { preceding: '', option: 'none', underUnit: false, isForm: false };

function inSentence(
  sentence: MoneySentence,
  { preceding, option, underUnit, isForm }: Context,
  isAgreed: boolean,
): MoneyFact[] {
  const { text, block } = sentence;
  const spans = spansIn(text, underUnit).map((span) => ({ sums: span.sums, ...qualified(text, span) }));
  let previous: MoneyRole | null = null;
  return spans.flatMap(({ start: from, end: to, sums }, at) => {
    // A sum that is all its label has: "Contract value" with "£5,000".
    const label =
      at === 0 && text.slice(0, from).trim() === '' && sentence.label !== '' ? `${sentence.label}: ` : '';
    const place: MoneyPlace = {
      field: sentence.field,
      sentence: text.slice(Math.max(0, from - reach), to + reach),
      preceding: preceding.slice(-reach),
      before: label + text.slice(Math.max(0, from - reach), from),
      lead: label + text.slice(Math.max(0, from - reach, spans[at - 1]?.end ?? 0), from),
      quote: text.slice(from, to),
      tail: text.slice(to, Math.min(spans[at + 1]?.start ?? text.length, to + reach)),
      isForm,
      option,
      isAgreed,
      previous,
    };
    const role = spans.length > mostSums ? 'other' : moneyRole(place);
    previous = role;
    return sums.map(({ value }) => ({
      kind: 'money' as const,
      value,
      role,
      quote: place.quote,
      block,
      sentence: text,
      computed: false,
    }));
  });
}
