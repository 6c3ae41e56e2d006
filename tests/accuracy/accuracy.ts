import { resolve } from 'node:path';
import { decisionPage } from './decision-page.ts';
import { issuePage } from './issue-page.ts';
import { issueDecisionsPage, issueMeetingsPage } from './issue-page-tabs.ts';
import { issueInWelsh } from './issue-page-welsh.ts';
import { listPage } from './list-page.ts';
import { inWelsh } from './list-page-welsh.ts';
import { itemPage, meetingPage } from './meeting-page.ts';
import { isRight, readings } from './measure.ts';
import type { Reading } from './measure.ts';
import { absent } from './page-type.ts';
import type { PageType } from './page-type.ts';
import { planPage } from './plan-page.ts';
import { skeletonsIn } from './skeleton.ts';

/** Every type of page that is measured: one file and one line each. */
export const pageTypes: readonly PageType[] = [
  decisionPage,
  issuePage,
  issueInWelsh(issuePage),
  issueDecisionsPage,
  issueMeetingsPage,
  issueInWelsh(issueMeetingsPage),
  meetingPage,
  issueInWelsh(meetingPage),
  itemPage,
  issueInWelsh(itemPage),
  listPage,
  inWelsh(listPage),
  planPage,
  inWelsh(planPage),
];

/** Where the skeletons of real pages lie; they are not in this repository. */
export const skeletonFolder = resolve(import.meta.dirname, '../../../shared/data/pages/text');

/** How many answers were to be read, were read, and were read right. */
export interface Score {
  expected: number;
  got: number;
  right: number;
}

/** What of the answers read is right, and what of those there was read; 1 where there was nothing to read. */
export function ratesOf({ expected, got, right }: Score): { precision: number; recall: number } {
  return { precision: got === 0 ? 1 : right / got, recall: expected === 0 ? 1 : right / expected };
}

/** Counts some readings. A field that is not on the page and was not read is no answer. */
export function scoreOf(all: readonly Reading[]): Score {
  return {
    expected: all.filter(({ expected }) => expected !== absent).length,
    got: all.filter(({ got }) => got !== absent).length,
    right: all.filter((reading) => reading.expected !== absent && isRight(reading)).length,
  };
}

/** Reads every skeleton in every form, once for each seed. */
export function measureAll(seeds: readonly string[]): Reading[] {
  const names = pageTypes.flatMap(({ name, files = [name] }) => files);
  return seeds.flatMap((seed) =>
    skeletonsIn(skeletonFolder, names, seed).flatMap((skeleton) =>
      pageTypes
        .filter(
          ({ name, files = [name], covers }) =>
            files.includes(skeleton.pageType) && (covers?.(skeleton) ?? true),
        )
        .flatMap((pageType) => readings(pageType, skeleton)),
    ),
  );
}

/** What a page type comes to in what it is judged by, and what of it is below its floors. */
export function verdict(
  pageType: PageType,
  all: readonly Reading[],
): { score: Score; belowFloors: string[] } {
  const { floors, judged, name } = pageType;
  const counted = all.filter(
    (reading) => reading.pageType === name && reading.isJudged && judged.includes(reading.field),
  );
  const score = scoreOf(counted);
  const { precision, recall } = ratesOf(score);
  // One field wrong everywhere would be lost among many that are right.
  const fields = judged.filter((field) => {
    const rates = ratesOf(scoreOf(counted.filter((reading) => reading.field === field)));
    return Math.min(rates.precision, rates.recall) < floors.field;
  });
  const belowFloors = [
    ...(score.expected === 0 ? ['nothing was measured'] : []),
    ...(precision < floors.precision ? ['precision'] : []),
    ...(recall < floors.recall ? ['recall'] : []),
    ...fields,
  ];
  return { score, belowFloors };
}
