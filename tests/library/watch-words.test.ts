import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkedWatchWords, keepWatchWords, watchHits, watchWords } from '../../src/library/watch-words.ts';
import { expectInStep } from '../growth.ts';
import { stored } from './fake-storage.ts';

vi.mock('../../src/browser.ts', () => import('./fake-storage.ts'));

beforeEach(() => stored.clear());

describe('watched words', () => {
  it('are none at first, and are kept as typed, each once', async () => {
    expect(await watchWords()).toEqual([]);
    await keepWatchWords([' Hawthorn Lane ', 'hawthorn  lane', 'Caffè', '…', '']);
    expect(await watchWords()).toEqual(['Hawthorn Lane', 'Caffè']);
  });

  it('are those that can be read, where what is kept is damaged', async () => {
    stored.set('watch words', ['heron', 7, null, 'x'.repeat(101), { word: 'otter' }]);
    expect(await watchWords()).toEqual(['heron']);
    for (const damaged of [null, 'heron', { 0: 'heron' }]) expect(checkedWatchWords(damaged)).toEqual([]);
  });

  it('are at most 200', () => {
    expect(checkedWatchWords(Array.from({ length: 300 }, (_, at) => `word ${at}`))).toHaveLength(200);
  });
});

describe('a text', () => {
  /** The words of a text that are marked. */
  const marked = (text: string, ...words: string[]) =>
    watchHits(text, words).map(({ word, start, end }) => [word, text.slice(start, end)]);

  it('has whole words, whatever their letter case and accents', () => {
    expect(marked('ELM and elm, Elmfield, an e\u0301lm; the Élm’s', 'elm')).toEqual([
      ['elm', 'ELM'],
      ['elm', 'elm'],
      ['elm', 'e\u0301lm'],
      ['elm', 'Élm'],
    ]);
  });

  it('has phrases, over line ends and hyphens too', () => {
    const text =
      'Low traffic\nneighbourhood; a low-traffic neighbourhood; low traffic; traffic neighbourhood';
    expect(marked(text, 'low traffic neighbourhood', 'Low')).toEqual([
      ['Low', 'Low'],
      ['low traffic neighbourhood', 'Low traffic\nneighbourhood'],
      ['Low', 'low'],
      ['low traffic neighbourhood', 'low-traffic neighbourhood'],
      ['Low', 'low'],
    ]);
  });

  it('has none of no words, of words without letters, and beyond its end', () => {
    expect(marked('Low traffic', 'low traffic neighbourhood', '', '—')).toEqual([]);
    expect(watchHits('', ['elm'])).toEqual([]);
  });

  it('is gone through once: a megabyte in step with its length', () => {
    const words = Array.from({ length: 200 }, (_, at) => `aaa bbb${at}`);
    expectInStep((length) => {
      const text = 'aaa '.repeat(length / 4);
      return () => watchHits(text, words);
    }, 1_000_000);
  });
});
