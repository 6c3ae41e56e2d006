import type { Format } from '../../formats/format.ts';
import { identify } from '../../formats/identify.ts';
import { formats } from '../../formats/index.ts';
import { loadPdfInPage } from '../../page/load-pdf.ts';
import type { Page } from '../../page/page.ts';
import { readDocument } from '../../page/read-document.ts';
import { pdfFaultOf, readPdf } from '../../page/read-pdf.ts';
import type { PdfFault } from '../../page/read-pdf.ts';
import { readText } from '../../page/read-text.ts';
import { decodeSaved, savedAddress } from '../../page/saved-page.ts';
import type { DecisionRecord } from '../../record/decision-record.ts';

/** What the reader gives: a file of theirs, or words they pasted. */
export type Input =
  { kind: 'file'; name: string; type: string; bytes: Uint8Array } | { kind: 'pasted'; text: string };

/**
 * Why nothing could be read. `notPdf`: called a PDF and none; `notText`: neither a PDF nor text, as a Word file;
 * `failed`: not the file's fault.
 */
export type InputFault = PdfFault | 'empty' | 'tooLarge' | 'notPdf' | 'notText' | 'failed';

/** What an input holds: its blocks, and the records of the one format that claims it. */
export interface InputReading {
  page: Page;
  /** Null where it is no record that is known. */
  format: Format | null;
  records: DecisionRecord[];
}

export type InputResult = { ok: true; value: InputReading } | { ok: false; fault: InputFault };

/** Bytes: a record of decision has a few hundred thousand, a scan of one a few million. */
export const largestFile = 20 * 1024 * 1024;

/** Characters; longer than any page of a council by far. */
const longestText = 5_000_000;

/** Within so many bytes of the beginning the sign of a PDF must stand (ISO 32000-1, note 13 of annex H). */
const signWithin = 1024;

/** What brings pdf.js and reads markup: a page of the extension has both; tests in Node bring their own. */
export interface InputTools {
  loadPdf: typeof loadPdfInPage;
  parseHtml: (html: string) => Document;
}

const ofThisPage: InputTools = {
  loadPdf: loadPdfInPage,
  // The document is inert: nothing in it runs or loads.
  parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
};

/**
 * Reads what the reader gives into blocks and, where one format claims it, records. What it is is told by its bytes
 * before its name. Pasted words are only ever text. Nothing is fetched and nothing kept.
 *
 * @param address where it came from, by the reader's word, else ''; a saved page may say so itself
 */
export async function readInput(input: Input, address: string, tools = ofThisPage): Promise<InputResult> {
  try {
    const page = await pageOf(input, address, tools);
    if (typeof page === 'string') return { ok: false, fault: page };
    if (page.blocks.length === 0) return { ok: false, fault: 'empty' };
    const format = identify(page, formats);
    return { ok: true, value: { page, format, records: format?.extract(page) ?? [] } };
  } catch (error) {
    const fault = pdfFaultOf(error);
    if (fault === null) console.error('Scrutineer: this could not be read.', error);
    return { ok: false, fault: fault ?? 'failed' };
  }
}

async function pageOf(input: Input, address: string, tools: InputTools): Promise<Page | InputFault> {
  if (input.kind === 'pasted')
    return input.text.length > longestText ? 'tooLarge' : readText(input.text, address);
  const { name, type, bytes } = input;
  if (bytes.length === 0) return 'empty';
  if (bytes.length > largestFile) return 'tooLarge';
  if (isPdf(bytes)) return readPdf(bytes, address, tools.loadPdf);
  if (/\.pdf$/i.test(name) || type === 'application/pdf') return 'notPdf';
  // Text has no such byte, but for UTF-16, which no council's page is in.
  if (bytes.includes(0)) return 'notText';
  const text = decodeSaved(bytes);
  if (text.length > longestText) return 'tooLarge';
  return isMarkup(name, type, text)
    ? readDocument(tools.parseHtml(text), address === '' ? savedAddress(text) : address).page
    : readText(text, address);
}

/** Whether some bytes are a PDF's, by the sign that it begins with. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, signWithin)).includes('%PDF-');
}

function isMarkup(name: string, type: string, text: string): boolean {
  return /\.x?html?$|\.aspx?$/i.test(name) || type === 'text/html' || /^\s*<(?:!doctype|html)\b/i.test(text);
}
