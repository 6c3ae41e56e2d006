import type { Page } from '../page/page.ts';
import type { DecisionRecord, Stated } from '../record/decision-record.ts';
import type { Field } from './labels.ts';
import type { Section } from './sections.ts';
import { asCount, asDate, asFlag, asList, asMeeting, asText, sectionWords, stated } from './values.ts';

/** The fields of a record that stand under a label. Documents are read from links, not from words. */
export type LabelledFields = { [F in Exclude<Field, 'documents'>]: DecisionRecord[F] };

/** What each field's words are made into. */
const parsers: { [F in keyof LabelledFields]: Parser<LabelledFields[F]> } = {
  reference: asText,
  decisionMaker: asText,
  status: asText,
  reasonKey: asList,
  purpose: asText,
  decision: asText,
  reasons: asText,
  alternatives: asText,
  consultation: asText,
  equality: asText,
  declarations: asText,
  wards: asList,
  portfolioHolder: asText,
  contact: asText,
  reportAuthor: asText,
  isKeyDecision: asFlag,
  isSubjectToCallIn: asFlag,
  publishedOn: asDate,
  decidedOn: asDate,
  effectiveFrom: asDate,
  callInDeadline: asDate,
  decisionDue: asDate,
  noticePublishedOn: asDate,
  decidedAtMeeting: asMeeting,
  callInCount: asCount,
};

type Parser<S> = (words: string) => (S extends Stated<infer T> ? T : never) | null;

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
    if (!section.known || (before && sectionWords(page, before).words !== '')) leftOver.push(section);
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
  const fields = Object.fromEntries(
    Object.entries(parsers).map(([field, parse]) => [field, take(field as Field, parse)]),
  ) as LabelledFields;
  return { fields, other: leftOver.flatMap((section) => otherLine(page, section)), from };
}

function otherLine(page: Page, section: Section): DecisionRecord['other'] {
  const { words } = sectionWords(page, section);
  return words === '' ? [] : [{ label: section.label.replace(/\s*[:?]+\s*$/u, '').trim(), value: words }];
}
