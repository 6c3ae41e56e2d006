import type { TestedPage } from './tested-page.ts';

/** A place that the Tab key came to. */
export interface Stop {
  /** Its number among all that can take the focus, in the order of the document; -1 for a box that only scrolls. */
  at: number;
  /** What it is, for a failing test to name. */
  name: string;
  hasOutline: boolean;
  isInView: boolean;
  /** Whether it is within our panel on a council's page or on one of ours. */
  isPanel: boolean;
}

/** As many presses as any of our screens needs, several times over. */
const most = 400;

/**
 * Presses Tab from the top of a page until the focus has left its last place.
 *
 * @returns the places in the order in which they came, and how many can take the focus; an open panel's are among them
 */
export async function tabThrough(
  page: Pick<TestedPage, 'evaluate' | 'key'>,
): Promise<{ stops: Stop[]; count: number }> {
  const count = await page.evaluate(() => {
    const canTake = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
    const all: Element[] = [];
    const collect = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(canTake) && !element.matches(':disabled') && element.checkVisibility())
          all.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    Object.assign(globalThis, { canTakeFocus: all });
    (document.activeElement as HTMLElement | null)?.blur();
    return all.length;
  });
  const stops: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.key('Tab');
    const stop = await focused(page);
    if (stop === null || (stops.length > 1 && stop.at === stops[0]?.at)) return { stops, count };
    // A field for an hour has a place for the hours and one for the minutes.
    if (stop.name !== stops.at(-1)?.name || stop.at !== stops.at(-1)?.at) stops.push(stop);
  }
  throw new Error(`The focus is still in the page after ${String(most)} presses of Tab.`);
}

/** Where the focus is; null where it is in no place of the page. */
async function focused(page: Pick<TestedPage, 'evaluate'>): Promise<Stop | null> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const all = (globalThis as unknown as { canTakeFocus: Element[] }).canTakeFocus;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return {
      at: all.indexOf(element),
      name: `${element.localName} ${(element.ariaLabel ?? element.textContent).slice(0, 60)}`,
      hasOutline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isPanel: element.getRootNode() instanceof ShadowRoot,
      isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
}
