import { browser } from '../browser.ts';
import type { Format } from '../formats/format.ts';
import { keepPanelStateOn } from '../library/site-settings.ts';
import type { PanelState } from '../library/site-settings.ts';
import type { MountedList } from '../marks/mount-list.tsx';
import { sharedName } from '../marks/slot.ts';
import type { Slot } from '../marks/slot.ts';
import { showPanel } from '../messages/protocol.ts';
import { send } from '../messages/send.ts';
import { readAddress } from '../page/address.ts';
import { readingSteps } from '../page/read-document.ts';
import { isTooLong } from '../page/too-long.ts';
import { panelAtFirst } from './panel-at-first.ts';
import type { listReader } from './read-list.ts';
import { inSlices, pageTurn } from './slices.ts';

type Formats = Readonly<Record<string, Format>>;
type ReaderOf = typeof listReader;

/** As many records as are asked about in one call: the first screen gets its marks without waiting for a long list. */
const atOnce = 50;

/** Milliseconds; a clock that was set, or slept, is noticed within the hour. */
const longestTimer = 3_600_000;

/**
 * Reads a page of many records once it is there, marks what it holds, and asks the background what is known of each.
 * A page of another kind, or one that holds no record, gets nothing.
 *
 * @param formats what reads each page, by its file name in lower case
 * @param readerOf what reads the decisions of a list one by one, when the reader asks for it
 */
export function markPage(formats: Formats, readerOf: ReaderOf | null = null): void {
  // A page that is prepared in advance may never be opened: nothing is read or asked before it is.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', () => void start(formats, readerOf), { once: true });
  else void start(formats, readerOf);
}

async function start(formats: Formats, readerOf: ReaderOf | null): Promise<void> {
  const place = readAddress(location.href);
  // The manifest's patterns know letter case only roughly; here it does not matter.
  const format = place && Object.hasOwn(formats, place.page) ? formats[place.page] : undefined;
  if (!place || !format) return;
  await pageTurn();
  if (isTooLong(document)) {
    void send('tooLong', null);
    return;
  }
  // A list may have a thousand rows.
  const { page, sources } = await inSlices(readingSteps(document, location.href.replace(/#.*$/, '')));
  await pageTurn();
  if (!format.detect(page)) return;
  await pageTurn();
  const records = await (format.extractSteps ? inSlices(format.extractSteps(page)) : format.extract(page));
  if (records.length === 0) return;
  let list: MountedList | null = null;
  const reader = readerOf
    ? await readerOf(
        records,
        () => list?.tell({ reading: reader?.view() ?? null }),
        (index) => void lookAt(index, index + 1),
      )
    : null;
  /** Asks what is known of the records from one number up to another; false where that ended it. */
  const lookAt = async (from: number, to: number) => {
    const answer = await send('list', records.slice(from, to));
    if (answer.ok) {
      list?.know(from, answer.value);
      for (const known of answer.value.known)
        if (known?.callIn.state === 'open') lookAgainAt(Date.parse(known.callIn.nextChange));
    } else {
      list?.tell({ trouble: answer.error, isLooking: false });
      lookAgainAt(Date.now() + longestTimer);
    }
    return answer.ok;
  };
  /** The panel whose records are being asked about. */
  let looking: MountedList | null = null;
  /** When the first of the windows that are open may close by the clock alone: milliseconds since 1970. */
  let nextChange = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgainAt = (moment: number) => {
    if (moment >= nextChange) return;
    nextChange = moment;
    clearTimeout(timer);
    // A tab behind others looks again when it comes to the front.
    const again = () => document.visibilityState === 'visible' && void look();
    timer = setTimeout(again, Math.min(moment - Date.now(), longestTimer));
  };
  const look = async () => {
    // A page may claim by the thousand that its reader came back.
    if (!list || looking === list) return;
    const own = (looking = list);
    nextChange = Infinity;
    clearTimeout(timer);
    // What is in view is told by the layout, which is the browser's to do in its own time.
    await pageTurn();
    const parts = own.inOrder(atOnce);
    // Put away meanwhile, nothing more is asked for; shown again, it is another panel that knows nothing yet.
    while (own === list && parts[0] !== undefined && (await lookAt(parts[0], parts[0] + atOnce)))
      parts.shift();
    if (parts.length === 0) own.tell({ trouble: null, isLooking: false });
    if (looking === own) looking = null;
  };
  const mount = (isOpen: boolean) => {
    const slot: Slot = (mountList) => {
      list = mountList({ records, sources, isOpen, reader, onChoice: choose });
      void look();
    };
    Object.assign(globalThis, { [sharedName]: slot });
    void send('listPanel', null);
  };
  const choose = (choice: PanelState) => {
    if (choice === 'hidden') {
      list = null;
      reader?.pause();
    }
    // After an update of the extension there is nowhere left to keep it; the panel itself goes on.
    keepPanelStateOn(place.host, choice).catch(() => undefined);
  };

  const atFirst = await panelAtFirst(place.host);
  if (atFirst !== 'hidden') mount(atFirst === 'open');

  browser.runtime.onMessage.addListener((message: unknown): undefined => {
    if (message !== showPanel) return;
    if (list) list.open();
    else mount(true);
  });
  // Back from a decision's page: what was read there, followed or changed belongs on its row.
  addEventListener('pageshow', (event) => event.persisted && void look());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
}
