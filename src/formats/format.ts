import type { Page } from '../page/page.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/** One kind of page or record that can be read. Each is one file and one line in `index.ts`. */
export interface Format {
  /** Stays the same for ever: it is stored with every record. */
  id: string;
  /** What people call it. */
  name: string;
  /** Whether a page is of this format. At most one format may claim a page. */
  detect: (page: Page) => boolean;
  /** The records on a page that `detect` has claimed. `council` is left null: formats do not know councils. */
  extract: (page: Page) => DecisionRecord[];
  /** The same a record at a time, for pages that may hold a thousand: the browser gets its turn in between. */
  extractSteps?: (page: Page) => Generator<undefined, DecisionRecord[]>;
}
