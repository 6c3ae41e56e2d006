import type { ReadFault } from '../library/reading-progress.ts';

/** How far the pages of a list have been read. */
export interface ReadingView {
  /** `paused` with nothing left is the end of it. */
  state: 'idle' | 'running' | 'paused';
  /** Why it ended by itself; null where it did not. */
  stopped: ReadFault | null;
  /** Until when the site asks to be left alone (ISO, UTC). */
  waitUntil: string | null;
  total: number;
  done: number;
  /** How many have not been asked for. */
  left: number;
  failed: { address: string; title: string | null; fault: ReadFault }[];
}

/** What the reader can do about it. */
export interface ReadingActions {
  start: () => void;
  pause: () => void;
  /** Asks again for the pages that were not read. */
  retry: () => void;
  /** Ends it: what was read stays, how far it had come is forgotten. */
  forget: () => void;
}
