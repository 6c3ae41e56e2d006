import { expect, it } from 'vitest';
import { reasonsBetween, relationKeys } from '../../src/relations/index.ts';
import { relatedRecord } from './pairs.ts';

/** Far longer than any title; time that grows with the square of it would be minutes. */
it.each([
  '(exempt ',
  'EXEMPT - ',
  '12 ',
  'Q1 - ',
  ' ',
  '-',
  'CE S491 ',
  'Cabinet Member for ',
  'Councillor A',
  'Holt; ',
])('a field of many "%s" takes no longer than its length', (words) => {
  const long = words.repeat(60_000 / words.length);
  const record = relatedRecord({ title: long, maker: long, wards: long, ids: { meeting: '1' } });
  const started = performance.now();
  relationKeys(record);
  reasonsBetween(record, { ...record, record: { ...record.record } });
  expect(performance.now() - started).toBeLessThan(2_000);
});
