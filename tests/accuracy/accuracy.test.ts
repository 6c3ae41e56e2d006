/** How well the pages of real councils are read: `npm run accuracy` says where not. Needs the research data. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureAll, pageTypes, ratesOf, skeletonFolder, verdict } from './accuracy.ts';

describe.runIf(existsSync(skeletonFolder))('pages made from the skeletons of real ones', () => {
  const all = existsSync(skeletonFolder) ? measureAll(['test']) : [];

  it.each(pageTypes.map((pageType) => ({ name: pageType.name, pageType })))(
    '$name are read as exactly and as fully as they must be',
    ({ pageType }) => {
      const { score, belowFloors } = verdict(pageType, all);
      expect(belowFloors, JSON.stringify({ ...score, ...ratesOf(score) })).toEqual([]);
    },
  );
});
