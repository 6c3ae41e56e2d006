import { statedValue } from '../record/decision-record.ts';
import { citedBy, makersOf, matchOf } from './cited-decision.ts';
import type { Cited } from './cited-decision.ts';
import { isSameMaker } from './maker-name.ts';
import type { How, Reason, RelatedRecord, Relation } from './relation.ts';
import { termsOf } from './title-terms.ts';

/** Full Council meets every six to eight weeks, and a recommendation goes to one of its next meetings. */
const longestWait = 120;

/** A decision that recommends something to a body, and that body's own decision on it, which comes later. */
export const recommendsTo: Relation = {
  kind: 'recommends-to',
  isSuggestion: false,
  keys({ site, record }) {
    const terms = termsOf(record);
    return [
      ...(record.ids.issue ? [`${site} issue ${record.ids.issue}`] : []),
      ...(terms.length > 1 ? [`${site} subject ${[...terms].sort().join(' ')}`] : []),
    ];
  },
  judge: (first, second) => reason(first, second, 'to') ?? reason(second, first, 'from'),
};

function reason(source: RelatedRecord, target: RelatedRecord, direction: 'to' | 'from'): Reason | null {
  if (source.site !== target.site) return null;
  for (const cited of citedBy(source)) {
    const how = cited.relation === 'recommends-to' ? answeredBy(cited, source, target) : null;
    if (how) return { kind: 'recommends-to', direction, strength: 'quoted', how, words: cited.quote };
  }
  return null;
}

function answeredBy(cited: Cited, source: RelatedRecord, target: RelatedRecord): How | null {
  const { by, reference } = cited;
  if (reference !== null) return matchOf(cited, source, target)?.how ?? null;
  if (by === null || target.record.kind === 'proposal') return null;
  const makers = makersOf(target.record);
  if (!makers.some((maker) => isSameMaker(by, maker))) return null;
  if (makersOf(source.record).some((maker) => isSameMaker(by, maker))) return null;
  if (!follows(cited, source, target)) return null;
  const issue = source.record.ids.issue;
  if (issue !== undefined && issue === target.record.ids.issue) return 'issue and body';
  const [terms, others] = [termsOf(source.record), termsOf(target.record)].map((each) =>
    [...each].sort().join(' '),
  );
  return terms !== '' && terms === others && (terms ?? '').includes(' ') ? 'title and body' : null;
}

/** Whether the target was decided on the day that is named, else soon after the source. */
function follows({ date }: Cited, source: RelatedRecord, target: RelatedRecord): boolean {
  const [before, after] = [source, target].map(
    ({ record }) => statedValue(record.decidedOn) ?? statedValue(record.decidedAtMeeting)?.date ?? '',
  );
  if (before?.length !== 10 || after?.length !== 10) return false;
  if (date !== null) return after.startsWith(date);
  const days = (Date.parse(after) - Date.parse(before)) / 86_400_000;
  return days >= 0 && days <= longestWait;
}
