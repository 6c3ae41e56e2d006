import { expect, test } from 'vitest';
import { chanceToInfluence } from '../../src/call-in/chance-to-influence.ts';
import { sampleRecord, stated } from '../sample-record.ts';

test.each([
  [
    'Members were briefed. The Transport Cabinet Committee will consider the proposal on 22 November 2017.',
    'The Transport Cabinet Committee will consider the proposal on 22 November 2017.',
  ],
  [
    'To be discussed at the Scrutiny Panel, Monday 5th January 2026',
    'To be discussed at the Scrutiny Panel, Monday 5th January 2026',
  ],
  ['The Board met in November 2017.', null],
  ['Residents have until 22 November 2017 to reply.', null],
  ['The committee has 12 members and 3 vacancies.', null],
])('%s', (words, quote) => {
  expect(chanceToInfluence(sampleRecord({ consultation: stated(words, words, 4) }))).toEqual(
    quote === null ? null : { quote, block: 4 },
  );
});

test('a page that says nothing of it names none', () => {
  expect(chanceToInfluence(sampleRecord())).toBeNull();
});
