import { describe, expect, test } from 'vitest';
import type { MoneyPlace } from '../../src/facts/money-place.ts';
import { roleOf } from '../../src/facts/money-role.ts';

const place: MoneyPlace = {
  field: 'decision',
  sentence: 'Award the contract to Ashby Homes Ltd at £900.',
  preceding: '',
  following: '',
  before: 'Award the contract to Ashby Homes Ltd at ',
  lead: 'Award the contract to Ashby Homes Ltd at ',
  quote: '£900',
  tail: '.',
  isForm: false,
  option: 'none',
  earlier: '',
  later: '',
  behind: '',
  rank: 'only',
  isAgreed: true,
  previous: null,
  above: null,
};
/** What a sum is for where its words speak for a contract's value as surely as words can. */
const surely = (change: Partial<MoneyPlace>) =>
  roleOf({ ...place, ...change }, { role: 'contract-value', share: 1 });

describe('words of an award make a sum the contract’s value', () => {
  test('where nothing stands against it', () => {
    expect(surely({})).toBe('contract-value');
  });

  test.each<[string, Partial<MoneyPlace>]>([
    ['an hour', { quote: '£900 per hour' }],
    ['a year', { quote: '£900 per annum' }],
    ['one of many, behind the sum', { tail: ' for each bed.' }],
    ['one of many, with "per"', { tail: ', per visit.' }],
    ['what was paid before', { lead: 'increase the contract from ', tail: ' to ' }],
    ['a decision that agrees nothing', { isAgreed: false }],
  ])('but not of %s', (_, change) => {
    expect(surely(change)).toBe('other');
  });

  test('nor of an option that was turned down', () => {
    expect(surely({ option: 'rejected' })).toBe('rejected-option');
  });

  test('and only where they are sure', () => {
    expect(roleOf(place, { role: 'contract-value', share: 0.79 })).toBe(null);
    expect(roleOf(place, { role: 'saving', share: 0.79 })).toBe('saving');
    expect(roleOf(place, { role: 'saving', share: 0.49 })).toBe(null);
    expect(roleOf(place, { role: 'other', share: 0.49 })).toBe(null);
  });
});
