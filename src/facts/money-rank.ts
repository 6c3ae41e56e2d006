import type { MoneyPlace } from './money-place.ts';

/*
 * Where several offers have their sums, which of them is taken often stands elsewhere: "Bidder 1 asked £5,000 and
 * Bidder 2 £6,000. The lower was accepted." So a sum is told by its rank among those around it, beside the words
 * that name a rank.
 */

const ranks = {
  low: /\b(?:lowest|lower|cheapest|cheaper|least)\b/i,
  high: /\b(?:highest|higher|dearest|dearer|(?:most|more) expensive)\b/i,
  next: /\b(?:middle|second|next|others?|remaining)\b/i,
};

/** A sum's rank, alone and beside each word for one: before its sentence "^", in it "<" and ">", behind it "v". */
export function addRank(features: Set<string>, { rank, earlier, before, behind, later }: MoneyPlace): void {
  features.add(`rank ${rank}`);
  if (rank === 'only') return;
  const areas = { '^': earlier, '<': before, '>': behind, v: later };
  for (const [mark, words] of Object.entries(areas))
    for (const [named, pattern] of Object.entries(ranks))
      if (pattern.test(words)) features.add(`rank ${rank} ${mark} ${named}`);
}
