import { statedValue } from '../record/decision-record.ts';
import type { Relation } from './relation.ts';
import { termsOf } from './title-terms.ts';
import { sameSeries } from './same-series.ts';

/** So many of the rarest words of a title are what it is found by: longer ones are rarer, in councils' titles too. */
const mostTerms = 4;

/**
 * Two records whose titles are about the same in most of their telling words. Often that is another service of the
 * same kind, or the same matter years later: it says no more than that the titles are alike.
 */
export const similarTitle: Relation = {
  kind: 'similar-title',
  isSuggestion: true,
  keys({ site, record }) {
    const rare = [...termsOf(record)]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .slice(0, mostTerms)
      .sort();
    const [only] = rare;
    if (rare.length === 1 && only !== undefined) return [`${site} title ${only}`];
    // Two words in common, not one: a single word leads to hundreds.
    return rare.flatMap((one, at) => rare.slice(at + 1).map((other) => `${site} title ${one} ${other}`));
  },
  judge(first, second) {
    if (first.site !== second.site || sameSeries.judge(first, second)) return null;
    const [terms, others] = [termsOf(first.record), new Set(termsOf(second.record))];
    const shared = terms.filter((term) => others.has(term)).length;
    const longer = Math.max(terms.length, others.size);
    if (shared === 0 || shared * 2 < longer || (shared === 1 && longer > 1)) return null;
    const words = statedValue(second.record.title) ?? '';
    return { kind: 'similar-title', direction: 'both', strength: 'suggested', how: 'title', words };
  },
};
