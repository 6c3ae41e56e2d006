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
  it('say of nobody that they may call in where its source tells only how a request is dealt with', () => {
    const remarks = rules.filter(
      ({ who }) => who !== null && /\bmeets\b|\bis decided\b|\bexcerpt\b/.test(who),
    );
    expect(remarks).toEqual([]);
  });

  const data = '../shared/data';

  const ofCouncils = rules.filter(({ council }) => council !== undefined);
  const ofKinds = rules.filter(({ council }) => council === undefined);

  it('are one a council or kind of council, each with its source’s address and the day it was read', () => {
    expect(new Set(ofCouncils.map(({ council }) => council)).size).toBe(ofCouncils.length);
    expect(ofKinds.map(({ appliesTo }) => appliesTo)).toEqual([
      { type: 'combined-authority' },
      { nation: 'Northern Ireland', type: 'ni-district' },
    ]);
    for (const rule of rules) {
      if (rule.source !== null) expect(rule.source, rule.council).toMatch(/^https?:\/\//);
      expect(rule.who ?? '').not.toMatch(/excerpt|directory/);
      expect(rule.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rule.days === null || (rule.unit !== null && rule.from !== null), rule.council).toBe(true);
    }
  });

  it('for a kind of council tell who may call in and by which law, and give no days: no statute sets them', () => {
    for (const rule of ofKinds) {
      expect(rule).toMatchObject({ days: null, unit: null, cutOff: null, asOf: 'statute' });
      expect(rule.weekdayAfter).toBeUndefined();
      expect(rule.who).toMatch(/15 per cent of the members|overview and scrutiny committee/);
      expect(rule.source).toMatch(/^https?:\/\/www\.legislation\.gov\.uk\//);
    }
    const kinds = new Set(directory.councils.map(({ nation, type }) => `${nation} ${type}`));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['Northern Ireland ni-district', 'England combined-authority']),
    );
  });

  it('have a nation whose days can be counted wherever they give days', () => {
    const known = new Map(directory.councils.map((council) => [council.id, council]));
    const counted = ofCouncils.filter(({ days, council }) => days !== null && known.has(council ?? ''));
    expect(counted.length).toBeGreaterThan(80);
    for (const { council } of counted) {
      const entry = known.get(council ?? '');
      expect(entry && divisionOf(entry), council).not.toBeNull();
    }
  });

  it.runIf(existsSync(data))('are what the script makes of the table', () => {
    expect(readFileSync('src/call-in/rules.json', 'utf8')).toBe(rulesText(data));
  });

  it.runIf(existsSync(data))('agree with every pair of dates seen, but for those that are named here', () => {
    const table = JSON.parse(readFileSync(`${data}/call-in-rules.json`, 'utf8')) as SourceTable;
    const found = new Set<string>();
    let agreeing = 0;
    for (const { council, testVectors } of table.rules) {
      const rule = rules.find((each) => each.council === council);
      if (council === null || typeof rule?.days !== 'number') continue;
      for (const { from, effectiveFrom, lastDay } of testVectors) {
        const last = addWorkingDays(Temporal.PlainDate.from(from), rule.days, 'england-and-wales');
        const next = last?.add({ days: 1 });
        // In force on the last day itself, on the day after it, or on the next working day.
        const nextWorking = last && addWorkingDays(last, 1, 'england-and-wales');
        const fits = lastDay
          ? last?.toString() === lastDay
          : [last, next, nextWorking].some((day) => day?.toString() === effectiveFrom);
        if (fits) agreeing++;
        // Before the bank holidays are known nothing is counted.
        else if (from >= knownFrom) found.add(`${council} ${from} ${effectiveFrom ?? lastDay ?? ''}`);
      }
    }
    expect([...found].sort()).toEqual(Object.keys(contradicting).sort());
    expect(agreeing).toBeGreaterThan(100);
  });
});

/** Pairs of dates on councils' own pages that their rule does not give, and what is known of why. */
const contradicting: Record<string, string> = {
  'east-sussex-county 2020-11-12 2020-11-20':
    'in force two days after the fourth working day, when call-in ends',
  'middlesbrough 2025-10-10 2025-10-21': 'a working day longer, as if published on the Monday',
  'oldham 2025-04-10 2025-04-15': 'put up again: fits five working days from the meeting of 7 April',
  'oxfordshire-county 2024-10-02 2024-10-05': 'put up again: fits five working days from 27 September',
  'sefton 2022-10-07 2022-10-18': 'a working day longer: the field may follow a sixth day since 2022',
  'sefton 2023-01-26 2023-02-04': 'a working day longer: the field may follow a sixth day since 2022',
  'test-valley 2020-06-18 2020-06-27': 'a working day longer, as from a notice the day after the meeting',
  'test-valley 2025-04-09 2025-04-18': 'a working day longer, as from a notice the day after the meeting',
  'tonbridge-and-malling 2025-03-17 2025-03-22': 'put up again: fits five working days from 14 March',
  'west-oxfordshire 2024-07-26 2024-08-04': 'in force on a Sunday: five working days end on Friday 2 August',
};

interface SourceTable {
  rules: {
    council: string | null;
    testVectors: { from: string; effectiveFrom?: string; lastDay?: string }[];
  }[];
}
