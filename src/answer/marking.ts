import type { Marking, MarkingPanel } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { markOnPage, unmark, watchOnPage } from './mark.ts';

/**
 * Marks the words of a panel's facts in the page, one at a time. The focus goes to the words, and comes back to the
 * panel when Escape takes the mark away.
 */
export function markingFor({ root, sources, shown, tell }: MarkingPanel): Marking {
  /** Where the reader was before their focus went to the words on the page. */
  let returnTo: HTMLElement | null = null;
  const clear = () => {
    unmark();
    tell({ shown: null, notice: '' });
  };
  // An update of the extension takes the way to its texts: what may be said after it is fetched now.
  for (const key of ['notFound', 'marked'] as const) text(key);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || shown() === null) return;
    clear();
    returnTo?.focus();
  };
  addEventListener('keydown', onKey);
  return {
    show(quoted) {
      if (shown() === quoted.name) {
        clear();
        return;
      }
      const isMarked = markOnPage(sources, quoted);
      if (isMarked) {
        returnTo = root.activeElement as HTMLElement | null;
        returnTo?.blur();
      } else unmark();
      tell({ shown: isMarked ? quoted.name : null, notice: text(isMarked ? 'marked' : 'notFound') });
    },
    watch: (watched) => watchOnPage(sources, watched),
    close() {
      removeEventListener('keydown', onKey);
      unmark();
      watchOnPage([], []);
    },
  };
}
