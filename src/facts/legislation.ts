import type { DecisionRecord, PlainDateText } from '../record/decision-record.ts';
import { statedValue } from '../record/decision-record.ts';
import type { KnownLaw } from './acts.ts';
import type { FactFinder, LegislationFact, NoteFact } from './fact.ts';
import { lawsIn } from './law-name.ts';
import { wordsOf } from './written-words.ts';

/**
 * The Acts and instruments that a record names with their year, each once, as written. One that the table does not
 * know stays as it is, and nothing like it is offered. Local orders and the council's own rules are none. A law that
 * was no law on the record's day gets a note.
 */
export const findLegislation: FactFinder = (sentences, record) => {
  const found = new Map<string, LegislationFact | NoteFact>();
  const day = dayOf(record);
  for (const sentence of sentences) {
    const { text, block } = sentence;
    const words = wordsOf(sentence);
    for (const { start, end, year, law } of lawsIn(words.plain)) {
      const quote = words.verbatim(start, end);
      const title = law?.title ?? null;
      const key = title ?? quote.toLowerCase();
      if (found.has(key)) continue;
      const place = { quote, block, sentence: text };
      const value = { text: quote, title, year, resolved: law !== null };
      found.set(key, {
        kind: 'legislation',
        value,
        ...place,
        computed: false,
        address: law?.address ?? null,
      });
      const role = law && day !== null ? notLaw(law, day) : null;
      if (role !== null && title !== null)
        found.set(`${key} ${role}`, { kind: 'note', role, value: title, ...place, computed: true });
    }
  }
  return [...found.values()];
};

function dayOf(record: DecisionRecord): PlainDateText | null {
  return (
    statedValue(record.decidedOn) ??
    statedValue(record.publishedOn) ??
    statedValue(record.decidedAtMeeting)?.date ??
    null
  );
}

/** Why a law was none on a day; a month is taken for what is sure of each of its days. */
function notLaw(law: KnownLaw, day: PlainDateText): 'revoked-legislation' | 'not-yet-in-force' | null {
  const { revokedOn, inForceOn, year } = law;
  if (revokedOn !== undefined && revokedOn <= `${day}-01`) return 'revoked-legislation';
  const since = inForceOn ?? String(year);
  return day.slice(0, since.length) < since.slice(0, day.length) ? 'not-yet-in-force' : null;
}
