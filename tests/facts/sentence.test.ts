import { expect, test } from 'vitest';
import { splitSentences } from '../../src/facts/sentence.ts';

test.each([
  ['The contract is awarded. It starts in May.', ['The contract is awarded.', 'It starts in May.']],
  ['Under para. 3 of Schedule 12A. It is exempt.', ['Under para. 3 of Schedule 12A.', 'It is exempt.']],
  [
    'At a cost of £1.2m to Harbour Ltd. The term is 2 years.',
    ['At a cost of £1.2m to Harbour Ltd.', 'The term is 2 years.'],
  ],
  ['Let to Harbour Ltd. Marine Works for £2m.', ['Let to Harbour Ltd. Marine Works for £2m.']],
  [
    '1. That the award be agreed\n2. That it be signed',
    ['1. That the award be agreed', '2. That it be signed'],
  ],
  [
    'Cllr. Brown agreed (see App. 2). £4m is set aside.',
    ['Cllr. Brown agreed (see App. 2).', '£4m is set aside.'],
  ],
  ['It goes to Provider A. Cllr J. Brown agreed.', ['It goes to Provider A.', 'Cllr J. Brown agreed.']],
  ['', []],
])('%s', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test('loses no word', () => {
  const text = 'A. B? C! "D." E.g. this. (F.) 3. The 4.5 of para. 2.';
  expect(splitSentences(text).join(' ')).toBe(text);
});
