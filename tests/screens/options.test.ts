import { describe, expect, test, vi } from 'vitest';
import { buildCouncilIndex } from '../../src/councils/council.ts';
import type { CallInRule } from '../../src/call-in/state.ts';

vi.mock('../../src/browser.ts', () => import('../ui/english-texts.ts'));
const { knownRules, matchingRules } = await import('../../src/screens/options/known-rules.ts');
const { megabyteWords } = await import('../../src/screens/options/megabytes.ts');
const { ruleLine } = await import('../../src/ui/rule-line.ts');
const { withWord } = await import('../../src/screens/options/with-word.ts');

function rule(changes: Partial<CallInRule> = {}): CallInRule {
  return {
    days: 5,
    unit: 'working',
    from: 'publication',
    cutOff: null,
    inForce: null,
    who: null,
    source: 'https://mere.example/constitution',
    checked: '2026-11-22',
    asOf: '2024-02',
    confidence: 'high',
    ...changes,
  };
}

describe('a watch word to add', () => {
  test('stands at the end, as it was typed but for spaces around it', () => {
    expect(withWord(['Elm Road'], '  Mill Lane ')).toEqual(['Elm Road', 'Mill Lane']);
  });

  test.each([
    ['', 'none'],
    [' – ', 'none'],
    ['x'.repeat(101), 'none'],
    ['ELM road', 'twice'],
    ['Elm-Road', 'twice'],
  ])('is not taken in: %j', (typed, fault) => {
    expect(withWord(['Elm Road'], typed)).toBe(fault);
  });

  test('is one too many after 200', () => {
    const many = Array.from({ length: 200 }, (_, index) => `Road ${String(index)}`);
    expect(withWord(many.slice(1), 'Mill Lane')).toHaveLength(200);
    expect(withWord(many, 'Mill Lane')).toBe('full');
    expect(withWord(many, 'road 7')).toBe('twice');
  });
});

describe('a rule in a few words', () => {
  test.each([
    [rule(), '5 working days from publication'],
    [
      rule({ unit: 'clear', from: 'decision', cutOff: '16:00' }),
      '5 clear working days from the decision, by 16:00',
    ],
    [rule({ from: null }), '5 working days'],
    [
      rule({ days: null, unit: null, weekdayAfter: 2, cutOff: '17:00' }),
      'Tuesday of the week after publication, by 17:00',
    ],
    [rule({ days: null, unit: null, weekdayAfter: 7 }), 'Sunday of the week after publication'],
    [rule({ days: null, unit: null, cutOff: '17:00' }), 'No last day can be counted from this rule'],
    [rule({ days: null }), 'No last day can be counted from this rule'],
  ])('%#', (given, words) => {
    expect(ruleLine(given)).toBe(words);
  });
});

describe('the rules that come with the extension', () => {
  const council = (id: string, name: string) => ({
    id,
    name,
    nation: 'England',
    type: 'district',
    sites: [`${id}.example`],
  });
  const councils = buildCouncilIndex({
    about: '',
    made: '2026-01-01',
    councils: [council('vale', 'Vale of Brook Council'), council('mere', 'Mére District Council')],
  });
  const rules = knownRules(
    [
      rule({ council: 'vale' }),
      rule({ council: 'mere' }),
      rule({ council: 'gone' }),
      rule({ appliesTo: { nation: 'Wales', type: 'fire-authority' } }),
      rule({ appliesTo: { nation: 'Northern Ireland', type: 'ni-district' } }),
    ],
    councils,
  );
  const found = (query: string) => matchingRules(rules, query).map(({ name }) => name);

  test('come by name; those for a kind say which, and one for an unknown council is left out', () => {
    expect(found('')).toEqual([
      'All of one kind: district (Northern Ireland)',
      'All of one kind: fire authority (Wales)',
      'Mére District Council',
      'Vale of Brook Council',
    ]);
  });

  test('are found by the beginnings of words, in any order', () => {
    expect(found('mere')).toEqual(['Mére District Council']);
    expect(found('COUN bro')).toEqual(['Vale of Brook Council']);
    expect(found('rook')).toEqual([]);
    expect(found('brook mere')).toEqual([]);
  });
});

test.each([
  [0, 'less than 1 MB'],
  [999_999, 'less than 1 MB'],
  [1_000_000, 'about 1 MB'],
  [354_400_000, 'about 354 MB'],
  [1_234_500_000, 'about 1,235 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(megabyteWords(bytes)).toBe(words);
});
