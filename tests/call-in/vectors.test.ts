/** Dates of windows seen on councils' pages, which are not in this repository: checked where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callInOf } from '../../src/call-in/call-in.ts';
import type { CallIn, CallInRule } from '../../src/call-in/state.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { sampleRule } from './sample-rule.ts';

interface Vector {
  council: string;
  decided?: string;
  published: string;
  deadline?: string;
  effective: string;
  /** Working days after publication that reproduce the page; null where none do. */
  n: number | null;
  /** Which day the decision takes effect, in the table's words. */
  after?: string;
  /** Such as "16:00 on 2022-09-26". */
  cutoff?: string;
}

const file = resolve(import.meta.dirname, '../../../shared/data/call-in-vectors.json');
const vectors = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
  : [];
const nameOf = ({ council, published }: Vector) => `${council} ${published}`;
const named = vectors.map((vector) => [nameOf(vector), vector] as const);

/** The vectors whose own council contradicts the count, and why no count can come to the page's date. */
const contradicting: Record<string, string> = {
  'Hammersmith and Fulham 2019-08-15': 'published eight months after it took effect: put up again',
  'Hammersmith and Fulham 2020-01-07': 'in effect from the day of decision, the day before publication',
  'Herefordshire 2022-08-31': 'in effect from the day of publication: no window, or the field is not used',
  'North Hertfordshire 2023-03-16': 'in effect from the day of decision, the day before publication',
};

/** The state of call-in at a moment long past the window, from a page with these dates and a rule of so many days. */
function judged(vector: Vector, changes: Partial<Vector>, rule: CallInRule | null): CallIn {
  const { published, decided, effective, deadline } = { ...vector, ...changes };
  const record = sampleRecord({
    isSubjectToCallIn: stated(true, 'Yes'),
    publishedOn: stated(published),
    ...(decided && { decidedOn: stated(decided) }),
    ...(effective && { effectiveFrom: stated(effective) }),
    ...(deadline && { callInDeadline: stated(deadline) }),
  });
  return callInOf(record, Temporal.Instant.from('2027-01-01T12:00Z'), {
    rule,
    division: 'england-and-wales',
  });
}

/** The last day that a vector comes to by the way it says the decision takes effect, found without counting. */
function lastDayOf({ effective, after, deadline, cutoff }: Vector): string {
  const isSameDay = after?.startsWith('same day') ?? false;
  const dayBefore = Temporal.PlainDate.from(effective).subtract({ days: 1 }).toString();
  return deadline ?? cutoff?.slice(-10) ?? (isSameDay ? effective : dayBefore);
}

describe.runIf(vectors.length > 0)('the windows seen on councils’ pages', () => {
  const counted = named.filter(([, { n }]) => n !== null && n > 0);
  const uncounted = named.filter(([, { n }]) => n === null || n === 0);

  it.each(counted)('%s: the rule’s days after publication end on the vector’s last day', (_, vector) => {
    const cutOff = vector.cutoff?.slice(0, 5) ?? null;
    const found = judged(vector, { effective: '', deadline: '' }, sampleRule({ days: vector.n, cutOff }));
    expect(found).toMatchObject({
      lastDay: lastDayOf(vector),
      closesAt: cutOff && `${lastDayOf(vector)}T${cutOff}`,
      possibleLastDay: null,
      inForceOn: null,
      basis: 'rule',
      certainty: 'estimate',
    });
  });

  it.each(counted)('%s: with the day of effect as well, the last day is never later', (_, vector) => {
    const last = lastDayOf(vector);
    const found = judged(vector, { deadline: '' }, sampleRule({ days: vector.n }));
    // In force on the last working day itself: it is not known that the council means so, and the day before counts.
    const isSameDay = vector.effective === last;
    expect(found.possibleLastDay).toBe(isSameDay ? last : null);
    expect(isSameDay ? (found.lastDay ?? '') < last : found.lastDay === last).toBe(true);
    expect(found).toMatchObject({ inForceOn: vector.effective, why: 'whyRuleAndEffective' });
  });

  it.each(named.filter(([, { deadline }]) => deadline))('%s: the page’s deadline stands', (_, vector) => {
    expect(judged(vector, {}, sampleRule({ days: 7 }))).toMatchObject({
      lastDay: vector.deadline,
      inForceOn: vector.effective,
      basis: 'page',
      certainty: 'stated',
    });
  });

  it('that no count reproduces are these, and no others', () => {
    expect(uncounted.map(([name]) => name).sort()).toEqual(Object.keys(contradicting).sort());
  });

  it.each(uncounted)('%s: no day is worked out from its dates', (_, vector) => {
    const found = judged(vector, {}, null);
    expect(found).toMatchObject({ state: 'unknown-deadline', lastDay: null, basis: 'none', skipped: [] });
  });

  it.each(uncounted)('%s: nor is "cannot be called in" concluded from them (P15)', (name, vector) => {
    const found = judged(vector, {}, sampleRule());
    // Eight months apart the page was put up again; a day apart the rule alone speaks.
    const isPutUpAgain = contradicting[name]?.endsWith('put up again') ?? false;
    expect(found).toMatchObject(
      isPutUpAgain
        ? { state: 'unknown-deadline', lastDay: null, why: 'whyDatesDisagree' }
        : { state: 'closed', basis: 'rule', inForceOn: null, why: 'whyRule' },
    );
  });

  it('follow both conventions on the page of one council, so its day of effect is never worked out (P08)', () => {
    const conventions = named
      .filter(([name, { n }]) => name.startsWith('Herefordshire') && n === 5)
      .map(([, { after }]) => after?.split(' ')[0]);
    expect(new Set(conventions)).toEqual(new Set(['same', 'next']));
  });
});
