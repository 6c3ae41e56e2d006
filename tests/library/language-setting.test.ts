import { beforeEach, describe, expect, test, vi } from 'vitest';
import welsh from '../../src/_locales/cy/messages.json';
import english from '../../src/_locales/en/messages.json';

const stored = vi.hoisted(() => new Map<string, unknown>());
const extension = vi.hoisted(() => ({ version: '1.0' }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string, values: string[]) => ['browser', key, ...values].join(' ') },
    runtime: {
      getURL: (path: string) => `moz-extension://our-id/${path}`,
      getManifest: () => ({ version: extension.version }),
    },
    storage: {
      local: {
        get: (key: string) => Promise.resolve(stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
          return Promise.resolve();
        },
        remove: (key: string) => Promise.resolve(stored.delete(key)),
      },
    },
  },
}));
const { chosenLanguage, chosenTexts, keepLanguage, refreshTexts } =
  await import('../../src/library/language-setting.ts');
const { speak, text } = await import('../../src/ui/text.ts');
const { fullDateWords } = await import('../../src/ui/dates.ts');

const asked: string[] = [];
/** What the next request finds in the extension's own folder. */
let answer: () => unknown;

beforeEach(() => {
  stored.clear();
  asked.length = 0;
  extension.version = '1.0';
  answer = () => (asked.at(-1)?.includes('/cy/') ? welsh : english);
  speak(null);
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve({ json: () => Promise.resolve(answer()) });
  });
});

describe('the language', () => {
  test('is the browser’s until the reader chooses', async () => {
    expect(await chosenLanguage()).toBe(null);
    expect(await chosenTexts()).toBe(null);
    expect(text('until', 'noon')).toBe('browser until noon');
  });

  test('once chosen, speaks by texts from the extension’s own folder, dates too', async () => {
    await keepLanguage('cy');
    expect(asked).toEqual(['moz-extension://our-id/_locales/cy/messages.json']);
    expect(await chosenLanguage()).toBe('cy');
    speak(await chosenTexts());
    expect(text('language')).toBe('cy');
    expect(text('stateOpen')).toBe(welsh.stateOpen.message);
    expect(fullDateWords('2025-12-09')).toBe('dydd Mawrth 9 Rhagfyr 2025');
  });

  test('fills in what is given, letter by letter, and nothing where nothing is', async () => {
    await keepLanguage('en');
    speak(await chosenTexts());
    expect(text('until', '$1 $& of $2')).toBe('until $1 $& of $2');
    expect(text('optFolded')).toBe(english.optFolded.message);
    expect(text('until')).toBe('until ');
  });

  test('can be given back to the browser', async () => {
    await keepLanguage('cy');
    await keepLanguage(null);
    speak(await chosenTexts());
    expect([...stored.keys()]).toEqual([]);
    expect(text('stateOpen')).toBe('browser stateOpen');
  });

  test('leaves a text that came with a newer version to the browser', async () => {
    answer = () => ({ language: { message: 'cy' } });
    await keepLanguage('cy');
    speak(await chosenTexts());
    expect(text('language')).toBe('cy');
    expect(text('stateOpen')).toBe('browser stateOpen');
  });

  test('stays as it was where the texts cannot be read', async () => {
    await keepLanguage('cy');
    answer = () => {
      throw new Error('no such file');
    };
    await expect(keepLanguage('en')).rejects.toThrow('no such file');
    expect(await chosenLanguage()).toBe('cy');
  });
});

describe('after an update', () => {
  test('the texts are read anew, in the same language', async () => {
    await keepLanguage('cy');
    extension.version = '1.1';
    answer = () => ({ stateOpen: { message: 'geiriau newydd' } });
    await refreshTexts();
    speak(await chosenTexts());
    expect(text('stateOpen')).toBe('geiriau newydd');
    expect(await chosenLanguage()).toBe('cy');
  });

  test.each(['1.0', '1.1'])('nothing is read where none is due: version %s', async (version) => {
    if (version === '1.0') await keepLanguage('cy');
    extension.version = version;
    asked.length = 0;
    await refreshTexts();
    expect(asked).toEqual([]);
  });
});
