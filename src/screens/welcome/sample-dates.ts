import { addWorkingDays, isWorkingDay } from '../../call-in/working-days.ts';

/** The days of the made-up decision, as a council's page writes them: "09/12/2025". */
export interface SampleDates {
  decided: string;
  published: string;
  deadline: string;
  inForce: string;
}

/** Whose bank holidays the made-up council keeps. */
const division = 'england-and-wales';

/**
 * Days that leave the sample's window open whenever it is looked at: published two days ago or on the working day
 * before, and five working days from then on.
 *
 * @param today in London (ISO)
 */
export function sampleDates(today: string): SampleDates {
  const published = lastWorkingDay(Temporal.PlainDate.from(today).subtract({ days: 2 }));
  // Beyond the years whose bank holidays are known, a week does for a sample.
  const deadline = addWorkingDays(published, 5, division) ?? published.add({ days: 7 });
  return {
    decided: written(lastWorkingDay(published.subtract({ days: 1 }))),
    published: written(published),
    deadline: written(deadline),
    inForce: written(addWorkingDays(deadline, 1, division) ?? deadline.add({ days: 1 })),
  };
}

function lastWorkingDay(upTo: Temporal.PlainDate): Temporal.PlainDate {
  let day = upTo;
  while (isWorkingDay(day, division) === false) day = day.subtract({ days: 1 });
  return day;
}

function written(date: Temporal.PlainDate): string {
  return date.toString().split('-').reverse().join('/');
}
