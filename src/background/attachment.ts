import type { Runtime } from '../browser.ts';
import { factsOf } from '../facts/index.ts';
import { nationOf } from '../facts/nation.ts';
import type { AttachmentReading, Result } from '../messages/protocol.ts';
import { proseRecord } from '../record/prose-record.ts';
import { disagreementsBetween } from '../relations/disagreement.ts';
import { readPdfInHost } from './pdf-host.ts';
import { placedRecord } from './placed-record.ts';

const refused = { ok: false, error: 'refused' } as const;

/** Characters of base64 for the 20 MB that a page's script fetches at most. */
const longestPdf = 28_000_000;

/**
 * What a PDF attached to a decision's page says, and where it says something else than the page. Nothing of it is
 * kept. The page's script has fetched it; it must be one that the page lists.
 */
export async function answerAttachment(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<AttachmentReading>> {
  const { record, address, bytes } = partsOf(request);
  const placed = await placedRecord(record, sender);
  if (!placed || typeof address !== 'string' || typeof bytes !== 'string' || bytes.length > longestPdf)
    return refused;
  if (!placed.record.documents.some((document) => document.address === address)) return refused;
  const { fault, format, records, text } = await readPdfInHost({ pdf: bytes, address });
  const nothing = { fault, format, record: null, facts: [], disagreements: [] };
  const [only, ...others] = records;
  // Of several records it cannot be told which one the page is about.
  if (fault !== null || others.length > 0) return { ok: true, value: nothing };
  const context = { nation: nationOf(placed.council?.nation) };
  if (!only) {
    // Prose of no known form leaves nothing out, and its gaps and slips are not a record's.
    const facts = factsOf(proseRecord(text, placed.record), context).filter(
      ({ kind }) => kind !== 'gap' && kind !== 'note',
    );
    return { ok: true, value: { ...nothing, format: null, facts } };
  }
  const attached = { ...only, council: placed.record.council };
  const facts = factsOf(attached, context).filter(({ kind }) => kind !== 'gap');
  const page = { record: placed.record, facts: factsOf(placed.record, context) };
  const disagreements = disagreementsBetween(page, { record: attached, facts });
  return { ok: true, value: { ...nothing, record: attached, facts, disagreements } };
}

/** The request is not to be trusted: each part is checked where it is used. */
function partsOf(request: unknown): { record?: unknown; address?: unknown; bytes?: unknown } {
  return typeof request === 'object' && request !== null ? request : {};
}
