import type { Page } from '../page/page.ts';
import type { Format } from './format.ts';

/** The one of some formats that claims a page; null where none does, or more than one (then none is sure). */
export function identify(page: Page, formats: readonly Format[]): Format | null {
  const [claiming, ...others] = formats.filter((format) => format.detect(page));
  return claiming && others.length === 0 ? claiming : null;
}
