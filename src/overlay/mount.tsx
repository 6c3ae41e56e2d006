import { h, render } from 'preact';
import type { BlockSource } from '../page/read-document.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { text } from '../ui/text.ts';
import { markOnPage, unmark } from './mark.ts';
import { Panel } from './panel.tsx';
import type { PanelActions, PanelView, Quoted } from './panel.tsx';
import styles from './panel.css?inline';

/** The one element that the overlay adds to a page. */
const hostName = 'scrutineer-panel';

/** Shut, so that the page cannot read what the library knows; the test build leaves it open to look inside. */
const shadowMode = import.meta.env.MODE === 'demo' ? 'open' : 'closed';

export interface Overlay {
  /** Shows what is known beyond the page, once it is known, or how things stand by another moment. */
  tell: (known: Partial<Pick<PanelView, 'connected' | 'known' | 'now'>>) => void;
  /** Unfolds it, for the reader who asked. */
  open: () => void;
}

interface Options {
  record: DecisionRecord;
  sources: readonly BlockSource[];
  isOpen: boolean;
  /** The reader folded, unfolded or put away the panel. */
  onChoice: (choice: 'open' | 'folded' | 'hidden') => void;
}

/**
 * Puts the overlay beside the page: one host element with a shadow root, and nothing else of the page
 * touched. An overlay left behind by an older script, or saved with the page, gives way.
 */
export function mountOverlay({ record, sources, isOpen, onChoice }: Options): Overlay {
  for (const old of document.querySelectorAll(hostName)) old.remove();
  const host = document.createElement(hostName);
  const root = host.attachShadow({ mode: shadowMode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  let view: PanelView = {
    record,
    now: Temporal.Now.instant(),
    isOpen,
    shown: null,
    notice: '',
    known: null,
    connected: null,
  };

  const draw = (change: Partial<PanelView>) => {
    view = { ...view, ...change };
    // page.css gives the page room beside an open panel.
    host.toggleAttribute('open', view.isOpen);
    render(<Panel view={view} actions={actions} />, root);
  };
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  /** Where the reader was before their focus went to the words on the page. */
  let returnTo: HTMLElement | null = null;
  const clearMark = () => {
    unmark();
    draw({ shown: null, notice: '' });
  };
  const setOpen = (open: boolean) => {
    draw({ isOpen: open });
    onChoice(open ? 'open' : 'folded');
    focus(open ? '.fold' : '.tab');
  };
  const show = ({ name, quote, block }: Quoted) => {
    if (view.shown === name) {
      clearMark();
      return;
    }
    const isMarked = markOnPage(sources, block, quote);
    if (isMarked) {
      returnTo = root.activeElement as HTMLElement | null;
      returnTo?.blur();
    } else unmark();
    draw({
      shown: isMarked ? name : null,
      notice: text(isMarked ? 'marked' : 'notFound'),
    });
  };
  const actions: PanelActions = {
    fold: () => setOpen(false),
    unfold: () => setOpen(true),
    hide: () => {
      onChoice('hidden');
      clearMark();
      host.remove();
    },
    show,
  };

  // An update of the extension takes the way to its texts: whatever may be shown after it is fetched now.
  for (const key of ['connectedUpdated', 'notFound', 'marked'] as const) text(key);
  draw({ isOpen: !isOpen });
  draw({ isOpen });
  document.documentElement.append(host);

  // The page's own shortcuts must not fire while the reader works in the panel.
  for (const type of ['keydown', 'keyup'] as const) {
    host.addEventListener(type, (event) => event.key === 'Escape' || event.stopPropagation());
  }
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || view.shown === null) return;
    clearMark();
    returnTo?.focus();
  });

  return {
    tell: draw,
    open: () => setOpen(true),
  };
}
