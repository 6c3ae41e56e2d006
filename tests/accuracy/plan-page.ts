import { expectedOf, judgedFields } from './list-page-expected.ts';
import { planLines } from './list-page-lines.ts';
import type { PageType } from './page-type.ts';
import { renderPlan } from './plan-page-markup.ts';
import type { Skeleton } from './skeleton.ts';

/** Forward plans. Of mgPlansHome no page was stored; one that is will be measured here. */
export const planPage: PageType = {
  name: 'mgListPlanItems',
  files: ['mgListPlanItems', 'mgPlansHome'],
  format: 'moderngov-plan',
  prose: ['other'],
  judged: ['format', ...judgedFields],
  floors: { precision: 0.995, recall: 0.98, field: 0.97 },
  expectedRecords: (skeleton, isDocument) =>
    planLines(skeleton).entries.map((entry, nth) => expectedOf(entry, nth, true, isDocument)),
  rewrite: withShortTitles,
  render: renderPlan,
};

/** Where a title was left out of the data, sentences stand for it: one of them is a title. */
function withShortTitles(skeleton: Skeleton): Skeleton {
  const isTitle = skeleton.lines.map(
    ({ isFilled }, at) => isFilled && (skeleton.lines[at + 1]?.text ?? '').startsWith('Decision maker:'),
  );
  const lines = skeleton.lines.flatMap((line, at) => {
    if (isTitle[at]) return [{ text: 'The tolls of Larkmere Bridge: 2026/27', isFilled: false }];
    const isPart = line.isFilled && isTitle.slice(at, at + 4).includes(true);
    return isPart ? [] : [line];
  });
  return { ...skeleton, lines };
}
