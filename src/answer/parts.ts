import type { AnswerParts } from '../overlay/view.ts';
import { CallInPart } from './call-in.tsx';
import { FactsPart } from './facts.tsx';
import { markingFor } from './marking.ts';
import { RestPart } from './rest.tsx';
import partStyles from '../overlay/parts.css?inline';
import styles from './answer.css?inline';

/** What the panel shows beyond the record itself: the second script fills it in, and so does the reader's screen. */
export const answerParts: AnswerParts = {
  styles: partStyles + styles,
  marking: markingFor,
  CallIn: CallInPart,
  Facts: FactsPart,
  Rest: RestPart,
};
