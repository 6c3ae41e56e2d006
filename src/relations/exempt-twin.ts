import { statedValue } from '../record/decision-record.ts';
import type { RelatedRecord, Relation } from './relation.ts';

/** What marks the private one of two reports, around its title; "exempt accommodation" is a kind of housing. */
const what =
  '(?: (?:report|item|appendix|appendices|annex|paper|information|minutes?|version|business|session|decision|part))?';
const privateMarks = [
  new RegExp(
    String.raw` ?\((?:(?:fully |partly |part )?exempt|private|confidential|restricted)${what}(?:(?: (?:under|by virtue|from|para|paragraph|paragraphs|pursuant|in accordance)\b| ?[-–—:,])[^()]{0,200})?\)`,
    'i',
  ),
  new RegExp(` ?[-–—:] (?:exempt|private|confidential|restricted)${what}$`, 'i'),
  new RegExp(`^(?:exempt|private|confidential|restricted)${what} ?[-–—:] `, 'i'),
];
const publicMark = / ?\((?:public|open)(?: (?:report|item|version|session|part))?\)/i;

/** The public and the private report on one matter at one meeting: first is public, second private, or else. */
export const exemptTwin: Relation = {
  kind: 'exempt-twin',
  isSuggestion: false,
  keys: ({ site, record }) => (record.ids.meeting ? [`${site} meeting ${record.ids.meeting}`] : []),
  judge(first, second) {
    const meeting = first.record.ids.meeting;
    if (!meeting || first.site !== second.site || meeting !== second.record.ids.meeting) return null;
    const [one, other] = [titleOf(first), titleOf(second)];
    if (one === null || other === null || one.bare === '' || one.bare !== other.bare) return null;
    if (one.isPrivate === other.isPrivate) return null;
    const direction = other.isPrivate ? 'to' : 'from';
    return {
      kind: 'exempt-twin',
      direction,
      strength: 'asserted',
      how: 'meeting and title',
      words: one.isPrivate ? one.title : other.title,
    };
  },
};

function titleOf({ record }: RelatedRecord) {
  const title = statedValue(record.title);
  if (title === null) return null;
  const plain = title.replace(/\s+/g, ' ').trim();
  const withoutMark = privateMarks.reduce((rest, mark) => rest.replace(mark, ''), plain);
  const bare = withoutMark.replace(publicMark, '').trim().toLowerCase();
  return { title, bare, isPrivate: withoutMark !== plain };
}
