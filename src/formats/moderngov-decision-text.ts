import type { Block, Page } from '../page/page.ts';
import type { Format } from './format.ts';
import { knownLabel } from './labels.ts';
import { modernGovDecision, pageName } from './moderngov-decision.ts';

/** What councils head their own forms with: those have formats of their own, and some of ModernGov's labels. */
const otherForm = /\brecord of (?:\w+ ){0,3}decision\b/i;

/** A form's own name stands among its first lines. */
const headLines = 12;

/**
 * ModernGov's decision page, copied whole out of a browser as well as alone: a page copied whole has the council's
 * menus and news above the record, whose lines may look like its fields ("Publication date: 3 June").
 *
 * Apart from the format that the content script carries, since a document's own container keeps these out there.
 */
export const modernGovDecisionAnywhere: Format = {
  ...modernGovDecision,
  detect: (page) => !isOtherForm(page) && modernGovDecision.detect(withoutLinesAbove(page)),
  extract: (page) => modernGovDecision.extract(withoutLinesAbove(page)),
};

function isOtherForm({ scope, blocks }: Page): boolean {
  return (
    scope === 'text' &&
    blocks.slice(0, headLines).some(({ text }) => text.length < 80 && otherForm.test(text))
  );
}

/** The page with all above the record's own heading as mere words. Blocks keep their numbers. */
function withoutLinesAbove(page: Page): Page {
  if (page.scope !== 'text') return page;
  const { blocks } = page;
  // A menu or the decision's own text may name the page too: the record's heading has its fields close below.
  const heading = blocks.findIndex(
    ({ text }, at) => pageName.test(text) && blocks.slice(at + 1, at + 4).some(isField),
  );
  if (heading < 0) return page;
  return { ...page, blocks: blocks.map((block, at) => (at < heading ? asWords(block) : block)) };
}

function isField(block: Block): boolean {
  return block.kind === 'labelled' && knownLabel(block.label) !== null;
}

function asWords({ text, links }: Block): Block {
  return { kind: 'text', text, links };
}
