import { isMaker } from './maker.ts';
import { makerSign, placeOfGroup } from './told-names.ts';
import type { WrittenWords } from './written-words.ts';

/*
 * Who made a decision that is cited by its reference alone.
 */

const ofBody = new RegExp(`^ of (?:the )?(?=${makerSign})`);
const atMaker = new RegExp(`^${makerSign}`);

/**
 * Where the maker stands behind a reference: "minute 12/24 of the Executive".
 *
 * @param end where the reference ends, in the plain words
 */
export function bodyBehind({ plain, signs }: WrittenWords, end: number): [number, number] | undefined {
  const behind = signs.slice(end, end + 120);
  const of = ofBody.exec(behind)?.[0].length;
  const name = of === undefined ? undefined : atMaker.exec(behind.slice(of))?.[0];
  if (of === undefined || name === undefined) return undefined;
  const [first, last] = [end + of, end + of + name.length];
  return isMaker(plain.slice(first, last)) ? [first, last] : undefined;
}

const withBody = new RegExp(`(?:decision|resolution)s? (?:of|by) (?:the )?(?<by>${makerSign}) \\($`, 'd');

const rightInFront = new RegExp(`(?<by>${makerSign}) $`, 'd');
const ofIts = /^(?:decision|resolution|minute)\b/i;

/** "Officer decision OD/25/1" and "Executive decision" say of what sort a decision is, not who made it. */
const isSort = /^(?:[\w-]+ )?(?:Officer|Executive|Council|Member|Holder|Director)$/i;

/**
 * Where the maker stands in front of a reference in brackets: "the decision of the Leader (ref. L/25/7)", "the
 * Cabinet decision (no. 2024/131)".
 *
 * @param start where the words of the reference begin, or its number where it stands alone
 */
export function bodyInFront({ plain, signs }: WrittenWords, start: number): [number, number] | undefined {
  const from = Math.max(0, start - 160);
  const isNamed = ofIts.test(plain.slice(start, start + 12));
  const found = (isNamed ? rightInFront : withBody).exec(signs.slice(from, start));
  const place = found && placeOfGroup(found, 'by');
  const name = place ? plain.slice(from + place[0], from + place[1]) : '';
  if (!place || !isMaker(name)) return undefined;
  if (isNamed && isSort.test(name) && !/^minute/i.test(plain.slice(start, start + 6))) return undefined;
  return [from + place[0], from + place[1]];
}
