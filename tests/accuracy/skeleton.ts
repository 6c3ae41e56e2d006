import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphs, seeded, sentence } from './prose.ts';

/** What is kept of a real page: its labels, their order and its short values, with invented prose filled in. */
export interface Skeleton {
  file: string;
  address: string;
  pageType: string;
  /** Without blank lines. */
  lines: SkeletonLine[];
}

/** A line of a page's text. */
export interface SkeletonLine {
  text: string;
  /** Whether its words, all or some, are invented. */
  isFilled: boolean;
}

/** Prose that was left out: [[prose, several paragraphs]]. */
const elided = /\[\[.*?\]\]/g;
/** What stands for the people named on the page. */
const people: readonly (readonly [RegExp, string])[] = [
  [/\(name\)/g, 'Morwenna Tully'],
  [/\(tel\)/g, '01632 960123'],
  [/\(email\)/g, 'morwenna.tully@larkmere.example'],
];

/**
 * The skeletons of some page types in a folder.
 *
 * @param seed another seed fills in other prose
 */
export function skeletonsIn(folder: string, pageTypes: readonly string[], seed: string): Skeleton[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const [head = '', body = ''] = readFileSync(join(folder, file), 'utf8').split('#----\n');
      const pageType = /^# page-type: (\S+)/m.exec(head)?.[1] ?? '';
      if (!pageTypes.includes(pageType)) return [];
      const address = /^# url: (\S+)/m.exec(head)?.[1] ?? '';
      return [{ file, address, pageType, lines: filledIn(body, `${seed} ${file}`) }];
    });
}

function filledIn(body: string, seed: string): SkeletonLine[] {
  const random = seeded(seed);
  const language = /^Dyddiad cyhoeddi|^Statws/m.test(body) ? 'cy' : 'en';
  return body.split('\n').flatMap((raw): SkeletonLine[] => {
    const line = people.reduce((text, [what, words]) => text.replace(what, words), raw.trim());
    if (line === '') return [];
    if (line.replace(elided, '').trim() === '')
      return paragraphs(random, language).map((text) => ({ text, isFilled: true }));
    const text = line.replace(elided, () => sentence(random));
    return [{ text, isFilled: text !== line }];
  });
}
