import { mountList } from './mount-list.tsx';
import { sharedName } from './slot.ts';
import type { Slot } from './slot.ts';

/** The second script of a list: draws what the first has read. */
(globalThis as { [sharedName]?: Slot })[sharedName]?.(mountList);
