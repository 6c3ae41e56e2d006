/** The one element that is added to a page, for which page.css makes room. */
const hostName = 'scrutineer-panel';

/** Shut, so that the page cannot read what the library knows; the test build leaves it open to look inside. */
const shadowMode = import.meta.env.MODE === 'demo' ? 'open' : 'closed';

/** The element that holds a panel, and its inside. */
export interface PanelHost {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * Makes the element for a panel; it is not put into the page yet. One left behind by an older script, or saved with
 * the page, gives way.
 *
 * @param styles the panel's style sheets
 */
export function panelHost(...styles: string[]): PanelHost {
  for (const old of document.querySelectorAll(hostName)) old.remove();
  // Made where no page can have defined an element of this name: such a page would be handed the inside of it.
  const host = document.implementation.createHTMLDocument('').createElement(hostName);
  const root = host.attachShadow({ mode: shadowMode });
  // Before the style sheets, which belong to one document.
  document.adoptNode(host);
  root.adoptedStyleSheets = styles.map(sheetOf);
  return { host, root };
}

/** A style sheet for the inside of a panel. */
export function sheetOf(styles: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}
