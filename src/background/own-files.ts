import { browser } from '../browser.ts';
import type { CallInRule } from '../call-in/state.ts';
import { buildCouncilIndex } from '../councils/council.ts';
import type { CouncilIndex, Directory } from '../councils/council.ts';

/*
 * The files of the extension's own folder, read when first needed and kept for as long as the worker lives:
 * together they are larger than its script.
 */

let directory: Promise<CouncilIndex> | null = null;

/** The councils, by address. */
export function councils(): Promise<CouncilIndex> {
  directory ??= ownFile<Directory>('directory.json').then(buildCouncilIndex);
  directory.catch(() => (directory = null));
  return directory;
}

let rulesRead: Promise<CallInRule[]> | null = null;

/** The councils' rules for call-in. */
export function rules(): Promise<CallInRule[]> {
  rulesRead ??= ownFile<CallInRule[]>('rules.json');
  rulesRead.catch(() => (rulesRead = null));
  return rulesRead;
}

/** Begins to read both, for whoever needs them soon. */
export function readAhead(): void {
  void councils();
  void rules();
}

async function ownFile<T>(name: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(name));
  return (await response.json()) as T;
}
