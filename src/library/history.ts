import type { Stated } from '../record/decision-record.ts';
import { documentChanges } from './document-changes.ts';
import { folded } from './folded.ts';
import { watchedFields } from './stored-decision.ts';
import type { Change, FieldChange, Said, Sighting, StoredDecision, WatchedField } from './stored-decision.ts';

/** As many changes as are kept of one decision. */
export const mostChanges = 200;
/** As many of the newest keep their words whole. */
const wholeChanges = 20;
/** Characters: of a field in a whole change, and in an older one. */
const longestWhole = 20_000;
const longestShortened = 300;

type Read = Pick<Sighting, 'record'> & { reading: string };

/**
 * What a page says otherwise than on the visit before. Spaces, letter case, the order of documents and another way
 * to write a date are no change, and neither is what only a newer reading of the same words finds.
 *
 * @param visits when the page was seen before and now (ISO, UTC)
 */
export function changesBetween(
  before: Read,
  after: Read,
  visits: Pick<Change, 'lastSeenBefore' | 'seenAt'>,
): Change[] {
  const isSameReading = before.reading === after.reading;
  const isSameLanguage = before.record.language === after.record.language;
  const wordsBefore = isSameReading ? '' : allWords(before.record);
  const fields = watchedFields.filter((field) => {
    const [a, b] = [before.record[field], after.record[field]];
    if (isSame(a, b)) return false;
    // A page in the other language says the same in other words; figures, days and flags are the same in both.
    if (!isSameLanguage) return isPlainValue(a) && isPlainValue(b) && isAsExact(a, b);
    return isSameReading || isOtherWords(a, b, wordsBefore);
  });
  const documents =
    isSameReading && isSameLanguage
      ? documentChanges(before.record.documents, after.record.documents).map((pair) => ({
          field: 'documents' as const,
          ...pair,
          ...visits,
        }))
      : [];
  return [
    ...fields.map((field): FieldChange => ({
      field,
      before: said(before.record[field]),
      after: said(after.record[field]),
      ...visits,
    })),
    ...documents,
  ];
}

/** A history with what was added to it, within its bounds: older texts are shortened, the oldest changes dropped. */
export function boundedHistory(
  changes: readonly Change[],
  dropped: number,
): Pick<StoredDecision, 'changes' | 'changesDropped'> {
  const kept = changes.slice(-mostChanges);
  return {
    changes: kept.map((change, at) =>
      shortenedTo(change, at < kept.length - wholeChanges ? longestShortened : longestWhole),
    ),
    changesDropped: dropped + changes.length - kept.length,
  };
}

/** What changed since a moment, taken together: what was changed and changed back is left out. */
export interface ChangesSince {
  fields: Pick<FieldChange, 'field' | 'before' | 'after'>[];
  /** Null before: it came; null after: it went; neither: it was replaced. */
  documents: ReturnType<typeof documentChanges>;
  /** Older changes were dropped, so that there may have been more. */
  isPartial: boolean;
}

/**
 * What changed since a moment, for "Changed since 3 November: status, 1 document".
 *
 * @param since ISO, UTC: changes that were seen after it count
 */
export function changesSince(
  { changes, changesDropped }: Pick<StoredDecision, 'changes' | 'changesDropped'>,
  since: string,
): ChangesSince {
  const from = Date.parse(since);
  const fields = new Map<WatchedField, Pick<FieldChange, 'field' | 'before' | 'after'>>();
  const went: { before: DocumentOf; after: DocumentOf }[] = [];
  const oldest = changes[0];
  for (const change of changes.filter(({ seenAt }) => Date.parse(seenAt) > from)) {
    if (change.field === 'documents') {
      const earlier = went.find(({ before, after }) =>
        isSameDocument(after ?? before, change.before ?? change.after),
      );
      if (earlier) earlier.after = change.after;
      else went.push({ before: change.before, after: change.after });
    } else {
      const { field, before, after } = change;
      fields.set(field, { field, before: fields.get(field)?.before ?? before, after });
    }
  }
  return {
    fields: [...fields.values()].filter(({ before, after }) => !isSameSaid(before, after)),
    documents: went.filter(
      ({ before, after }) => (before ?? after) !== null && JSON.stringify(before) !== JSON.stringify(after),
    ),
    isPartial: changesDropped > 0 && oldest !== undefined && Date.parse(oldest.seenAt) > from,
  };
}

type DocumentOf = ReturnType<typeof documentChanges>[number]['before'];

function isSameDocument(first: DocumentOf, second: DocumentOf): boolean {
  return first?.title === second?.title && first?.address === second?.address;
}

type AnyField = Stated<string> | Stated<number> | Stated<boolean>;

/** Alike, but for spaces and letter case; or the same day, number or flag in other words. */
function isSame(first: AnyField, second: AnyField): boolean {
  const [a, b] = [wordsIn(first), wordsIn(second)];
  if (a === b) return true;
  return (
    first.state === 'stated' &&
    second.state === 'stated' &&
    folded(String(first.value)) === folded(String(second.value))
  );
}

/** The page's words, folded; null where it has none. A label that came or went with nothing behind it says nothing. */
function wordsIn(field: AnyField): string | null {
  return 'quote' in field ? folded(field.quote) : null;
}

/** Figures and flags read alike in English and Welsh. */
function isPlainValue(field: AnyField): boolean {
  return field.state === 'stated' && (typeof field.value !== 'string' || /^\d{4}-\d\d/.test(field.value));
}

/** Whether two days are both given to the day, or both to the month. */
function isAsExact(first: AnyField, second: AnyField): boolean {
  const [a, b] = [first, second].map((each) => (each.state === 'stated' ? each.value : null));
  return typeof a !== 'string' || typeof b !== 'string' || a.length === b.length;
}

/** Whether the page itself has other words now, though it was read otherwise than before. */
function isOtherWords(before: AnyField, after: AnyField, wordsBefore: string): boolean {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  // What one reading found and the other did not may have stood there all the time.
  if (!a || !b) return false;
  return !a.includes(b) && !b.includes(a) && !wordsBefore.includes(b);
}

/** All that a record holds of its page's words, folded. */
function allWords(record: Sighting['record']): string {
  const fields = Object.values(record).map((value: unknown) =>
    typeof value === 'object' && value !== null && 'quote' in value ? String(value.quote) : '',
  );
  return folded([...fields, ...record.other.map(({ value }) => value)].join(' '));
}

function said(field: AnyField): Said {
  return 'quote' in field ? { state: field.state, words: field.quote } : { state: field.state };
}

function isSameSaid(first: Said, second: Said): boolean {
  const [a, b] = [first, second].map((each) => ('words' in each ? folded(each.words) : null));
  return a === b;
}

function shortenedTo(change: Change, longest: number): Change {
  if (change.field === 'documents') return change;
  return { ...change, before: cut(change.before, longest), after: cut(change.after, longest) };
}

function cut(said: Said, longest: number): Said {
  if (!('words' in said) || said.words.length <= longest) return said;
  return { ...said, words: said.words.slice(0, longest), isShortened: true };
}
