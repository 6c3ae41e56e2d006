import { finderOf, locate } from '../page/locate.ts';
import type { BlockSource } from '../page/read-document.ts';
import type { Watched } from '../messages/protocol.ts';
import type { Quoted } from '../overlay/view.ts';

/** The highlight's name, styled in page.css. */
const highlightName = 'scrutineer-quote';

/**
 * Marks words in the page and brings them into view. Nothing in the document changes: the mark is a CSS
 * highlight. The selection moves to the words, so that Tab and a screen reader go on from there.
 *
 * @returns false where the words are no longer on the page
 */
export function markOnPage(sources: readonly BlockSource[], { block, quote, sentence }: Quoted): boolean {
  const range = locate(sources, block, quote, sentence);
  if (!range) return false;
  CSS.highlights.set(highlightName, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    range.startContainer.parentElement?.scrollIntoView({
      block: 'center',
      behavior: still ? 'auto' : 'smooth',
    });
  }
  document.getSelection()?.collapse(range.startContainer, range.startOffset);
  return true;
}

/** The highlight of watch words. */
const watchName = 'scrutineer-watch';

/** Marks all places of watch words at once, in place of those marked before. */
export function watchOnPage(sources: readonly BlockSource[], watched: readonly Watched[]): void {
  const find = finderOf(watched.length === 0 ? [] : sources);
  const ranges = watched.flatMap(({ block, quote, sentence }) => find(block, quote, sentence) ?? []);
  if (ranges.length === 0) CSS.highlights.delete(watchName);
  else CSS.highlights.set(watchName, new Highlight(...ranges));
}

/** Takes the mark away. */
export function unmark(): void {
  CSS.highlights.delete(highlightName);
}
