import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { openDecision, openDemo, openPage } from './chromium.ts';
import type { Demo } from './chromium.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

const openScreen = (file: string) => openPage(demo, `chrome-extension://${demo.extensionId}/${file}`);

test('a decision that cannot be read is left out, and the library and the options say so in a line', async () => {
  for (const id of Object.values(decisionIds).slice(0, 2)) await (await openDecision(demo, id)).page.close();
  const { page, complaints } = await openScreen('library.html');
  await page.locator('tbody tr').nth(1).waitFor();
  const before = await page.locator('tbody tr').count();
  expect(await page.getByText('could not be read').count()).toBe(0);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('scrutineer');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('decisions', 'readwrite');
          const store = transaction.objectStore('decisions');
          const first = store.openCursor();
          first.onsuccess = () => {
            const cursor = first.result;
            if (cursor) cursor.update({ ...(cursor.value as object), record: { title: 7 } });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error('nothing was damaged'));
        };
      }),
  );
  await page.reload();
  await page.getByText('1 decision could not be read and was left out.').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(before - 1);
  expect(await page.getByRole('button', { name: /^Show \d+ more/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
  const options = await openScreen('options.html#stored');
  await options.page.getByText('1 decision could not be read and was left out.').waitFor();
  expect(options.complaints).toEqual([]);
  await options.page.close();
});
