import { expect, it, vi } from 'vitest';
import { retryAfter } from '../../src/content/read-page.ts';

vi.mock('../../src/browser.ts', () => ({ browser: {} }));

const now = Date.parse('2025-12-04T10:00:00Z');

it.each([
  ['120', '2025-12-04T10:02:00.000Z'],
  ['Thu, 04 Dec 2025 11:30:00 GMT', '2025-12-04T11:30:00.000Z'],
  ['Thu, 04 Dec 2025 09:30:00 GMT', null],
  ['0', null],
  ['soon', null],
  ['', null],
  [null, null],
])('a site that says %o asks to wait until %o', (header, moment) => {
  expect(retryAfter(header, now)).toBe(moment);
});
