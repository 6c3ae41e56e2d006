import type { Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { DecisionRecord, PlainDateText, Stated } from '../record/decision-record.ts';
import { stated } from './values.ts';

/** The foot of a form where each line to write on has its caption below it: dots, "signed", dots, "date". */
export interface Signature {
  /** The number of the block in which it begins. */
  from: number;
  /** Blank while nobody has signed. */
  date: Stated<PlainDateText>;
  other: DecisionRecord['other'];
}

const signedCaption = /^[\s._…-]*sign(?:ed|ature)[\s:._…-]*(?:date\b.*)?$/i;
const dateCaption = /^(?:[\s._…-]*|sign(?:ed|ature)[\s:._…-]*)date(?! of\b)[\s:._…-]*/i;
const line = /^[\s._…-]+$/;
const answer = /^(?:none|no|nil|n\/a|not applicable)\b/i;

/**
 * The signature below a form's answers: the last "signed" with a "date" behind it. The name above it may be
 * the signature, or the end of the last answer: it is taken for the name only if it is short, no sentence, and
 * not all there is of that answer.
 *
 * @returns null where the form has none
 */
export function signatureOf({ blocks }: Page): Signature | null {
  const text = (at: number) => blocks[at]?.text ?? '';
  const signed = blocks.findLastIndex(({ text: words }) => words.length < 80 && signedCaption.test(words));
  if (signed < 0) return null;
  const dated = blocks.findIndex(
    ({ text: words }, at) => at >= signed && at < signed + 4 && words.length < 80 && dateCaption.test(words),
  );
  const above = text(signed - 1);
  const isName = above.length < 60 && !/[.:?]$/.test(above) && !/[:?]$/.test(text(signed - 2));
  const from = line.test(above) || (isName && !answer.test(above)) ? signed - 1 : signed;
  const other = from < signed && !line.test(above) ? [{ label: text(signed), value: above }] : [];
  return { from, date: dateAt(dated, signed, text), other };
}

/** The day behind the caption, else on the line above it, else below. */
function dateAt(dated: number, signed: number, text: (at: number) => string): Stated<PlainDateText> {
  if (dated < 0) return { state: 'absent' };
  const behind = text(dated).replace(dateCaption, '');
  if (behind !== '') return stated({ words: behind, quote: behind, block: dated }, parseDate);
  const at = [dated - 1, dated + 1].find((near) => near > signed && parseDate(text(near)) !== null);
  if (at !== undefined) return stated({ words: text(at), quote: text(at), block: at }, parseDate);
  return { state: 'blank', block: dated - 1 > signed ? dated - 1 : dated };
}
