import type { OutlinedFields, Relation } from './relation.ts';
import { bareTitle, isProcedural, titleTerms } from './title-terms.ts';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const ordinals = 'first|second|third|fourth|1st|2nd|3rd|4th|final|mid';
/** What changes from one of a series to the next. A house number does not: only numbers that are named as such. */
const changing = new RegExp(
  [
    String.raw`\b(?:19|20)\d\d(?:\s?[-/–]\s?(?:\d{4}|\d\d))?\b`,
    String.raw`\b\d\d\s?[/–-]\s?\d\d\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?= (?:${months})\b)`,
    String.raw`\b(?:${months})\b`,
    String.raw`\bQ(?:uarter)?[ -]?(?:[1-4]|one|two|three|four)\b`,
    String.raw`\b(?:${ordinals})[ -](?=quarter|year|term)`,
    String.raw`\b(?:month|period|week|phase|stage|tranche|round|batch|wave|lot|no\.?|number|part|year|meeting|update|volume|edition|schedule)[ -]?(?:\d{1,3}|one|two|three|four|five|six|[ivx]{1,4})\b`,
  ].join('|'),
  'giu',
);

/** Two records whose titles differ in the month, the year or the number alone: a report that comes back regularly. */
export const sameSeries: Relation = {
  kind: 'same-series',
  isSuggestion: true,
  keys: ({ site, record }) => {
    const title = constantTitle(record);
    return title === null ? [] : [`${site} series ${title}`];
  },
  judge(first, second) {
    if (first.site !== second.site) return null;
    const title = constantTitle(first.record);
    if (title === null || title !== constantTitle(second.record)) return null;
    const [one, other] = [bareTitle(first.record), bareTitle(second.record)];
    if (one === null || other === null || tidy(one) === tidy(other)) return null;
    return { kind: 'same-series', direction: 'both', strength: 'suggested', how: 'title', words: other };
  },
};

/** A title without what changes from one of a series to the next; null where nothing telling is left. */
function constantTitle(record: OutlinedFields): string | null {
  const title = bareTitle(record);
  if (title === null) return null;
  const constant = tidy(title.replace(changing, ' '));
  const isTelling = titleTerms(constant).length > 0 || constant.split(' ').length > 2;
  return isTelling && !isProcedural(constant) ? constant : null;
}

function tidy(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
