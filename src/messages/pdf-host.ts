import type { PdfFault } from '../page/read-pdf.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/*
 * What the background asks of the page of ours that reads PDFs: a worker has no way to run pdf.js. The page only ever
 * answers; nobody sees it.
 */

/** The page that reads them. */
export const pdfHostPage = 'pdf.html';

export interface PdfRequest {
  /** Base64: messages carry no bytes. */
  pdf: string;
  address: string;
}

export interface PdfAnswer {
  /** Why nothing was read; null where it was. */
  fault: PdfFault | 'failed' | null;
  /** What people call its format; null where none claims it. */
  format: string | null;
  records: DecisionRecord[];
  /** All its words, a line each block. */
  text: string;
}

/** Whether a message asks to read a PDF. */
export function isPdfRequest(message: unknown): message is PdfRequest {
  return (
    typeof message === 'object' &&
    message !== null &&
    'pdf' in message &&
    typeof message.pdf === 'string' &&
    'address' in message &&
    typeof message.address === 'string'
  );
}
