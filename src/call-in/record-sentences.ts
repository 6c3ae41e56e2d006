import type { DecisionRecord } from '../record/decision-record.ts';

/** A sentence of a record, and the block that its field begins in; null for one under a label of the council's own. */
export interface RecordSentence {
  text: string;
  block: number | null;
}

/** Between sentences: after a full stop or semicolon, but not within "4 p.m. on Friday". */
const sentenceEnd =
  /\n|(?<=[a-z)][.;])(?<![ap]\.m\.) |(?<=\d{4}\.) (?=[A-Z])|(?<=[ap]\.m\.) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[A-Z])/;

/**
 * The sentences in which a record speaks of its own call-in. What stands under a label of the council's own begins
 * with that label: "Last date for call-in: 12 December 2025".
 */
export function sentencesOfCallIn(record: DecisionRecord): RecordSentence[] {
  const { title, status, purpose, decision, reasons, alternatives } = record;
  const own = [title, status, purpose, decision, reasons, alternatives].flatMap((field) =>
    field.state === 'stated' ? cut(field.value, field.block) : [],
  );
  // What stands under an agenda item is the report's, and may tell of other decisions.
  if (record.kind === 'agenda-item') return own;
  const others = record.other.flatMap(({ label, value }) =>
    cut(label === '' ? value : `${label}: ${value}`, null),
  );
  return [...own, ...others];
}

function cut(text: string, block: number | null): RecordSentence[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => ({ text: sentence.trim(), block }))
    .filter((sentence) => sentence.text !== '');
}
