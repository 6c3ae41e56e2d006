import type { Page } from '../page/page.ts';
import type { Format } from './format.ts';
import { modernGovDecision } from './moderngov-decision.ts';

/** Every format that can be read. Their order means nothing: exactly one may claim a page. */
export const formats: readonly Format[] = [modernGovDecision];

/** The one format that claims a page; null where none does, or more than one (then none is sure). */
export function identify(page: Page): Format | null {
  const claiming = formats.filter((format) => format.detect(page));
  return claiming.length === 1 ? (claiming[0] ?? null) : null;
}
