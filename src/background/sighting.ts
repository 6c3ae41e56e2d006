import type { Runtime } from '../browser.ts';
import { factsOf } from '../facts/index.ts';
import { nationOf } from '../facts/nation.ts';
import type { Fact } from '../facts/fact.ts';
import { noteDamaged } from '../library/damaged.ts';
import type { Library } from '../library/database.ts';
import { asStored, keepSighting } from '../library/decisions.ts';
import { refreshFollow } from '../library/follows.ts';
import { changesSince } from '../library/history.ts';
import { relatedTo } from '../library/related.ts';
import type { Related } from '../library/related.ts';
import { storageTrouble } from '../library/storage-trouble.ts';
import type { StoredDecision } from '../library/stored-decision.ts';
import type {
  ChangedSince,
  KnownCallIn,
  RelatedDecision,
  Result,
  SightingAnswer,
} from '../messages/protocol.ts';
import { statedValue } from '../record/decision-record.ts';
import { danglingCitations } from '../relations/dangling.ts';
import { following, keptKey, notFollowing } from './following.ts';
import { knownCallIn } from './known-call-in.ts';
import { library } from './open-library.ts';
import { readAhead } from './own-files.ts';
import { placedRecord } from './placed-record.ts';
import type { PlacedRecord } from './placed-record.ts';
import { watchedIn } from './watched.ts';

/** What the library adds to an answer, and what cannot be told without it. */
type FromLibrary = Pick<SightingAnswer, 'related' | 'unseen' | 'changed' | 'following' | 'trouble'>;

/**
 * What is known of a decision beyond its page. Where the library cannot be used, what needs none of it is answered
 * all the same, and what is wrong with it is said.
 *
 * @param isOpened the page was opened now, so its record is kept
 * @param onFollowedChange called where the decision is followed and its last day is another now
 */
export async function answerSighting(
  request: unknown,
  sender: Runtime.MessageSender,
  isOpened: boolean,
  onFollowedChange: () => Promise<void>,
): Promise<Result<SightingAnswer>> {
  // Where the worker had to start, all that is read comes while the record is checked and its facts are found.
  const opening = library();
  opening.catch(() => undefined);
  readAhead();
  const placed = await placedRecord(request, sender);
  if (!placed) return { ok: false, error: 'refused' };
  const asking = Promise.all([knownCallIn(placed), watchedIn(placed.record)]);
  const facts = factsOf(placed.record, { nation: nationOf(placed.council?.nation) });
  const [callIn, watched] = await asking;
  try {
    const known = await fromLibrary(await opening, placed, facts, callIn, isOpened, onFollowedChange);
    return { ok: true, value: { callIn, facts, watched, ...known } };
  } catch (error) {
    const trouble = storageTrouble(error);
    if (!trouble) throw error;
    console.error('Scrutineer: the library cannot be used.', error);
    const without = { related: [], unseen: [], changed: null, following: await notFollowing(), trouble };
    return { ok: true, value: { callIn, facts, watched, ...without } };
  }
}

async function fromLibrary(
  database: Library,
  placed: PlacedRecord,
  facts: Fact[],
  callIn: KnownCallIn,
  isOpened: boolean,
  onFollowedChange: () => Promise<void>,
): Promise<FromLibrary> {
  const { key, site, record } = placed;
  const now = new Date().toISOString();
  const sighting = { site, record, facts };
  const decision = isOpened ? await keepSighting(database, key, sighting, now) : asStored(key, sighting, now);
  const damaged: string[] = [];
  const kept = isOpened ? Promise.resolve(decision.key) : keptKey(placed);
  const [related, followed] = await Promise.all([
    relatedTo(database, decision, (key) => damaged.push(key)),
    kept.then((key) => following(key, placed, callIn)),
  ]);
  if (isOpened && followed.isFollowed && (await refreshFollow(database, decision.key, callIn)))
    await onFollowedChange();
  // Nobody waits for it: what cannot be noted is met again.
  noteDamaged(damaged).catch(() => undefined);
  const cited = danglingCitations(
    decision,
    related.map((other) => other.decision),
  );
  return {
    related: related.map(forPage),
    unseen: cited.map(({ reference, date, by, quote, sentence }) => ({
      reference,
      date,
      by,
      quote,
      sentence,
    })),
    changed: isOpened ? changedOn(decision) : null,
    following: followed,
    trouble: null,
  };
}

/** What changed since the reader's visit before this one; null where nothing did, or this is the first. */
function changedOn(decision: StoredDecision): ChangedSince | null {
  const since = decision.previousVisit ?? decision.firstSeen;
  const { fields, documents } = changesSince(decision, since);
  return fields.length + documents.length === 0 ? null : { since, fields, documents: documents.length };
}

/** The kinds of relation under which the other decision says what this one rests on. */
const restsOn: readonly string[] = [
  'taken-under-delegation',
  'cites-reference',
  'cites-dated-decision',
  'varies',
];

function forPage({ decision: { record, facts }, reasons }: Related): RelatedDecision {
  const isParent = reasons.some(({ kind, direction }) => direction === 'to' && restsOn.includes(kind));
  return {
    address: record.address,
    title: statedValue(record.title),
    decidedOn: statedValue(record.decidedOn) ?? statedValue(record.decidedAtMeeting)?.date ?? null,
    decisionMaker: statedValue(record.decisionMaker) ?? statedValue(record.decidedAtMeeting)?.body ?? null,
    reasons,
    facts: isParent ? facts.filter(isOfContract) : [],
  };
}

/** What a decision taken under another often leaves to it. */
function isOfContract(fact: Fact): boolean {
  if (fact.kind === 'money') return fact.role === 'contract-value' || fact.role === 'annual-value';
  return fact.kind === 'term';
}
