import { powerFrom, type Power } from './delegated-power.ts';
import { actingUnder, actorOf } from './delegation-actor.ts';
import { isMaker } from './maker.ts';
import { makerSign, placeOfGroup } from './told-names.ts';
import type { WrittenWords } from './written-words.ts';

/** "Allows the Head of Libraries to", or behind "under the scheme" the officer who may. */
const behindScheme =
  /^(?: to officers)?(?: \([^()]{1,60}\))?(?<allows>,? (?:(?:allows?|permits?|authori[sz]es?|empowers?|enables?)(?= )|(?:delegates?|gives?|grants?)(?: (?:authority|power|responsibility)(?= to))?(?: to)?(?= (?:the |[A-Z]))))?/i;
const under =
  /\b(?:under|within|through|by|using|virtue of|(?:accordance|line) with) (?:[a-z]+ [\d.]{1,8}(?:\([a-z\d]+\))? (?:of|in) )?(?:the |its )?(?:[a-z]+'s? )?(?:officers?'? )?$/i;
/** "The Head of Libraries may, under the". */
const mayUnder = new RegExp(
  `(?<to>${makerSign}) (?:may|can),? (?:under|within|by virtue of) (?:the |its )?$`,
  'd',
);
/** "Under the constitution, the Head of Libraries is authorised to". */
const may =
  /^(?: (?:is|are))? (?:hereby |also )?(?:authori[sz]ed|empowered|permitted|entitled|allowed)(?= to [a-z])/;
const whatThen = /^,? (?=[a-z])[^;]{3,600}?(?=;|\. [A-Z]|\.?$)/;

/**
 * The standing power that a scheme of delegation or a constitution gives to an officer whom the words name; null where
 * they name none.
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
  const isAble = power.to === null ? null : may.exec(words.plain.slice(power.end, power.end + 60));
  if (isUnder && isAble) {
    const { scope, end: last } = powerFrom(words, power.end + isAble[0].length);
    if (scope !== null) return { power: { ...power, scope, end: last }, start };
  }
  if (!isUnder) return null;
  const able = mayUnder.exec(words.signs.slice(used, start));
  const place = able && placeOfGroup(able, 'to');
  const what = whatThen.exec(words.plain.slice(end, end + 620));
  if (place && what && isMaker(words.plain.slice(used + place[0], used + place[1]))) {
    const last = end + what[0].length;
    const to = words.value(used + place[0], used + place[1]);
    return { power: { ...power, to, scope: words.value(end, last), end: last }, start: used + place[0] };
  }
  const isThis = /\b(?:this|decision)\b|^(?:taken|made|acting)\b/i.test(words.plain.slice(0, 1000));
  const to = actingUnder(words, used, start) ?? (isThis ? actorOf(words, start, end) : null);
  return to === null ? null : { power: { ...power, to, scope: null, end }, start };
}
