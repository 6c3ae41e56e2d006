import { browser } from '../browser.ts';
import { pdfHostPage } from '../messages/pdf-host.ts';
import type { PdfAnswer, PdfRequest } from '../messages/pdf-host.ts';

/*
 * Where PDFs are read: pdf.js needs a page and a worker beside it. Chrome's background is a worker itself and opens a
 * page out of sight; Firefox's is a page, and holds the same one in a frame. All that differs stands here.
 */

/** Chrome's part of the extension API that the polyfill does not know. */
interface Offscreen {
  createDocument: (options: { url: string; reasons: string[]; justification: string }) => Promise<void>;
  closeDocument: () => Promise<void>;
}

const { chrome } = globalThis as { chrome?: { offscreen?: Offscreen } };

/** How many PDFs are being read: the page goes with the last of them, and its memory. */
let inUse = 0;
let opened: Promise<() => void> | null = null;

/**
 * Reads a PDF in the page that can. Rejects where there is none.
 *
 * @param request its bytes as base64, and its address
 */
export async function readPdfInHost(request: PdfRequest): Promise<PdfAnswer> {
  inUse++;
  opened ??= open();
  const page = opened;
  try {
    await page;
    return await browser.runtime.sendMessage<PdfRequest, PdfAnswer>(request);
  } finally {
    inUse--;
    if (inUse === 0) {
      opened = null;
      await page.then((close) => close()).catch(() => undefined);
    }
  }
}

/** Opens the page; what it comes to closes it again. */
async function open(): Promise<() => Promise<void> | void> {
  if (chrome?.offscreen) {
    const { offscreen } = chrome;
    // Left over from a worker that was stopped while it read.
    await offscreen.closeDocument().catch(() => undefined);
    await offscreen.createDocument({
      url: pdfHostPage,
      reasons: ['WORKERS'],
      justification: 'pdf.js',
    });
    return () => offscreen.closeDocument();
  }
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL(pdfHostPage);
  await new Promise((resolve, reject) => {
    frame.onload = resolve;
    frame.onerror = reject;
    document.body.append(frame);
  });
  return () => frame.remove();
}
