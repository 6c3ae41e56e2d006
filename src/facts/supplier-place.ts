import type { CompanyName } from './company-name.ts';
import { sameCompanyKey } from './company-name.ts';
import type { ProseField, Sentence } from './sentence.ts';
import type { Cue } from './supplier-words.ts';
import { stemsOf } from './word-stem.ts';
import type { WordedNames } from './worded-names.ts';
import { wordedNames } from './worded-names.ts';

/** What a company is to a contract; `none` for one that is only named. */
export type SupplierRole = 'awarded' | 'incumbent' | 'none';

/** A company's name in its sentence, with what is around it, in words without their endings (word-stem.ts). */
export interface SupplierPlace {
  field: ProseField;
  kind: CompanyName['kind'];
  /** The fixed wording that ties the company to a contract, if one does. */
  cue: Cue | null;
  /** The name's own words. */
  own: readonly string[];
  /** Whether it is named elsewhere in the record, and the words round it there. */
  elsewhere: readonly string[];
  /** The sentence, with `company` for each name. */
  words: readonly string[];
  /** Where the name stands among the words, and those named next before and behind it: -1 and the end for none. */
  at: number;
  last: number;
  next: number;
  /** The sentences next to it in its field, or under its label; none where it is the first or the last. */
  preceding: readonly string[];
  following: readonly string[];
  /** The line above that opens the list or table it may stand in. */
  head: readonly string[];
  /** The label that it stands under, where its field is none that is known. */
  label: readonly string[];
  /** What the company named before it in the sentence is; null for the first. */
  previous: SupplierRole | null;
  /** What the last company named in the sentence right above is; null where none is. */
  above: SupplierRole | null;
}

/** A name in its place, with its sentence and what it is. */
export interface PlacedName {
  name: CompanyName;
  role: SupplierRole;
  sentence: Sentence;
  place: SupplierPlace;
}

/** What a company is, by its place. */
export type TellRole = (place: SupplierPlace, name: CompanyName) => SupplierRole;

/** Where it is said who gets a contract: options that were turned down, and interests, name others. */
const fields: readonly ProseField[] = ['title', 'purpose', 'decision', 'reasons', 'other'];

/** "Contracts be awarded as follows:", "to the firms below": the line that opens a list. */
const opensList = /[:;–-]\s*$|\b(?:follow(?:s|ing|ings)?|below)\b[^.]{0,60}$/;
/** How many lines below its head a list is still one. */
const listReach = 15;

/**
 * The companies' names in a record's sentences, as often as they stand there.
 *
 * @param tellRole what a company is, by its place; the names before it have been told then
 */
export function supplierPlaces(sentences: readonly Sentence[], tellRole: TellRole): PlacedName[] {
  const worded = wordedNames(sentences);
  const { namesAt, wordedAt } = worded;
  const beside = (at: number, other: number) =>
    isBeside(sentences[at], sentences[other]) ? wordedAt(other).words : [];
  const elsewhere = mentionsOf(sentences, worded);
  let head = -listReach;
  let named: { at: number; role: SupplierRole } | null = null;
  return sentences.flatMap((sentence, at) => {
    const names = namesAt(at);
    const [list, isLine] = [head, at - head < listReach];
    if (opensList.test(sentence.text.slice(-80))) head = at;
    // A sentence without a name is no line of the list: what comes behind it does not belong there.
    else if (names.length === 0 && /[.!?]$/.test(sentence.text)) head = -listReach;
    if (names.length === 0 || !fields.includes(sentence.field)) return [];
    const around = {
      field: sentence.field,
      preceding: beside(at, at - 1),
      following: beside(at, at + 1),
      head: isLine ? beside(at, list) : [],
      label: stemsOf(sentence.label),
      above: named?.at === at - 1 ? named.role : null,
    };
    const { words, places } = wordedAt(at);
    let previous: SupplierRole | null = null;
    return names.map(({ name, cue }, nth) => {
      const [own = 0, last = -1, next = words.length] = [places[nth], places[nth - 1], places[nth + 1]];
      const place = {
        ...around,
        kind: name.kind,
        cue,
        own: stemsOf(name.name),
        elsewhere: elsewhere(name, at, own),
        words,
        at: own,
        last,
        next,
        previous,
      };
      const role = tellRole(place, name);
      previous = role;
      named = { at, role };
      return { name, role, sentence, place };
    });
  });
}

/** How many words round a name are looked at where it stands elsewhere, and in how many places. */
const around = 6;
const mostMentions = 4;

/**
 * What the words are round the other mentions of a name in a record: of three firms that gave a price, the one that
 * is named again is the one that was chosen.
 *
 * @returns the words for a name at a sentence and a place in it; `repeats` is among them where any name stands twice,
 *   `again` where this one does
 */
function mentionsOf(
  sentences: readonly Sentence[],
  { namesAt, wordedAt }: WordedNames,
): (name: CompanyName, at: number, place: number) => string[] {
  const mentions = new Map<string, { at: number; place: number; words: string[] }[]>();
  for (const [at, { field }] of sentences.entries()) {
    if (!fields.includes(field)) continue;
    for (const [nth, { name: named }] of namesAt(at).entries()) {
      const { words, places } = wordedAt(at);
      const own = mentions.get(sameCompanyKey(named.name)) ?? [];
      const place = places[nth] ?? 0;
      if (own.length < mostMentions)
        own.push({ at, place, words: words.slice(Math.max(0, place - around), place + around + 1) });
      mentions.set(sameCompanyKey(named.name), own);
    }
  }
  const isRepeated = [...mentions.values()].some((own) => own.length > 1);
  return ({ name }, at, place) => {
    const others = (mentions.get(sameCompanyKey(name)) ?? []).filter(
      (each) => each.at !== at || each.place !== place,
    );
    return isRepeated ? ['repeats', ...others.flatMap(({ words }) => ['again', ...words])] : [];
  };
}

function isBeside(one: Sentence | undefined, other: Sentence | undefined): boolean {
  return one?.field === other?.field && one?.label === other?.label;
}
