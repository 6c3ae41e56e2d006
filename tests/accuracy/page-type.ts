import type { Shell } from './shells.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * What a field says, as one line of text: an ISO date, "yes", "no", the words, or one of the three answers that
 * are no value. For long prose only its first line.
 */
export type Answer = string;

/** The label is not on the page. */
export const absent: Answer = '(absent)';
/** The label is there with nothing behind it. */
export const blank: Answer = '(blank)';
/** The page says "None". */
export const none: Answer = '(none)';

/** What a record should say, by the record's names of its fields. A field that is not here is not judged. */
export type ExpectedRecord = Record<string, Answer>;

/** One type of page: how to read its skeleton without the project's formats, and how to make the page of it. */
export interface PageType {
  /** As the skeletons name it: "ieDecisionDetails". */
  name: string;
  /** The files of ModernGov that its skeletons are of, where they are not called as the type is. */
  files?: readonly string[];
  /** What is changed in a skeleton before it is read: in Welsh, say. */
  rewrite?: (skeleton: Skeleton) => Skeleton;
  /** The id of the format that should claim it. */
  format: string;
  /** Which skeletons of the type can be told here; all where it is left out. */
  covers?: (skeleton: Skeleton) => boolean;
  /** Fields whose value is prose of many lines: judged by the first line, since the rest is invented here. */
  prose: readonly string[];
  /** Fields that must be read right; the others are only reported. `format` is which format claims the page. */
  judged: readonly string[];
  /** For all judged fields together, and both rates of each of them. */
  floors: { precision: number; recall: number; field: number };
  /**
   * None where the page, though of this type, is no record.
   *
   * @param isDocument whether it is read with its links, and not as text
   */
  expectedRecords: (skeleton: Skeleton, isDocument: boolean) => ExpectedRecord[];
  /**
   * The page in a council's shell; left out where the markup is not known, and text alone can be tried.
   *
   * @param traps whether to paste labels into the prose that the page marks elsewhere: they must not be read
   */
  render?: (skeleton: Skeleton, shell: Shell, traps: boolean) => string;
}
