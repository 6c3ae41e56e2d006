import { existsSync } from 'node:fs';
import { measureAll, pageTypes, ratesOf, scoreOf, skeletonFolder, verdict } from './accuracy.ts';
import { compare, labelledWords } from '../facts/labelled.ts';
import { measureUnseenMoney, wordsOfMoney } from '../facts/money-weights.ts';
import { measureUnseenTerms, wordsOfTerms } from '../facts/term-weights.ts';
import { measureUnseenNames, wordsOfSuppliers } from '../facts/supplier-weights.ts';
import type { Measured } from './accuracy-table.ts';
import { relationReport } from '../relations/pairs.ts';
import { isRight } from './measure.ts';
import type { Reading } from './measure.ts';
import { isSeedRight, readSeeds } from './seeds.ts';
import type { SeedReading } from './seeds.ts';

/**
 * Prints what is read wrongly and how much is read right, by page type, by form and by field.
 *
 * @param runs how often each page is read, each time with other prose
 * @param printAll whether to print also what is wrong in the forms that are not judged
 * @returns the exit status, 1 where a page type is below its floors; and what README says, null where the pages are
 *   not at hand
 */
export function report(runs: number, printAll: boolean): { status: number; measured: Measured | null } {
  const measured: Measured = { runs, pages: [], facts: [], unseen: [] };
  const hasPages = existsSync(skeletonFolder);
  const pages = hasPages ? reportPages(runs, printAll, measured) : 0;
  if (!hasPages) console.log(`Pages are not measured: the research data is not at ${skeletonFolder}.`);
  const status = Math.max(pages, reportSeeds(), reportFacts(measured), reportRelations());
  return { status, measured: hasPages ? measured : null };
}

function reportPages(runs: number, printAll: boolean, measured: Measured): number {
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
    measured.pages.push({
      name: pageType.name,
      skeletons: files,
      precision: percent(precision),
      recall: percent(recall),
    });
    if (belowFloors.length > 0) status = 1;
  }
  return status;
}

/** The records of five councils against what a person read from them. */
function reportSeeds(): number {
  const readings = readSeeds();
  if (readings.length === 0) return 0;
  console.log('\nseeds, against what a person read from them');
  console.log(row('', 'expected', 'read', 'right', 'precision', 'recall'));
  for (const field of new Set(readings.map((reading) => reading.field))) {
    printCounts(field, countSeeds(readings.filter((reading) => reading.field === field)));
  }
  const all = countSeeds(readings);
  printCounts('all fields', all);
  return all.wrong + all.missed > 0 ? 1 : 0;
}

function countSeeds(readings: readonly SeedReading[]): Counts {
  const right = readings.filter((reading) => reading.got !== null && isSeedRight(reading)).length;
  const wrong = readings.filter((reading) => reading.got !== null && !isSeedRight(reading)).length;
  const missed = readings.filter((reading) => reading.expected !== null && !isSeedRight(reading)).length;
  return { right, wrong, missed };
}

/** The project's own labelled words, by kind of fact. */
function reportFacts(measured: Measured): number {
  let status = 0;
  console.log('\nfacts in words of our own, a third of them traps, by kind');
  console.log(row('', 'expected', 'read', 'right', 'precision', 'recall'));
  for (const { kind, cases } of labelledWords()) {
    const results = cases.map((labelled) => compare(kind, labelled));
    const counts = {
      right: results.reduce((sum, { right }) => sum + right, 0),
      wrong: results.reduce((sum, { wrong }) => sum + wrong.length, 0),
      missed: results.reduce((sum, { missed }) => sum + missed.length, 0),
    };
    printCounts(`${kind} (${String(cases.length)} cases)`, counts);
    const { right, wrong, missed } = counts;
    measured.facts.push({
      kind,
      cases: cases.length,
      expected: right + missed,
      precision: percent(right / (right + wrong)),
      recall: percent(right / (right + missed)),
    });
    if (right / (right + wrong) < 0.97 || right / (right + missed) < 0.9) status = 1;
  }
  reportUnseen(measured);
  return status;
}

/** What is told by learnt weights, each fifth of the words by what the others teach. */
function reportUnseen(measured: Measured): void {
  const sums = measureUnseenMoney(wordsOfMoney());
  const names = measureUnseenNames(wordsOfSuppliers());
  for (const { of, precision, recall } of [
    { of: 'what sums are for', ...sums },
    { of: 'what companies are', ...names },
    { of: 'terms, right in every part', ...measureUnseenTerms(wordsOfTerms()) },
  ]) {
    const shares = { precision: percent(precision), recall: percent(recall) };
    measured.unseen.push({ of, ...shares });
    console.log(
      `${of}, unseen: of the roles given ${shares.precision} are right, of those there are ${shares.recall} are given`,
    );
  }
}

/** Pairs of records of our own, labelled with how they hang together. */
function reportRelations(): number {
  console.log('');
  for (const line of relationReport()) console.log(line);
  return 0;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

function printCounts(name: string, { right, wrong, missed }: Counts): void {
  const [read, expected] = [right + wrong, right + missed];
  const share = (of: number) => (of === 0 ? '-' : percent(right / of));
  console.log(row(name, expected, read, right, share(read), share(expected)));
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
