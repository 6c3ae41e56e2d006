/** What `npm run accuracy` writes to README. */
import { table } from '../../scripts/bench-table.mjs';

/** One run's rates, as they are printed: cut, never rounded up. */
export interface Measured {
  /** How often each page was read, each time with other prose. */
  runs: number;
  pages: { name: string; skeletons: number; precision: string; recall: string }[];
  facts: { kind: string; cases: number; expected: number; precision: string; recall: string }[];
  /** How well that is told which is learnt, in words that nothing was learnt from. */
  unseen: { of: string; precision: string; recall: string }[];
}

/**
 * The figures in Markdown.
 *
 * @param date of the run (ISO)
 */
export function accuracyTable({ runs, pages, facts, unseen }: Measured, date: string): string {
  return [
    `Measured on ${date} by \`npm run accuracy\`. Precision is the part of what was read that is right, recall the part of what is there that was read rightly; cut, never rounded up.`,
    `Pages: the structures of real ones with made-up words in them, each ${String(runs)} times, in three councils’ shells and copied as text.`,
    table(
      ['kind of page', 'structures', 'precision', 'recall'],
      pages.map(({ name, skeletons, precision, recall }) => [name, String(skeletons), precision, recall]),
    ),
    'Facts, in words of our own that were at hand while what finds them was written: they show what is known to work, not how often the words of another council are read rightly. A sum whose words leave doubt is given without a role: it counts as one that was not found.',
    table(
      ['kind of fact', 'cases', 'facts in them', 'precision', 'recall'],
      facts.map(({ kind, cases, expected, precision, recall }) => [
        kind,
        String(cases),
        String(expected),
        precision,
        recall,
      ]),
    ),
    'What a sum is for, what a company is to a contract, and what lengths and dates are for it are told by weights that are learnt from these words. Each fifth of them read by what the other four teach; where the words leave doubt no role is given. A third of the words and more were made to mislead.',
    table(
      ['unseen', 'right, of the roles given', 'given, of the roles there are'],
      unseen.map(({ of, precision, recall }) => [of, precision, recall]),
    ),
  ].join('\n\n');
}
