import type { mountList } from './mount-list.tsx';

/*
 * As beside a decision there are two scripts. The first reads the page; each kind of page has its own, so that none
 * carries what reads the others. The second draws marks and panel, and is the same for all. Both run in the
 * extension's own world, where this is the one name they share; the page cannot see it.
 */
export const sharedName = 'scrutineerList';

/** What the first script leaves for the second: to be called with what draws. */
export type Slot = (mount: typeof mountList) => void;
