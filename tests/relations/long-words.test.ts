import { it } from 'vitest';
import { reasonsBetween, relationKeys } from '../../src/relations/index.ts';
import { expectInStep } from '../growth.ts';
import { relatedRecord } from './pairs.ts';

/** Far longer than any title. */
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
  expectInStep((length) => {
    const long = words.repeat(length / words.length);
    const record = relatedRecord({ title: long, maker: long, wards: long, ids: { meeting: '1' } });
    return () => [relationKeys(record), reasonsBetween(record, { ...record, record: { ...record.record } })];
  }, 60_000);
});
