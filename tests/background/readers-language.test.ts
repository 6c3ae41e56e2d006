import { beforeEach, expect, test, vi } from 'vitest';
import { heard, reset, stored } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
const { followLanguage, readersLanguage } = await import('../../src/background/readers-language.ts');
const { reminderWords } = await import('../../src/background/reminder-words.ts');
const { text } = await import('../../src/ui/text.ts');

const choose = (texts: Record<string, string>) =>
  stored.set('language', { language: 'cy', version: '1.0', texts });

beforeEach(() => {
  reset();
  followLanguage();
  // What a test before this one looked up no longer holds.
  heard.storage.fire({ language: {} }, 'local');
});

test('without a choice the browser’s language serves', async () => {
  await readersLanguage();
  expect(text('stateOpen')).toBe('stateOpen');
});

test('a reminder speaks the chosen language, its day too', async () => {
  const weekdays = 'Sul, Llun, Mawrth, Mercher, Iau, Gwener, Sadwrn';
  const months = 'Ion, Chwe, Maw, Ebr, Mai, Meh, Gor, Awst, Medi, Hyd, Tach, Rhagfyr';
  choose({
    reminderCloses: 'yn agos',
    reminderNoHour: '$1: gwiriwch',
    weekdayNames: weekdays,
    monthNames: months,
  });
  await readersLanguage();
  const { title, message } = reminderWords({
    follow: {
      key: 'k',
      address: 'https://mere.example/',
      title: 'Lease',
      council: 'Mere',
      division: null,
      callIn: {
        lastDay: '2025-12-09',
        possibleLastDay: null,
        closesAt: null,
        basis: 'page',
        certainty: 'stated',
      },
      followedSince: '2025-12-01T09:00:00Z',
      given: [],
    },
    kind: 'reminder',
    lastDay: '2025-12-09',
    upTo: '2025-12-05T09:00:00Z',
  });
  expect(title).toBe('yn agos');
  expect(message.split('\n')[0]).toBe('Mawrth 9 Rhagfyr 2025: gwiriwch');
});

test('it is looked up once, and again when the choice changes', async () => {
  choose({ stateOpen: 'ar agor' });
  await readersLanguage();
  choose({ stateOpen: 'yn wahanol' });
  await readersLanguage();
  expect(text('stateOpen')).toBe('ar agor');
  heard.storage.fire({ reminders: {} }, 'local');
  await readersLanguage();
  expect(text('stateOpen')).toBe('ar agor');
  heard.storage.fire({ language: {} }, 'local');
  await readersLanguage();
  expect(text('stateOpen')).toBe('yn wahanol');
});
