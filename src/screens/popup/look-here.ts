import { browser } from '../../browser.ts';
import type { PageLook } from '../../report/page-look.ts';

/** What was found in a tab; or why nothing could be looked at: a PDF, another file, a page that is too long, or one that is closed to us. */
export type Found = { kind: 'page'; look: PageLook } | { kind: 'pdf' | 'file' | 'tooLong' | 'closed' };

/**
 * Looks at the page in a tab, on the reader's click and only then: the toolbar's button lets an extension read the
 * page that is in front, whatever its site. Nothing of it is kept.
 *
 * @param address the tab's, where it is known
 */
export async function lookAtTab(tabId: number, address: string | undefined): Promise<Found> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: ['look.js'] });
    const [frame] = await browser.scripting.executeScript({ target, func: takeUp });
    const found = frame?.result as ReturnType<typeof takeUp>;
    if (found === undefined) return { kind: 'closed' };
    if ('report' in found) return { kind: 'page', look: found };
    if (found.type === 'too-long') return { kind: 'tooLong' };
    return { kind: /\bpdf\b/.test(found.type) ? 'pdf' : 'file' };
  } catch {
    // Both browsers show PDFs in a page of their own, which no script may enter.
    return { kind: /^[^?#]*\.pdf(?:$|[?#])/i.test(address ?? '') ? 'pdf' : 'closed' };
  }
}

/** Runs in the page: what look.js left there. */
function takeUp(): PageLook | { type: string } | undefined {
  return (globalThis as { scrutineerLook?: PageLook | { type: string } }).scrutineerLook;
}
