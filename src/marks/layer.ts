import { lastLine } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { watchLayout } from './watch-layout.ts';

/** A mark to be drawn: its words, the whole of what it says, and the row that it stands beside. */
export interface Mark {
  /** The number of its record on the page. */
  index: number;
  anchor: Anchor;
  /** What it says, each part a few words. */
  parts: readonly string[];
  /** The first part in fewer words, for where there is little room. */
  short: string;
  /** All of it with the record's title, for a reader who cannot see which row it stands beside. */
  label: string;
  isUrgent: boolean;
}

/** A record by its number, with its mark; null where it has none, or no more. */
export interface MarkOf {
  index: number;
  mark: Mark | null;
}

export interface Layer {
  /** Draws the marks of some records in place of those that they had; all others stay. */
  draw: (marks: readonly MarkOf[]) => void;
  /** Which mark's record the panel shows. */
  select: (index: number | null) => void;
  /** Brings a record's row into view, and its mark the focus. */
  reveal: (anchor: Anchor) => void;
  remove: () => void;
}

interface Drawn {
  mark: Mark;
  /** Made when its row first comes near the window: most rows of a long list never do. */
  button: HTMLButtonElement | null;
  /** How wide it is with the short words, with one part, with two, and so on; null until that was measured. */
  widths: number[] | null;
  /** The size that it is shown in; null before it was placed. */
  size: number | null;
}

/** How far beyond the window rows get their marks already, so that none appears late while scrolling. */
const ahead = '600px 0px';

/**
 * A layer of our own over the page, with a mark beside each row that is near the window. The page is only measured:
 * all reading comes before all writing, once a frame at most, and rows far from the window cost nothing.
 *
 * @param parent in the overlay's shadow root
 * @param limitAt the left edge of what covers the window's right side (the open panel), else its width
 */
export function markLayer(parent: Node, onOpen: (index: number) => void, limitAt: () => number): Layer {
  const layer = document.createElement('div');
  layer.className = 'marks';
  parent.appendChild(layer);
  const drawn = new Map<number, Drawn>();
  /** Their numbers by cell, since several may stand in one: no frame goes through all of a long list. */
  const within = new Map<Element, Set<number>>();
  const inCells = (cells: Iterable<Element>) =>
    [...cells].flatMap((cell) => [...(within.get(cell) ?? [])].flatMap((index) => drawn.get(index) ?? []));
  /** The cells near the window. */
  const near = new Set<Element>();
  let selected: number | null = null;
  let frame = 0;

  const place = () => {
    frame = 0;
    const shown = inCells(near).map((each) => {
      each.button ??= markButton(each.mark, selected, onOpen);
      return each as WithButton;
    });
    if (shown.length === 0) return;
    // The keyboard goes from one to the next as the list has them, whichever was there first.
    shown.sort((a, b) => a.mark.index - b.mark.index);
    let next: Node | null = null;
    for (const { button } of shown.toReversed()) {
      if (!button.isConnected) layer.insertBefore(button, next);
      next = button;
    }
    // Measured once, before anything is left out of them.
    const unmeasured = shown.filter(({ widths }) => widths === null);
    for (const { button } of unmeasured) showParts(button, null);
    for (const each of unmeasured) Object.assign(each, { widths: widthsOf(each.button), size: null });
    const origin = layer.getBoundingClientRect();
    const edges = freeEdges(layer.getRootNode(), limitAt());
    const places = shown.map((each) => placeIn(each, edges));
    shown.forEach((each, at) => write(each, places[at] ?? null, origin));
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      const left = new Set<Element>();
      // Of a long list most are said to be far away, and nothing is to be done about them.
      if (entries.some(({ isIntersecting }) => isIntersecting)) schedule();
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else if (near.delete(target)) left.add(target);
      }
      for (const { button } of inCells(left)) button?.remove();
    },
    { rootMargin: ahead },
  );
  const stop = watchLayout(schedule);

  return {
    draw(marks) {
      for (const { index, mark } of marks) {
        const before = drawn.get(index);
        if (before) within.get(before.mark.anchor.cell)?.delete(index);
        if (mark === null) {
          before?.button?.remove();
          drawn.delete(index);
          continue;
        }
        const isSame = before?.mark.label === mark.label && before.mark.isUrgent === mark.isUrgent;
        const { button = null, widths = null, size = null } = before ?? {};
        if (!isSame && button) fill(button, mark);
        drawn.set(index, { mark, button, ...(isSame ? { widths, size } : { widths: null, size: null }) });
        const { cell } = mark.anchor;
        within.set(cell, (within.get(cell) ?? new Set()).add(index));
        seen.observe(cell);
        if (!isSame && near.has(cell)) schedule();
      }
    },
    select(index) {
      selected = index;
      for (const { mark, button } of drawn.values())
        button?.setAttribute('aria-expanded', String(mark.index === index));
      schedule();
    },
    reveal({ row }) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      row.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    },
    remove() {
      stop();
      cancelAnimationFrame(frame);
      seen.disconnect();
      layer.remove();
    },
  };
}

type WithButton = Drawn & { button: HTMLButtonElement };

/** Where a mark goes now; null where its row is not shown. */
function placeIn({ mark: { anchor }, widths }: Drawn, limitOf: (row: DOMRect) => number): Place | null {
  const title = lastLine(anchor);
  if (!title) return null;
  const [cell, row] = [anchor.cell.getBoundingClientRect(), anchor.row.getBoundingClientRect()];
  return placeOf({ title, cell, row, limit: limitOf(row) }, widths ?? []);
}

/**
 * How far a row's own space reaches to the right: up to `limit` where nothing of the page stands beside it, else to
 * its own end. Looked at once for all rows that end at one edge: a column beside a table goes with all of it.
 */
function freeEdges(own: Node, limit: number): (row: DOMRect) => number {
  const host = own instanceof ShadowRoot ? own.host : null;
  const found = new Map<number, number>();
  return (row) => {
    const edge = Math.round(row.right);
    const middle = (row.top + row.bottom) / 2;
    const known = found.get(edge);
    if (known !== undefined) return known;
    if (middle < 0 || middle > innerHeight) return limit;
    const points = [12, 60, 110].map((right) => Math.min(row.right + right, limit - 1));
    const free = points.every((x) => {
      const top = document.elementsFromPoint(x, middle).find((element) => element !== host);
      return top === undefined || top.getBoundingClientRect().left <= row.left;
    })
      ? limit
      : Math.min(row.right, limit);
    found.set(edge, free);
    return free;
  };
}

function write(drawn: WithButton, place: Place | null, origin: DOMRect): void {
  const { button } = drawn;
  if (!place) {
    button.hidden = true;
    drawn.size = null;
    return;
  }
  if (drawn.size !== place.size) showParts(button, place.size);
  drawn.size = place.size;
  const [left, top] = [place.left - origin.left, place.top - origin.top];
  button.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`;
}

/**
 * Shows as many of a mark's words as there is room for, and how many more parts there are.
 *
 * @param size 0: none; 1: the short words; from 2 on: one part, two, and so on; null: everything, to be measured
 */
function showParts(button: HTMLButtonElement, size: number | null): void {
  const [short, ...parts] = [...button.children] as HTMLElement[];
  const more = parts.pop();
  if (!short || !more) return;
  const left = parts.length - Math.max(1, (size ?? 0) - 1);
  button.hidden = false;
  button.classList.toggle('small', size === 0);
  short.hidden = size !== 1 && size !== null;
  parts.forEach((part, at) => (part.hidden = size !== null && at >= size - 1));
  more.hidden = size !== null && (size === 0 || left === 0);
  more.textContent = `+${String(left)}`;
}

/** The widths of the words, with the padding, the border and the gaps that marks.css puts around them. */
function widthsOf(button: HTMLButtonElement): number[] {
  const [short = 0, ...parts] = [...button.children].map((part) => part.getBoundingClientRect().width);
  const more = (parts.pop() ?? 0) + 8;
  let words = 10;
  const widths = parts.map((width, at) => {
    words += width + 8;
    return Math.ceil(words) + (at === parts.length - 1 ? 0 : more);
  });
  return [Math.ceil(short) + 18 + (parts.length > 1 ? more : 0), ...widths];
}

function markButton(mark: Mark, selected: number | null, onOpen: (index: number) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'mark';
  button.type = 'button';
  button.addEventListener('click', () => onOpen(mark.index));
  button.setAttribute('aria-expanded', String(mark.index === selected));
  fill(button, mark);
  return button;
}

function fill(button: HTMLButtonElement, { parts, short, label, isUrgent }: Mark): void {
  button.classList.toggle('urgent', isUrgent);
  button.ariaLabel = label;
  button.title = parts.join(', ');
  button.replaceChildren(
    ...[short, ...parts, ''].map((part) => {
      const span = document.createElement('span');
      span.textContent = part;
      return span;
    }),
  );
}
