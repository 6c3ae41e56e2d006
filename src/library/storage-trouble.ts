/**
 * Why the library cannot be used. `full`: no room is left; `blocked`: another tab or window still holds an older
 * form of it open; `unavailable`: the browser refuses it, as some do in private windows, or it is damaged.
 * Pages are read all the same.
 */
export type StorageTrouble = 'full' | 'blocked' | 'unavailable';

/** An error that says what is wrong with the storage. */
export interface StorageError extends Error {
  trouble: StorageTrouble;
}

/** The error for a trouble. */
export function storageError(trouble: StorageTrouble, cause?: unknown): StorageError {
  return Object.assign(new Error(`the library is ${trouble}`, { cause }), { trouble });
}

/** The names that browsers give to errors of storage (W3C Indexed Database API 3.0, section 4.2; DOM, section 2). */
const troubles: Record<string, StorageTrouble> = {
  QuotaExceededError: 'full',
  // A newer version of the extension has been here, and the library has a form that this one does not know.
  VersionError: 'unavailable',
  // Private windows of older browsers, storage turned off, and a profile that is damaged or not to be written.
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  UnknownError: 'unavailable',
  NotReadableError: 'unavailable',
};

/** What is wrong with the storage, by an error that its use threw; null for an error of another kind. */
export function storageTrouble(error: unknown): StorageTrouble | null {
  if (typeof error !== 'object' || error === null) return null;
  const { name, trouble, cause } = error as { name?: unknown; trouble?: unknown; cause?: unknown };
  if (trouble === 'full' || trouble === 'blocked' || trouble === 'unavailable') return trouble;
  const known = typeof name === 'string' && Object.hasOwn(troubles, name) ? troubles[name] : undefined;
  if (known) return known;
  return cause === undefined ? null : storageTrouble(cause);
}
