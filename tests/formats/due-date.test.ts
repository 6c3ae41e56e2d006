/** When a decision is due, in the words of plans, lists and issues. */
import { describe, expect, it } from 'vitest';
import { asDueDate, readDue } from '../../src/formats/due-date.ts';
import { expectInStep } from '../growth.ts';

describe('when a decision is due', () => {
  it.each([
    ['Not before 5th Nov 2025; To allow 28 days of notice', '2025-11-05'],
    ['Tuesday, 23 September 2025 6.30 pm', '2025-09-23'],
    ['5 Nov 2025, 10.12 am', '2025-11-05'],
    ['5 Nov 2025 - to allow notice until 9 Dec 2025', '2025-11-05'],
    ['May 2025', '2025-05'],
    ['Mai 2025', '2025-05'],
    ['Ddim cyn 5ed Tachwedd 2025', '2025-11-05'],
    ['13/01/22', '2022-01-13'],
  ])('"%s" is %s', (words, date) => {
    expect(asDueDate(words)).toBe(date);
  });

  it.each([
    ...[
      'TBC',
      'Before the end of March 2026',
      'By 31 March 2026',
      'Between 1 and 30 June 2025',
      'Spring 2026',
    ],
    ...['Between 01/06/2025 and 30/06/2025', '1 June 2025 to 30 June 2025', '01/06/2025 - 30/06/2025'],
    ...[
      'May 2025 or June 2025',
      'May 2025 or June',
      '5 Nov 2025 and 12 Nov',
      '13/01/22-14/01/22',
      'Late May 2025',
    ],
    ...[
      'June/July 2025',
      '5 and 16 June 2025',
      '1 - 30 June 2025',
      '2025/26',
      '32/01/2025',
      'Mai 2025 neu Mehefin 2025',
    ],
  ])('"%s" is no one date', (words) => {
    expect(asDueDate(words)).toBeNull();
  });

  it.each([
    ['May 2025 by Cabinet Member for the Economy', 'May 2025', 'Cabinet Member for the Economy'],
    ['5 Nov 2025, by Leader; to allow notice', '5 Nov 2025', 'Leader'],
    ['TBC by Cabinet', null, 'Cabinet'],
    ['May 2025 by Friday', 'May 2025 by Friday', null],
    ['May 2025 by June 2025', 'May 2025 by June 2025', null],
    ['May 2025 by the end of the month', 'May 2025 by the end of the month', null],
    ['5 Nov 2025; views by Easter', '5 Nov 2025; views by Easter', null],
  ])('"%s" is quoted as "%s" and names %s', (words, quote, maker) => {
    const due = readDue({ words: `${words}\nPut off once.`, quote: words, block: 7 });
    expect(due.day.state === 'stated' ? due.day.quote : null).toBe(quote);
    expect(due.maker.state === 'stated' ? due.maker.value : null).toBe(maker);
    expect(due.rest).toBe(quote === null ? '' : 'Put off once.');
  });

  it('takes no longer over very long words than in step with them', () => {
    for (const words of ['5 Nov 2025 to ', 'May by A ', ', by '])
      expectInStep((length) => {
        const long = words.repeat(length);
        return () => asDueDate(long);
      }, 20_000);
    expectInStep((length) => {
      const value = { words: 'May 2025 by a '.repeat(length), quote: '', block: 0 };
      return () => readDue(value);
    }, 20_000);
  });
});
