import { outlineOf } from '../relations/outline.ts';
import type { RecordOutline, WholeRecord } from '../relations/relation.ts';

/** A decision in outline as it is kept beside the whole: what a page is compared with. */
export interface Outline extends RecordOutline {
  /** The same as the decision's. */
  key: string;
}

/** The outline to keep beside a decision. */
export function outlineToKeep(decision: WholeRecord & { key: string }): Outline {
  return { key: decision.key, ...outlineOf(decision) };
}
