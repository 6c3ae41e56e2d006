import { modernGovDecision } from '../../formats/moderngov-decision.ts';
import { mountOverlay } from '../../overlay/mount.tsx';
import type { Overlay } from '../../overlay/mount.tsx';
import { sharedName } from '../../overlay/slot.ts';
import type { Shared } from '../../overlay/view.ts';
import { readDocument } from '../../page/read-document.ts';
import { text } from '../../ui/text.ts';
import { sampleAnswer } from './sample-answer.ts';
import { sampleParts } from './sample-parts.tsx';
import { sampleAddress, samplePageIn } from './sample-page.tsx';

/** The panel stands beside the sample only in a window as wide as this (see page.css); else its tab is enough. */
const roomBeside = 1101;

/**
 * Reads the sample from this document, as a council's page is read, and puts the panel beside it.
 *
 * @param onHidden called when the reader has put the panel away
 * @returns null where the document does not hold the sample
 */
export function showSample(onHidden: () => void): Overlay | null {
  const { page, sources } = readDocument(document, sampleAddress);
  const [record] = modernGovDecision.extract(page);
  if (!record) return null;
  const answer = () => {
    const { earlier, earlierMaker } = samplePageIn(text('language'));
    const made = { address: '#earlier', title: earlier, decisionMaker: earlierMaker };
    return { answer: sampleAnswer(record, Temporal.Now.instant(), made), trouble: null };
  };
  const overlay = mountOverlay({
    record,
    sources,
    isOpen: innerWidth >= roomBeside,
    onChoice: (choice) => choice === 'hidden' && onHidden(),
    onRefresh: () => overlay.tell(answer()),
  });
  (globalThis as { [sharedName]?: Shared })[sharedName]?.fill(sampleParts);
  overlay.tell(answer());
  return overlay;
}
