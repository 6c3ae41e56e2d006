import { describe, expect, it } from 'vitest';
import { ruleFor, whoRuleFor } from '../../src/call-in/rule-for.ts';
import rulesFile from '../../src/call-in/rules.json';
import type { CallInRule } from '../../src/call-in/state.ts';
import { sampleRule } from './sample-rule.ts';

const shipped = rulesFile as CallInRule[];

/** A rule that gives no days, changed as a test needs it. */
function rule(changes: Partial<CallInRule>): CallInRule {
  const { council, ...rest } = sampleRule({ days: null, unit: null, from: null, ...changes });
  return changes.council === undefined ? rest : { ...rest, council: council ?? '' };
}

const harbour = { id: 'harbourmoor', nation: 'England', type: 'combined-authority' };
const lough = { id: 'lough-weir', nation: 'Northern Ireland', type: 'ni-district' };
const own = rule({ council: 'lough-weir', days: 5, unit: 'working', from: 'publication', cutOff: '10:00' });

describe('the rule for a council', () => {
  it('is its own where there is one, whatever its kind', () => {
    expect(ruleFor(lough, [...shipped, own])).toBe(own);
    expect(ruleFor(lough, [own, ...shipped])).toBe(own);
  });

  it('is its kind’s where it has none: who may call in and by which law, without a day', () => {
    expect(ruleFor(lough, shipped)).toMatchObject({
      days: null,
      who: '15 per cent of the members of the council, rounded up, by requisition to the clerk',
      source: 'https://www.legislation.gov.uk/nia/2014/8/part/7/crossheading/decisionmaking?view=plain',
    });
    expect(ruleFor(harbour, shipped)).toMatchObject({
      days: null,
      appliesTo: { type: 'combined-authority' },
    });
  });

  it.each([
    ['a district in England', { id: 'orlebank', nation: 'England', type: 'district' }],
    ['a body of another type in Northern Ireland', { ...lough, type: 'housing-body' }],
    ['a district’s type in another nation', { ...lough, nation: 'Scotland' }],
  ])('is none for %s that has none of its own', (_, council) => {
    expect(ruleFor(council, shipped)).toBeNull();
    expect(whoRuleFor(council, shipped)).toBeNull();
  });

  it('is none where it is not known which council it is', () => {
    expect(ruleFor(null, [...shipped, rule({})])).toBeNull();
    expect(whoRuleFor(null, shipped)).toBeNull();
  });

  it('is never one that names neither a council nor a kind, such as one that a reader entered', () => {
    expect(ruleFor(harbour, [rule({}), rule({ appliesTo: {} })])).toBeNull();
  });

  it('is the narrowest of the kinds that it is of', () => {
    const nation = rule({ appliesTo: { nation: 'Northern Ireland' }, who: 'wide' });
    const both = rule({ appliesTo: { nation: 'Northern Ireland', type: 'ni-district' }, who: 'narrow' });
    expect(ruleFor(lough, [nation, both])).toBe(both);
    expect(ruleFor(lough, [both, nation])).toBe(both);
    expect(ruleFor({ ...lough, type: 'housing-body' }, [both, nation])).toBe(nation);
  });
});

describe('who may call in', () => {
  it('is the law’s answer where the council’s own source gives none', () => {
    expect(whoRuleFor(lough, [own, ...shipped])?.who).toMatch(/^15 per cent of the members/);
    const told = { ...own, who: 'any seven members' };
    expect(whoRuleFor(lough, [...shipped, told])).toBe(told);
  });

  it('is not told by a rule that tells none', () => {
    expect(whoRuleFor({ ...harbour, type: 'district' }, [rule({ council: 'harbourmoor' })])).toBeNull();
  });
});

describe('a lookup by the council’s id alone', () => {
  it('finds no kind’s rule for a page whose council is not known', () => {
    const named = shipped.filter((each) => 'council' in each).map(({ council }) => council);
    expect(named).not.toContain(null);
    expect(shipped.length - named.length).toBe(2);
  });
});
