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
  detect: (page) => !isOtherForm(page) && modernGovDecision.detect(withoutLinesAround(page)),
  extract: (page) => modernGovDecision.extract(withoutLinesAround(page)),
};

/** Lines that council pages have below the record, copied with it. */
const foot =
  /^(?:back to (?:the )?top\b.{0,30}|feedback|contact us|in this section|print(?: this)? page|share(?: this)? page|follow us\b.{0,40}|(?:©|copyright\b).{0,80})$/i;

function withoutLinesAround(page: Page): Page {
  return withoutLinesBelow(withoutLinesAbove(page));
}

/** The page up to the first line of its foot behind the list of documents, which comes last: else that line is one. */
function withoutLinesBelow(page: Page): Page {
  if (page.scope !== 'text') return page;
  const { blocks } = page;
  const list = blocks.findLastIndex(
    (block) => block.kind === 'labelled' && knownLabel(block.label)?.field === 'documents',
  );
  const end = blocks.findIndex(({ text }, at) => list >= 0 && at > list && foot.test(text));
  return end < 0 ? page : { ...page, blocks: blocks.slice(0, end) };
}

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
