/**
 * The moment at which London's clocks show a date and time (ISO, no offset: "2025-12-09T16:00"): the law's clock,
 * wherever the reader is. A time that the clocks skip in March is taken an hour later, one that they show twice in
 * October the first time. The day in London is `londonDate` in stated.ts, which every decision page loads.
 */
export function londonInstant(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').toInstant();
}
