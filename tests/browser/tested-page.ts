/** What the steps that both browsers go through need of a page: few things, which Playwright and Puppeteer both do. */

/** A page, a frame, an element or a worker of either: something that runs a function of ours inside. */
export interface Evaluates {
  evaluate: <R, A = undefined>(act: (argument: A) => R | Promise<R>, argument?: A) => Promise<R>;
}

/** What a reader finds a control by. A `field` is anything with a label that is filled in, ticked or chosen from. */
export type Role = 'button' | 'link' | 'field';

/** An element of either. */
export interface EvaluatesOn {
  evaluate: <R>(act: (element: HTMLElement) => R | Promise<R>) => Promise<R>;
}

export interface TestedPage extends Evaluates {
  /** Waits for the control of this name, in the page or in the panel, and clicks it. */
  press: (role: Role, name: string) => Promise<void>;
  /** Replaces what a field holds; nothing is pressed after it. */
  fill: (label: string, words: string) => Promise<void>;
  /** Clicks the first that fits a CSS selector, in the page or in the panel. */
  click: (selector: string) => Promise<void>;
  /** The first that fits a CSS selector, in the page or in the panel. */
  at: (selector: string) => EvaluatesOn;
  /** Chooses from the menu that fits a CSS selector, by the value. */
  pick: (selector: string, value: string) => Promise<void>;
  /** Gives a field for files a file of this computer. */
  choose: (label: string, path: string) => Promise<void>;
  /** Puts words where the focus is, all at once. */
  paste: (words: string) => Promise<void>;
  /** Presses a key, by the name that browsers give it. */
  key: (name: 'Enter' | 'Escape' | 'Space' | 'Tab' | '5') => Promise<void>;
  /** The text of the file that something makes the browser save. */
  saved: (act: () => Promise<void>) => Promise<string>;
  /** Runs the source of a script, whatever the page's policy says of scripts. */
  run: (script: string) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  /** Puts its tab in front of the others. */
  front: () => Promise<void>;
  close: () => Promise<void>;
}

/** The words of all that fit a CSS selector, in the page and in the panel, as they are shown, each in one line. */
export function wordsOf(page: Evaluates, selector: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const panel = document.querySelector('scrutineer-panel')?.shadowRoot;
    const found = [...document.querySelectorAll(selector), ...(panel?.querySelectorAll(selector) ?? [])];
    return found.map((element) => {
      // A drawing's links have no words of their own layout.
      const words = element instanceof HTMLElement ? element.innerText : element.textContent;
      return words.replace(/\s+/g, ' ').trim();
    });
  }, selector);
}

/** The words of the first that fits, as `wordsOf` has them; empty where there is none. */
export async function wordsIn(page: Evaluates, selector: string): Promise<string> {
  return (await wordsOf(page, selector))[0] ?? '';
}

/** How many there are that fit a CSS selector, in the page and in the panel. */
export async function countOf(page: Evaluates, selector: string): Promise<number> {
  return (await wordsOf(page, selector)).length;
}
