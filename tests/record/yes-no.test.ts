import { describe, expect, it } from 'vitest';
import { parseYesNo } from '../../src/record/yes-no.ts';

describe('parseYesNo', () => {
  it.each([
    ['Yes', true],
    ['YES', true],
    ['yes - affects two wards', true],
    ['Yes - no exemption applies', true],
    ['Yes;', true],
    ['Ydy', true],
    ['Ydyw', true],
    ['Oes', true],
    ['Ie', true],
    ['No', false],
    ['no.', false],
    ['No - urgent', false],
    ['Na', false],
    ['Nac ydy', false],
    ['Nac oes', false],
    ['Nage', false],
  ])('%s is an answer', (text, answer) => {
    expect(parseYesNo(text)).toBe(answer);
  });

  it.each([
    [''],
    ['To be confirmed'],
    ['Yes/No'],
    ['Yes / No'],
    ['No / Yes'],
    ['Yes or No'],
    ['Yes  No'],
    ['YES\nNO'],
    ['No Yes'],
    ['Not applicable'],
    ['Not yet known'],
    ['None'],
    ['November'],
    ['Yesterday'],
    ['Key'],
    ['?'],
    ['it is: yes'],
    ['Yes ☐ No ☒'],
    ['☒ No'],
  ])('%s is none', (text) => {
    expect(parseYesNo(text)).toBeNull();
  });
});
