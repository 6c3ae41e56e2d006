import { browser } from '../browser.ts';

/** A site that the reader had added, by its host, and whether the browser still lets us read it. */
export interface AddedSite {
  host: string;
  isAllowed: boolean;
}

/** Which sites may be read, and which may not any more. */
export interface SiteAccess {
  /** By name. */
  added: readonly AddedSite[];
  /** Hosts that came with the extension and that the browser, or the reader in its settings, took away. */
  withheld: readonly string[];
}

const keyStart = 'site ';

/** The pattern that a permission for one host has: whatever the port, http and https, since browsers know no narrower one. */
export function originOf(host: string): string {
  return `*://${host}/*`;
}

/** Whether a setting that changed is one of the added sites. */
export function isSiteKey(key: string): boolean {
  return key.startsWith(keyStart);
}

/** The host that a setting's key is about. */
export function hostOfKey(key: string): string {
  return key.slice(keyStart.length);
}

/** Keeps a site as one that the reader added. */
export async function keepAddedSite(host: string): Promise<void> {
  await browser.storage.local.set({ [keyStart + host]: true });
}

/** Takes a site off the list. What browsers allow is not touched by it. */
export async function forgetAddedSite(host: string): Promise<void> {
  await browser.storage.local.remove(keyStart + host);
}

/** The hosts that the reader added, by name, whether or not they may be read now. */
export async function addedHosts(): Promise<string[]> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  return Object.keys(all).filter(isSiteKey).map(hostOfKey).sort();
}

/** Whether the extension comes with a host: its own content scripts run there, and nothing is registered for it. */
export function isBuiltIn(host: string): boolean {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return script?.matches.includes(originOf(host)) === true;
}

/** Whether the browser lets us read a host now. */
export async function mayRead(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/** Every site that was added, and every one that came with the extension and may not be read. */
export async function siteAccess(): Promise<SiteAccess> {
  const [hosts, { origins = [] }] = await Promise.all([addedHosts(), browser.permissions.getAll()]);
  const added = await Promise.all(hosts.map(async (host) => ({ host, isAllowed: await mayRead(host) })));
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  const granted = new Set(origins);
  // Where all websites are allowed at once, no host stands on its own in the list.
  const isAll = granted.has('<all_urls>') || granted.has('*://*/*');
  const missing = isAll ? [] : (script?.matches ?? []).filter((pattern) => !granted.has(pattern));
  return { added, withheld: missing.map((pattern) => new URL(pattern.replace('*', 'http')).hostname) };
}
