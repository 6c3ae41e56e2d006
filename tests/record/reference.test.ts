import { describe, expect, it } from 'vitest';
import { findReferences, referenceInTitle, sameReferenceKey } from '../../src/record/reference.ts';

describe('findReferences', () => {
  it.each([
    ['Hackney', 'as agreed (CE S491) in May', 'CE S491'],
    ['Hackney, without a blank', 'under AHIS463.', 'AHIS463'],
    ['Kent', 'call-in of 25/00057, on Monday', '25/00057'],
    ['Southampton', 'see CAB 19/20 25630.', 'CAB 19/20 25630'],
    ['Winchester', 'report CAB3421 refers', 'CAB3421'],
    ['Tonbridge and Malling', 'decision D230045MEM', 'D230045MEM'],
    ['Enfield', 'KD 5760 – lamps', 'KD 5760'],
    ['Enfield, without a blank', 'KD5760', 'KD5760'],
  ])('finds the references of %s', (_, text, reference) => {
    expect(findReferences(text)).toEqual([reference]);
  });

  it('gives each once, in order, as written', () => {
    expect(findReferences('25/00057 and CE S491, then 25/00057 and CAB 19/20 25630')).toEqual([
      '25/00057',
      'CE S491',
      'CAB 19/20 25630',
    ]);
  });

  it.each([
    ['a municipal year', 'the budget for 19/20 and 2019/20'],
    ['a date', 'on 04/12/2025 and 2025/12/04'],
    ['a section that stands alone', 'under S459 and s106'],
    ['a section of an Act behind capitals', 'LCC S106 money, the CFO S151 officer, a BID S278 agreement'],
    ['small letters', 'ce s491, cab3421, d230045mem'],
    ['a planning application', 'application 17/00102/FUL and 3/17/00102'],
    ['a longer number', '125/000571 and 25/0005'],
    ['a longer word', 'XCAB3421, CAB34210, CABS4911'],
    ['a time, a sum, a telephone number', '10/12.30, £25,000, 01632 960100'],
    ['ages and years', '16-25, 11-17, 5+1+1, 2040'],
    ['nothing', ''],
  ])('does not take for one: %s', (_, text) => {
    expect(findReferences(text)).toEqual([]);
  });
});

describe('referenceInTitle', () => {
  it('is the reference that a title begins with', () => {
    expect(referenceInTitle('25/00083 - Sale of land')).toBe('25/00083');
    expect(referenceInTitle('CE S659 Adult care')).toBe('CE S659');
    expect(referenceInTitle('CAB 19/20 25630 Street works')).toBe('CAB 19/20 25630');
  });

  it('is none that stands elsewhere, or that is only a part', () => {
    expect(referenceInTitle('Call-in of 25/00057')).toBeNull();
    expect(referenceInTitle('25/00083/FUL - Sale of land')).toBeNull();
    expect(referenceInTitle('LCC S106 funds for Larch Vale')).toBeNull();
    expect(referenceInTitle('')).toBeNull();
  });
});

it('one reference has one key, however it is spaced', () => {
  expect(sameReferenceKey(' CE  S491')).toBe(sameReferenceKey('CES491'));
  expect(sameReferenceKey('CAB 19/20\u00a025630')).toBe(sameReferenceKey('CAB 19/20 25630'));
  expect(sameReferenceKey('CE S491')).not.toBe(sameReferenceKey('CE S492'));
});
