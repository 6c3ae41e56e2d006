import { qualified } from './amount-quote.ts';
import type { Span } from './amount-range.ts';
import { spansIn } from './amount-range.ts';
import type { FactFinder, MoneyFact, MoneyRole } from './fact.ts';
import type { MoneyContext } from './money-context.ts';
import { contextsOf, noContext } from './money-context.ts';
import type { MoneyPlace, Rank } from './money-place.ts';
import { moneyRole } from './money-role.ts';
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
  const found = placesIn(sentences, record).flatMap(({ place, sums, role, sentence }) =>
    sums.map(({ value }) => ({
      kind: 'money' as const,
      value,
      ...(role !== null && { role }),
      quote: place.quote,
      block: sentence.block,
      sentence: sentence.text,
      computed: false,
    })),
  );
  const first = new Map<string, MoneyFact>();
  for (const fact of found) {
    const key = `${fact.role ?? ''} ${String(fact.value)}`;
    if (!first.has(key)) first.set(key, fact);
  }
  const valuesFor = (isMeant: (role: MoneyRole) => boolean) =>
    new Set(found.flatMap(({ role, value }) => (role && isMeant(role) ? value : [])));
  const told = valuesFor(() => true);
  const named = valuesFor((role) => role !== 'other');
  return [...first.values()].filter(({ role, value }) =>
    role ? role !== 'other' || !named.has(value) : !told.has(value),
  );
};

/**
 * The sums of a record in their places, as often as they stand there.
 *
 * @param roleOf what a sum is for, by its place; another one than the extension's own to learn from labelled words
 */
export function placesIn(
  sentences: readonly Sentence[],
  record: DecisionRecord,
  roleOf: (place: MoneyPlace, value: number) => MoneyRole | null = moneyRole,
): PlacedSum[] {
  const contexts = contextsOf(sentences);
  const isAgreed = mayBeAgreed(record);
  let last: PlacedSum | undefined;
  const inOne = (sentence: MoneySentence, context: MoneyContext) => {
    const above = last?.sentence.field === sentence.field ? (last.role ?? 'other') : null;
    const placed = inSentence(sentence, context, above, isAgreed, roleOf);
    last = placed.at(-1) ?? last;
    return placed;
  };
  return [
    ...keyReason(record).flatMap((sentence) => inOne(sentence, noContext)),
    ...sentences.flatMap((sentence, at) => inOne(sentence, contexts[at] ?? noContext)),
  ];
}

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

/** A sum or range in its place, with its sentence and what it is for. */
export interface PlacedSum {
  place: MoneyPlace;
  sums: Span['sums'];
  /** Null where the words leave doubt. */
  role: MoneyRole | null;
  sentence: MoneySentence;
}

function inSentence(
  sentence: MoneySentence,
  { preceding, following, earlier, later, option, underUnit, isForm, column }: MoneyContext,
  above: MoneyRole | null,
  isAgreed: boolean,
  roleOf: (place: MoneyPlace, value: number) => MoneyRole | null,
): PlacedSum[] {
  const { text } = sentence;
  const spans = spansIn(text, underUnit).map((span) => ({ sums: span.sums, ...qualified(text, span) }));
  let previous: MoneyRole | null = null;
  const rankOf = spans.length === 0 ? () => 'only' as const : ranksAmong([earlier, later], spans, underUnit);
  return spans.map(({ start: from, end: to, sums }, at) => {
    // A sum that is all its label has: "Contract value" with "£5,000".
    const isAlone = at === 0 && text.slice(0, from).trim() === '';
    const label = isAlone && sentence.label !== '' ? `${sentence.label}: ` : '';
    // What stands before a sum in its row of a table are other columns.
    const words = column === '' ? text : '';
    const place: MoneyPlace = {
      field: sentence.field,
      sentence: text.slice(Math.max(0, from - reach), to + reach),
      preceding: preceding.slice(-reach),
      following: following.slice(0, reach),
      earlier,
      later,
      before: `${column}${label}${words.slice(Math.max(0, from - reach), from)}`,
      lead: `${column}${label}${words.slice(Math.max(0, from - reach, spans[at - 1]?.end ?? 0), from)}`,
      quote: text.slice(from, to),
      tail: text.slice(to, Math.min(spans[at + 1]?.start ?? text.length, to + reach)),
      behind: text.slice(to, to + reach),
      rank: rankOf(sums),
      isForm,
      option,
      isAgreed,
      previous,
      above,
    };
    const [first] = sums;
    const role = spans.length > mostSums || !first ? null : roleOf(place, first.value);
    previous = role ?? 'other';
    return { place, sums, role, sentence };
  });
}

/** Tells a sum's rank among those of its sentence and of the words around that. */
function ranksAmong(around: readonly string[], own: readonly Pick<Span, 'sums'>[], underUnit: boolean) {
  const spans = [...around.flatMap((words) => spansIn(words, underUnit)), ...own];
  const values = spans.flatMap(({ sums }) => sums.map(({ value }) => value));
  const least = values.reduce((low, each) => Math.min(low, each), Infinity);
  const most = values.reduce((high, each) => Math.max(high, each), -Infinity);
  return ([first]: Span['sums']): Rank => {
    if (least === most) return 'only';
    return first?.value === least ? 'lowest' : first?.value === most ? 'highest' : 'between';
  };
}
