import * as z from 'zod/mini';

/*
 * Facts as they are read back from storage: what relations and screens rely on is checked, more is let through.
 */

const longestText = 2_000_000;
const text = z.string().check(z.maxLength(longestText));
const orNull = z.nullable(text);
const months = z.nullable(z.number());

const found = {
  quote: text,
  block: z.int().check(z.nonnegative()),
  sentence: text,
  computed: z.boolean(),
};

const term = z.looseObject({
  months,
  start: orNull,
  end: orNull,
  extensions: z.array(z.number()),
  latestEnd: orNull,
});

const citation = z.looseObject({
  reference: z.optional(text),
  date: z.optional(text),
  by: z.optional(text),
  relation: text,
});

/** One fact, by its kind. */
export const factSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('money'), value: z.number(), role: z.optional(text), ...found }),
  z.looseObject({ kind: z.literal('term'), value: term, ...found }),
  z.looseObject({ kind: z.literal('supplier'), value: text, role: text, ...found }),
  z.looseObject({
    kind: z.literal('exemption'),
    value: z.looseObject({ paragraphs: z.array(text), nation: orNull, what: orNull }),
    ...found,
  }),
  z.looseObject({
    kind: z.literal('delegation'),
    value: z.looseObject({ direction: text, from: orNull, to: orNull, scope: orNull, date: orNull }),
    ...found,
  }),
  z.looseObject({ kind: z.literal('citation'), value: citation, ...found }),
  z.looseObject({
    kind: z.literal('legislation'),
    value: z.looseObject({ text, title: orNull, year: months, resolved: z.boolean() }),
    ...found,
  }),
  z.looseObject({ kind: z.enum(['gap', 'note']), value: text, role: text, ...found }),
]);
