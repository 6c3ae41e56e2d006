import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { openDemo, openPage, panelOn, unknownHost } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { allowInBrowser, popupByButton, setAccess, withdrawInBrowser } from './permissions.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());
afterEach(async () => {
  await demo.serviceWorker.evaluate(async (origin) => {
    await chrome.storage.local.clear();
    await chrome.permissions.remove({ origins: [origin] });
  }, `*://${unknownHost}/*`);
  for (const page of demo.context.pages().slice(1)) await page.close();
});

const address = (path: string) => `http://${unknownHost}${path}`;
const decision = address(`/moderngov/ieDecisionDetails.aspx?ID=${decisionIds.open}`);
const thisPage = (popup: Awaited<ReturnType<typeof popupByButton>>) =>
  popup.getByRole('region', { name: 'This page' });
const registered = () =>
  demo.serviceWorker.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
  );
const allScripts = ['agenda.js', 'committee.js', 'content.js', 'issue.js', 'list.js'].map(
  (file) => `${unknownHost} ${file}`,
);

/** Opens a decision of the unknown site and adds the site, in the popup, with the keyboard. */
async function addSite() {
  const { page, complaints } = await openPage(demo, decision);
  expect(await page.locator('scrutineer-panel').count()).toBe(0);
  await allowInBrowser(demo, unknownHost);
  const popup = await popupByButton(demo, page);
  await popup.getByRole('button', { name: 'Read decisions on this site' }).focus();
  await popup.keyboard.press('Enter');
  await expect
    .poll(() => thisPage(popup).getByRole('status').innerText())
    .toBe(`Read from now on: ${unknownHost}`);
  return { page, popup, complaints };
}

test('a site that is not known is named, and nothing of it is read before the reader asks', async () => {
  const { page } = await openPage(demo, decision);
  const popup = await popupByButton(demo, page);
  expect(await thisPage(popup).innerText()).toContain(`Scrutineer does not read ${unknownHost}.`);
  expect(await page.locator('scrutineer-panel').count()).toBe(0);
  expect(await registered()).toEqual([]);
});

test('the site is read once it is added: at once, later, and on lists, at any port and path', async () => {
  const { page, popup, complaints } = await addSite();
  await panelOn(page).getByRole('region', { name: 'Key facts' }).waitFor();
  expect(await page.locator('scrutineer-panel').count()).toBe(1);
  expect(await popup.getByRole('region', { name: 'What was looked for' }).innerText()).toContain(
    'It can be read as: one decision. Records on it: 1.',
  );
  expect(await registered()).toEqual(allScripts);

  // Nobody knows whose site it is: a last day that the page does not state is not worked out.
  await page.goto(address(`/ieDecisionDetails.aspx?ID=${decisionIds.noDeadline}`));
  const panel = panelOn(page);
  await panel.locator('[aria-labelledby=connected]').waitFor();
  const callIn = await panel.locator('.call-in').innerText();
  expect(callIn).toContain('but not until when');
  expect(callIn).not.toMatch(/estimate|until \w+ \d/);

  const upper = await openPage(demo, address(`/IEDECISIONDETAILS.ASPX?ID=${decisionIds.open}`));
  await panelOn(upper.page).getByRole('region', { name: 'Key facts' }).waitFor();
  const list = await openPage(demo, address('/mgDelegatedDecisions.aspx?RP=0&DS=0'));
  await panelOn(list.page)
    .getByRole('button', { name: /^Read all/ })
    .waitFor();
  const other = await openPage(demo, address('/ieListMeetings.aspx?CommitteeId=1'));
  await other.page.waitForTimeout(300);
  expect(await other.page.locator('scrutineer-panel').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('it is listed in the options, and there it is taken off', async () => {
  const { page } = await addSite();
  const options = (await openPage(demo, `chrome-extension://${demo.extensionId}/options.html`)).page;
  const sites = options.getByRole('region', { name: 'Sites that you added' });
  await expect
    .poll(() => sites.getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringContaining(unknownHost)]);
  await sites.getByRole('button', { name: `Stop reading: ${unknownHost}` }).focus();
  await options.keyboard.press('Enter');
  await expect.poll(() => sites.getByRole('status').innerText()).toContain('Not read from the next page on');
  await expect.poll(() => sites.getByRole('listitem').count()).toBe(0);
  expect(await registered()).toEqual([]);
  const { origins } = await demo.serviceWorker.evaluate(() => chrome.permissions.getAll());
  expect(origins).not.toContain(`*://${unknownHost}/*`);
  await page.reload();
  await page.waitForTimeout(300);
  expect(await page.locator('scrutineer-panel').count()).toBe(0);
});

test('it is taken off in the popup too, and by erasing everything', async () => {
  const { popup } = await addSite();
  await popup.getByRole('button', { name: 'Stop reading this site' }).click();
  await popup.getByRole('button', { name: 'Read decisions on this site' }).waitFor();
  expect(await registered()).toEqual([]);
  await popup.close();

  await addSite();
  expect(await registered()).toEqual(allScripts);
  await demo.serviceWorker.evaluate(() => chrome.storage.local.clear());
  await expect.poll(registered).toEqual([]);
  const isAllowed = () =>
    demo.serviceWorker.evaluate(
      (origin) => chrome.permissions.contains({ origins: [origin] }),
      `*://${unknownHost}/*`,
    );
  await expect.poll(isAllowed).toBe(false);
});

test('a permission that was taken back in the browser is noticed and said, and may be given again', async () => {
  const { page, popup } = await addSite();
  await popup.close();
  const options = (await openPage(demo, `chrome-extension://${demo.extensionId}/options.html`)).page;
  const sites = options.getByRole('region', { name: 'Sites that you added' });
  await sites.getByRole('listitem').waitFor();
  await withdrawInBrowser(demo, unknownHost);
  await expect.poll(registered).toEqual([]);
  await expect.poll(() => sites.innerText()).toContain('the browser does not allow it any more');
  await page.reload();
  const again = await popupByButton(demo, page);
  expect(await thisPage(again).innerText()).toContain(
    `The browser does not let Scrutineer read ${unknownHost} any more`,
  );
  await allowInBrowser(demo, unknownHost);
  await again.getByRole('button', { name: 'Allow it again' }).click();
  await panelOn(page).getByRole('region', { name: 'Key facts' }).waitFor();
  expect(await registered()).toEqual(allScripts);
  await expect.poll(() => sites.innerText()).not.toContain('does not allow it any more');
});

test('what was registered comes back where the browser lost it, as Chrome does at an update', async () => {
  await addSite();
  await demo.serviceWorker.evaluate(() => chrome.scripting.unregisterContentScripts());
  expect(await registered()).toEqual([]);
  const session = await demo.context.browser()?.newBrowserCDPSession();
  const worker = async () =>
    (await session?.send('Target.getTargets'))?.targetInfos.find(({ type }) => type === 'service_worker');
  await session?.send('Target.closeTarget', { targetId: (await worker())?.targetId ?? '' });
  await expect.poll(worker).toBeUndefined();
  // A page that calls the background starts it anew.
  await openPage(demo, `http://${demo.council.host}/ieDecisionDetails.aspx?ID=${decisionIds.open}`);
  await expect.poll(registered).toEqual(allScripts);
});

test('the known councils’ sites that the browser withholds are counted, and said where one is in front', async () => {
  await setAccess(demo, 'ON_CLICK');
  try {
    const { page } = await openPage(
      demo,
      `http://${demo.council.host}/ieDecisionDetails.aspx?ID=${decisionIds.open}`,
    );
    const popup = await popupByButton(demo, page);
    expect(await thisPage(popup).innerText()).toContain(
      `The browser does not let Scrutineer read ${demo.council.host} any more`,
    );
    expect(await popup.getByRole('button', { name: 'Allow it again' }).count()).toBe(1);
    const options = (await openPage(demo, `chrome-extension://${demo.extensionId}/options.html`)).page;
    const sites = options.getByRole('region', { name: 'Sites that you added' });
    const count = await demo.serviceWorker.evaluate(
      () => chrome.runtime.getManifest().host_permissions?.length ?? 0,
    );
    expect(count).toBeGreaterThan(400);
    await expect
      .poll(() => sites.innerText())
      .toContain(`some of the sites that it knows, so it says nothing on them. Sites: ${String(count)}.`);
    await setAccess(demo, 'ON_ALL_SITES');
    await expect.poll(() => sites.innerText()).not.toContain('some of the sites');
  } finally {
    await setAccess(demo, 'ON_ALL_SITES');
  }
});
