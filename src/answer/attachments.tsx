import { h } from 'preact';
import type { AttachmentReading } from '../messages/protocol.ts';
import { send } from '../messages/send.ts';
import type { PartProps } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { Attached } from './attached.tsx';
import { fetchPdf, pdfAddress } from './fetch-pdf.ts';
import type { FetchFault } from './fetch-pdf.ts';

/** Milliseconds: a long PDF is read page by page. */
const longestReading = 60_000;

type Fault = FetchFault | NonNullable<AttachmentReading['fault']>;

/**
 * What came of each document of this page, by its address: the panel is drawn anew with every answer, and what was
 * read stays. Null while it is being read.
 */
const outcomes = new Map<string, AttachmentReading | Fault | null>();

/** The PDFs that the page lists and its own host has, each to be read when the reader asks, and what they say. */
export function Attachments({ view: { record }, actions }: PartProps) {
  const listed = record.documents.flatMap(({ title, address }) => {
    const asked = pdfAddress(address, record.address);
    // A page may list one file twice.
    return asked === null || address === null ? [] : [{ title, address, asked }];
  });
  const documents = [...new Map(listed.map((each) => [each.asked, each])).values()];
  // A page of ours has the record of a page elsewhere: nothing is fetched from there.
  if (documents.length === 0 || new URL(record.address).origin !== location.origin) return null;
  const read = async ({ title, address, asked }: (typeof documents)[number]) => {
    outcomes.set(asked, null);
    actions.say(text('attReading', title));
    const fetched = await fetchPdf(asked);
    let outcome: AttachmentReading | Fault = fetched.ok ? 'failed' : fetched.fault;
    if (fetched.ok) {
      const bytes = (fetched.bytes as Uint8Array & { toBase64: () => string }).toBase64();
      const answer = await send('attachment', { record, address, bytes }, longestReading);
      if (answer.ok) outcome = answer.value.fault ?? answer.value;
    }
    outcomes.set(asked, outcome);
    actions.say(typeof outcome === 'string' ? text(`attFault_${outcome}`) : text('attDone', title));
  };
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">{text('attDocuments')}</h2>
      <ul class="papers">
        {documents.map((document) => {
          const outcome = outcomes.get(document.asked);
          return (
            <li key={document.asked}>
              {document.title}
              <p>
                <button
                  class="act"
                  aria-label={`${text('attRead')}: ${document.title}`}
                  // Stays in its place, so that the focus does too.
                  aria-disabled={outcome === null}
                  onClick={() => outcome !== null && void read(document)}
                >
                  {text('attRead')}
                </button>
              </p>
              {typeof outcome === 'string' && <p>{text(`attFault_${outcome}`)}</p>}
              {typeof outcome === 'object' && outcome && (
                <Attached title={document.title} reading={outcome} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
