import type { Runtime } from '../browser.ts';
import { readersRule } from '../call-in/readers-rule.ts';
import type { CallInRule } from '../call-in/state.ts';
import { londonDate } from '../call-in/stated.ts';
import { isRuleEntry, keepReadersEntry, readersEntryOn } from '../library/readers-rules.ts';
import type { Result, RuleKept } from '../messages/protocol.ts';
import { placedRecord } from './placed-record.ts';

/** The reader's own rule for a site, ready to be judged by; null where they entered none that can be used. */
export async function readersRuleOn(site: string): Promise<CallInRule | null> {
  const kept = await readersEntryOn(site);
  const checked = kept && readersRule(kept.entry, kept.enteredOn);
  return checked?.ok ? checked.rule : null;
}

/** Keeps the rule that the reader enters for the site of the page that asks, or takes it away. */
export async function answerRule(request: unknown, sender: Runtime.MessageSender): Promise<Result<RuleKept>> {
  const { record, entry } = partsOf(request);
  const placed = await placedRecord(record, sender);
  if (!placed) return { ok: false, error: 'refused' };
  if (entry === null) {
    await keepReadersEntry(placed.site, null);
    return { ok: true, value: { faults: {} } };
  }
  if (!isRuleEntry(entry)) return { ok: false, error: 'refused' };
  const enteredOn = londonDate(Temporal.Now.instant());
  const checked = readersRule(entry, enteredOn);
  if (!checked.ok) return { ok: true, value: { faults: checked.faults } };
  await keepReadersEntry(placed.site, { entry, enteredOn });
  return { ok: true, value: { faults: {} } };
}

/** The request is not to be trusted: each part is checked where it is used. */
function partsOf(request: unknown): { record?: unknown; entry?: unknown } {
  return typeof request === 'object' && request !== null ? request : {};
}
