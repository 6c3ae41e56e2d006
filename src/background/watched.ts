import { sentencesOf } from '../facts/sentence.ts';
import { watchHits, watchWords } from '../library/watch-words.ts';
import type { Watched } from '../messages/protocol.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/** As many places as are marked on one page: a word that is everywhere is found without us. */
const mostPlaces = 100;

/** Where a record has words that the reader watches out for, each place with its sentence, in their order. */
export async function watchedIn(record: DecisionRecord): Promise<Watched[]> {
  const words = await watchWords();
  if (words.length === 0) return [];
  return sentencesOf(record)
    .flatMap(({ text, block }) =>
      watchHits(text, words).map(({ word, start, end }) => ({
        word,
        quote: text.slice(start, end),
        sentence: text,
        block,
      })),
    )
    .slice(0, mostPlaces);
}
