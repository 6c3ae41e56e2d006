import { readFileSync, readdirSync } from 'node:fs';
import type { FactContext, GapFact, GapName } from '../../src/facts/fact.ts';
import { factsOf } from '../../src/facts/index.ts';
import type { DecisionRecord, Stated, StatedTexts } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';

type Name = keyof StatedTexts | Exclude<GapName, 'documents' | 'contractValue' | 'supplier' | 'contractTerm'>;

/** A record of our own, told by how it differs from one that holds everything, and what it should hold and does not. */
export interface GapCase {
  says: string;
  kindOfDecision: string;
  nation?: FactContext['nation'];
  kind?: DecisionRecord['kind'];
  format?: string;
  /** Fields without a label; with a label and nothing behind it; with an answer of "None". */
  lacks?: Name[];
  leftBlank?: Name[];
  none?: Name[];
  words?: Partial<Record<keyof StatedTexts, string>>;
  flags?: Partial<Record<'isKeyDecision' | 'isSubjectToCallIn', boolean>>;
  /** How many; one unless it says otherwise. */
  documents?: number;
  /** Their title; "Report" unless it says otherwise. */
  paper?: string;
  meeting?: [body: string, date: string];
  other?: [label: string, value: string][];
  missing: GapName[];
  blank?: GapName[];
  trap?: true;
}

const folder = new URL('./gap-cases/', import.meta.url);

/** The labelled records, from every file of the folder. */
export function gapCases(): GapCase[] {
  return readdirSync(folder).flatMap(
    (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GapCase[],
  );
}

/** The record that a case tells of. */
export function recordOf(told: GapCase): DecisionRecord {
  const each = (names: readonly Name[] = [], field: Stated<never>) =>
    Object.fromEntries(names.map((name) => [name, field]));
  const words = Object.fromEntries(
    Object.entries(told.words ?? {}).map(([name, value]) => [name, stated(value)]),
  );
  const flags = Object.fromEntries(
    Object.entries(told.flags ?? {}).map(([name, value]) => [name, stated(value)]),
  );
  const document = { title: told.paper ?? 'Report', address: null, restricted: false };
  return sampleRecord({
    title: stated('Hours of the Fernley tip'),
    decisionMaker: stated('Cabinet Member for Streets'),
    status: stated('Approved'),
    reference: stated('HM 4411'),
    isKeyDecision: stated(false),
    isSubjectToCallIn: stated(true),
    callInDeadline: stated('2026-05-12'),
    decidedOn: stated('2026-05-01'),
    publishedOn: stated('2026-05-05'),
    wards: stated('Fernley; Oldmoor'),
    decision: stated('That the hours of the tip be changed as set out in the report.'),
    reasons: stated('Hours have not changed since 2011. Few people come on Mondays.'),
    alternatives: stated('To leave the hours as they are was rejected.'),
    consultation: stated('The ward members were asked.'),
    equality: stated('No group is affected more than another.'),
    declarations: { state: 'none', quote: 'None', block: 9 },
    contact: stated('Pat Lowe'),
    documents: Array.from({ length: told.documents ?? 1 }, () => document),
    ...(told.kind ? { kind: told.kind } : {}),
    ...(told.format ? { format: told.format } : {}),
    ...(told.meeting ? { decidedAtMeeting: stated({ body: told.meeting[0], date: told.meeting[1] }) } : {}),
    other: (told.other ?? []).map(([label, value]) => ({ label, value })),
    ...words,
    ...flags,
    ...each(told.lacks, { state: 'absent' }),
    ...each(told.leftBlank, { state: 'blank', block: 7 }),
    ...each(told.none, { state: 'none', quote: 'None', block: 8 }),
  });
}

/** The gaps of a record, as the extension finds them. */
export function gapsIn(record: DecisionRecord, nation: FactContext['nation'] = 'England'): GapFact[] {
  return factsOf(record, { nation }).filter((fact) => fact.kind === 'gap');
}
