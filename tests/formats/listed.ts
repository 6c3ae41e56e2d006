/** What lists and plans given as text are read as: shared by their tests. */
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';

/** The ids of the formats that claim a text. */
export function claims(text: string, address: string): string[] {
  const page = readText(text, address);
  return formats.filter((format) => format.detect(page)).map(({ id }) => id);
}

/** The records on a page given as text. */
export function records(text: string, address = ''): DecisionRecord[] {
  const page = readText(text, address);
  return identify(page, formats)?.extract(page) ?? [];
}

/** What a record states, by field; "none" and "blank" as they are. Titles that the data leaves out are left out. */
export function told(record?: DecisionRecord): Record<string, unknown> {
  const fields = Object.entries(record ?? {}).flatMap(([name, field]: [string, unknown]) => {
    if (typeof field !== 'object' || field === null || !('state' in field)) return [];
    if (field.state === 'absent') return [];
    return [[name, 'value' in field ? field.value : field.state] as const];
  });
  return { kind: record?.kind, ...Object.fromEntries(fields) };
}
