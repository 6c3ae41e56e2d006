import * as z from 'zod/mini';
import { mostDaysBefore } from '../reminders/reminder-times.ts';
import { recordSchema } from './schema.ts';
import { watchedFields } from './stored-decision.ts';
import type { StoredDecision } from './stored-decision.ts';

/*
 * What a backup may bring in. It is a file: anybody may have written it. Lists stand where a map would do, so that
 * no name in a file is ever a property's.
 */

/** A stored decision without what is worked out from its words: that is worked out anew, never taken from a file. */
export type BackedUpDecision = Omit<StoredDecision, 'facts' | 'relationKeys' | 'twinKey' | 'order'>;

const longestText = 2_000_000;
const text = z.string().check(z.maxLength(longestText));
const shortText = z.string().check(z.maxLength(1_000));
const name = z.string().check(z.minLength(1), z.maxLength(1_000));
const moment = z.iso.datetime();
const webAddress = z.string().check(z.maxLength(8_000), z.regex(/^https?:\/\//));

const said = z.discriminatedUnion('state', [
  z.object({ state: z.literal('stated'), words: text, isShortened: z.optional(z.literal(true)) }),
  z.object({ state: z.literal('none'), words: text, isShortened: z.optional(z.literal(true)) }),
  z.object({ state: z.literal('blank') }),
  z.object({ state: z.literal('absent') }),
]);

const document = z.nullable(
  z.object({ title: text, address: z.nullable(webAddress), restricted: z.boolean() }),
);

const change = z.union([
  z.object({
    field: z.enum(watchedFields),
    before: said,
    after: said,
    lastSeenBefore: moment,
    seenAt: moment,
  }),
  z.object({
    field: z.literal('documents'),
    before: document,
    after: document,
    lastSeenBefore: moment,
    seenAt: moment,
  }),
]);

const decisionSchema = z
  .object({
    key: name,
    site: name,
    identities: z.array(name).check(z.minLength(1), z.maxLength(100)),
    addresses: z.array(webAddress).check(z.maxLength(1_000)),
    record: recordSchema,
    reading: shortText,
    changes: z.array(change).check(z.maxLength(1_000)),
    changesDropped: z.int().check(z.nonnegative()),
    firstSeen: moment,
    lastSeen: moment,
    previousVisit: z.nullable(moment),
  })
  .check(
    // Keys mean something within one site only: none may reach into another's history.
    z.refine(
      ({ key, site, identities }) =>
        identities.includes(key) && identities.every((identity) => identity.startsWith(`${site} `)),
      { path: ['identities'] },
    ),
    z.refine(({ firstSeen, lastSeen }) => Date.parse(firstSeen) <= Date.parse(lastSeen), {
      path: ['lastSeen'],
    }),
  );

const hourOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const typed = z.string().check(z.maxLength(99));

const reminders = z.object({
  before: z.nullable(
    z.object({ workingDays: z.int().check(z.minimum(1), z.maximum(mostDaysBefore)), at: hourOfDay }),
  ),
  onLastDay: z.nullable(hourOfDay),
});

const rule = z.object({
  site: name,
  entry: z.object({ days: typed, unit: typed, from: typed, cutOff: typed }),
  enteredOn: z.iso.date(),
});

const panel = z.object({ host: name, state: z.enum(['open', 'folded', 'hidden']) });

const watchWord = z.string().check(z.minLength(1), z.maxLength(100));

/** A rule for call-in that the reader entered, with the site it is for. */
export type BackedUpRule = z.infer<typeof rule>;

/** How the panel stands on a host. */
export type BackedUpPanel = z.infer<typeof panel>;

/** What was checked: the value, or the path to what is wrong with it. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; reason: string };

function checkedBy<Value>(schema: z.ZodMiniType<Value>, value: unknown): Checked<Value> {
  const checked = schema.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  // The place alone: what stands there is the file's, and may be anything.
  return { ok: false, reason: (checked.error.issues[0]?.path ?? []).map(String).join('.') || 'form' };
}

/** A decision of a backup, checked; what does not belong to one is left out. */
export function checkedDecision(value: unknown): Checked<BackedUpDecision> {
  // To zod, a key that may be left out may also be undefined, which no JSON can hold.
  return checkedBy(decisionSchema, value) as Checked<BackedUpDecision>;
}

/** Reminder times of a backup, checked. */
export function checkedReminders(value: unknown) {
  return checkedBy(reminders, value);
}

/** A reader's rule of a backup, in the form in which it was typed. */
export function checkedRule(value: unknown) {
  return checkedBy(rule, value);
}

/** How the panel stands on a host, checked. */
export function checkedPanel(value: unknown) {
  return checkedBy(panel, value);
}

/** A watch word of a backup, checked. */
export function checkedWatchWord(value: unknown) {
  return checkedBy(watchWord, value);
}
