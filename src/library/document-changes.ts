import type { RecordDocument } from '../record/decision-record.ts';
import { folded } from './folded.ts';

/** A document before and after: null before, it came; null after, it went; neither, it was replaced. */
export interface DocumentPair {
  before: RecordDocument | null;
  after: RecordDocument | null;
}

/**
 * Which documents of a page came, went or were replaced. Their order is no matter, nor are the spelling of an
 * address's host, a session in it, or a title that was only spaced or capitalised otherwise.
 */
export function documentChanges(
  before: readonly RecordDocument[],
  after: readonly RecordDocument[],
): DocumentPair[] {
  const left = [...after];
  const take = (matches: (document: RecordDocument) => boolean): RecordDocument | null => {
    const at = left.findIndex(matches);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  // The very same first, so that of two with one title the one that stayed is not taken for the replaced one.
  const unmatched = before.filter((old) => take((found) => isSame(old, found)) === null);
  const pairs = unmatched.map((old): DocumentPair => {
    const path = pathOf(old);
    const byPath = path === null ? null : take((found) => pathOf(found) === path);
    return { before: old, after: byPath ?? take((found) => folded(found.title) === folded(old.title)) };
  });
  // A link that went and came, while title and restriction stayed, is a document that was opened or closed.
  return [...pairs, ...left.map((found): DocumentPair => ({ before: null, after: found }))];
}

function isSame(first: RecordDocument, second: RecordDocument): boolean {
  return (
    folded(first.title) === folded(second.title) &&
    first.restricted === second.restricted &&
    pathOf(first) === pathOf(second)
  );
}

/** Where a document stands on its site; null where it has no address. */
function pathOf({ address }: RecordDocument): string | null {
  if (address === null || !URL.canParse(address)) return address;
  const { pathname, search } = new URL(address);
  const path = pathname.replace(/\/\(S\([^)]*\)\)(?=\/)/gi, '').replace(/\/+/g, '/');
  return `${path}${search}`.toLowerCase();
}
