import * as z from 'zod/mini';
import type { DecisionRecord } from '../record/decision-record.ts';
import type { Follow } from './database.ts';
import { factSchema } from './fact-schema.ts';
import { watchedFields } from './stored-decision.ts';
import type { StoredDecision } from './stored-decision.ts';

// zod tries `new Function` to speed itself up, which an extension's policy forbids and logs (zod issue 4461).
z.config({ jitless: true });

/** Longer than any record seen, by far; a value beyond it is not a council's. */
const longestText = 2_000_000;
const text = z.string().check(z.maxLength(longestText));
const block = z.int().check(z.nonnegative());

function stated<T extends z.ZodMiniType>(value: T) {
  return z.discriminatedUnion('state', [
    z.object({ state: z.literal('stated'), value, quote: text, block }),
    z.object({ state: z.literal('none'), quote: text, block }),
    z.object({ state: z.literal('blank'), block }),
    z.object({ state: z.literal('absent') }),
  ]);
}

const statedText = stated(text);
const statedFlag = stated(z.boolean());
const dateText = z.union([z.iso.date(), z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))]);
const statedDate = stated(dateText);
const id = z.optional(z.string().check(z.regex(/^\d{1,12}$/)));
const webAddress = z.string().check(z.maxLength(8_000), z.regex(/^https?:\/\//));

const documentSchema = z.object({ title: text, address: z.nullable(webAddress), restricted: z.boolean() });

/**
 * A record as the library takes it in: what arrives from a page, an import or an older version is checked
 * against this before it is kept.
 */
export const recordSchema = z.object({
  format: z.string().check(z.maxLength(100)),
  kind: z.enum(['decision', 'proposal', 'agenda-item', 'issue']),
  address: webAddress,
  council: z.nullable(z.string().check(z.maxLength(100))),
  language: z.enum(['en', 'cy']),
  ids: z.object({ decision: id, agendaItem: id, issue: id, meeting: id, planItem: id }),
  title: statedText,
  reference: statedText,
  decisionMaker: statedText,
  status: statedText,
  reasonKey: statedText,
  purpose: statedText,
  decision: statedText,
  reasons: statedText,
  alternatives: statedText,
  consultation: statedText,
  equality: statedText,
  declarations: statedText,
  wards: statedText,
  portfolioHolder: statedText,
  contact: statedText,
  reportAuthor: statedText,
  isKeyDecision: statedFlag,
  isSubjectToCallIn: statedFlag,
  publishedOn: statedDate,
  decidedOn: statedDate,
  effectiveFrom: statedDate,
  callInDeadline: statedDate,
  decisionDue: statedDate,
  noticePublishedOn: statedDate,
  decidedAtMeeting: stated(z.object({ body: text, date: z.nullable(dateText) })),
  callInCount: stated(z.int().check(z.nonnegative())),
  documents: z.array(documentSchema),
  other: z.array(z.object({ label: text, value: text })),
});

/** A record that has been checked; null where it is not one. */
export function checkedRecord(value: unknown): DecisionRecord | null {
  const checked = recordSchema.safeParse(value);
  return checked.success ? (checked.data as DecisionRecord) : null;
}

const moment = z.iso.datetime();
const key = z.string().check(z.minLength(1), z.maxLength(1_000));

/** Characters. What a decision is found by is a name, a number or a few words: none is as long. */
export const longestKey = 2_000;

/** As many as a decision is found by, and far more than any real one. */
export const mostKeys = 10_000;

const keys = z.array(z.string().check(z.maxLength(longestKey))).check(z.maxLength(mostKeys));

const said = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['stated', 'none']), words: text, isShortened: z.optional(z.literal(true)) }),
  z.object({ state: z.literal('blank') }),
  z.object({ state: z.literal('absent') }),
]);
const visits = { lastSeenBefore: moment, seenAt: moment };
const document = z.nullable(documentSchema);
const change = z.discriminatedUnion('field', [
  z.object({ field: z.enum(watchedFields), before: said, after: said, ...visits }),
  z.object({ field: z.literal('documents'), before: document, after: document, ...visits }),
]);

const storedSchema = z.object({
  key,
  site: z.string().check(z.minLength(1), z.maxLength(1_000)),
  record: recordSchema,
  facts: z.array(factSchema),
  identities: keys,
  twinKey: z.optional(z.string()),
  addresses: z.array(webAddress),
  relationKeys: keys,
  order: z.number(),
  reading: z.string(),
  changes: z.array(change).check(z.maxLength(1_000)),
  changesDropped: z.int().check(z.nonnegative()),
  firstSeen: moment,
  lastSeen: moment,
  previousVisit: z.nullable(moment),
});

/** A decision read back from storage, checked; null where it is damaged, or was kept by an older version. */
export function checkedStored(value: unknown): StoredDecision | null {
  const checked = storedSchema.safeParse(value);
  return checked.success ? (checked.data as StoredDecision) : null;
}

const olderSchema = z.object({
  key,
  site: z.string(),
  record: recordSchema,
  firstSeen: moment,
  lastSeen: moment,
});

/** What a decision holds in every version of the library; null where it is damaged. */
export function checkedOlder(
  value: unknown,
): Pick<StoredDecision, 'key' | 'site' | 'record' | 'firstSeen' | 'lastSeen'> | null {
  const checked = olderSchema.safeParse(value);
  return checked.success ? { ...checked.data, record: checked.data.record as DecisionRecord } : null;
}

const hourOfDay = /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** Without a last day there is no later one and no hour; the hour is one of the last day. */
const followedCallIn = z
  .object({
    lastDay: z.nullable(z.iso.date()),
    possibleLastDay: z.nullable(z.iso.date()),
    closesAt: z.nullable(z.string().check(z.maxLength(30))),
    basis: z.enum(['page', 'rule', 'none']),
    certainty: z.nullable(z.enum(['stated', 'estimate'])),
  })
  .check(
    z.refine(({ lastDay, possibleLastDay, closesAt }) => {
      if (lastDay === null) return possibleLastDay === null && closesAt === null;
      const isOfLastDay = closesAt?.startsWith(lastDay) && hourOfDay.test(closesAt.slice(lastDay.length));
      return (possibleLastDay ?? lastDay) >= lastDay && (closesAt === null || isOfLastDay === true);
    }),
  );

const followSchema = z.object({
  key,
  address: webAddress,
  title: z.nullable(text),
  council: z.nullable(z.string().check(z.maxLength(1_000))),
  division: z.nullable(z.enum(['england-and-wales', 'scotland', 'northern-ireland'])),
  callIn: followedCallIn,
  followedSince: moment,
  given: z.array(z.object({ lastDay: z.iso.date(), upTo: moment })).check(z.maxLength(1_000)),
});

/** A decision that is followed, checked as a record is; null where it is none. */
export function checkedFollow(value: unknown): Follow | null {
  const checked = followSchema.safeParse(value);
  return checked.success ? checked.data : null;
}
