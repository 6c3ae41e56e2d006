import { expect, test } from 'vitest';
import type { SupplierPlace } from '../../src/facts/supplier-place.ts';
import { roleByLeaning } from '../../src/facts/supplier-role.ts';

const place: SupplierPlace = {
  field: 'decision',
  kind: 'form',
  cue: null,
  own: [],
  elsewhere: [],
  words: ['company'],
  at: 0,
  last: -1,
  next: 1,
  preceding: [],
  following: [],
  head: [],
  label: [],
  previous: null,
  above: null,
};

test.each<[string, Partial<SupplierPlace>, 'awarded' | 'incumbent', number]>([
  ['a company by its form', {}, 'awarded', 0.55],
  ['a name that is withheld', { kind: 'withheld' }, 'awarded', 0.55],
  ['a name without a legal form', { kind: 'plain' }, 'awarded', 0.7],
  ['one that has a contract', { kind: 'plain' }, 'incumbent', 0.7],
])('%s is told only where the words are sure enough', (_, change, role, least) => {
  expect(roleByLeaning({ ...place, ...change }, { role, share: least })).toBe(role);
  expect(roleByLeaning({ ...place, ...change }, { role, share: least - 0.01 })).toBe('none');
});
