import type { Fact, MoneyRole } from '../facts/fact.ts';
import type { DecisionRecord, Stated } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import type { ExportedDecision } from './exported-decision.ts';
import { webAddress } from './written-text.ts';

/** The words that a table shows for what is not the page's own. */
export interface CsvWords {
  yes: string;
  no: string;
  /** The label is there, and nothing behind it. */
  leftBlank: string;
  /** No such label is there; what it would name may be told in the decision's words all the same. */
  noLabel: string;
  /** Stands at the end of a text that is longer than a cell can hold. */
  cutShort: string;
  /** What the state of call-in rests on, in a sentence. */
  callInWhy: (decision: ExportedDecision) => string;
}

/** Null is an empty cell. */
export type Cell = string | number | null;

/** One column: its name in the first row, and what stands there for a decision. */
export interface CsvColumn {
  name: string;
  cell: (decision: ExportedDecision, words: CsvWords, judgedAt: string) => Cell;
}

/** Between several values in one cell. */
const between = ' | ';

/** A text is the page's own: what stands there for "None" too. Of an empty cell, `left_blank` and `without_label` tell. */
function textOf(field: Stated<string>): Cell {
  if (field.state === 'stated') return field.value;
  return field.state === 'none' ? field.quote : null;
}

function flagOf(field: Stated<boolean>, { yes, no, leftBlank, noLabel }: CsvWords): string {
  switch (field.state) {
    case 'stated':
      return field.value ? yes : no;
    case 'none':
      return field.quote;
    case 'blank':
      return leftBlank;
    case 'absent':
      return noLabel;
  }
}

function quoteOf(field: Stated<unknown>): Cell {
  return field.state === 'stated' || field.state === 'none' ? field.quote : null;
}

type FieldOf<Value> = {
  [Name in keyof DecisionRecord]: DecisionRecord[Name] extends Stated<Value> ? Name : never;
}[keyof DecisionRecord];

function column(name: string, cell: CsvColumn['cell']): CsvColumn {
  return { name, cell };
}

/** "callInDeadline" as columns are named: "call_in_deadline". */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const textColumn = (field: FieldOf<string>) =>
  column(snakeCase(field), ({ record }) => textOf(record[field]));

/** A date as ISO text, to the month where the page gives no day; beside it the page's own words. */
const dateColumns = (field: FieldOf<string>) => [
  column(snakeCase(field), ({ record }) => statedValue(record[field])),
  column(`${snakeCase(field)}_quote`, ({ record }) => quoteOf(record[field])),
];

const flagColumns = (name: string, field: FieldOf<boolean>) => [
  column(name, ({ record }, words) => flagOf(record[field], words)),
  column(`${name}_quote`, ({ record }) => quoteOf(record[field])),
];

const moneyRoles = [
  'contract-value',
  'annual-value',
  'budget',
  'saving',
  'threshold',
  'rejected-option',
  'other',
  null,
] as const satisfies (MoneyRole | null)[];

/**
 * An amount is a number to sum only where the record gives one for its role: of several it cannot be told here
 * which counts. All of them stand beside it, each with its words, in one order.
 *
 * @param role null: those whose words leave doubt
 */
function moneyColumns(role: MoneyRole | null): CsvColumn[] {
  const name = role === null ? 'unclear_amount' : role === 'other' ? 'other_amount' : role.replace('-', '_');
  const found = ({ facts }: ExportedDecision) =>
    facts.filter((fact) => fact.kind === 'money').filter((fact) => (fact.role ?? null) === role);
  return [
    column(name, (decision) => onlyOne(found(decision).map(({ value }) => value))),
    column(`${name}_all`, (decision) => joined(found(decision).map(({ value }) => String(value)))),
    column(`${name}_basis`, (decision) => joined(found(decision).map(basisOf))),
    column(`${name}_quote`, (decision) => joined(found(decision).map(({ quote }) => quote))),
  ];
}

function onlyOne<Value>(values: readonly Value[]): Value | null {
  const [value, ...others] = new Set(values);
  return value === undefined || others.length > 0 ? null : value;
}

function joined(parts: readonly string[]): string {
  return parts.join(between);
}

/** "computed" where we worked it out from the words; "stated" where they say it. */
function basisOf({ computed }: Fact): string {
  return computed ? 'computed' : 'stated';
}

function factsOfKind<Kind extends Fact['kind']>({ facts }: ExportedDecision, kind: Kind) {
  return facts.filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind);
}

/** The one term of the record; of several it cannot be told which is the contract's. */
function onlyTerm(decision: ExportedDecision) {
  const terms = factsOfKind(decision, 'term');
  return terms.length === 1 ? (terms[0] ?? null) : null;
}

const termColumns = [
  column('term_months', (decision) => onlyTerm(decision)?.value.months ?? null),
  column('term_start', (decision) => onlyTerm(decision)?.value.start ?? null),
  column('term_end', (decision) => onlyTerm(decision)?.value.end ?? null),
  column('term_extension_months', (decision) =>
    joined(onlyTerm(decision)?.value.extensions.map(String) ?? []),
  ),
  column('term_latest_end', (decision) => onlyTerm(decision)?.value.latestEnd ?? null),
  column('term_computed', (decision) => joined(onlyTerm(decision)?.computedParts.map(snakeCase) ?? [])),
  column('term_quote', (decision) => joined(factsOfKind(decision, 'term').map(({ quote }) => quote))),
];

const supplierColumns = (['awarded', 'incumbent', 'withheld'] as const).flatMap((role) => {
  const found = (decision: ExportedDecision) =>
    factsOfKind(decision, 'supplier').filter((fact) => fact.role === role);
  return [
    column(`supplier_${role}`, (decision) => joined(found(decision).map(({ value }) => value))),
    column(`supplier_${role}_quote`, (decision) => joined(found(decision).map(({ quote }) => quote))),
  ];
});

const otherFactColumns = [
  column('exempt_paragraphs', (decision) =>
    joined(factsOfKind(decision, 'exemption').flatMap(({ value }) => value.paragraphs)),
  ),
  column('exempt_quote', (decision) => joined(factsOfKind(decision, 'exemption').map(({ quote }) => quote))),
  column('delegation_quote', (decision) =>
    joined(factsOfKind(decision, 'delegation').map(({ quote }) => quote)),
  ),
  column('cited_references', (decision) =>
    joined(factsOfKind(decision, 'citation').flatMap(({ value }) => value.reference ?? [])),
  ),
  column('cited_quote', (decision) => joined(factsOfKind(decision, 'citation').map(({ quote }) => quote))),
  column('legislation', (decision) =>
    joined(factsOfKind(decision, 'legislation').map(({ value }) => value.text)),
  ),
];

const callInColumns = [
  column('call_in_state', ({ callIn }) => callIn.state),
  column('call_in_last_day', ({ callIn }) => callIn.lastDay),
  column('call_in_possible_last_day', ({ callIn }) => callIn.possibleLastDay),
  column('call_in_closes_at', ({ callIn }) => callIn.closesAt),
  column('call_in_basis', ({ callIn }) => callIn.basis),
  column('call_in_certainty', ({ callIn }) => callIn.certainty),
  column('call_in_why', (decision, { callInWhy }) => callInWhy(decision)),
  column('call_in_rule_source', ({ callIn }) => callIn.rule?.source ?? null),
  column('call_in_judged_at', (_decision, _words, judgedAt) => judgedAt),
  column('call_in_count', ({ record }) => statedValue(record.callInCount)),
];

/** The names of the fields in one state. */
function fieldsIn(record: DecisionRecord, state: 'blank' | 'absent'): string {
  return joined(
    Object.entries(record)
      .filter(([, field]: [string, unknown]) => isIn(field, state))
      .map(([name]) => snakeCase(name)),
  );
}

function isIn(field: unknown, state: string): boolean {
  return typeof field === 'object' && field !== null && 'state' in field && field.state === state;
}

/** Every column, in the order of the table. Names are fixed, since tools read them. */
export const csvColumns: readonly CsvColumn[] = [
  column('site', ({ site }) => site),
  column('key', ({ key }) => key),
  column('council', ({ council }) => council?.name ?? null),
  column('kind', ({ record }) => record.kind),
  ...(['reference', 'title', 'decisionMaker'] as const).map(textColumn),
  column('meeting_body', ({ record }) => statedValue(record.decidedAtMeeting)?.body ?? null),
  column('meeting_date', ({ record }) => statedValue(record.decidedAtMeeting)?.date ?? null),
  textColumn('status'),
  ...flagColumns('key_decision', 'isKeyDecision'),
  ...flagColumns('subject_to_call_in', 'isSubjectToCallIn'),
  ...(
    [
      'decidedOn',
      'publishedOn',
      'effectiveFrom',
      'callInDeadline',
      'decisionDue',
      'noticePublishedOn',
    ] as const
  ).flatMap(dateColumns),
  ...callInColumns,
  column('currency', (decision) => (factsOfKind(decision, 'money').length > 0 ? 'GBP' : null)),
  ...moneyRoles.flatMap(moneyColumns),
  ...supplierColumns,
  ...termColumns,
  ...otherFactColumns,
  ...(['wards', 'portfolioHolder', 'contact', 'purpose', 'decision', 'reasons', 'alternatives'] as const).map(
    textColumn,
  ),
  ...(['consultation', 'equality', 'declarations'] as const).map(textColumn),
  column('left_blank', ({ record }) => fieldsIn(record, 'blank')),
  column('without_label', ({ record }) => fieldsIn(record, 'absent')),
  // What the panel lists under this name: what such a decision calls for and its page says nowhere.
  column('not_on_page', (decision) =>
    joined(
      factsOfKind(decision, 'gap')
        .filter(({ role }) => role === 'missing')
        .map(({ value }) => snakeCase(value)),
    ),
  ),
  column('documents', ({ record }) => joined(record.documents.map(({ title }) => title))),
  column('changed_fields', ({ changes }) =>
    joined([...new Set(changes.map(({ field }) => snakeCase(field)))]),
  ),
  column('last_change_seen', ({ changes }) => changes.at(-1)?.seenAt ?? null),
  column('source', ({ record }) => webAddress(record.address)),
  column('first_seen', ({ firstSeen }) => firstSeen),
  column('last_seen', ({ lastSeen }) => lastSeen),
];
