import { expect, test, vi } from 'vitest';
import { sampleRule } from '../call-in/sample-rule.ts';

const { default: texts } = await vi.hoisted(() => import('../../src/_locales/en/messages.json'));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    i18n: {
      getMessage: (key: keyof typeof texts, values: string[] = []) =>
        texts[key].message.replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? ''),
    },
  },
}));
const { ruleWords } = await import('../../src/background/rule-words.ts');

test('a rule in a line says what it counts and how far it can be trusted', () => {
  expect(ruleWords(sampleRule({ cutOff: '16:00' }))).toMatch(/^3 working days from publication, by 16:00: /);
});

test('the day on which a rule was checked is written as readers write it', () => {
  const rule = sampleRule({ confidence: 'high', asOf: '2024-02', checked: '2026-11-02' });
  expect(ruleWords(rule)).toMatch(/\(2024-02; checked 2 November 2026\)\.$/);
});

test('a rule of a weekday names it', () => {
  const tuesday = sampleRule({ days: null, unit: null, weekdayAfter: 2, cutOff: '17:00' });
  expect(ruleWords(tuesday)).toMatch(/^Tuesday of the week after publication, by 17:00: /);
});
