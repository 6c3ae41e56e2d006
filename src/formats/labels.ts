import type { DecisionRecord } from '../record/decision-record.ts';

/** The record's fields that a label can name. */
export type Field = keyof Omit<
  DecisionRecord,
  'format' | 'kind' | 'address' | 'council' | 'language' | 'ids' | 'other' | 'title'
>;

/**
 * How a field's value stands: on the label's own line, as prose under it, or as a list of links under it.
 * Prose that follows a line with a value belongs to no field.
 */
export type Shape = 'line' | 'prose' | 'list';

/**
 * What ModernGov sites call the fields, English first, then Welsh, as seen on the sites of some 60 councils.
 * Compared by `labelKey`: letter case, plurals, "the" and "any", hyphens, the colon and the form of an
 * apostrophe do not matter.
 */
const table: Record<Field, [shape: Shape, english: string[], welsh?: string[]]> = {
  decisionMaker: ['line', ['decision maker'], ["sawl sy'n gwneud penderfyniad"]],
  status: ['line', ['decision status'], ['statws', 'statws penderfyniad']],
  // Half-translated by the system itself: "Is KeyPenderfyniad?", "Is Allweddol decision?".
  isKeyDecision: [
    'line',
    ['is key decision', 'key decision'],
    ['is keypenderfyniad', 'is allweddolpenderfyniad', 'is allweddol decision'],
  ],
  isSubjectToCallIn: [
    'line',
    ['is subject to call in', 'subject to call in'],
    ['yn amodol ar gael ei alw i mewn'],
  ],
  purpose: ['prose', ['purpose', 'subject of decision'], ['diben']],
  decision: ['prose', ['decision', 'decision taken', 'decision made'], ['penderfyniad', 'penderfyniadau']],
  reasons: ['prose', ['reason for decision'], ['rheswm dros penderfyniad', 'rhesymau dros penderfyniad']],
  alternatives: [
    'prose',
    [
      'alternative option considered',
      'alternative option considered and rejected',
      'alternative considered',
      'alternative considered and rejected',
      'alternative option',
      'other option considered',
      'other option',
    ],
    ['opsiynau eraill a ystyriwyd', 'opsiynau amgen a ystyriwyd'],
  ],
  consultation: [
    'prose',
    ['consultation', 'consultee', 'consultation process', 'other reason / organisation consulted'],
    ['ymgynghoriad'],
  ],
  equality: ['prose', ['equality', 'equality impact assessment', 'equality implication']],
  declarations: [
    'prose',
    ['declaration', 'declaration of interest', 'conflict of interest'],
    ['datganiadau o fuddiant'],
  ],
  wards: ['line', ['ward affected', 'division affected', 'ward'], ['wardiau a effeithir']],
  portfolioHolder: ['line', ['portfolio holder', 'lead member', 'cabinet member'], ['aelod arweiniol']],
  reasonKey: ['line', ['reason key']],
  reference: ['line', ['reference', 'reference number', 'decision number', 'executive decision no']],
  contact: ['line', ['contact', 'contact officer'], ['cyswllt']],
  reportAuthor: ['line', ['report author'], ['awdur adroddiad']],
  publishedOn: ['line', ['publication date', 'decision published'], ['dyddiad cyhoeddi']],
  decidedOn: ['line', ['date of decision'], ['dyddiad penderfyniad']],
  effectiveFrom: ['line', ['effective from', 'date come into force if not called in'], ['effeithiol o']],
  // Expected, but for the first: no page in Welsh with its window open was seen, and few in English.
  callInDeadline: [
    'line',
    ['call in deadline date', 'call in deadline', 'deadline for call in'],
    ['dyddiad cau galw i mewn'],
  ],
  callInCount: ['line', ['current call in count', 'call ins']],
  decisionDue: ['line', ['decision due', 'decision due date']],
  noticePublishedOn: [
    'line',
    ['notice of proposed decision first published', 'notice of decision'],
    ['cyhoeddwyd gyntaf'],
  ],
  decidedAtMeeting: ['line', ['decided at meeting'], ['penderfynwyd yn cyfarfod']],
  documents: ['list', ['accompanying document', 'supporting document', 'document'], ['dogfennau cefnogol']],
};

/** Every field that a label can name. */
export const fieldNames = Object.keys(table) as Field[];

/** A label that is known: the field it names, how its value stands, and the language it is in. */
export interface KnownLabel {
  field: Field;
  shape: Shape;
  language: 'en' | 'cy';
}

/** No label is as long. Any text of a page may be asked about, and most are prose. */
const longestLabel = 99;

const known = new Map<string, KnownLabel>();
for (const field of fieldNames) {
  const [shape, english, welsh = []] = table[field];
  for (const label of english) known.set(labelKey(label), { field, shape, language: 'en' });
  for (const label of welsh) known.set(labelKey(label), { field, shape, language: 'cy' });
}

/** A label as it is compared: "Reason(s) for the Decision:" and "Reasons for decision" are one. */
export function labelKey(label: string): string {
  return label
    .slice(0, longestLabel)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\(s\)|[\s:?.–-]+$/gu, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/\b(the|any|details? of|y|yr) /g, '')
    .replace(/(\w{3,})s\b/g, '$1')
    .trim();
}

/** What a label means on a ModernGov page; null where it is none that is known. */
export function knownLabel(label: string): KnownLabel | null {
  return label.length > longestLabel ? null : (known.get(labelKey(label)) ?? null);
}
