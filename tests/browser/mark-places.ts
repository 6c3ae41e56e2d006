/** Where a mark stands, and what pages do that moves the row it belongs to. */
import type { Evaluates } from './tested-page.ts';

/** The row that is looked at, far enough down the list to move either way. */
export const markedTitle = 'Libraries: new opening hours';

/** Where the last line of a row's title is, in pixels of the window, and how far the mark's middle is from its own. */
export function placeOf(page: Evaluates): Promise<{ top: number; off: number }> {
  return page.evaluate((title) => {
    const root = document.querySelector('scrutineer-panel')?.shadowRoot;
    const mark = root?.querySelector(`.mark:not([hidden])[aria-label^="${title}"]`)?.getBoundingClientRect();
    const link = [...document.querySelectorAll('td a')].find((each) => each.textContent.startsWith(title));
    // A mark stands beside the last line of a title.
    const words = document.createRange();
    if (link?.firstChild) words.selectNodeContents(link.firstChild);
    const row = [...words.getClientRects()].at(-1);
    if (!mark || !row) return { top: row?.top ?? NaN, off: Infinity };
    return { top: row.top, off: Math.abs((mark.top + mark.bottom) / 2 - (row.top + row.bottom) / 2) };
  }, markedTitle);
}

/** As scripts that sort tables do it: all rows out, then in again in another order. */
export function sortRows(page: Evaluates): Promise<void> {
  return page.evaluate(() => {
    const body = document.querySelector('table.tablesorter tbody');
    const rows = [...(body?.children ?? [])];
    for (const row of rows) row.remove();
    body?.append(...rows.reverse());
  });
}

/** As readers do who need larger letters, by a setting or a button of the page. */
export function enlarge(page: Evaluates): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    document.body.style.fontSize = '24px';
  });
}

/** Gives a part of the page a height of its own, and scrolls the row into sight there. */
export function scrollPart(page: Evaluates): Promise<void> {
  return page.evaluate((title) => {
    const content = document.querySelector<HTMLElement>('.mgContent');
    if (content) Object.assign(content.style, { height: '300px', overflow: 'auto' });
    const links = [...document.querySelectorAll('td a')];
    links.find((each) => each.textContent.startsWith(title))?.scrollIntoView({ block: 'center' });
  }, markedTitle);
}
