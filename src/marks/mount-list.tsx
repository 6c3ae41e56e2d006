import { h, render } from 'preact';
import { panelHost } from '../overlay/panel-host.ts';
import panelStyles from '../overlay/panel.css?inline';
import partStyles from '../overlay/parts.css?inline';
import type { ListedAnswers } from '../messages/protocol.ts';
import type { BlockSource } from '../page/read-document.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { fetchAhead } from '../ui/text.ts';
import { anchorOf } from './anchor.ts';
import { countEntries } from './entry-counts.ts';
import { markLayer } from './layer.ts';
import type { Mark } from './layer.ts';
import { listTexts } from './list-texts.ts';
import { ListPanel } from './list-panel.tsx';
import { isCallable, moreAtOnce } from './list-view.ts';
import type { Entry, ListActions, ListView } from './list-view.ts';
import type { ReadingActions, ReadingView } from './reading-view.ts';
import listStyles from './list.css?inline';
import { markLabel, markParts, shortPart } from './mark-words.ts';
import markStyles from './marks.css?inline';
import { visibleFirst } from './visible-first.ts';

/** As many marks as are drawn in one go. */
const atOnce = 100;

export interface MountedList {
  /** Fills in what is known of the records from a number on. */
  know: (from: number, answers: ListedAnswers) => void;
  /** The numbers at which parts of that many records begin: what the window shows comes first. */
  inOrder: (size: number) => number[];
  tell: (change: Partial<Pick<ListView, 'isLooking' | 'trouble' | 'reading'>>) => void;
  open: () => void;
}

interface Options {
  records: readonly DecisionRecord[];
  /** What the page was read from, to find the records' rows by. */
  sources: readonly BlockSource[];
  isOpen: boolean;
  /** What reads its decisions one by one; null where there are none to read. */
  reader: (ReadingActions & { view: () => ReadingView | null }) | null;
  /** The reader folded, unfolded or put away the panel. */
  onChoice: (choice: 'open' | 'folded' | 'hidden') => void;
}

/**
 * Puts the marks and the panel of a list over the page: one host element with a shadow root, and nothing else of
 * the page touched. A host left behind by an older script, or saved with the page, gives way.
 */
export function mountList({ records, sources, isOpen, reader, onChoice }: Options): MountedList {
  const { host, root } = panelHost(panelStyles, partStyles, listStyles, markStyles);
  const panel = root.appendChild(document.createElement('div'));

  const { entries, counts, soonest, know } = countEntries(
    records.map((record, index) => ({
      index,
      record,
      anchor: once(() => anchorOf(record, sources)),
      known: null,
    })),
  );
  let view: ListView = {
    entries,
    counts,
    soonest: soonest(),
    isOpen,
    filter: 'all',
    shown: moreAtOnce,
    selected: null,
    isLooking: true,
    trouble: null,
    storage: null,
    reading: reader?.view() ?? null,
  };
  let isGone = false;
  const draw = (change: Partial<ListView>) => {
    view = { ...view, ...change };
    host.toggleAttribute('open', view.isOpen);
    const focused = root.activeElement;
    const part = focused?.closest<HTMLElement>('section, footer');
    render(<ListPanel view={view} actions={actions} />, panel);
    // A button whose work is done may be gone: the keyboard goes on from where it was.
    if (part?.isConnected && !focused?.isConnected) {
      part.tabIndex = -1;
      part.focus();
    }
  };
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  const limitAt = () => {
    const width = document.documentElement.clientWidth;
    const aside = panel.firstElementChild?.getBoundingClientRect();
    // Below, or across the whole window, the panel covers rows rather than the room beside them.
    return aside && view.isOpen && aside.width < width / 2 ? Math.min(width, aside.left) : width;
  };
  const layer = markLayer(root, (index) => show(index, true), limitAt);

  /** Opens an entry in the panel, unfolding it where it is folded. */
  const show = (index: number, isFromMark: boolean) => {
    const selected = view.selected === index && !isFromMark ? null : index;
    const isUnfolding = !view.isOpen;
    draw({
      selected,
      isOpen: true,
      // From its mark the entry is shown whatever the filter leaves out.
      ...(isFromMark && { filter: 'all', shown: Math.max(view.shown, index + 1) }),
    });
    if (isUnfolding) onChoice('open');
    layer.select(selected);
    if (isFromMark) focus(`[data-entry="${index}"]`);
  };
  const setOpen = (open: boolean) => {
    draw({ isOpen: open });
    onChoice(open ? 'open' : 'folded');
    focus(open ? '.fold' : '.tab');
  };
  const actions: ListActions = {
    reading: reader,
    setOpen,
    hide() {
      onChoice('hidden');
      isGone = true;
      layer.remove();
      host.remove();
    },
    filter: (filter) => draw({ filter, shown: moreAtOnce }),
    more() {
      const { shown } = view;
      draw({ shown: shown + moreAtOnce });
      // On with the first of those that came, and not below the last.
      panel.querySelectorAll<HTMLElement>('.entry')[shown]?.focus();
    },
    select: (index) => show(index, false),
    reveal(index) {
      const anchor = entries[index]?.anchor();
      if (anchor) layer.reveal(anchor);
      layer.select(index);
    },
  };
  /** Draws the marks of the records from one number up to another. */
  const drawMarks = (from: number, to: number) => {
    // Parts of a long list may still wait for their turn when the reader puts it all away.
    if (isGone) return;
    layer.draw(entries.slice(from, to).map((entry) => ({ index: entry.index, mark: markOf(entry) })));
  };

  fetchAhead(listTexts);
  draw({});
  document.documentElement.append(host);
  // Each part is a task of its own, so that the page has its turn in between.
  setTimeout(() => {
    for (const from of visibleFirst(entries, atOnce)) setTimeout(drawMarks, 0, from, from + atOnce);
  });

  // The page's own shortcuts must not fire while the reader works in the panel.
  for (const type of ['keydown', 'keyup'] as const)
    host.addEventListener(type, (event) => event.stopPropagation());

  return {
    know(from, { known, trouble: storage }) {
      known.forEach((answer, nth) => know(from + nth, answer));
      draw({ soonest: soonest(), storage });
      drawMarks(from, from + known.length);
    },
    inOrder: (size) => visibleFirst(entries, size),
    tell: draw,
    open() {
      // A page may have taken it away.
      if (!host.isConnected) document.documentElement.append(host);
      setOpen(true);
    },
  };
}

/** What stands beside a record's row; null where nothing is to be said, or its row cannot be told. */
function markOf(entry: Entry): Mark | null {
  const parts = markParts(entry);
  const anchor = parts.length === 0 ? null : entry.anchor();
  return (
    anchor && {
      index: entry.index,
      anchor,
      parts,
      short: shortPart(entry, parts),
      label: markLabel(entry, parts),
      isUrgent: isCallable(entry),
    }
  );
}

/** A function that is asked once, and then remembers. */
function once<T>(ask: () => T): () => T {
  let answer: { value: T } | null = null;
  return () => (answer ??= { value: ask() }).value;
}
