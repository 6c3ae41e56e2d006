import { beforeEach, expect, it, vi } from 'vitest';
import type * as Sites from '../../src/background/sites.ts';

const { allowed, asked, browser, heard, registered, reset, stored } = await vi.hoisted(
  () => import('./fake-browser.ts'),
);
vi.mock('../../src/browser.ts', () => ({ browser }));

const ours = { id: 'our-id', url: 'moz-extension://our-id/popup.html' };
const page = { id: 'our-id', url: 'https://vale.example/ieDecisionDetails.aspx?ID=1' };
const vale = { host: 'vale.example', tabId: 7 };
const origin = '*://vale.example/*';
const done = { ok: true, value: null };
const refused = { ok: false, error: 'refused' };

let sites: typeof Sites;

beforeEach(async () => {
  reset();
  vi.resetModules();
  sites = await import('../../src/background/sites.ts');
  sites.startSites();
});

const ids = () => [...registered.keys()];
const files = () => asked.scripts.flatMap((script) => (script as { files?: string[] }).files ?? []);

it('reads a site that the browser allows: kept, registered, and its open tab at once', async () => {
  allowed.add(origin);
  expect(await sites.answerReadSite(vale, ours)).toEqual(done);
  expect([...stored]).toEqual([['site vale.example', true]]);
  expect(ids()).toEqual(['vale.example content.js']);
  expect(files()).toEqual(['content.js']);
});

it('keeps nothing of a site that the browser does not allow', async () => {
  expect(await sites.answerReadSite(vale, ours)).toEqual(refused);
  expect([stored.size, registered.size, asked.scripts.length]).toEqual([0, 0, 0]);
});

it.each([
  ['the page of a site', vale, page],
  ['a pattern of many hosts', { host: '*.example', tabId: 7 }, ours],
  ['a host with a path', { host: 'vale.example/x', tabId: 7 }, ours],
  ['nothing', null, ours],
])('takes no order from %s', async (_, request, sender) => {
  allowed.add(origin);
  expect(await sites.answerReadSite(request, sender)).toEqual(refused);
  expect(await sites.answerLeaveSite(request?.host, { ...sender, url: page.url })).toEqual(refused);
  expect([stored.size, registered.size]).toEqual([0, 0]);
});

it('goes on where the popup was shut by the browser’s question', async () => {
  expect(await sites.answerSiteAsked(vale, ours)).toEqual(done);
  allowed.add(origin);
  heard.allowed.fire({ origins: [origin] });
  await vi.waitFor(() => expect(files()).toEqual(['content.js']));
  expect(ids()).toEqual(['vale.example content.js']);
});

it('adds no site that the reader said no to, when it is allowed for another reason later', async () => {
  await sites.answerSiteAsked(vale, ours);
  await sites.answerSiteAsked(null, ours);
  allowed.add(origin);
  heard.allowed.fire({ origins: [origin] });
  // After what the event began: one thing is done after the other.
  await sites.answerLeaveSite('other.example', ours);
  expect([stored.size, registered.size]).toEqual([0, 0]);
});

it('stops reading where the permission is taken back, keeps the site on the list, and goes on once it is back', async () => {
  allowed.add(origin);
  await sites.answerReadSite(vale, ours);
  allowed.delete(origin);
  heard.withdrawn.fire({ origins: [origin] });
  await vi.waitFor(() => expect(ids()).toEqual([]));
  expect(stored.has('site vale.example')).toBe(true);
  allowed.add(origin);
  heard.allowed.fire({ origins: [origin] });
  await vi.waitFor(() => expect(ids()).toHaveLength(1));
});

it('registers at its start what the browser has lost, and what an older version registered otherwise', async () => {
  allowed.add(origin);
  stored.set('site vale.example', true);
  registered.set('vale.example content.js', {
    id: 'vale.example content.js',
    matches: ['*://vale.example/old*'],
  });
  registered.set('gone.example content.js', { id: 'gone.example content.js', matches: [] });
  sites.startSites();
  await vi.waitFor(() =>
    expect([...registered.values()]).toMatchObject([
      { id: 'vale.example content.js', matches: ['*://vale.example/*ecision*etails.asp*'] },
    ]),
  );
});

it('leaves a site: off the list, not registered, and the permission given back', async () => {
  allowed.add(origin);
  await sites.answerReadSite(vale, ours);
  expect(await sites.answerLeaveSite('vale.example', ours)).toEqual(done);
  expect([stored.size, registered.size, allowed.size]).toEqual([0, 0, 0]);
});

it('leaves every site when everything is erased', async () => {
  allowed.add(origin);
  await sites.answerReadSite(vale, ours);
  stored.clear();
  heard.storage.fire({ 'site vale.example': { oldValue: true } }, 'local');
  await vi.waitFor(() => expect([registered.size, allowed.size]).toEqual([0, 0]));
});

it('registers nothing for a site that comes with the extension, and reads its tab once it is allowed again', async () => {
  allowed.add('*://known.example/*');
  expect(await sites.answerReadSite({ host: 'known.example', tabId: null }, ours)).toEqual(done);
  expect([stored.size, registered.size]).toEqual([0, 0]);
});
