/**
 * Waits until the panel of the demo build is on a page, with what the background answered.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<void>}
 * @throws where it does not come in time, naming the page and saying what the panel says instead
 */
export async function filledPanel(page) {
  const filled = page.waitForFunction(
    () => {
      const root = document.querySelector('scrutineer-panel')?.shadowRoot;
      if (!root?.querySelector('aside')) return false;
      return root.querySelector('.marks')
        ? !root.textContent.includes('Looking among the decisions')
        : root.querySelector('[aria-labelledby=connected]') !== null;
    },
    null,
    { timeout: 20_000 },
  );
  await filled.catch(async (/** @type {unknown} */ error) => {
    const words = await page.evaluate(
      () => document.querySelector('scrutineer-panel')?.shadowRoot?.textContent ?? 'no panel',
    );
    throw new Error(`no filled panel at ${page.url()}, but: ${words}`, { cause: error });
  });
}
