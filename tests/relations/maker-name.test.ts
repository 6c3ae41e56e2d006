import { describe, expect, it } from 'vitest';
import { isBody, isSameMaker } from '../../src/relations/maker-name.ts';
import { expectInStep } from '../growth.ts';

describe('two names of one maker', () => {
  it.each([
    ['Corporate Director, Children and Young People', 'Director of Children’s Services'],
    ['Cabinet Member for Children and Young People', "Cabinet Member for Children's Services"],
    ['Cabinet member finance and property', 'Portfolio Holder for Finance'],
    ['Leader of the Council (Councillor Ada Holt)', 'the Leader'],
    ['Councillor Ada Holt, Executive Member for Housing', 'Executive Member for Housing'],
    ['Deputy Leader and Cabinet Member for Finance', 'Cabinet Member for Finance'],
    ['Full Council', 'Council'],
    ['The Cabinet', 'Cabinet'],
    ['Policy & Resources Committee', 'Policy and Resources Committee'],
    ['Head of Property Services', 'Head of Property'],
  ])('%s, %s', (one, other) => {
    expect(isSameMaker(one, other)).toBe(true);
    expect(isSameMaker(other, one)).toBe(true);
  });
});

describe('two makers', () => {
  it.each([
    ['Cabinet', 'Cabinet Member for Housing'],
    ['Cabinet', 'Council'],
    ['Leader', 'Deputy Leader'],
    ['Chief Executive', 'Assistant Chief Executive'],
    ['Director of Place', 'Assistant Director of Place'],
    ['Director of Health', 'Director of Public Health'],
    ['Cabinet Member for Adults', 'Cabinet Member for Children'],
    ['Cabinet Member for Young People and Communities', 'Cabinet Member for Children and Young People'],
    ['Planning Committee', 'Strategic Planning Committee'],
    ['Licensing Committee', 'Licensing Sub-Committee'],
    ['Director', 'Director of Housing'],
    ['the clerk’s dog', 'Cabinet'],
    ['', ''],
  ])('%s, %s', (one, other) => {
    expect(isSameMaker(one, other)).toBe(false);
    expect(isSameMaker(other, one)).toBe(false);
  });
});

it('a body is told from a person', () => {
  expect(['Cabinet', 'Harbour Committee', 'Council', 'Licensing Sub-Committee'].map(isBody)).toEqual(
    Array(4).fill(true),
  );
  expect(['Leader', 'Cabinet Member for Housing', 'Head of Property'].map(isBody)).toEqual(
    Array(3).fill(false),
  );
});

it('long names take no longer than their length', () => {
  expectInStep((length) => {
    const names = [
      `Councillor ${'A'.repeat(length)}`,
      `Cabinet Member for ${'and the '.repeat(length / 8)}`,
    ] as const;
    return () => isSameMaker(...names);
  }, 200_000);
});
