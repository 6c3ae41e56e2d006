import { isRecipient, powerFrom, type Power } from './delegated-power.ts';
import { actingUnder } from './delegation-direction.ts';
import type { WrittenWords } from './written-words.ts';

/** What a scheme of delegation does for an officer. */
const allows =
  /^(?: to officers)?(?: \([^()]{1,60}\))?,? (?:also )?(?:allows|permits|authori[sz]es|empowers|enables|entitles|lets)(?= )/i;
const under =
  /\b(?:under|within|through|by|using|by virtue of|in (?:accordance|line) with) (?:the |its )?(?:[a-z]+'s )?(?:officer )?$/i;
const may =
  /^(?: to officers)?(?: \([^()]{1,60}\))?,? (?<name>[^;:,.]{3,100}?) (?:may|can|is (?:able|authori[sz]ed|permitted|empowered|allowed) to) (?=[a-z])/i;

/**
 * The standing power that a scheme of delegation gives to an officer whom the words name; null where they name none.
 *
 * @param start where "scheme of delegation" begins, `end` where it ends
 * @param used where the words of the power before it end
 */
export function powerUnderScheme(
  words: WrittenWords,
  start: number,
  end: number,
  used: number,
): { power: Power; start: number } | null {
  const behind = words.plain.slice(end, end + 300);
  const allowed = allows.exec(behind);
  if (allowed) {
    const power = powerFrom(words, end + allowed[0].length, true);
    return power.to !== null && power.scope !== null ? { power, start } : null;
  }
  const before = words.plain.slice(used, start);
  if (!under.test(before)) return null;
  const named = may.exec(behind);
  const name = named?.groups?.['name'] ?? null;
  if (named && isRecipient(name)) {
    // "may approve grants" reads like "to approve grants".
    const nameStart = end + named[0].indexOf(name);
    const until = words.plain.slice(nameStart).search(/;|\. (?=[A-Z])|\.?$/) + nameStart;
    const to = words.value(nameStart, nameStart + name.length);
    const scope = words.value(end + named[0].length, until);
    return { power: { to, scope, from: null, date: null, consulting: null, end: until }, start };
  }
  const to = actingUnder({ plain: before, signs: words.signs.slice(used, start) });
  return to === null
    ? null
    : { power: { to, scope: null, from: null, date: null, consulting: null, end }, start };
}
