import type { Block, Link, Page } from '../page/page.ts';
import type { BlockSource } from '../page/read-document.ts';
import type { About, PageLook } from './page-look.ts';
import { shapeOf } from './shape.ts';
import { fileOf, shownAddress } from './shown-address.ts';

/*
 * The report is for those who mend what reads pages, wherever it was written: it is in English, as code is. Words get
 * into it from this file and from our tables alone, never from the page, whose address is the one exception.
 */

/** As many blocks as are described: more of the same tells nothing. */
const mostBlocks = 400;

/** Tags as HTML knows them; a page may make up others, and name them as it likes. */
const knownTags = new Set(
  (
    'a article aside b blockquote body caption center code dd div dl dt em fieldset figure font footer form h1 h2 h3 h4 ' +
    'h5 h6 header i label legend li main nav ol p pre section small span strong sub sup table tbody td tfoot th thead ' +
    'tr u ul'
  ).split(' '),
);

/** ModernGov's own classes: the same on every council's site. */
const knownClasses = new Set(
  (
    'mgContent mgLabel mgMainTitleTxt mgSubTitleTxt mgWordPara mgAiTitleTxt mgHide mgFileSize mgFooter mgStatsTable ' +
    'mgBulletList mgActionList mgSectionTitle mgPlanItemTitle mgNonKey mgItemTable mgSubItemTitleTxt'
  ).split(' '),
);

/** The text of a report: what it is about, what was found, and the page block by block. */
export function writtenReport(
  { kind, claiming, records, isFailed, near, labels }: Omit<PageLook, 'report'>,
  page: Page,
  sources: readonly BlockSource[],
  { version, language }: About,
): string {
  const lines = page.blocks
    .slice(0, mostBlocks)
    .map((block, at) => `${at} ${pathOf(sources[at])} ${blockLine(block, page.address)}`);
  const more = page.blocks.length - lines.length;
  return [
    'Scrutineer: what was found on a page',
    `version: ${/^[\d.]{1,20}$/.test(version) ? version : 'unknown'}`,
    `interface: ${tagOf(language)}`,
    `address: ${shownAddress(page.address)}`,
    `language: ${tagOf(page.language ?? '')}`,
    `read from: ${page.scope === 'moderngov' ? 'the part that is ModernGov’s' : 'the whole document'}`,
    `kind: ${kind}`,
    `claimed by: ${claiming.join(', ') || 'no format'}`,
    `records: ${records ?? 'none'}`,
    ...(isFailed ? ['reading it went wrong'] : []),
    ...near.map(
      ({ format, found, missed }) =>
        `near ${format}: has ${found.join(', ') || 'nothing'}; lacks ${missed.join(', ') || 'nothing'}`,
    ),
    `labels known: ${labels.join('; ') || 'none'}`,
    `blocks: ${page.blocks.length}`,
    ...lines,
    ...(more > 0 ? [`and ${more} more`] : []),
    '',
  ].join('\n');
}

/** A language's tag: its language, and the country where there is one. A page may write anything there. */
function tagOf(language: string): string {
  return /^(?:en|cy|ga|gd)(?:-[a-z]{2})?$/i.exec(language)?.[0].toLowerCase() ?? 'other or none';
}

function blockLine(block: Block, address: string): string {
  const links = block.links.length === 0 ? '' : ` | links: ${linksLine(block.links, address)}`;
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level}${block.marked ? '' : ' (in prose)'}: ${shapeOf(block.text)}${links}`;
    case 'labelled':
      return `labelled${block.marked ? '' : ' (by its look)'}: ${shapeOf(block.label)} > ${shapeOf(block.value)}${links}`;
    case 'row':
      return `row: ${block.cells.map(shapeOf).join(' | ')}${links}`;
    case 'text':
      return `text: ${shapeOf(block.text)}${links}`;
  }
}

/** Where links lead, as far as ModernGov's own pages and the page's own site are known. */
function linksLine(links: readonly Link[], from: string): string {
  const named = links.slice(0, 5).map(({ address }) => {
    if (address === null) return 'nowhere';
    const isHere = URL.canParse(from) && new URL(address).host === new URL(from).host;
    return fileOf(address) ?? (isHere ? 'this site' : 'another site');
  });
  return named.join(', ') + (links.length > named.length ? ` and ${links.length - named.length} more` : '');
}

/** The elements around a block's first words, the innermost last: "div.mgContent p span.mgLabel". */
function pathOf(source: BlockSource | undefined): string {
  let element = (source?.label[0] ?? source?.words[0])?.parentElement ?? null;
  const path: string[] = [];
  while (element && path.length < 4 && element.localName !== 'body') {
    const tag = element.localName.toLowerCase();
    const classes = [...element.classList].filter((name) => knownClasses.has(name));
    path.unshift([knownTags.has(tag) ? tag : 'element', ...classes].join('.'));
    element = element.parentElement;
  }
  return path.join(' ') || '-';
}
