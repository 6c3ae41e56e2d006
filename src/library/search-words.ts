import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import { sameReferenceKey } from '../record/reference.ts';
import { foldedWord, wordsOf } from './folded.ts';
import type { Sighting } from './stored-decision.ts';

/*
 * What a decision is found by in searches: its words, the rare ones and those of its title before the others.
 */

/** As many words as one decision is found by: more than nearly all have, and few enough to be written in a moment. */
export const mostWords = 160;
/** Characters of a word that count. */
export const longestWord = 40;

/** Words that stand in nearly every record, by English and Welsh: they find nothing, and are left out. */
const everywhere = new Set(
  wordsOf(
    `a about after all also an and any are as at be been before being between but by can could do does during each
    for from had has have he her his how if in into is it its may more most must no nor not of on only or other our
    out over per shall she should so some such than that the their them then there these they this those through to
    under until up upon was were what when where which while who will with within would you your
    y yr yn i a ac ar o am gan ei eu fel mae nid na neu sydd wedi wrth`,
  ),
);

/** Whether a folded word stands in nearly every record. */
export function isEverywhere(word: string): boolean {
  return everywhere.has(word) || word.length < 2;
}

/** The words of a query or a field that searches go by, folded. */
export function searchWords(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isEverywhere(word))
    .map((word) => word.slice(0, longestWord));
}

/** A field's words, and which field they are. */
export interface SearchedText {
  field: keyof DecisionRecord | 'facts' | 'other';
  text: string;
}

/** In the order in which a reader looks, and in which words are taken where there are too many. */
const fields = [
  'title',
  'reference',
  'decisionMaker',
  'wards',
  'portfolioHolder',
  'status',
  'decision',
  'purpose',
  'reasons',
  'alternatives',
  'consultation',
  'reasonKey',
  'equality',
  'declarations',
  'contact',
  'reportAuthor',
] as const satisfies (keyof DecisionRecord)[];

/** All of a decision that is searched, in order. */
export function searchedTexts({ record, facts }: Pick<Sighting, 'record' | 'facts'>): SearchedText[] {
  const stated = fields.map((field) => ({ field, text: statedValue(record[field]) ?? '' }));
  const meeting = {
    field: 'decidedAtMeeting' as const,
    text: statedValue(record.decidedAtMeeting)?.body ?? '',
  };
  const named = facts.flatMap((fact) => {
    if (fact.kind === 'supplier') return [fact.value];
    if (fact.kind === 'citation') return [fact.value.reference ?? ''];
    return fact.kind === 'legislation' ? [fact.value.title ?? fact.value.text] : [];
  });
  const others = record.other.map(({ label, value }) => ({
    field: 'other' as const,
    text: `${label}: ${value}`,
  }));
  const documents = record.documents.map(({ title }) => ({ field: 'documents' as const, text: title }));
  const [before, after] = [stated.slice(0, 6), stated.slice(6)];
  const texts = [
    ...before,
    meeting,
    ...named.map((text) => ({ field: 'facts' as const, text })),
    ...after,
    ...others,
    ...documents,
  ];
  return texts.filter(({ text }) => text !== '');
}

/** How the words of a title and a reference are told from others in the index. */
export const titleMark = '^';
export const referenceMark = '=';

/** What a decision is found by: its reference, the words of its title as such, and all its words. */
export function indexedWords(sighting: Pick<Sighting, 'record' | 'facts'>): string[] {
  const reference = statedValue(sighting.record.reference);
  const title = searchWords(statedValue(sighting.record.title) ?? '').slice(0, 30);
  const words = new Set<string>();
  for (const { text } of searchedTexts(sighting)) {
    for (const word of searchWords(text)) {
      if (words.size < mostWords) words.add(word);
    }
    if (words.size >= mostWords) break;
  }
  return [
    ...(reference === null ? [] : [referenceMark + referenceWord(reference)]),
    ...title.map((word) => titleMark + word),
    ...words,
  ];
}

/** A reference as one word, whatever its spaces and letter case. */
export function referenceWord(reference: string): string {
  return foldedWord(sameReferenceKey(reference)).slice(0, longestWord);
}
