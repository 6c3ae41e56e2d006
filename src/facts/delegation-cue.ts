import { powerUnderScheme } from './delegation-scheme.ts';
import { being, consulting, given } from './grant-words.ts';
import { matchesOf } from './matches.ts';
import { readNoun } from './power-by-noun.ts';
import { readAuthorised, readVerb } from './power-by-verb.ts';
import type { SpokenPower } from './delegated-power.ts';
import type { WrittenWords } from './written-words.ts';

const bare = '(?:authority|powers?|responsibility|functions?)';

/** "delegated authority", "authority be delegated", "delegates to", "is authorised to". */
const cue = new RegExp(
  String.raw`\b(?<scheme>delegation scheme|schemes? of (?:officer )?delegation(?: of (?:powers?|functions?|authority))?|(?:Constitution|(?:Financial|Procurement|Contract) (?:Regulations|Procedure Rules|Standing Orders|Rules)|Standing Orders)(?=,| [a-z]+s? ))\b|\b(?<noun>delegated (?:full |decision-making )?${bare}|${bare} delegated|(?:authority|powers?|mandate|discretion) ${given}(?= (?:by|to|on|upon|in) )|(?:authority|powers?|mandate|discretion)(?= (?:(?:that|which) )?(?:the )?[A-Z][^;:.,]{2,60} (?:has |had )?(?:gave|given|granted|conferred|delegated)\b|,? from (?:the )?[A-Z])|(?:authority|authori[sz]ation|delegation|powers?|permission|mandate|discretion)(?= ${being} (?:${given} )?(?:to|on|upon|in|for|by)\b)|(?:authority|powers?) (?:needed|necessary|required)(?= to )|(?:authority|powers?|discretion|mandate)(?= (?:to|for) |,? ${consulting} )|delegation(?: of ${bare})?(?= (?:to|by|${given}|from)\b)|(?<!of )delegation(?= of (?:the|any|all) ))\b|\b(?<verb>delegat(?:es?|ed|ing))\b|\b(?<authorise>(?:authori[sz]|empower|mandat)(?:es?|s|ed|ing)?)\b`,
  'gi',
);

/** The places where plain words may speak of a power that somebody is given or holds. */
export function cuesIn(plain: string): RegExpExecArray[] {
  return matchesOf(cue, plain);
}

/**
 * The power that a cue is of; null where it speaks of none.
 *
 * @param used where the words of the power before it in the same sentence end
 */
export function readPower(words: WrittenWords, found: RegExpExecArray, used: number): SpokenPower | null {
  const { noun, verb, scheme } = found.groups ?? {};
  if (scheme !== undefined) {
    const held = powerUnderScheme(words, found.index, found.index + scheme.length, used);
    return held && { ...held, held: true, object: null };
  }
  if (noun !== undefined) return readNoun(words, found, used);
  return verb === undefined ? readAuthorised(words, found, used) : readVerb(words, found, used);
}
