import type { Fact } from '../facts/fact.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import type { ExportedDecision } from './exported-decision.ts';
import { plainText, shortened, webAddress } from './written-text.ts';

/*
 * A brief to send to a colleague. For everything it says, the official words come first, then our note, then the
 * link to where they stand, so that nobody has to take our word for it.
 */

/** The words of a brief that are ours. */
export interface BriefWords {
  /** For a decision whose page gives no title. */
  untitled: string;
  /** What a field is called. */
  field: (field: BriefField) => string;
  /** A fact in our words; null where nothing is to be said of it. */
  fact: (fact: Fact) => string | null;
  /** The state of call-in and what it rests on. */
  callIn: (decision: ExportedDecision) => string;
  /** Says that a line is ours and not the council's. */
  ourNote: (note: string) => string;
  /** What stands before the link. */
  source: string;
  /** Says that there is no address to link to. */
  noAddress: string;
  /** When the page was last opened. */
  seen: (lastSeen: string) => string;
  /** Stands at the end of words that are cut short. */
  cutShort: string;
}

/** The fields that a brief quotes, in its order. */
const briefFields = [
  'reference',
  'decisionMaker',
  'status',
  'decidedOn',
  'isKeyDecision',
  'isSubjectToCallIn',
  'callInDeadline',
  'wards',
  'decision',
  'reasons',
] as const satisfies (keyof DecisionRecord)[];

export type BriefField = (typeof briefFields)[number];

/** Official words and what we say of them. */
interface Quoted {
  /** The name of the field; null where they are words from within one. */
  label: string | null;
  words: string;
  notes: string[];
}

/** A brief of one decision before it is written in some form. Its texts are plain. */
export interface Brief {
  title: string;
  council: string | null;
  quoted: Quoted[];
  /** What belongs to no words in particular. */
  notes: string[];
  /** Http(s) or null. */
  address: string | null;
  seen: string;
}

/** Longer words are cut short, and say so: the page has them whole. */
const longestQuote = 1_200;

/** What a brief says of a decision. */
export function briefOf(decision: ExportedDecision, words: BriefWords): Brief {
  const { record, facts, council, lastSeen } = decision;
  const cut = (text: string) => shortened(plainText(text).trim(), longestQuote, words.cutShort);
  const fields = briefFields.flatMap((field) => {
    const { state } = record[field];
    const quote = state === 'stated' || state === 'none' ? record[field].quote : '';
    return quote === '' ? [] : [{ label: words.field(field), words: cut(quote), notes: [] }];
  });
  const noted = new Map<string, string[]>();
  for (const fact of facts) {
    const note = words.fact(fact);
    if (note === null) continue;
    // Words that stand nowhere, as of what is missing, are quoted from nowhere.
    const quote = fact.quote === '' ? '' : fact.sentence || fact.quote;
    noted.set(quote, [...(noted.get(quote) ?? []), words.ourNote(plainText(note))]);
  }
  const unquoted = noted.get('') ?? [];
  noted.delete('');
  return {
    title: plainText(statedValue(record.title) ?? words.untitled),
    council: council && plainText(council.name),
    quoted: [
      ...fields,
      ...[...noted].map(([quote, notes]) => ({ label: null, words: cut(quote), notes: [...new Set(notes)] })),
    ],
    notes: [words.ourNote(plainText(words.callIn(decision))), ...new Set(unquoted)],
    address: webAddress(record.address),
    seen: words.seen(lastSeen),
  };
}

/** Briefs as plain text, for an e-mail; lines end with a line feed. */
export function briefText(decisions: readonly ExportedDecision[], words: BriefWords): string {
  return decisions.map((decision) => textOf(briefOf(decision, words), words)).join('\n\n');
}

function textOf({ title, council, quoted, notes, address, seen }: Brief, words: BriefWords): string {
  const heading = [title.replace(/\s+/g, ' '), ...(council === null ? [] : [council])].join('\n');
  const parts = quoted.map((each) =>
    [...(each.label === null ? [] : [`${each.label}:`]), indented(each.words), ...each.notes].join('\n'),
  );
  const source = address === null ? words.noAddress : `${words.source} ${address}`;
  return `${[heading, ...parts, notes.join('\n'), `${source}\n${seen}`].join('\n\n')}\n`;
}

/** Every line of a quote is marked, as in an e-mail: none can be taken for a note of ours. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line.trim()}`)
    .join('\n');
}
