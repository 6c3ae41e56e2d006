/**
 * Calls back whenever the page's layout may have moved: the window's size and zoom, scrolling inside the page,
 * fonts and images that arrive, rows that are sorted, filtered or folded. The page is only listened to.
 *
 * @returns ends it
 */
export function watchLayout(onMove: () => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  addEventListener('resize', onMove, { signal });
  // Scrolling of the page itself moves our layer with it; that of a part of the page does not. Neither is heard
  // but on its way down.
  document.addEventListener('scroll', ({ target }) => target !== document && onMove(), {
    capture: true,
    passive: true,
    signal,
  });
  for (const type of ['load', 'error', 'toggle', 'transitionend', 'animationend'])
    document.addEventListener(type, onMove, { capture: true, signal });
  document.fonts.addEventListener('loadingdone', onMove, { signal });
  const sizes = new ResizeObserver(onMove);
  sizes.observe(document.documentElement);
  const changes = new MutationObserver(onMove);
  const { body } = document as { body: HTMLElement | null };
  if (body) {
    sizes.observe(body);
    changes.observe(body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    });
  }
  return () => {
    stopped.abort();
    sizes.disconnect();
    changes.disconnect();
  };
}
