import { openLibrary } from '../library/database.ts';
import type { Library } from '../library/database.ts';

let opened: Promise<Library> | null = null;

/** The library, opened once for as long as the worker lives; again after a failure or an upgrade elsewhere. */
export async function library(): Promise<Library> {
  opened ??= openLibrary(() => (opened = null));
  try {
    return await opened;
  } catch (error) {
    opened = null;
    throw error;
  }
}
