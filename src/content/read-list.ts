import {
  keepAskedAt,
  keepReadingProgress,
  lastAskedAt,
  readingProgress,
} from '../library/reading-progress.ts';
import type { ReadingProgress } from '../library/reading-progress.ts';
import type { ReadingActions, ReadingView } from '../marks/reading-view.ts';
import { decisionKey, readAddress } from '../page/address.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { readPage } from './read-page.ts';

/** Milliseconds from one page to the next, whichever tab asks: no faster than a reader who opens them in turn. */
const between = 1000;
/** After so many pages without an answer the site is taken to be out of reach. */
const mostUnanswered = 3;

interface ListedPage {
  key: string;
  address: string;
  title: string | null;
}

/** The reading of a list's decisions, one page at a time. Nothing is asked for before `start`. */
export interface ListReader extends ReadingActions {
  /** How far it has come; null where the list has no page that could be read. */
  view: () => ReadingView | null;
}

/**
 * @param onChange called when there is something new to show
 * @param onRead called when a page was read and kept, with the number of its record
 */
export async function listReader(
  records: readonly DecisionRecord[],
  onChange: () => void,
  onRead: (index: number) => void,
): Promise<ListReader> {
  const place = readAddress(location.href);
  const list = listName(location.href);
  const host = place?.host ?? '';
  const pages = pagesOf(records);
  const empty: ReadingProgress = { outcomes: {}, waitUntil: null };
  let progress = (await readingProgress(list).catch(() => null)) ?? empty;
  let state: ReadingView['state'] = Object.keys(progress.outcomes).length > 0 ? 'paused' : 'idle';
  let stopped: ReadingView['stopped'] = null;
  /** Counted up whenever it is paused, so that a loop that still waits for a page knows that it is over. */
  let turn = 0;

  const set = (next: typeof state) => {
    state = next;
    onChange();
  };
  const keep = (change: Partial<ReadingProgress>) => {
    progress = { ...progress, ...change };
    return keepReadingProgress(list, progress);
  };
  const left = () => pages.filter(({ key }) => !Object.hasOwn(progress.outcomes, key));

  const run = async () => {
    const own = ++turn;
    let unanswered = 0;
    stopped = null;
    // The site's word counts more than the click.
    if (progress.waitUntil !== null && Date.parse(progress.waitUntil) > Date.now()) {
      set('paused');
      return;
    }
    set('running');
    for (;;) {
      // Another tab may have gone on with the same list.
      progress = (await readingProgress(list)) ?? progress;
      const [next] = left();
      if (!next) {
        set('paused');
        return;
      }
      const wait = (await lastAskedAt(host)) + between - Date.now();
      // A clock that was set back must not hold it up for hours.
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(wait, between)));
      if (own !== turn) return;
      await keepAskedAt(host, Date.now());
      // Kept before it is asked for: closed in between, the browser does not ask again unless it is told to.
      await keep({ outcomes: { ...progress.outcomes, [next.key]: 'cutOff' }, waitUntil: null });
      const { fault, isEnd, waitUntil } = await readPage(next.address);
      // Forgotten meanwhile, it stays so.
      if (progress !== empty)
        await keep({ outcomes: { ...progress.outcomes, [next.key]: fault ?? 'read' }, waitUntil });
      if (fault === null) onRead(records.findIndex(({ address }) => address === next.address));
      unanswered = fault === 'noAnswer' ? unanswered + 1 : 0;
      if (own !== turn) {
        onChange();
        return;
      }
      if (isEnd || unanswered >= mostUnanswered) {
        stopped = fault;
        set('paused');
        return;
      }
      onChange();
    }
  };
  const start = () => {
    // After an update of the extension nothing can be kept any more, so that nothing may be asked for.
    run().catch(() => {
      stopped = 'notKept';
      set('paused');
    });
  };
  return {
    view: () =>
      pages.length === 0
        ? null
        : {
            state,
            stopped,
            waitUntil: progress.waitUntil,
            total: pages.length,
            done: pages.filter(({ key }) => progress.outcomes[key] === 'read').length,
            left: left().length,
            failed: pages.flatMap(({ key, address, title }) => {
              const fault = progress.outcomes[key];
              // What is asked for just now has no outcome yet.
              if (fault === undefined || fault === 'read' || (fault === 'cutOff' && state === 'running'))
                return [];
              return [{ address, title, fault }];
            }),
          },
    start,
    pause() {
      if (state !== 'running') return;
      turn++;
      set('paused');
    },
    retry() {
      const read = Object.entries(progress.outcomes).filter(([, outcome]) => outcome === 'read');
      void keep({ outcomes: Object.fromEntries(read) }).then(start);
    },
    forget() {
      turn++;
      progress = empty;
      stopped = null;
      void keepReadingProgress(list, null).catch(() => undefined);
      set('idle');
    },
  };
}

/** The decisions of a list that have a page of their own on its very host, each once. */
function pagesOf(records: readonly DecisionRecord[]): ListedPage[] {
  const pages = new Map<string, ListedPage>();
  for (const { address, title } of records) {
    const key = decisionKey(address);
    if (key === null || pages.has(key) || new URL(address).origin !== location.origin) continue;
    pages.set(key, { key, address, title: statedValue(title) });
  }
  return [...pages.values()];
}

/** One name for the addresses of a list: file and parameters in lower case and in order, no session. */
function listName(address: string): string {
  const read = readAddress(address);
  if (!read) return address;
  const query = [...read.query].map(([name, value]) => `${name}=${value}`).sort();
  return `${read.host}${read.basePath}/${read.page}?${query.join('&')}`;
}
