import type { Format } from './format.ts';
import { modernGovDecision } from './moderngov-decision.ts';

/**
 * Every format that can be read. Their order means nothing: exactly one may claim a page. The content script of
 * a kind of page carries the formats of that kind alone.
 */
export const formats: readonly Format[] = [modernGovDecision];
