import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linesOfPage, withoutRunning } from '../../src/page/pdf-lines.ts';
import type { PdfLine, PlacedText } from '../../src/page/pdf-lines.ts';
import { blocksOfLines } from '../../src/page/pdf-blocks.ts';
import type { Block } from '../../src/page/page.ts';
import { readPdf } from '../../src/page/read-pdf.ts';
import { readText } from '../../src/page/read-text.ts';

/** Printed from the HTML beside them by scripts/print-fixtures.mjs. */
function bytesOf(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'pdf', `${name}.pdf`));
}

/** Blocks as one line each: a label and its value are parted by " | ". */
function shown(blocks: readonly Block[]): string[] {
  return blocks.map((block) => (block.kind === 'labelled' ? `${block.label} | ${block.value}` : block.text));
}

async function shownIn(name: string): Promise<string[]> {
  return shown((await readPdf(bytesOf(name), '')).blocks);
}

describe('a form of two columns', () => {
  it('gives each label with its value, whatever lines they are broken into', async () => {
    expect(await shownIn('form')).toEqual([
      'Record of officer decision',
      'Brackenmoor Council keeps this record of each decision that an officer takes for it, and puts it on its website within five days.',
      'Decision title: | Award of a contract to look after the lamps, bollards and benches along the old canal between the lock and the quay',
      'Date of decision: | 7 November 2025',
      'Decision maker: | Director, Streets and Water',
      'Ward: | ',
      'Decision made: | To award the contract, at a cost of: £210,000, to the firm that came first in the tender.',
      'To let the Head of Streets sign it once the ten-day standstill is over and nobody has asked for a re-run of the tender.',
      'Start: 1 March 2026',
      'End: 28 February 2030',
      'Equality Considerations | None',
      'Details of any alternative options considered and rejected: | To do nothing.',
      'Any conflicts of interest that a cabinet member or an officer has declared to the council | None declared',
      'Signed: | ',
      'Date: | ',
    ]);
  });

  it('gives the page that its text, pasted, would give', async () => {
    const page = await readPdf(bytesOf('form'), 'https://brackenmoor.example/a.pdf');
    const pasted = readText('Date of decision:\t7 November 2025\nSigned:', page.address);
    expect(page).toMatchObject({ address: pasted.address, language: null, scope: 'text' });
    expect(page.blocks).toEqual(expect.arrayContaining(pasted.blocks));
  });

  it('keeps rows apart where nothing stands between them', async () => {
    expect(await shownIn('tight-form')).toEqual([
      'DELEGATED DECISION NOTICE',
      'Reference | SW/0412',
      'Ward | Quay',
      "Date of the officer's decision and of its publication | 21st October 2025",
      'Decision | That the jetty is closed from the first day of winter to the last, that the ferry lands at the quay mean-while, and that the harbour office puts up a sign.',
      'Is it key? | No',
    ]);
  });
});

describe('a record of three pages', () => {
  it('has its header once, its footers nowhere, and its paragraphs whole', async () => {
    const lines = await shownIn('three-pages');
    expect(lines.slice(0, 7)).toEqual([
      'Brackenmoor Council – record of decision',
      "Moving the town's archive",
      "Decision maker: | Cabinet Member for Culture, after talks with the Friends of the Town's Old Maps and the Society of Ledger Keepers",
      'Date of decision: | 19 November 2025',
      'Decision: | ',
      'To move the archive.',
      'Reasons for the decision: | ',
    ]);
    const reasons = lines.slice(7, -2);
    expect(reasons).toHaveLength(9);
    for (const reason of reasons) {
      expect(reason).toMatch(/^Reason \d+ for the move is .* would\.$/);
      expect(reason.match(/than a new pump would\./g)).toHaveLength(4);
    }
    expect(lines.slice(-2)).toEqual(['Alternative options considered: | ', 'To buy a pump.']);
    expect(lines.join(' ')).not.toMatch(/Page \d|Democratic Services/);
  });
});

/** Words at places of a page. */
function placed(...texts: [text: string, x: number, y: number][]): PlacedText[] {
  return texts.map(([text, x, y]) => ({ text, x, y, width: text.length * 5, size: 10 }));
}

function pages(...each: PlacedText[][]): PdfLine[] {
  return each.flatMap((texts, at) => linesOfPage(texts, at + 1));
}

describe('what runs through the pages', () => {
  const words = (lines: readonly PdfLine[]) =>
    lines.map(({ spans }) => spans.map(({ text }) => text).join('|'));

  it('is told by its place: a sentence that comes twice is kept', () => {
    const lines = pages(
      placed(['Agreed.', 50, 100], ['One.', 50, 200], ['1', 290, 800]),
      placed(['Two.', 50, 100], ['Agreed.', 50, 200], ['2', 290, 800]),
    );
    expect(words(withoutRunning(lines))).toEqual(['Agreed.', 'One.', 'Two.', 'Agreed.']);
  });

  it('leaves a single page as it is', () => {
    const lines = pages(placed(['Page 1 of 1', 290, 800], ['One.', 50, 100]));
    expect(words(withoutRunning(lines))).toEqual(['One.', 'Page 1 of 1']);
  });

  it('is not in the midst of a page', () => {
    const page = Array.from({ length: 20 }, (_, nth): [string, number, number] => [
      `None ${nth}`,
      50,
      100 + nth * 20,
    ]);
    const other = page.map(([text, x, y], nth): [string, number, number] => [
      nth === 10 ? text : `x${text}`,
      x,
      y,
    ]);
    expect(withoutRunning(pages(placed(...page), placed(...other)))).toHaveLength(40);
  });
});

describe('lines', () => {
  it('are put together from words in any order, with the spaces that the file leaves out', () => {
    const lines = pages(
      placed(['council', 90, 100], ['The', 50, 100], ['agreed', 127, 100], ['It rose.', 50, 115]),
    );
    expect(shown(blocksOfLines(lines))).toEqual(['The council agreed', 'It rose.']);
  });

  it('markup that somebody pasted into a cell is not the cell’s words', () => {
    const lines = pages(
      placed(
        ['Reasons:', 50, 100],
        ['<p>It is old.</p> <p>It leaks.</p>', 200, 100],
        ['Key:', 50, 130],
        ['No', 200, 130],
      ),
    );
    expect(shown(blocksOfLines(lines))[0]).toBe('Reasons: | It is old.\nIt leaks.');
  });

  it('a value goes on over the end of a page', () => {
    const long = 'w'.repeat(40);
    const lines = pages(
      placed(['Ward:', 50, 700], ['Quay', 200, 700], ['Decision:', 50, 730], [`That ${long}`, 200, 730]),
      placed([`be ${long} and`, 200, 100], ['closed.', 200, 115], ['Key:', 50, 145], ['No', 200, 145]),
    );
    expect(shown(blocksOfLines(lines))).toEqual([
      'Ward: | Quay',
      `Decision: | That ${long} be ${long} and closed.`,
      'Key: | No',
    ]);
  });

  it('words across both columns end a form', () => {
    const lines = pages(
      placed(
        ['Ward:', 50, 100],
        ['Quay', 200, 100],
        ['Key:', 50, 130],
        ['No', 200, 130],
        ['This line goes across the edge of both columns.', 50, 160],
        ['And this', 50, 175],
      ),
    );
    expect(shown(blocksOfLines(lines))).toEqual([
      'Ward: | Quay',
      'Key: | No',
      'This line goes across the edge of both columns.',
      'And this',
    ]);
  });
});

/** The least that says it is locked: with keys that no empty password opens. */
const locked = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
3 0 obj <</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>> endobj
trailer <</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>
%%EOF`;

describe('a PDF that cannot be read', () => {
  it.each([
    ['a scan', bytesOf('scanned'), 'This PDF holds pictures of pages and no text.'],
    ['a locked one', new TextEncoder().encode(locked), 'This PDF is locked with a password.'],
    ['none', new TextEncoder().encode('<html>Not found</html>'), 'This is no PDF, or a broken one.'],
    ['an empty one', new Uint8Array(), 'This is no PDF, or a broken one.'],
  ])('says so: %s', async (_, bytes, message) => {
    await expect(readPdf(bytes, '')).rejects.toThrow(message);
  });
});

describe('pdf.js', () => {
  afterEach(() => vi.restoreAllMocks());

  it('writes nothing on standard output', async () => {
    const log = vi.spyOn(console, 'log');
    await readPdf(bytesOf('form').slice(0, 20_000), '').catch(() => null);
    await readPdf(bytesOf('tight-form'), '');
    expect(log).not.toHaveBeenCalled();
  });

  it('leaves the bytes to their owner, and is brought by whoever calls', async () => {
    const bytes = new Uint8Array(bytesOf('tight-form'));
    const load = vi.fn(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
    await readPdf(bytes, '', load);
    expect([bytes.length > 10_000, load.mock.calls.length]).toEqual([true, 1]);
  });
});
