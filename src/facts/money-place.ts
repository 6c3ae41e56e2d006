import type { MoneyRole } from './fact.ts';
import type { OptionState } from './option.ts';
import type { ProseField } from './sentence.ts';

/** Which of several sums one is: there is no other one, the lowest, the highest, or neither. */
export type Rank = 'only' | 'lowest' | 'highest' | 'between';

/** A sum or range in its sentence, with what is around it. */
export interface MoneyPlace {
  field: ProseField | 'reasonKey';
  sentence: string;
  /** The sentence before it in its field; '' at the field's beginning. */
  preceding: string;
  /** The sentence behind it in its field; '' at the field's end. */
  following: string;
  /** A few sentences before it and behind it in its field, with those two. */
  earlier: string;
  later: string;
  /** The sentence up to the sum, its qualifiers left out. */
  before: string;
  /** Of that, what stands behind the sum before it. */
  lead: string;
  /** The words that qualify it: "up to £500,000", "£12.50 per hour". */
  quote: string;
  /** What follows, up to the next sum. */
  tail: string;
  /** What follows, the sums behind it too. */
  behind: string;
  /** Which of the sums around it it is. */
  rank: Rank;
  /** Whether lines of a form near it name who got the work. */
  isForm: boolean;
  option: OptionState;
  /** Whether the record may hold an agreed award at all: a proposal or a refusal does not. */
  isAgreed: boolean;
  /** The role of the sum before it in the sentence. */
  previous: MoneyRole | null;
  /** The role of the last sum in the sentences above it, in its field. */
  above: MoneyRole | null;
}
