import { browser } from '../browser.ts';
import type { Division } from '../call-in/bank-holidays.ts';
import { callInOf } from '../call-in/call-in.ts';
import type { CallInRule } from '../call-in/state.ts';
import { londonDate } from '../call-in/stated.ts';
import { windowDays, workingDaysLeft } from '../call-in/window.ts';
import { buildCouncilIndex, councilsAt, divisionOf } from '../councils/council.ts';
import type { CouncilIndex, Directory } from '../councils/council.ts';
import { openLibrary } from '../library/database.ts';
import type { Library } from '../library/database.ts';
import { asStored, keepSighting, relatedTo } from '../library/decisions.ts';
import type { Related } from '../library/decisions.ts';
import { checkedRecord } from '../library/schema.ts';
import { showPanel } from '../messages/protocol.ts';
import type { KnownCallIn, RelatedDecision, Result, SightingAnswer } from '../messages/protocol.ts';
import { serve } from '../messages/serve.ts';
import { ruleWords } from './rule-words.ts';
import { decisionKey, readAddress } from '../page/address.ts';
import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

serve({
  sighting: (request, sender) => answerFor(request, sender.url, true),
  lookup: (request, sender) => answerFor(request, sender.url, false),
});

/** The panel comes back where the reader had put it away. A page without our script has nobody to answer. */
browser.action.onClicked.addListener((tab) => {
  if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, showPanel).catch(() => undefined);
});

/**
 * What is known of a decision beyond its page.
 *
 * @param isOpened the page was opened now, so its record is kept
 */
async function answerFor(
  request: unknown,
  senderAddress: string | undefined,
  isOpened: boolean,
): Promise<Result<SightingAnswer>> {
  const record = checkedRecord(request);
  const key = record && decisionKey(record.address);
  const place = record && readAddress(record.address);
  // A page may only speak of itself: another address would let one site write into another's history.
  if (!record || !key || !place || place.host !== readAddress(senderAddress ?? '')?.host) {
    return { ok: false, error: 'refused' };
  }
  const known = councilsAt(await councils(), place);
  const site = known?.site ?? place.host + place.basePath;
  // Councils that share a site share its nation, but which of them a page belongs to cannot be told.
  const [council, ...others] = known?.councils ?? [];
  const sited = { site, record: { ...record, council: council && others.length === 0 ? council.id : null } };
  const database = await library();
  const storedKey = `${site} ${key}`;
  const now = new Date().toISOString();
  const decision = isOpened
    ? await keepSighting(database, storedKey, sited, now)
    : asStored(storedKey, sited, now);
  const related = await relatedTo(database, decision);
  const callIn = await callInFor(sited.record, council ? divisionOf(council) : null);
  return { ok: true, value: { callIn, related: related.map(forPage) } };
}

/** The state of call-in by all that is known, with the window it leaves in the working days of the council's nation. */
async function callInFor(record: DecisionRecord, division: Division | null): Promise<KnownCallIn> {
  const now = Temporal.Now.instant();
  const today = londonDate(now);
  const rule = (await rules()).find(({ council }) => council === record.council) ?? null;
  const callIn = callInOf(record, now, { rule, division });
  const { lastDay } = callIn;
  return {
    ...callIn,
    today,
    working: callIn.rule ? ruleWords(callIn.rule) : '',
    days: lastDay === null ? null : windowDays(statedValue(record.publishedOn), lastDay, division),
    workingDaysLeft: lastDay === null ? null : workingDaysLeft(today, lastDay, division),
  };
}

function forPage({ decision: { record }, reasons }: Related): RelatedDecision {
  return {
    address: record.address,
    title: statedValue(record.title),
    decidedOn: statedValue(record.decidedOn),
    decisionMaker: statedValue(record.decisionMaker) ?? statedValue(record.decidedAtMeeting)?.body ?? null,
    reasons,
  };
}

let opened: Promise<Library> | null = null;

/** The library, opened once for as long as the worker lives; again after a failure or an upgrade elsewhere. */
async function library(): Promise<Library> {
  opened ??= openLibrary(() => (opened = null));
  try {
    return await opened;
  } catch (error) {
    opened = null;
    throw error;
  }
}

let directory: Promise<CouncilIndex> | null = null;

/** The councils, by address. */
function councils(): Promise<CouncilIndex> {
  directory ??= ownFile<Directory>('directory.json').then(buildCouncilIndex);
  directory.catch(() => (directory = null));
  return directory;
}

let rulesRead: Promise<CallInRule[]> | null = null;

/** The councils' rules for call-in. */
function rules(): Promise<CallInRule[]> {
  rulesRead ??= ownFile<CallInRule[]>('rules.json');
  rulesRead.catch(() => (rulesRead = null));
  return rulesRead;
}

/** A file of the extension's own folder, read when first needed: together they are larger than the script. */
async function ownFile<T>(name: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(name));
  return (await response.json()) as T;
}
