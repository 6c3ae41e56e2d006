/** What the panel's dates are held against: the browser's own words for them, not the extension's. */

/** "9 December 2025". */
export function dateWords(date: string): string {
  return words(date, { dateStyle: 'long' });
}

/** "Tuesday 9 December 2025". */
export function fullDateWords(date: string): string {
  return words(date, { dateStyle: 'full' });
}

function words(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(date).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' }).replace(',', '');
}
