import { findCitations } from '../facts/citation.ts';
import { nationOf } from '../facts/nation.ts';
import { sentencesOf } from '../facts/sentence.ts';
import type { Library } from '../library/database.ts';
import { readBack } from '../library/decisions.ts';
import type { StoredDecision } from '../library/stored-decision.ts';
import type { ListedAnswer } from '../messages/protocol.ts';
import { statedValue } from '../record/decision-record.ts';
import { reconsiders } from '../relations/reconsiders.ts';
import type { RelatedRecord } from '../relations/relation.ts';
import { supersedes } from '../relations/supersedes.ts';
import { varies } from '../relations/varies.ts';
import type { PlacedRecord } from './placed-record.ts';

/** The kinds of relation in which one decision changes another. */
const changing = [supersedes, varies, reconsiders];
/** As many decisions as are looked up for one thing that is cited. */
const mostPerKey = 50;

/**
 * The decisions read before that an item says it would replace, vary or take up again, with its words for each. Of a
 * list of decisions nothing is looked up: its rows hold too few words.
 *
 * @param stored the item's decision as its own page was read before, which says more; null where it was not
 */
export async function wouldChange(
  database: Library,
  { site, record, council }: Pick<PlacedRecord, 'site' | 'record' | 'council'>,
  stored: StoredDecision | null,
): Promise<ListedAnswer['wouldChange']> {
  if (record.kind === 'decision') return [];
  const item: RelatedRecord = stored ?? {
    site,
    record,
    facts: findCitations(sentencesOf(record), record, { nation: nationOf(council?.nation) }),
  };
  if (!item.facts.some(({ kind }) => kind === 'citation')) return [];
  const keys = new Set(changing.flatMap((relation) => relation.keys(item)));
  const index = database.transaction('decisions').store.index('relationKeys');
  const values: unknown[][] = await Promise.all([...keys].map((key) => index.getAll(key, mostPerKey)));
  const others = new Map<string, StoredDecision>();
  for (const found of values.flat().map(readBack)) if (found) others.set(found.key, found);
  return [...others.values()]
    .filter((other) => other.key !== stored?.key && other.record.kind === 'decision')
    .flatMap((other) => {
      const reasons = changing.map((relation) => relation.judge(item, other));
      const reason = reasons.find((one) => one?.direction === 'to');
      if (!reason) return [];
      const { address, title, decidedOn, decidedAtMeeting, decisionMaker } = other.record;
      const meeting = statedValue(decidedAtMeeting);
      return {
        address,
        title: statedValue(title),
        decidedOn: statedValue(decidedOn) ?? meeting?.date ?? null,
        decisionMaker: statedValue(decisionMaker) ?? meeting?.body ?? null,
        words: reason.words,
      };
    })
    .sort((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? ''));
}
