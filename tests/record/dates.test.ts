import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/record/dates.ts';
import { expectInStep } from '../growth.ts';

describe('a date as councils write it is read', () => {
  it.each([
    ['22/10/2015', '2015-10-22'],
    ['04/12/2025', '2025-12-04'],
    ['4/1/2026', '2026-01-04'],
    ['19/10/2015 - Policy Committee', '2015-10-19'],
    ['4 Mar 2025', '2025-03-04'],
    ['7 March 2022', '2022-03-07'],
    ['01 March 2026', '2026-03-01'],
    ['5 January 2026', '2026-01-05'],
    ['16th January 2026', '2026-01-16'],
    ['1st of April 2026', '2026-04-01'],
    ['2nd May 2026', '2026-05-02'],
    ['23rd June 2026', '2026-06-23'],
    ['19 November, 2019', '2019-11-19'],
    ['3 Sept 2024', '2024-09-03'],
    ['3 SEPTEMBER 2024', '2024-09-03'],
    ['13/01/22', '2022-01-13'],
    ['29/09/20', '2020-09-29'],
    ['18.05.2022', '2022-05-18'],
    ['25th-Jun-2024 16.30', '2024-06-25'],
    ['14 Jul 2026\u00a06.00 pm', '2026-07-14'],
    ['16 Mar 2026 6.30 pm', '2026-03-16'],
    ['Wednesday, 21st October, 2020 9.30 am', '2020-10-21'],
    ['Tuesday, 23 September 2025 6.30 pm', '2025-09-23'],
    ['Monday 5 January 2026 2.00 pm', '2026-01-05'],
    ['Tues 6 January 2026', '2026-01-06'],
    ['Thurs 8 January 2026', '2026-01-08'],
    ['Thurs. 8 January 2026', '2026-01-08'],
    ['Monday 12 February 24', '2024-02-12'],
    ['12 February 24 at 5pm', '2024-02-12'],
    ['12 February 24.', '2024-02-12'],
    ['12/02/24 5.30pm', '2024-02-12'],
    ['Wed 11 Jan 2023', '2023-01-11'],
    ['Dydd Mercher 21 Hydref 2020', '2020-10-21'],
    ['7 Chwefror 2024', '2024-02-07'],
    ['January 5, 2026', '2026-01-05'],
    ['September 23, 2025', '2025-09-23'],
    ['2013/12/13', '2013-12-13'],
    ['2025-12-04', '2025-12-04'],
    ['2025-12-04T10:00:00Z', '2025-12-04'],
    ['29 February 2024', '2024-02-29'],
    ['  7 November 2025.', '2025-11-07'],
    ['7 November 2025; to allow notice', '2025-11-07'],
    ['7 November 2025)', '2025-11-07'],
  ])('%s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });
});

describe('a month without a day stays a month', () => {
  it.each([
    ['May 2025', '2025-05'],
    ['March 2022', '2022-03'],
    ['April 2010', '2010-04'],
    ['Dec. 2021', '2021-12'],
    ['September 2018, at the latest', '2018-09'],
    ['Gorffennaf 2025', '2025-07'],
  ])('%s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });
});

describe('a weekday that is wrong does not change the date', () => {
  it.each([['Monday 6 January 2026'], ['Sun, 6 January 2026']])('%s', (text) => {
    expect(parseDate(text)).toBe('2026-01-06');
  });
});

describe('a day that does not exist is no date', () => {
  it.each([
    ['31/02/2022'],
    ['29/02/2025'],
    ['30 February 2024'],
    ['31 April 2025'],
    ['32/01/2025'],
    ['00/01/2025'],
    ['13/13/2025'],
    ['01/00/2025'],
    ['12/31/2025'],
    ['2025-13-01'],
    ['2025-02-30'],
    ['February 30, 2025'],
    ['12 Brumaire 2025'],
    ['04/12/0205'],
    ['04/12/0025'],
    ['04/12/99'],
  ])('%s', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('what only looks like a date is none', () => {
  it.each([
    [''],
    ['TBC'],
    ['To be confirmed'],
    ['Not before 26th Nov 2024'],
    ['Not before 01/08/2019'],
    ['Not before 5th Nov 2025; To allow 28 day notice period'],
    ['Ward 7 May 12 councillors'],
    ['Market 2022'],
    ['Marchwood 2022'],
    ['Mayor 2025'],
    ['May Street'],
    ['May'],
    ['2040'],
    ['2050'],
    ['1989 Act'],
    ['Local Government Act 1972'],
    ['16-25'],
    ['11-17'],
    ['3-6 beds'],
    ['5+1+1'],
    ['19/20'],
    ['19/20 25630'],
    ['2025/26'],
    ['17/00102'],
    ['17/00102/FUL'],
    ['01632 960100'],
    ['10.30 am'],
    ['Tuesday 9 December 17.00'],
    ['9 December 10 am'],
    ['9 December 10.30 a.m.'],
    ['9 December 10 AM'],
    ['9 December, 12 noon'],
    ['9/12 17.00'],
    ['9 December 16 hrs'],
    ['9 December, 10 working days'],
    ['9 December, 10 clear days'],
    ['1.2.3.4'],
    ['1/2/20255'],
    ['1/2/2025/3'],
    ['123/02/2025'],
    ['A 12/02/2025'],
    ['Monmouth 5 January 2026'],
    ['Sunderland 5 January 2026'],
    ['Friends 5 January 2026'],
    ['CAB 13/14 9980'],
  ])('%s', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

it('a long text that is no date is passed over in step with its length', () => {
  for (const piece of ['1', ' ', '/', 'mon', 'May ', '1/'])
    expectInStep((length) => {
      const text = `${piece.repeat(length)}x`;
      return () => {
        expect(parseDate(text)).toBeNull();
      };
    }, 200_000);
});
