import { beforeEach, describe, expect, test, vi } from 'vitest';
import welsh from '../../src/_locales/cy/messages.json';
import english from '../../src/_locales/en/messages.json';

/** Every month, and every day of the week. */
const days = Array.from({ length: 366 }, (_, day) =>
  new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10),
);

/** What Node's own Intl says: unlike browsers, it knows Welsh. */
function expected(language: string, date: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(date).toLocaleDateString(language, { ...options, timeZone: 'UTC' }).replace(',', '');
}

const languages = { 'en-GB': english, cy: welsh };

describe.each(['en-GB', 'cy'] as const)('dates in %s', (language) => {
  const texts: Partial<Record<string, { message: string }>> = languages[language];

  beforeEach(() => {
    vi.resetModules();
    vi.doMock('../../src/browser.ts', () => ({
      browser: {
        i18n: {
          getMessage: (key: string, values: string[]) =>
            (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? ''),
        },
      },
    }));
  });

  test('every day of a year is written as readers write it', async () => {
    const { dateWords, fullDateWords } = await import('../../src/ui/dates.ts');
    for (const day of days) {
      expect(dateWords(day)).toBe(expected(language, day, { dateStyle: 'long' }));
      // Within a sentence, Welsh begins a day of the week with a small letter.
      const full = expected(language, day, { dateStyle: 'full' }).replace(/^Dydd/, 'dydd');
      expect(fullDateWords(day)).toBe(full);
    }
  });

  test('a month without a day stays one', async () => {
    const { dateWords } = await import('../../src/ui/dates.ts');
    expect(dateWords('2025-07')).toBe(language === 'cy' ? 'Gorffennaf 2025' : 'July 2025');
  });

  test('short dates too', async () => {
    const { dayMonthWords, momentWords, shortDateWords } = await import('../../src/ui/dates.ts');
    for (const day of days) {
      const short = { day: 'numeric', month: 'short' } as const;
      expect(dayMonthWords(day)).toBe(expected(language, day, short));
      expect(shortDateWords(day)).toBe(expected(language, day, { weekday: 'short', ...short }));
    }
    const moment = language === 'cy' ? 'Maw 9 Rhag, 09:00' : 'Tue 9 Dec, 09:00';
    expect(momentWords('2025-12-09T09:00')).toBe(moment);
  });

  test('how far off a day is reads well for any number', async () => {
    const { daysAwayWords } = await import('../../src/ui/dates.ts');
    const said = [1, 2, 3, 6, 1200, -1, -2, -1200].map(daysAwayWords);
    expect(said).toEqual(
      language === 'cy'
        ? [
            'yfory',
            ...['2', '3', '6', '1,200'].map((count) => `ymhen ${count} o ddiwrnodau`),
            'ddoe',
            ...['2', '1,200'].map((count) => `${count} o ddiwrnodau yn ôl`),
          ]
        : [
            'tomorrow',
            ...['2', '3', '6', '1,200'].map((count) => `in ${count} days`),
            'yesterday',
            ...['2', '1,200'].map((count) => `${count} days ago`),
          ],
    );
  });
});
