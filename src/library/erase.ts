import { browser } from '../browser.ts';
import type { Library } from './database.ts';
import { reminderTimesKey } from './reminder-settings.ts';

/**
 * Erases all that is kept: the decisions with their history, what is followed, what searches go by, and every
 * setting. The stores are emptied in one go: either all of them or, where the browser refuses, none.
 */
export async function eraseEverything(library: Library): Promise<void> {
  const names = [...library.objectStoreNames];
  const transaction = library.transaction(names, 'readwrite');
  await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  // The background sets its alarm and the toolbar's count anew when this changes; a reader who never chose any
  // times has none to take away, which would be no change.
  await browser.storage.local.set({ [reminderTimesKey]: null });
  await browser.storage.local.clear();
}
