import { expect, test } from 'vitest';
import { sampleDates } from '../../src/screens/welcome/sample-dates.ts';

const iso = (written: string) => written.split('/').reverse().join('-');

test('the sample is published on a working day, and leaves five from then on', () => {
  expect(sampleDates('2026-11-25')).toEqual({
    decided: '20/11/2026',
    published: '23/11/2026',
    deadline: '30/11/2026',
    inForce: '01/12/2026',
  });
});

test('a weekend and a bank holiday are stepped over', () => {
  expect(sampleDates('2026-12-27')).toEqual({
    decided: '23/12/2026',
    published: '24/12/2026',
    deadline: '05/01/2027',
    inForce: '06/01/2027',
  });
});

test('its window is open on every day, also beyond the known bank holidays', () => {
  let day = Temporal.PlainDate.from('2026-01-01');
  for (; day.year < 2030; day = day.add({ days: 1 })) {
    const { decided, published, deadline, inForce } = sampleDates(day.toString());
    const inOrder = [decided, published, day.toString(), deadline, inForce].map((date) =>
      date.includes('/') ? iso(date) : date,
    );
    expect(inOrder, day.toString()).toEqual(inOrder.toSorted());
    expect(iso(deadline) > day.toString(), day.toString()).toBe(true);
  }
});
