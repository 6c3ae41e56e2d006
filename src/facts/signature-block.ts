import { parseDate } from '../record/dates.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import type { Sentence } from './sentence.ts';

/** A place to sign, or to date a signature, that nobody filled in. */
export interface BlankSignature {
  sort: 'signature' | 'date';
  /** The label and the line to write on. */
  quote: string;
  sentence: string;
  block: number;
}

const line = String.raw`[\s._…-]*`;
const signed = new RegExp(String.raw`^(?:signed(?: by)?|signature)(?=[:\s._…-]|$)\s?:?(${line})`, 'i');
const dateLabel = new RegExp(
  String.raw`(?:^|(?<=[\s._…-]))dated?(?! of\b)(?=[:\s._…-]|$)\s?:?(${line})`,
  'i',
);
const empty = new RegExp(`^${line}$`);

/** In this form the day of the decision is that of the signature, and has no other place. */
const datedBySigning: readonly string[] = ['kent-record-of-decision'];

interface Entry {
  text: string;
  block: number;
}

/**
 * The foot of a record where nobody signed, or nobody gave the day. A signature may be a picture, which leaves no
 * words: where its day is there, it is not called blank.
 */
export function findBlankSignature(
  record: DecisionRecord,
  sentences: readonly Sentence[],
): BlankSignature | null {
  const labelled = record.other.map(({ label, value }) => ({ text: `${label}: ${value}`.trim(), block: 0 }));
  for (const entries of [labelled, sentences.filter(({ text }) => text.length < 400)]) {
    for (const [nth, entry] of entries.entries()) {
      const found = signed.test(entry.text) ? blankAt(entries, nth) : null;
      if (found) return found;
    }
  }
  const { decidedOn, format } = record;
  return decidedOn.state === 'blank' && datedBySigning.includes(format)
    ? { sort: 'date', quote: '', sentence: '', block: decidedOn.block }
    : null;
}

function blankAt(entries: readonly Entry[], nth: number): BlankSignature | null {
  const here = entries[nth];
  if (!here) return null;
  const rest = here.text.replace(signed, '');
  const own = dateLabel.exec(rest);
  const name = own ? rest.slice(0, own.index) : rest;
  const next = entries[nth + 1];
  const isNamed = !empty.test(name) || (name === rest && next !== undefined && !dateLabel.test(next.text));
  // The day stands behind the signature, on the next line, or on the line below a name.
  const at = own
    ? nth
    : [nth + 1, nth + 2].find((near) => dateLabel.exec(entries[near]?.text ?? '')?.index === 0);
  const dated = at === undefined ? undefined : entries[at];
  if (!dated) return isNamed ? null : blank('signature', here.text, here);
  const day = dated.text.slice(own ? dated.text.length - rest.length : 0).replace(dateLabel, '');
  const below = entries[(at ?? nth) + 1]?.text ?? '';
  if (!empty.test(day.replace(name, '')) || parseDate(below) !== null) return null;
  return isNamed ? blank('date', dated.text, dated) : blank('signature', here.text, here);
}

function blank(sort: BlankSignature['sort'], quote: string, { text, block }: Entry): BlankSignature {
  return { sort, quote, sentence: text, block };
}
