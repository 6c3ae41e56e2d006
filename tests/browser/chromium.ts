import type { Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import { decisionDates, startDemoCouncil } from '../demo-council/server.mjs';

/** A host that serves the same pages, and that the extension does not know. */
export const unknownHost = 'vale.example';

/** A browser with the test build, in this machine's language or another, and the demo council behind its host. */
export async function openDemo(language?: string) {
  const today = londonToday();
  const council = await startDemoCouncil({ today });
  const browser = await launchChromium({
    executablePath: chromiumPath(),
    extension: 'dist/demo-chrome',
    headless: true,
    hosts: { [council.host]: council.port, [unknownHost]: council.port },
    language,
  });
  const close = async () => {
    await browser.close();
    await council.close();
  };
  return { ...browser, council, dates: decisionDates(today), close };
}

export type Demo = Awaited<ReturnType<typeof openDemo>>;

/** Where the test command found the browser. */
export function chromiumPath(): string {
  return process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
}

/** Today in London (ISO). */
function londonToday(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
}

/** A path of the demo council as an address. */
export function addressOf(demo: Demo, path: string): string {
  return `http://${demo.council.host}${path}`;
}

/** The address of a decision of the demo council. */
export function decisionAddress(demo: Demo, id: number): string {
  return addressOf(demo, `/ieDecisionDetails.aspx?ID=${id}`);
}

/** Opens a page, and keeps what it complains of: a tidy extension adds nothing to it. */
export async function openPage(demo: Demo, address: string) {
  const page = await demo.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, complaints };
}

/** Opens a decision of the demo council and waits for its panel: all of it, unless it is folded. */
export async function openDecision(demo: Demo, id: number) {
  const opened = await openPage(demo, decisionAddress(demo, id));
  const panel = panelOn(opened.page);
  await panel.locator('.tab, [aria-labelledby=connected]').first().waitFor();
  return { ...opened, panel };
}

/** The panel on a page of the test build, whose shadow root is open. */
export function panelOn(page: Page) {
  return page.locator('scrutineer-panel aside');
}

/** The words that are marked in the page. */
export function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marked: Highlight | undefined = CSS.highlights.get('scrutineer-quote');
    return [...(marked ?? [])].map((range) => (range as Range).toString());
  });
}
