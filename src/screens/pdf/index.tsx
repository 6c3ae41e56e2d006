import { browser } from '../../browser.ts';
import { isPdfRequest } from '../../messages/pdf-host.ts';
import type { PdfAnswer, PdfRequest } from '../../messages/pdf-host.ts';
import { readInput } from '../reader/read-input.ts';
import type { InputFault } from '../reader/read-input.ts';

/** Bytes as base64 gives them; browsers have it since 2025, the types of TypeScript not yet. */
const { fromBase64 } = Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array };

/** The page that reads PDFs for the background. The answer is handed over by callback, as both browsers know it. */
browser.runtime.onMessage.addListener(((message: unknown, sender, answer: (value: PdfAnswer) => void) => {
  // The background alone has no tab: nothing but ours asks, and of ours only it.
  if (sender.id !== browser.runtime.id || sender.tab || !isPdfRequest(message)) return undefined;
  void read(message).then(answer);
  return true;
}) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);

async function read({ pdf, address }: PdfRequest): Promise<PdfAnswer> {
  const nothing = { format: null, records: [], text: '' };
  try {
    const bytes = fromBase64.call(Uint8Array, pdf);
    const result = await readInput({ kind: 'file', name: '.pdf', type: 'application/pdf', bytes }, address);
    if (!result.ok) return { ...nothing, fault: faultOf(result.fault) };
    const { page, format, records } = result.value;
    const text = page.blocks.map((block) => block.text).join('\n');
    return { fault: null, format: format?.name ?? null, records, text };
  } catch (error) {
    console.error('Scrutineer: a PDF could not be read.', error);
    return { ...nothing, fault: 'failed' };
  }
}

/** What asks has made sure that it is a PDF, and not too large. */
function faultOf(fault: InputFault): PdfAnswer['fault'] {
  if (fault === 'notPdf') return 'broken';
  return fault === 'empty' || fault === 'tooLarge' || fault === 'notText' ? 'failed' : fault;
}
