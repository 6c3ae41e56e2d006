import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownFrom } from '../../src/call-in/bank-holidays.ts';
import rulesFile from '../../src/call-in/rules.json';
import type { CallInRule } from '../../src/call-in/state.ts';
import { addWorkingDays } from '../../src/call-in/working-days.ts';
import directory from '../../src/councils/directory.json';
import { divisionOf } from '../../src/councils/council.ts';
import { rulesText } from '../../scripts/call-in-rules.mjs';

const rules = rulesFile as CallInRule[];

describe('the rules', () => {
  const data = '../shared/data';

  it('are one a council, each with its source’s address and the day it was read', () => {
    expect(new Set(rules.map(({ council }) => council)).size).toBe(rules.length);
    for (const rule of rules) {
      if (rule.source !== null) expect(rule.source, rule.council).toMatch(/^https?:\/\//);
      expect(rule.who ?? '').not.toMatch(/excerpt|directory/);
      expect(rule.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rule.days === null || (rule.unit !== null && rule.from !== null), rule.council).toBe(true);
    }
  });

  it('have a nation whose days can be counted wherever they give days', () => {
    const known = new Map(directory.councils.map((council) => [council.id, council]));
    const counted = rules.filter(({ days, council }) => days !== null && known.has(council));
    expect(counted.length).toBeGreaterThan(80);
    for (const { council } of counted) {
      const entry = known.get(council);
      expect(entry && divisionOf(entry), council).not.toBeNull();
    }
  });

  it.runIf(existsSync(data))('are what the script makes of the table', () => {
    expect(readFileSync('src/call-in/rules.json', 'utf8')).toBe(rulesText(data));
  });

  it.runIf(existsSync(data))(
    'agree with every pair of dates seen, but for those the table itself names',
    () => {
      const table = JSON.parse(readFileSync(`${data}/call-in-rules.json`, 'utf8')) as SourceTable;
      let agreeing = 0;
      for (const { council, testVectors } of table.rules) {
        const rule = rules.find((each) => each.council === council);
        if (typeof rule?.days !== 'number') continue;
        for (const { from, effectiveFrom, lastDay, expectMismatch } of testVectors) {
          const last = addWorkingDays(Temporal.PlainDate.from(from), rule.days, 'england-and-wales');
          const next = last?.add({ days: 1 });
          // In force on the last day itself, on the day after it, or on the next working day.
          const nextWorking = last && addWorkingDays(last, 1, 'england-and-wales');
          const fits = lastDay
            ? last?.toString() === lastDay
            : [last, next, nextWorking].some((day) => day?.toString() === effectiveFrom);
          // Before the bank holidays are known nothing is counted.
          const isNamed =
            expectMismatch === true ||
            from < knownFrom ||
            otherReading.has(`${council} ${from} ${effectiveFrom}`);
          expect(fits || isNamed, `${council} ${from}`).toBe(true);
          if (fits) agreeing++;
        }
      }
      expect(agreeing).toBeGreaterThan(100);
    },
  );
});

/** Pairs that the table gives twice, once by another reading of the council's rule. */
const otherReading = new Set(['east-sussex-county 2020-11-12 2020-11-20']);

interface SourceTable {
  rules: {
    council: string | null;
    testVectors: { from: string; effectiveFrom?: string; lastDay?: string; expectMismatch?: boolean }[];
  }[];
}
