/*
 * A plain statement of a record about its own decision. A condition ("if the chair agrees"), a general rule ("where a
 * decision is urgent") and what is said of another decision are none.
 */

/** Only what is said of this very decision: a report or an award may be about another. For use within a pattern. */
export const thisDecision = String.raw`(?<![a-zÀ-ɏ-])(?:this(?: (?:executive |officer |urgent |delegated )?decision| report| matter| item)?|the (?:executive |officer |urgent )?decision|it)`;

/** "It is, therefore, ...". For use within a pattern. */
export const thus = '(?:,? (?:therefore|thus|also|hence),?)?';

const unsure =
  /\b(?:if|whether|unless|where|should|would|when|any|decisions|previous|secretary of state|planning|os)\b/i;
const onlyIf = /^[^.;]{0,100}\b(?:if|unless|whether|only (?:where|when)|secretary of state|mayor)\b/i;

/** The words of a sentence that a pattern finds; null where there are none, or a condition stands beside them. */
export function plainly(sentence: string, pattern: RegExp): string | null {
  const found = pattern.exec(sentence.replace(/\s/g, ' '));
  if (!found) return null;
  const end = found.index + found[0].length;
  if (unsure.test(sentence.slice(0, found.index)) || onlyIf.test(sentence.slice(end))) return null;
  return sentence.slice(found.index, end);
}
