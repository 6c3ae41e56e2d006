import type { Runtime } from '../browser.ts';
import { divisionOf, councilsAt } from '../councils/council.ts';
import { decisionUnder } from '../library/decisions.ts';
import type { Library } from '../library/database.ts';
import { followOf } from '../library/follows.ts';
import { outlinesUnder } from '../library/outlines.ts';
import type { OutlineReading } from '../library/outlines.ts';
import { checkedRecord } from '../library/schema.ts';
import { storageTrouble } from '../library/storage-trouble.ts';
import type { StoredDecision } from '../library/stored-decision.ts';
import { watchHits, watchWords } from '../library/watch-words.ts';
import type { ListedAnswer, ListedAnswers, Result } from '../messages/protocol.ts';
import { readAddress } from '../page/address.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { sameIssue } from '../relations/same-issue.ts';
import { knownCallIn } from './known-call-in.ts';
import { changesOnList, isContradicted } from './listed-changes.ts';
import { library } from './open-library.ts';
import { councils } from './own-files.ts';
import type { PlacedRecord } from './placed-record.ts';
import { wouldChange } from './would-change.ts';

/*
 * What a list says of a decision is never kept as a sighting of it. A row says little, and its silence is not the
 * page's: kept, it would put "contract value: not on this page" beside a page that nobody has read, and a fuller
 * record kept before would lose its fields to it. The pages themselves are kept when they are opened, or read one
 * by one on the reader's click.
 */

/** As many records as are taken in one call: a page sends its records by parts. */
const mostRecords = 100;
/** As many decisions as are looked up for one issue. */
const mostOnIssue = 50;

type ListedRecord = Pick<PlacedRecord, 'record' | 'site' | 'council' | 'division'>;

/**
 * What is known of the records of a list, an agenda, an issue or a plan. A page may only speak of records of its own
 * site. Where the library cannot be used, what needs none of it is answered all the same, and what is wrong is said.
 */
export async function answerList(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<ListedAnswers>> {
  if (!Array.isArray(request) || request.length > mostRecords) return { ok: false, error: 'refused' };
  // Where the worker had to start, the library is opened while the records are checked.
  const opening = library();
  opening.catch(() => undefined);
  const words = await watchWords();
  const records = await Promise.all((request as unknown[]).map((each) => listedRecord(each, sender)));
  const answersFrom = (database: Library | null) =>
    Promise.all(records.map(async (listed) => listed && answerFor(database, listed, words)));
  try {
    return { ok: true, value: { known: await answersFrom(await opening), trouble: null } };
  } catch (error) {
    const trouble = storageTrouble(error);
    if (!trouble) throw error;
    console.error('Scrutineer: the library cannot be used.', error);
    return { ok: true, value: { known: await answersFrom(null), trouble } };
  }
}

/** A record of a list with its site, checked; null where it is none, or of another host than the page. */
async function listedRecord(value: unknown, { url }: Runtime.MessageSender): Promise<ListedRecord | null> {
  const record = checkedRecord(value);
  const place = record && readAddress(record.address);
  if (!record || !place || place.host !== readAddress(url ?? '')?.host) return null;
  const known = councilsAt(await councils(), place);
  // Councils that share a site share its nation, but which of them a page belongs to cannot be told.
  const [council, ...others] = known?.councils ?? [];
  return {
    site: known?.site ?? place.host + place.basePath,
    record: { ...record, council: council && others.length === 0 ? council.id : null },
    council: council ?? null,
    division: council ? divisionOf(council) : null,
  };
}

/** @param database null: it is answered as if nothing had been read before */
async function answerFor(
  database: Library | null,
  listed: ListedRecord,
  words: readonly string[],
): Promise<ListedAnswer> {
  const stored = database && (await storedOf(database, listed));
  // The decision's own page says more than a list, unless the list says since that it is otherwise.
  const isStoredTrue = stored !== null && !isContradicted(listed.record, stored.record);
  const judged = isStoredTrue
    ? { ...listed, record: { ...stored.record, council: listed.record.council } }
    : listed;
  const { state, lastDay, possibleLastDay, certainty, closesAt, today, nextChange } =
    await knownCallIn(judged);
  return {
    callIn: { state, lastDay, possibleLastDay, certainty, closesAt, today, nextChange },
    isRead: stored !== null,
    isKey: stored && statedValue(stored.record.isKeyDecision),
    earlier: database ? await earlierOnIssue(database, listed, stored) : [],
    wouldChange: database ? await wouldChange(database, listed, isStoredTrue ? stored : null) : [],
    changes: stored ? changesOnList(listed.record, stored.record) : [],
    isFollowed: database !== null && stored !== null && (await followOf(database, stored.key)) !== null,
    watchWords: wordsIn([listed.record, ...(stored ? [stored.record] : [])], words),
  };
}

/**
 * The decision of a record by the numbers that its links carry, as its own page was read before; null where it
 * was not, or where its two numbers lead to two decisions.
 */
async function storedOf(database: Library, { site, record }: ListedRecord): Promise<StoredDecision | null> {
  // An issue, and an item of a plan, may come to have several decisions.
  if (record.kind !== 'decision' && record.kind !== 'agenda-item') return null;
  const { decision, agendaItem } = record.ids;
  const keys = [decision && `decision:${decision}`, agendaItem && `item:${agendaItem}`].filter(Boolean);
  const found = await Promise.all(keys.map((key) => decisionUnder(database, `${site} ${key}`)));
  const [first, ...others] = found.filter((each) => each !== null);
  return first && others.every(({ key }) => key === first.key) ? first : null;
}

/** Decisions on the same issue of the site, made before this one; before today where this one has no day. */
async function earlierOnIssue(
  database: Library,
  { site, record }: ListedRecord,
  stored: StoredDecision | null,
): Promise<ListedAnswer['earlier']> {
  const issue = record.ids.issue ?? stored?.record.ids.issue;
  if (!issue) return [];
  const keys = sameIssue.keys({ site, record: { ...record, ids: { issue } }, facts: [] });
  const reading: OutlineReading = database.transaction(['decisions', 'outlines']);
  const index = reading.objectStore('decisions').index('relationKeys');
  const found = await Promise.all(keys.map((key) => index.getAllKeys(key, mostOnIssue)));
  const own = dayOf(stored?.record ?? record) ?? '9999';
  return (await outlinesUnder(reading, found.flat()))
    .filter((found) => found.key !== stored?.key && found.record.kind === 'decision')
    .flatMap(({ record: other }) => {
      const decidedOn = dayOf(other);
      if (decidedOn === null || decidedOn >= own) return [];
      return {
        address: other.address,
        title: statedValue(other.title),
        decidedOn,
        decisionMaker: statedValue(other.decisionMaker) ?? statedValue(other.decidedAtMeeting)?.body ?? null,
      };
    })
    .sort((a, b) => b.decidedOn.localeCompare(a.decidedOn));
}

/** The day of a decision, or of the meeting that it was or will be made at; null where no full day is stated. */
function dayOf({
  decidedOn,
  decidedAtMeeting,
}: Pick<DecisionRecord, 'decidedOn' | 'decidedAtMeeting'>): string | null {
  const day = statedValue(decidedOn) ?? statedValue(decidedAtMeeting)?.date ?? null;
  return day?.length === 10 ? day : null;
}

/** The reader's words that some records have in any of their texts. */
function wordsIn(records: readonly DecisionRecord[], words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const texts = records.flatMap((record) => [
    ...[
      record.title,
      record.decision,
      record.purpose,
      record.reasons,
      record.wards,
      record.decisionMaker,
    ].map((field) => statedValue(field) ?? ''),
    ...record.documents.map(({ title }) => title),
    ...record.other.map(({ value }) => value),
  ]);
  return [...new Set(texts.flatMap((each) => watchHits(each, words).map(({ word }) => word)))];
}
