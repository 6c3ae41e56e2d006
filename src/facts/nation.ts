import type { FactContext } from './fact.ts';

const nations = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;

/** The nation whose law applies, by its name in the directory; null for bodies elsewhere and where none is known. */
export function nationOf(name: string | undefined): FactContext['nation'] {
  return nations.find((nation) => nation === name) ?? null;
}
