import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { webAddress } from '../../src/screens/reader/input-form.tsx';
import { largestFile, readInput } from '../../src/screens/reader/read-input.ts';
import type { Input, InputTools } from '../../src/screens/reader/read-input.ts';

vi.mock('../../src/browser.ts', () => ({ browser: {} }));

const loadPdf = vi.fn(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
const parseHtml = vi.fn((html: string) => parseHTML(html).document);
const tools: InputTools = { loadPdf, parseHtml };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (name: string, bytes: Uint8Array | string, type = ''): Input => ({
  kind: 'file',
  name,
  type,
  bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes,
});
const fixture = (path: string) => new Uint8Array(readFileSync(`tests/fixtures/${path}`));

async function read(input: Input, address = '') {
  const result = await readInput(input, address, tools);
  if (!result.ok) throw new Error(result.fault);
  return result.value;
}

describe('what the reader gives is read as', () => {
  it('a PDF, by its bytes, whatever it is called', async () => {
    const { page, format, records } = await read(fileOf('scan.txt', readFileSync('tests/page/pdf/form.pdf')));
    expect([format?.id, records.length]).toEqual(['herefordshire-operational-decision', 1]);
    expect(page.scope).toBe('text');
  });

  it('a saved page, with the address that the browser noted', async () => {
    const { page, format } = await read(
      fileOf('page.html', fixture('moderngov-decision/call-in-window-open/page.html')),
    );
    expect(format?.id).toBe('moderngov-decision');
    expect(page.address).toMatch(/^https?:\/\/.*ieDecisionDetails/i);
  });

  it('a saved page, at the address that the reader gives', async () => {
    const given = 'https://democracy.leeds.gov.uk/ieDecisionDetails.aspx?ID=1';
    const saved = fileOf('page.html', fixture('moderngov-decision/call-in-window-open/page.html'));
    const { records } = await read(saved, given);
    expect(records[0]?.address).toBe(given);
  });

  it('a text, by its name or its words', async () => {
    const form = fixture('kent-record-of-decision/taken-and-signed/page.txt');
    expect((await read(fileOf('form.txt', form))).format?.id).toBe('kent-record-of-decision');
    const text = new TextDecoder().decode(form);
    expect((await read({ kind: 'pasted', text })).format?.id).toBe('kent-record-of-decision');
  });

  it('text alone, where it was pasted: markup in it is never parsed', async () => {
    parseHtml.mockClear();
    const { page } = await read({ kind: 'pasted', text: '<html><script>alert(1)</script>' });
    expect(parseHtml).not.toHaveBeenCalled();
    expect(page.blocks.map(({ text }) => text).join()).toContain('<script>alert(1)</script>');
  });

  it('no record, where it is none: its text is kept, and nothing claimed', async () => {
    const { page, format, records } = await read({ kind: 'pasted', text: 'Buy milk.\nCall Ada.' });
    expect([page.blocks.length, format, records]).toEqual([2, null, []]);
  });
});

describe('what cannot be read is told', () => {
  const locked = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
3 0 obj <</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>> endobj
trailer <</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>
%%EOF`;

  it.each<[string, Input]>([
    ['locked', fileOf('a.pdf', locked)],
    ['broken', fileOf('a.pdf', '%PDF-1.4 and nothing more')],
    ['noText', fileOf('a.pdf', readFileSync('tests/page/pdf/scanned.pdf'))],
    ['notPdf', fileOf('a.pdf', '<html>Not found</html>')],
    ['notPdf', fileOf('a', 'words', 'application/pdf')],
    ['notText', fileOf('a.docx', new Uint8Array([80, 75, 3, 4, 0, 0]))],
    ['empty', fileOf('a.pdf', '')],
    ['empty', fileOf('a.html', '<html></html>')],
    ['empty', { kind: 'pasted', text: ' \n ' }],
    ['tooLarge', fileOf('a.pdf', new Uint8Array(largestFile + 1))],
    ['tooLarge', { kind: 'pasted', text: 'a'.repeat(5_000_001) }],
  ])('%s', async (fault, input) => {
    expect(await readInput(input, '', tools)).toEqual({ ok: false, fault });
  });

  it('apart from what is not its fault', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failing = { ...tools, loadPdf: () => Promise.reject(new Error('gone')) };
    const result = await readInput(fileOf('a.pdf', '%PDF-1.4'), '', failing);
    expect(result).toEqual({ ok: false, fault: 'failed' });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('an address', () => {
  it.each([
    ['', ''],
    [' https://democracy.mere.example/a ', 'https://democracy.mere.example/a'],
    [
      'democracy.mere.example/ieDecisionDetails.aspx?ID=4',
      'https://democracy.mere.example/ieDecisionDetails.aspx?ID=4',
    ],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['the council’s site', null],
  ])('typed as "%s"', (typed, address) => {
    expect(webAddress(typed)).toBe(address);
  });
});
