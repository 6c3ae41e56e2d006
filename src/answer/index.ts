import { sharedName } from '../overlay/slot.ts';
import type { AnswerParts, Shared } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { CallInPart } from './call-in.tsx';
import { FactsPart } from './facts.tsx';
import { markOnPage, unmark, watchOnPage } from './mark.ts';
import { RestPart } from './rest.tsx';
import styles from './answer.css?inline';

const parts: AnswerParts = {
  styles,
  mark: markOnPage,
  unmark,
  watch: watchOnPage,
  CallIn: CallInPart,
  Facts: FactsPart,
  Rest: RestPart,
};

// An update of the extension takes the way to its texts: what may be said after it is fetched now.
for (const key of ['copied', 'actionFailed'] as const) text(key);

// The page may have been left between the call for this script and its coming.
(globalThis as { [sharedName]?: Shared })[sharedName]?.fill(parts);
