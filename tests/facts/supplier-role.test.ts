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
const cue = { role: 'awarded', start: 0, end: 9 } as const;

test.each<[string, Partial<SupplierPlace>, number, string]>([
  ['a company by its form', {}, 0.56, 'awarded'],
  ['a company by its form, in doubt', {}, 0.5, 'none'],
  ['a plain name in a fixed wording', { kind: 'plain', cue }, 0.7, 'awarded'],
  ['a plain name by itself', { kind: 'plain' }, 0.87, 'none'],
  ['a plain name of which there is next to no doubt', { kind: 'plain' }, 0.89, 'awarded'],
])('%s is told by how sure the words are', (_, change, share, role) => {
  expect(roleByLeaning({ ...place, ...change }, { role: 'awarded', share })).toBe(role);
});
