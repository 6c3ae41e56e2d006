import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PdfLibrary } from './read-pdf.ts';

/**
 * pdf.js for a page of the extension, on first use, from files of the extension's own: the build puts its worker
 * beside it. The build for older browsers, since the newest calls for more than the oldest browsers we serve have.
 */
export async function loadPdfInPage(): Promise<PdfLibrary> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  library.GlobalWorkerOptions.workerSrc = workerAddress;
  return library;
}
