import { knownLabel, labelKey } from './labels.ts';
import type { Field, KnownLabel } from './labels.ts';

/**
 * Welsh for the labels that only lists and forward plans have. No Welsh list was seen: these are translations to
 * be expected, some half done as ModernGov leaves them ("Is KeyPenderfyniad?" was seen). A label that is worded
 * otherwise stays unknown, and is kept in its words.
 */
const welsh: Partial<Record<Field, readonly string[]>> = {
  publishedOn: ["penderfyniad wedi'i gyhoeddi", 'cyhoeddwyd y penderfyniad', 'penderfyniad published'],
  decisionDue: [
    'penderfyniad yn ddyledus',
    'dyddiad penderfyniad yn ddyledus',
    "penderfyniad i'w wneud",
    "dyddiad y penderfyniad i'w wneud",
    'penderfyniad due',
    'penderfyniad due date',
  ],
  noticePublishedOn: [
    'hysbysiad o benderfyniad',
    "hysbysiad o'r penderfyniad",
    'hysbysiad o benderfyniad arfaethedig a gyhoeddwyd gyntaf',
    "hysbysiad o'r penderfyniad arfaethedig a gyhoeddwyd gyntaf",
    'notice of proposed penderfyniad first published',
  ],
  wards: ['wardiau yr effeithir arnynt', 'wardiau dan sylw', "wardiau sy'n cael eu heffeithio"],
};

/** Labels of lists and plans that name no field of a record, English and Welsh. */
const kept = [
  'lead officer',
  'lead director',
  'anticipated restriction',
  'explanation of anticipated restriction',
  'reason for urgency',
  'decision type',
  'department',
  'relevant scrutiny committee',
  'scrutiny committee',
  'swyddog arweiniol',
  'cyfarwyddwr arweiniol',
  'cyfyngiad disgwyliedig',
  'cyfyngiad a ragwelir',
  'eglurhad o gyfyngiad disgwyliedig',
  'rheswm dros frys',
  'rheswm dros y brys',
  'math o benderfyniad',
];

const fields = new Map<string, KnownLabel>();
for (const [field, labels] of Object.entries(welsh) as [Field, readonly string[]][]) {
  for (const label of labels) fields.set(labelKey(label), { field, shape: 'line', language: 'cy' });
}
const keptKeys = new Set(kept.map(labelKey));

/** What a label means on a list or a forward plan; null where it names no field of a record. */
export function listLabel(label: string): KnownLabel | null {
  return knownLabel(label) ?? (label.length < 100 ? (fields.get(labelKey(label)) ?? null) : null);
}

/**
 * Whether words are a label of a list or a plan, one of a field or one that is kept as it is. In plain text the
 * kept ones end the prose before them: else "Lead officer:" would be read as words of the decision.
 */
export function isListLabel(label: string): boolean {
  return listLabel(label) !== null || (label.length < 60 && keptKeys.has(labelKey(label)));
}
