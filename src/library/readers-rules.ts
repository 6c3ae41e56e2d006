import { browser } from '../browser.ts';
import type { RuleEntry } from '../call-in/readers-rule.ts';

/*
 * Rules for call-in that the reader entered, by site: for a council whose rule we do not know, or know wrongly.
 * They are kept as they were typed; whoever uses one checks it.
 */

/** A rule as the reader typed it, and the day in London (ISO) on which they did. */
export interface KeptEntry {
  entry: RuleEntry;
  enteredOn: string;
}

/** The rule that the reader entered for a site; null where there is none, or where what is kept is damaged. */
export async function readersEntryOn(site: string): Promise<KeptEntry | null> {
  const key = keyOf(site);
  const kept: unknown = (await browser.storage.local.get(key))[key];
  return isKeptEntry(kept) ? kept : null;
}

/** Keeps the reader's rule for a site in place of one kept before; null takes it away. */
export async function keepReadersEntry(site: string, kept: KeptEntry | null): Promise<void> {
  if (kept === null) await browser.storage.local.remove(keyOf(site));
  else await browser.storage.local.set({ [keyOf(site)]: kept });
}

/** The rules that the reader entered, each with its site (host and base path), by site; what is damaged is left out. */
export async function readersEntries(): Promise<{ site: string; kept: KeptEntry }[]> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.entries(all)
    .flatMap(([key, kept]) =>
      key.startsWith(keyStart) && isKeptEntry(kept) ? [{ site: key.slice(keyStart.length), kept }] : [],
    )
    .sort((a, b) => a.site.localeCompare(b.site));
}

const keyStart = 'rule ';

function keyOf(site: string): string {
  return keyStart + site;
}

/** Whether a value has the form of a rule that was typed; what stands in its fields is not judged here. */
export function isRuleEntry(value: unknown): value is RuleEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { days, unit, from, cutOff } = value as Partial<Record<keyof RuleEntry, unknown>>;
  return [days, unit, from, cutOff].every((field) => typeof field === 'string' && field.length < 100);
}

function isKeptEntry(value: unknown): value is KeptEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { entry, enteredOn } = value as Partial<Record<keyof KeptEntry, unknown>>;
  return isRuleEntry(entry) && typeof enteredOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(enteredOn);
}
