import { Fragment, h, render } from 'preact';
import type { BlockSource } from '../page/read-document.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { text } from '../ui/text.ts';
import { panelHost, sheetOf } from './panel-host.ts';
import { Panel } from './panel.tsx';
import { sharedName } from './slot.ts';
import type { AnswerParts, Marking, PanelActions, PanelView, Shared } from './view.ts';
import styles from './panel.css?inline';

export interface Overlay {
  /** Shows what is known beyond the page, once it is known, or how things stand by another moment. */
  tell: (known: Partial<Pick<PanelView, 'answer' | 'trouble' | 'now'>>) => void;
  /** Unfolds it, for the reader who asked. */
  open: () => void;
  /** Takes it away, with its marks. */
  close: () => void;
}

interface Options {
  record: DecisionRecord;
  sources: readonly BlockSource[];
  isOpen: boolean;
  /** A page of the extension's own: nothing is kept of it by itself, and it is put away by no site's setting. */
  isOwnPage?: boolean;
  /** The reader folded, unfolded or put away the panel. */
  onChoice: (choice: 'open' | 'folded' | 'hidden') => void;
  /** What is known beyond the page is to be asked for again. */
  onRefresh: () => void;
}

/**
 * Puts the overlay beside the page: one host element with a shadow root, and nothing else of the page
 * touched. An overlay left behind by an older script, or saved with the page, gives way.
 */
export function mountOverlay({ record, sources, isOpen, isOwnPage, onChoice, onRefresh }: Options): Overlay {
  const { host, root } = panelHost(styles);

  let view: PanelView = {
    record,
    now: Temporal.Now.instant(),
    isOpen,
    isOwnPage,
    shown: null,
    notice: '',
    answer: null,
    trouble: null,
    parts: null,
  };

  let marking: Marking | null = null;
  const draw = (change: Partial<PanelView>) => {
    view = { ...view, ...change };
    // page.css gives the page room beside an open panel.
    host.toggleAttribute('open', view.isOpen);
    render(<Panel view={view} actions={actions} />, root);
    if (change.answer ?? change.parts) marking?.watch(view.answer?.watched ?? []);
  };
  const setOpen = (open: boolean) => {
    draw({ isOpen: open });
    onChoice(open ? 'open' : 'folded');
    // The first is the one that folds it, or unfolds it.
    root.querySelector('button')?.focus();
  };
  const actions: PanelActions = {
    setOpen,
    hide: () => {
      onChoice('hidden');
      marking?.close();
      // An answer that comes later marks nothing.
      marking = null;
      host.remove();
    },
    show(quoted) {
      if (marking) marking.show(quoted);
      else draw({ notice: text('answerUnavailable') });
    },
    say: (notice) => draw({ notice }),
    refresh: onRefresh,
    learn(known) {
      const { answer } = view;
      if (answer) draw({ answer: { ...answer, ...known } });
    },
  };
  const fill = (parts: AnswerParts) => {
    root.adoptedStyleSheets = [sheetOf(styles), sheetOf(parts.styles)];
    marking = parts.marking({ root, sources, shown: () => view.shown, tell: draw });
    draw({ parts });
  };
  (globalThis as { [sharedName]?: Shared })[sharedName] = { h, Fragment, fill };

  // An update of the extension takes the way to its texts: what may be shown after it is fetched now.
  text('answerUpdated');
  draw({ isOpen: !isOpen });
  draw({ isOpen });
  document.documentElement.append(host);

  // The page's own shortcuts must not fire while the reader works in the panel.
  for (const type of ['keydown', 'keyup'] as const) {
    host.addEventListener(type, (event) => event.key === 'Escape' || event.stopPropagation());
  }

  return {
    tell: draw,
    open() {
      // A page may have taken it away.
      if (!host.isConnected) document.documentElement.append(host);
      setOpen(true);
    },
    close: actions.hide,
  };
}
