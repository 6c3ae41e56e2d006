import type { Page } from '../page/page.ts';
import type { DecisionRecord, Stated, StatedTexts } from '../record/decision-record.ts';
import { fieldNames } from './labels.ts';
import type { Field } from './labels.ts';
import type { Section } from './sections.ts';
import {
  asCount,
  asDate,
  asFlag,
  asList,
  asMeeting,
  asOneDay,
  asText,
  sectionWords,
  stated,
} from './values.ts';

/** The fields of a record that stand under a label. Documents are read from links, not from words. */
export type LabelledFields = { [F in Exclude<Field, 'documents'>]: DecisionRecord[F] };

type Parser<S> = (words: string) => (S extends Stated<infer T> ? T : never) | null;

/** What each field's words are made into; where nothing stands here, they are the value as they are. */
const parsers: {
  [F in Exclude<keyof LabelledFields, keyof StatedTexts>]: Parser<LabelledFields[F]>;
} & { [F in keyof StatedTexts]?: Parser<Stated<string>> } = {
  reasonKey: asList,
  wards: asList,
  isKeyDecision: asFlag,
  isSubjectToCallIn: asFlag,
  publishedOn: asDate,
  decidedOn: asDate,
  effectiveFrom: asDate,
  callInDeadline: asOneDay,
  decisionDue: asOneDay,
  noticePublishedOn: asDate,
  decidedAtMeeting: asMeeting,
  callInCount: asCount,
};

/** What the sections of a page come to. */
export interface ReadFields {
  fields: LabelledFields;
  other: DecisionRecord['other'];
  /** The section that each field was read from. */
  from: ReadonlyMap<Field, Section>;
}

/**
 * The value of every field, from the sections of a page. A field named twice keeps the first that says
 * something; whatever belongs to no field, or cannot be made a value of its field, is kept in its words.
 */
export function readFields(page: Page, sections: readonly Section[]): ReadFields {
  const from = new Map<Field, Section>();
  const leftOver: Section[] = [];
  for (const section of sections) {
    const before = section.known && from.get(section.known.field);
    if (!section.known || (before && stated(sectionWords(page, before), asText).state !== 'blank'))
      leftOver.push(section);
    else from.set(section.known.field, section);
  }
  const take = (field: Field, parse: (words: string) => unknown): Stated<unknown> => {
    const section = from.get(field);
    if (!section) return { state: 'absent' };
    const read = sectionWords(page, section);
    const value = stated(read, parse);
    // "To be confirmed" where a date should stand: no date, but the reader can still see the words.
    if (value.state === 'blank' && stated(read, asText).state === 'stated') leftOver.push(section);
    return value;
  };
  const parserOf: Partial<Record<Field, (words: string) => unknown>> = parsers;
  const fields = Object.fromEntries(
    fieldNames.map((field) => [field, take(field, parserOf[field] ?? asText)]),
  ) as LabelledFields;
  leftOver.sort((a, b) => a.at - b.at);
  return { fields, other: leftOver.flatMap((section) => otherLine(page, section)), from };
}

function otherLine(page: Page, section: Section): DecisionRecord['other'] {
  const { words } = sectionWords(page, section);
  return words === '' ? [] : [{ label: section.label.replace(/\s*[:?]+\s*$/u, '').trim(), value: words }];
}
