import type * as PdfJs from 'pdfjs-dist';
import type { Page } from './page.ts';
import { blocksOfLines } from './pdf-blocks.ts';
import { linesOfPage, withoutRunning } from './pdf-lines.ts';
import type { PdfLine, PlacedText } from './pdf-lines.ts';

/** What is needed of pdf.js. */
export type PdfLibrary = Pick<typeof PdfJs, 'getDocument'>;

/**
 * Why a PDF was not read: a password locks it; it is no PDF, or a broken one; it has too many pages for one record;
 * it holds pictures of pages and no text.
 */
export type PdfFault = 'locked' | 'broken' | 'tooLong' | 'noText';

/**
 * pdf.js for Node, on first use: it is larger than all else together. An extension page gives `readPdf` a
 * loader of its own, in `load-pdf.ts`.
 */
async function loadForNode(): Promise<PdfLibrary> {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Longer than any record; a whole agenda pack is none. */
const mostPages = 200;

/**
 * Reads a PDF into the same page that its text, pasted, would give: a line each for paragraphs and for a
 * label with its value, also where they stand in cells side by side.
 *
 * @param address where it came from, if known, else ''
 * @param load brings pdf.js
 * @throws with a sentence for the console, where the file is no PDF, is locked, or holds no text; `pdfFaultOf` says
 *   which
 */
export async function readPdf(bytes: Uint8Array, address: string, load = loadForNode): Promise<Page> {
  const { getDocument } = await load();
  const lines: PdfLine[] = [];
  // A copy: pdf.js takes the bytes for itself. Errors are thrown, warnings would go to the console.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      throw faulty('tooLong', `This PDF has ${document.numPages} pages: too many for one record.`);
    for (let number = 1; number <= document.numPages; number++) {
      lines.push(...linesOfPage(await textsOf(await document.getPage(number)), number));
    }
  } catch (error) {
    throw named(error);
  } finally {
    await task.destroy();
  }
  const blocks = blocksOfLines(withoutRunning(lines));
  if (blocks.length === 0) throw faulty('noText', 'This PDF holds pictures of pages and no text.');
  return { address, language: null, scope: 'text', blocks };
}

/** The words on a page and where they stand, as the page is shown. Words set upright are stamps in the margin. */
async function textsOf(page: PdfJs.PDFPageProxy): Promise<PlacedText[]> {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  const { items } = await page.getTextContent();
  return items.flatMap((item): PlacedText[] => {
    if (!('str' in item)) return [];
    const [ia = 0, ib = 0, , , ie = 0, iF = 0] = item.transform as number[];
    const [along, across] = [a * ia + c * ib, b * ia + d * ib];
    if (along <= 0 || Math.abs(across) > along / 2) return [];
    const [x, y] = [a * ie + c * iF + e, b * ie + d * iF + f];
    return [{ text: item.str, x, y, width: item.width, size: item.height || along }];
  });
}

/** Why `readPdf` threw; null where the file is not to blame, as when pdf.js could not be loaded. */
export function pdfFaultOf(error: unknown): PdfFault | null {
  return error instanceof Error && 'fault' in error ? (error.fault as PdfFault) : null;
}

function faulty(fault: PdfFault, message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { fault });
}

/** What went wrong, for people. pdf.js names its errors. */
function named(error: unknown): Error {
  if (pdfFaultOf(error) !== null && error instanceof Error) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException') return faulty('locked', 'This PDF is locked with a password.', error);
  if (/^(?:InvalidPDF|Format|UnknownError|ResponseE)/.test(name))
    return faulty('broken', 'This is no PDF, or a broken one.', error);
  return new Error(message, { cause: error });
}
