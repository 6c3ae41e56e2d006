import { statedValue } from '../record/decision-record.ts';
import type { RelatedRecord, Relation } from './relation.ts';

/** A record that names more wards concerns the whole area, and says nothing of any of them. */
const mostWards = 5;
const noWard =
  /\b(?:all|none|not applicable|various|several|multiple|outside|wide|throughout|see|every|whole|entire)\b|wide\b|^n ?\/? ?a$/i;

/** Two records that concern a ward of the same name; "(All Wards)" is none. */
export const sameWard: Relation = {
  kind: 'same-ward',
  isSuggestion: true,
  keys: (subject) => [...wardsOf(subject).keys()].map((ward) => `${subject.site} ward ${ward}`),
  judge(first, second) {
    if (first.site !== second.site) return null;
    const others = wardsOf(second);
    const [, words] = [...wardsOf(first)].find(([ward]) => others.has(ward)) ?? [];
    if (words === undefined) return null;
    return { kind: 'same-ward', direction: 'both', strength: 'suggested', how: 'ward', words };
  },
};

/** The wards that a record concerns, by key, as written. */
function wardsOf({ record }: RelatedRecord): Map<string, string> {
  const names = (statedValue(record.wards) ?? '').split(/[;,\n]/).map((name) =>
    name
      .trim()
      .replace(/^\(([^()]*)\)$/, '$1')
      .replace(/\.$/, '')
      .replace(/ wards?$/i, '')
      .trim(),
  );
  const wards = names.filter((name) => name !== '' && name.length < 60);
  if (wards.length > mostWards || wards.some((name) => noWard.test(name))) return new Map();
  return new Map(wards.map((name) => [name.toLowerCase().replace(/\s+/g, ' '), name]));
}
