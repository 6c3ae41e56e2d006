/** What the screen shows: the table, the table of what is followed, or one decision. */
export type View = { name: 'decisions' } | { name: 'followed' } | { name: 'decision'; key: string };

/** The part of the screen's address that leads to a view. */
export function addressOfView(view: View): string {
  if (view.name === 'decision') return `#decision=${encodeURIComponent(view.key)}`;
  return view.name === 'followed' ? '#followed' : '#';
}

/**
 * The view that an address leads to; what is not understood leads to the table.
 *
 * @param hash as `location.hash` has it
 */
export function viewAt(hash: string): View {
  if (hash === '#followed') return { name: 'followed' };
  const encoded = /^#decision=(.+)$/s.exec(hash)?.[1];
  if (encoded === undefined) return { name: 'decisions' };
  try {
    return { name: 'decision', key: decodeURIComponent(encoded) };
  } catch {
    return { name: 'decisions' };
  }
}
