import { browser } from '../../browser.ts';
import type { CallInRule } from '../../call-in/state.ts';
import { buildCouncilIndex } from '../../councils/council.ts';
import type { CouncilIndex, Directory } from '../../councils/council.ts';

/** What the extension's own files know of councils. */
export interface CouncilFiles {
  councils: CouncilIndex;
  rules: readonly CallInRule[];
}

/** Reads the councils and their rules for call-in from the extension's own folder. */
export async function councilFiles(): Promise<CouncilFiles> {
  const [directory, rules] = await Promise.all([
    ownFile<Directory>('directory.json'),
    ownFile<CallInRule[]>('rules.json'),
  ]);
  return { councils: buildCouncilIndex(directory), rules };
}

async function ownFile<T>(name: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(name));
  return (await response.json()) as T;
}
