import { browser } from '../browser.ts';
import type { Runtime } from '../browser.ts';
import {
  addedHosts,
  forgetAddedSite,
  hostOfKey,
  isBuiltIn,
  isSiteKey,
  keepAddedSite,
  mayRead,
  originOf,
} from '../library/read-sites.ts';
import type { Result, SiteAsked } from '../messages/protocol.ts';
import { isSameScript, scriptsAt, siteScripts } from './site-scripts.ts';

/*
 * The sites that the reader adds. Two things must both hold for one to be read: it is on the reader's list, and the
 * browser allows it. What is registered follows from them, and is brought up to date whenever either changes and
 * whenever the background starts: Chrome forgets what was registered when the extension is updated.
 */

/** What the reader was asking for when the browser began to ask them; kept for as long as the browser runs. */
const askedKey = 'siteAsked';

const refused = { ok: false, error: 'refused' } as const;

let last: Promise<unknown> = Promise.resolve();

/** Does one thing after the other: two at a time would register a script twice. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const next = last.then(act);
  last = next.catch((error: unknown) => console.error('Scrutineer: a site could not be added.', error));
  return next;
}

/** Follows what the reader allows and takes back: in the popup, in the options and in the browser's own settings. */
export function startSites(): void {
  browser.permissions.onAdded.addListener(() => void inTurn(grantedMeanwhile).catch(() => undefined));
  const follow = () => void inTurn(bringUpToDate).catch(() => undefined);
  browser.permissions.onRemoved.addListener(follow);
  browser.storage.onChanged.addListener((changes, area) => {
    const gone = Object.entries(changes).filter(([key, { newValue }]) => isSiteKey(key) && newValue !== true);
    if (area !== 'local' || gone.length === 0) return;
    // Also where everything was erased: what is on no list is not kept allowed.
    void inTurn(() => withdraw(gone.map(([key]) => hostOfKey(key)))).catch(() => undefined);
  });
  follow();
}

/**
 * The reader asked for a site, and the browser is about to ask them. Browsers shut the popup when their question
 * opens, so what is to be done once they say yes is remembered here; null: they said no.
 */
export async function answerSiteAsked(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<null>> {
  const asked = request === null ? null : checkedAsked(request);
  if (!isOurs(sender) || (request !== null && !asked)) return refused;
  await browser.storage.session.set({ [askedKey]: asked });
  return { ok: true, value: null };
}

/** Reads a site from now on, and its open tab at once; refused where the browser does not allow it. */
export async function answerReadSite(request: unknown, sender: Runtime.MessageSender): Promise<Result<null>> {
  const asked = checkedAsked(request);
  if (!asked || !isOurs(sender)) return refused;
  return (await inTurn(() => readSite(asked))) ? { ok: true, value: null } : refused;
}

/** Reads a site no longer, and gives back the browser's permission for it. Open pages keep their panel. */
export async function answerLeaveSite(
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Result<null>> {
  const host = checkedHost(request);
  if (host === null || !isOurs(sender)) return refused;
  await inTurn(async () => {
    await forgetAddedSite(host);
    await withdraw([host]);
  });
  return { ok: true, value: null };
}

/** Pages of councils, and what runs in them, must not add a site or take one away. */
function isOurs({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

function checkedAsked(request: unknown): SiteAsked | null {
  if (typeof request !== 'object' || request === null) return null;
  const { host, tabId = null } = request as { host?: unknown; tabId?: unknown };
  const checked = checkedHost(host);
  return checked !== null && (tabId === null || typeof tabId === 'number') ? { host: checked, tabId } : null;
}

/** A host as addresses have it; null where it is none, or more than one. */
function checkedHost(host: unknown): string | null {
  if (typeof host !== 'string' || host === '' || !URL.canParse(`http://${host}/`)) return null;
  return new URL(`http://${host}/`).hostname === host && !host.includes('*') ? host : null;
}

/** The browser allows something new: what the reader asked for, perhaps, or a site that was on the list. */
async function grantedMeanwhile(): Promise<void> {
  const asked = checkedAsked((await browser.storage.session.get(askedKey))[askedKey]);
  if (asked) await readSite(asked);
  await bringUpToDate();
}

async function readSite({ host, tabId }: SiteAsked): Promise<boolean> {
  if (!(await mayRead(host))) return false;
  await browser.storage.session.remove(askedKey);
  if (!isBuiltIn(host)) await keepAddedSite(host);
  await bringUpToDate();
  if (tabId !== null) await readTab(tabId, host);
  return true;
}

const ownScripts = () => browser.runtime.getManifest().content_scripts ?? [];

/** Registers what is missing and takes away what is too much. */
async function bringUpToDate(): Promise<void> {
  const hosts = (await addedHosts()).filter((host) => !isBuiltIn(host));
  const allowed = await Promise.all(hosts.map(mayRead));
  const base = browser.runtime.getURL('');
  const wanted = hosts
    .filter((_, at) => allowed[at])
    .flatMap((host) => siteScripts(host, ownScripts(), base));
  const registered = await browser.scripting.getRegisteredContentScripts();
  const stale = registered.filter((one) => !wanted.some((other) => isSameScript(one, other)));
  const missing = wanted.filter((one) => !registered.some((other) => isSameScript(other, one)));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

async function withdraw(hosts: readonly string[]): Promise<void> {
  const origins = hosts.filter((host) => !isBuiltIn(host)).map(originOf);
  if (origins.length > 0) await browser.permissions.remove({ origins });
  await bringUpToDate();
}

/** Runs in the page what would run there the next time. A tab that has gone on to another site is left alone. */
async function readTab(tabId: number, host: string): Promise<void> {
  const { url = '' } = await browser.tabs.get(tabId);
  if (!URL.canParse(url) || new URL(url).hostname !== host) return;
  const target = { tabId };
  const [first] = await browser.scripting.executeScript({ target, func: isFirstReading });
  if (first?.result !== true) return;
  const base = browser.runtime.getURL('');
  for (const { js, css } of scriptsAt(url, ownScripts())) {
    const own = (files: readonly string[] | null | undefined) =>
      (files ?? []).map((file) => file.replace(base, ''));
    await browser.scripting.insertCSS({ target, files: own(css) });
    await browser.scripting.executeScript({ target, files: own(js) });
  }
}

/** Runs in the page: whether nothing was put into it before. The popup and the browser's own news may both ask. */
function isFirstReading(): boolean {
  const page = globalThis as { scrutineerReads?: boolean };
  const isFirst = page.scrutineerReads !== true;
  page.scrutineerReads = true;
  return isFirst;
}
