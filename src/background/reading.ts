import type { Runtime } from '../browser.ts';
import { divisionOf, councilsAt } from '../councils/council.ts';
import { factsOf } from '../facts/index.ts';
import { nationOf } from '../facts/nation.ts';
import { decisionUnder } from '../library/decisions.ts';
import { checkedRecord } from '../library/schema.ts';
import type { Calls, Result, SightingAnswer } from '../messages/protocol.ts';
import { readAddress } from '../page/address.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { knownCallIn } from './known-call-in.ts';
import { library } from './open-library.ts';
import { councils } from './own-files.ts';
import { isReadersScreen, placedRecord } from './placed-record.ts';
import { answerSighting } from './sighting.ts';
import { watchedIn } from './watched.ts';

const refused = { ok: false, error: 'refused' } as const;
const nothing = () => Promise.resolve();

/** Stands in for the address of a record that came without one while it is checked. */
const nowhere = 'https://nowhere.invalid/';

/**
 * What is known of a record that is open in the reader's screen, which keeps nothing of it. Where its address does
 * not say which decision it is, that is what its words say, and the call-in rule of the council whose address it is:
 * it hangs together with nothing then, and cannot be followed.
 */
export async function answerReading(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<SightingAnswer>> {
  if (!isReadersScreen(sender.url)) return refused;
  if (await placedRecord(request, sender)) return answerSighting(request, sender, false, nothing);
  const record = checkedReading(request);
  if (!record) return refused;
  const place = placeOf(record.address);
  const known = place && councilsAt(await councils(), place);
  const [council, ...others] = known?.councils ?? [];
  const own = { ...record, council: council && others.length === 0 ? council.id : null };
  const callIn = await knownCallIn({
    record: own,
    site: known?.site ?? '',
    council: council ?? null,
    division: council ? divisionOf(council) : null,
  });
  return {
    ok: true,
    value: {
      callIn,
      facts: factsOf(own, { nation: nationOf(council?.nation) }),
      watched: await watchedIn(own),
      related: [],
      unseen: [],
      changed: null,
      following: null,
      trouble: null,
    },
  };
}

/**
 * Keeps a record that is open in the reader's screen. A decision that is in the library was read from its page: what
 * somebody saved, perhaps long ago, must not take that page's place.
 */
export async function answerKeepRead(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<Calls['keepRead']['answer']>> {
  if (!isReadersScreen(sender.url)) return refused;
  const placed = await placedRecord(request, sender);
  if (!placed) return refused;
  if (await decisionUnder(await library(), placed.key)) return { ok: true, value: { wasKnown: true } };
  const answer = await answerSighting(request, sender, true, nothing);
  if (!answer.ok) return answer;
  // Where storage fails the answer comes all the same, and says so.
  return answer.value.trouble ? { ok: false, error: 'failed' } : { ok: true, value: { wasKnown: false } };
}

/** A record, checked, that may have come without an address. */
function checkedReading(request: unknown): DecisionRecord | null {
  const isBare =
    typeof request === 'object' && request !== null && 'address' in request && request.address === '';
  const record = checkedRecord(isBare ? { ...request, address: nowhere } : request);
  return record && (isBare ? { ...record, address: '' } : record);
}

/** Whose site an address is on: a file has a host, and no base path that could be told. */
function placeOf(address: string): { host: string; basePath: string } | null {
  const place = readAddress(address);
  if (place) return place;
  return URL.canParse(address) ? { host: new URL(address).hostname, basePath: '' } : null;
}
