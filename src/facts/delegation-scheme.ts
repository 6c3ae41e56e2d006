import { powerFrom, type Power } from './delegated-power.ts';
import { actingUnder } from './delegation-actor.ts';
import type { WrittenWords } from './written-words.ts';

/** "Allows the Head of Libraries to", or behind "under the scheme" the officer who may. */
const behindScheme =
  /^(?: to officers)?(?: \([^()]{1,60}\))?(?<allows>,? (?:allows|permits|authori[sz]es|empowers|enables)(?= ))?/i;
const under =
  /\b(?:under|within|through|by|using|virtue of|(?:accordance|line) with) (?:the |its )?(?:[a-z]+'s )?$/i;

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
  const before = words.plain.slice(used, start);
  const behind = behindScheme.exec(words.plain.slice(end, end + 100));
  const isUnder = under.test(before);
  if (behind?.groups?.['allows'] === undefined && !isUnder) return null;
  const power = powerFrom(words, end + (behind?.[0].length ?? 0), true);
  if (power.to !== null && power.scope !== null) return { power, start };
  const to = isUnder ? actingUnder(words, used, start) : null;
  return to === null ? null : { power: { ...power, to, scope: null, end }, start };
}
