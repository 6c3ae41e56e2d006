import { browser } from '../browser.ts';
import type { Runtime } from '../browser.ts';
import { briefText } from '../exports/brief.ts';
import { factsOf } from '../facts/index.ts';
import { nationOf } from '../facts/nation.ts';
import type { Result } from '../messages/protocol.ts';
import { briefWords } from '../ui/brief-words.ts';
import { keptKey } from './following.ts';
import { knownCallIn } from './known-call-in.ts';
import { placedRecord } from './placed-record.ts';

const refused = { ok: false, error: 'refused' } as const;

/** A brief of the page that asks, as it stands now: whether or not it is in the library. */
export async function answerBrief(request: unknown, sender: Runtime.MessageSender): Promise<Result<string>> {
  const placed = await placedRecord(request, sender);
  if (!placed) return refused;
  const { key, site, record, council } = placed;
  const now = Temporal.Now.instant().toString();
  const isCertain = record.council !== null && council !== null;
  const decision = {
    key,
    site,
    council: isCertain ? { id: council.id, name: council.name } : null,
    record,
    facts: factsOf(record, { nation: nationOf(council?.nation) }),
    callIn: await knownCallIn(placed),
    firstSeen: now,
    lastSeen: now,
    changes: [],
  };
  return { ok: true, value: briefText([decision], briefWords) };
}

/** Opens what is stored of the decision on the page that asks, in a tab beside it. */
export async function answerOpenStored(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<null>> {
  const placed = await placedRecord(request, sender);
  if (!placed) return refused;
  const key = encodeURIComponent(await keptKey(placed));
  const { index, windowId } = sender.tab ?? {};
  await browser.tabs.create({
    url: browser.runtime.getURL(`library.html#decision=${key}`),
    ...(index === undefined ? {} : { index: index + 1 }),
    ...(windowId === undefined ? {} : { windowId }),
  });
  return { ok: true, value: null };
}
