import { existsSync } from 'node:fs';
import { measureAll, pageTypes, ratesOf, scoreOf, skeletonFolder, verdict } from './accuracy.ts';
import { isRight } from './measure.ts';
import type { Reading } from './measure.ts';

/**
 * Prints what is read wrongly and how much is read right, by page type, by form and by field.
 *
 * @param runs how often each page is read, each time with other prose
 * @param printAll whether to print also what is wrong in the forms that are not judged
 * @returns the exit status: 1 where a page type is below its floors
 */
export function report(runs: number, printAll: boolean): number {
  if (!existsSync(skeletonFolder)) {
    console.log(`Nothing to measure: the research data is not at ${skeletonFolder}.`);
    return 0;
  }
  const all = measureAll(Array.from({ length: runs }, (_, nth) => `seed ${nth + 1}`));
  printMismatches(all.filter((reading) => (printAll || reading.isJudged) && !isRight(reading)));
  let status = 0;
  for (const pageType of pageTypes) {
    const own = all.filter((reading) => reading.pageType === pageType.name);
    const files = new Set(own.map(({ file }) => file)).size;
    const { score, belowFloors } = verdict(pageType, own);
    console.log(`\n${pageType.name}: ${files} skeletons, ${runs} times each with other prose`);
    console.log(row('', 'expected', 'read', 'right', 'precision', 'recall'));
    console.log('by form, the fields that are judged; in brackets: reported only');
    for (const form of new Set(own.map((reading) => reading.form))) {
      const readings = own.filter((reading) => reading.form === form);
      print(
        nameOf(form, readings[0]?.isJudged),
        readings.filter(({ field }) => pageType.judged.includes(field)),
      );
    }
    console.log('by field, in the forms that are judged; in brackets: reported only');
    for (const field of new Set(own.map((reading) => reading.field)))
      print(
        nameOf(field, pageType.judged.includes(field)),
        own.filter((reading) => reading.field === field && reading.isJudged),
      );
    const { precision, recall } = ratesOf(score);
    const { floors } = pageType;
    const rates = `precision ${percent(precision)} (floor ${percent(floors.precision)}), recall ${percent(recall)} (floor ${percent(floors.recall)}), each field at least ${percent(floors.field)}`;
    const outcome = belowFloors.length === 0 ? 'enough' : `BELOW THE FLOOR: ${belowFloors.join(', ')}`;
    console.log(`${pageType.name}: ${rates}: ${outcome}`);
    if (belowFloors.length > 0) status = 1;
  }
  return status;
}

function nameOf(name: string, isJudged: boolean | undefined): string {
  return isJudged ? name : `(${name})`;
}

/** One line for each different mismatch, with the forms it was seen in. */
function printMismatches(mismatches: readonly Reading[]): void {
  const seen = new Map<string, Set<string>>();
  for (const { file, form, field, expected, got } of mismatches) {
    const what = `${file} ${field}\n    expected ${shown(expected)}\n    got      ${shown(got)}`;
    seen.set(what, (seen.get(what) ?? new Set()).add(form));
  }
  for (const [what, forms] of seen) console.log(`${what}\n    in ${[...forms].join('; ')}`);
}

function shown(answer: string): string {
  return answer.length > 160 ? `${answer.slice(0, 160)}...` : answer;
}

function print(name: string, readings: readonly Reading[]): void {
  const score = scoreOf(readings);
  const { precision, recall } = ratesOf(score);
  console.log(row(name, score.expected, score.got, score.right, percent(precision), percent(recall)));
}

function row(name: string, ...cells: (string | number)[]): string {
  return `  ${name.padEnd(34)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}

/** Cut, never rounded up: 99.96 % is not 100 %. */
function percent(share: number): string {
  return `${(Math.floor(share * 10000) / 100).toFixed(2)} %`;
}
