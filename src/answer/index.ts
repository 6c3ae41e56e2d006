import { sharedName } from '../overlay/slot.ts';
import type { Shared } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { answerParts } from './parts.ts';

// An update of the extension takes the way to its texts: what may be said after it is fetched now.
for (const key of ['copied', 'copyFailed', 'actionFailed'] as const) text(key);

// The page may have been left between the call for this script and its coming.
(globalThis as { [sharedName]?: Shared })[sharedName]?.fill(answerParts);
