import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionIds } from '../demo-council/server.mjs';
import { openDecision, openDemo } from './chromium.ts';
import type { Demo } from './chromium.ts';
import { runInOwnWorld } from './own-world.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(() => demo.close());

test('says what is left to do where the browser copies nothing, and leaves the words selected', async () => {
  const { page, panel } = await openDecision(demo, decisionIds.gaps);
  await panel.getByText('Ask the council for it').click();
  await runInOwnWorld(demo, page, 'document.execCommand = () => false');
  await panel.locator('details.more[open]').getByRole('button', { name: 'Copy' }).click();
  const said = panel.getByText('The browser did not copy it. The words are selected');
  await said.waitFor();
  // In view, though the button stands far below.
  const { y = 0 } = (await said.boundingBox()) ?? {};
  const { y: top = 0, height = 0 } = (await panel.boundingBox()) ?? {};
  expect(y).toBeGreaterThan(top);
  expect(y).toBeLessThan(top + height / 2);
  const letter = panel.getByRole('textbox', { name: 'Letter to change and to send' });
  const selected = letter.evaluate((area: HTMLTextAreaElement) => [
    area.value.length,
    area.selectionEnd - area.selectionStart,
    (area.getRootNode() as ShadowRoot).activeElement === area,
  ]);
  const [length, marked, isInFocus] = await selected;
  expect(marked).toBe(length);
  expect(isInFocus).toBe(true);
  await page.close();
});
