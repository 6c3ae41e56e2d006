import type { Library } from '../library/database.ts';
import { completeOlder } from '../library/older-decisions.ts';

let running = false;

/**
 * What is to be done in between: asks the browser not to throw the library away when the disk gets full, and brings
 * decisions that an older version kept into today's form, some at a time. What goes wrong is tried again the next
 * time; nobody waits for it.
 */
export async function keepUp(library: () => Promise<Library>): Promise<void> {
  if (running) return;
  running = true;
  try {
    // Not there in Chrome's workers, where the permission unlimitedStorage says as much.
    const { storage } = (globalThis as { navigator?: { storage?: Partial<StorageManager> } }).navigator ?? {};
    if (storage?.persisted && storage.persist && !(await storage.persisted())) await storage.persist();
    while (await completeOlder(await library()));
  } catch (error) {
    console.error('Scrutineer: upkeep failed.', error);
  } finally {
    running = false;
  }
}
