import { urlOf } from './address.ts';
import type { Block, Link, Page } from './page.ts';
import { isBlockElement, isElement, isLeftOut, isText, leftOut, textRuns, tidy, wordsOf } from './words.ts';

/** The text nodes a block's words came from; those of a label stand before those of its value. */
export interface BlockSource {
  label: Text[];
  words: Text[];
}

/** A page read from a document, with what is needed to find a block's words in it again. */
export interface DocumentReading {
  page: Page;
  sources: BlockSource[];
}

/** Deeper than any real page: below it, everything is one block. Keeps a hostile page from ending the stack. */
const deepest = 200;

/** Reads a document into blocks at once; see `readingSteps`. */
export function readDocument(document: Document, address: string): DocumentReading {
  const steps = readingSteps(document, address);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Reads a document into blocks, a step for each, so that a long list can be read a little at a time. The document
 * is only ever read. Rows that a script of the page sorts between two steps are read once all the same.
 *
 * Only the council's record is looked at: ModernGov's own container, since everything around it (menus,
 * search, news, a second h1) is the council's page shell. A document without one is read whole.
 *
 * @param address where it was opened; links are resolved against it
 */
export function* readingSteps(document: Document, address: string): Generator<undefined, DocumentReading> {
  const container = modernGovContainer(document);
  const reader: Reader = { base: baseAddress(document, address), blocks: [], sources: [] };
  // A frameset, or a document cut off before its body, has none.
  const root = container ?? document.querySelector('body');
  /** The elements that are being read, each within the one before. */
  const open: Opened[] = root ? [opened(root)] : [];
  for (let own = open[0]; own; own = open.at(-1)) {
    const child = own.nodes[own.next++];
    if (child && isLeftOut(child)) continue;
    if (child && !(isElement(child) && holdsBlock(child))) {
      // What parts one block from the next is no words; there is nearly always some.
      if (isElement(child) || (isText(child) && (own.loose.length > 0 || child.data.trim() !== '')))
        own.loose.push(child);
      continue;
    }
    if (own.loose.length > 0) addWords(own.loose, reader);
    own.loose = [];
    if (!child) open.pop();
    else if (readWhole(child, open.length < deepest, reader)) yield;
    else open.push(opened(child));
  }
  // An empty file has no root element, and one of another kind no language.
  const { lang = '' } = (document.documentElement as Partial<HTMLElement> | null) ?? {};
  return {
    page: {
      address,
      language: lang === '' ? null : lang.toLowerCase(),
      scope: container ? 'moderngov' : 'document',
      blocks: reader.blocks,
    },
    sources: reader.sources,
  };
}

/** An element that is being read: blocks one by one, and what stands between them as a block of its own. */
interface Opened {
  /** Its children as they stood when it was come to. */
  nodes: readonly ChildNode[];
  /** The number of the child to be read next. */
  next: number;
  /** The children since the last block. */
  loose: ChildNode[];
}

function opened({ childNodes }: Element): Opened {
  return { nodes: [...childNodes], next: 0, loose: [] };
}

interface Reader {
  base: string;
  blocks: Block[];
  sources: BlockSource[];
}

/**
 * ModernGov's own part of the page. Some installations lack `#modgov`: then it is what holds both the
 * content and the title, or, without a title, the content alone.
 */
function modernGovContainer(document: Document): Element | null {
  const marked = document.getElementById('modgov');
  if (marked) return marked;
  const content = document.querySelector('.mgContent');
  if (!content) return null;
  const titles = document.querySelectorAll('.mgMainTitleTxt, .mgSubTitleTxt');
  let container: Element = content;
  for (const title of titles)
    while (!container.contains(title) && container.parentElement) container = container.parentElement;
  return container;
}

function baseAddress(document: Document, address: string): string {
  const base = document.querySelector('base[href]')?.getAttribute('href');
  return base ? (resolve(base, address) ?? address) : address;
}

/** An absolute http(s) address, else null: `javascript:`, `data:` and the like are never kept. */
function resolve(href: string, base: string): string | null {
  return urlOf(href, base || undefined)?.href ?? null;
}

/** A block element, or one that has blocks inside (a link or a span around paragraphs). */
function holdsBlock(element: Element): boolean {
  return isBlockElement(element) || hasChild(element, isBlockElement);
}

function hasChild({ firstElementChild }: Element, isWanted: (child: Element) => boolean): boolean {
  for (let child = firstElementChild; child; child = child.nextElementSibling)
    if (isWanted(child)) return true;
  return false;
}

/** Reads an element that has no blocks inside; false where it may have, and is to be opened. */
function readWhole(element: Element, mayOpen: boolean, reader: Reader): boolean {
  const name = element.nodeName;
  if (/^H[1-6]$/i.test(name)) addHeading(element, Number(name[1]), reader);
  else if (/^TR$/i.test(name) && isPlainRow(element)) addRow(element, reader);
  else if (mayOpen && hasChild(element, holdsBlock)) return false;
  else addWords([element], reader);
  return true;
}

function addHeading(element: Element, level: number, reader: Reader): void {
  const runs = textRuns([element]);
  const text = lineOf(runs);
  if (text === '') return;
  // In what was pasted out of Word a heading is part of the prose.
  const marked = !element.closest('.mgWordPara');
  add(reader, { kind: 'heading', level, marked, text, links: linksIn([element], reader) }, runs);
}

/** Keeps a block with the text nodes of its words, those of a label apart. */
function add(reader: Reader, block: Block, runs: readonly (Text | null)[], label: Text[] = []): void {
  reader.blocks.push(block);
  reader.sources.push({ label, words: runs.filter((run) => run !== null) });
}

/** Words that stand on one line, whatever the page breaks them into. */
function lineOf(runs: Iterable<Text | null>): string {
  return wordsOf(runs).replace(/\n/g, ' ');
}

/** A row whose cells hold nothing but words: cells with lists, headings or labels are read as blocks. */
function isPlainRow(row: Element): boolean {
  return !row.querySelector('h1, h2, h3, h4, h5, h6, ul, ol, table, .mgLabel, .mgWordPara, .mgAiTitleTxt');
}

function addRow(row: Element, reader: Reader): void {
  const runs = [...row.children].map((cell) => textRuns([cell]));
  const cells = runs.map(lineOf);
  const text = tidy(cells.join(' '));
  if (text === '') return;
  add(reader, { kind: 'row', cells, text, links: linksIn([row], reader) }, runs.flat());
}

/**
 * Words without blocks inside, cut at each of ModernGov's labels. The label may be a span before its value
 * (`<p><span class="mgLabel">Decision status: </span>Approved</p>`) or the paragraph itself, its value in
 * the blocks that follow.
 */
function addWords(nodes: readonly Node[], reader: Reader): void {
  const links = linksIn(nodes, reader);
  let part: { label: Text[]; runs: (Text | null)[] } = { label: [], runs: [] };
  const parts = [part];
  let parent: Element | null = null;
  let openLabel: Element | null = null;
  for (const run of textRuns(nodes)) {
    let isNew = !run && links.length === 0 && part.label.length === 0;
    // Words beside each other stand in one label, or in none.
    if (run && run.parentElement !== parent) {
      parent = run.parentElement;
      const label: Element | null = parent?.closest('.mgLabel') ?? null;
      isNew = label !== null && label !== openLabel;
      openLabel = label;
    }
    // Words are cut at the ends of lines as well; with links among them, which line has which cannot be told.
    if (isNew) parts.push((part = { label: [], runs: [] }));
    if (run && openLabel) part.label.push(run);
    else if (run || !isNew) part.runs.push(run);
  }
  for (const { label, runs } of parts) {
    const value = wordsOf(runs);
    const named = lineOf(label);
    const text = `${named} ${value}`.trim();
    if (named !== '')
      add(reader, { kind: 'labelled', label: named, value, marked: true, text, links }, runs, label);
    else if (value !== '') add(reader, { kind: 'text', text, links }, runs);
  }
}

/** The links in some nodes, where a reader can see them. */
function linksIn(nodes: readonly Node[], { base }: Reader): Link[] {
  const links: Link[] = [];
  for (const node of nodes) {
    if (!isElement(node)) continue;
    for (const link of node.matches('a[href]') ? [node] : node.querySelectorAll('a[href]'))
      if (!link.closest(leftOut))
        links.push({
          text: lineOf(textRuns([link])),
          address: resolve(link.getAttribute('href') ?? '', base),
        });
  }
  return links;
}
