import type { Delegation, DelegationFact } from './fact.ts';
import type { Sentence } from './sentence.ts';
import type { WrittenWords } from './written-words.ts';

/*
 * Powers that a resolution in Welsh gives. It names who is given a power behind "i'r", and what it is over behind
 * the next "i": one order of words serves nearly all of them.
 */

/** Posts and bodies of a council, with the letters that a word in front may change. */
const office =
  '(?:(?:[PB]|Ph)rif Weithredwr|(?:[CG]|Ch)yfarwyddwr|(?:[PB]|Ph)ennaeth|(?:Uwch )?(?:Rh?eolwr)|Swyddog(?:ion)?|(?:Dirprwy |Ddirprwy )?Arweinydd|Aelod(?:au)? (?:y )?(?:[CG]abinet|[PB]ortffolio|Arweiniol)|(?:[CG]|Ch)yfreithiwr|[TD]rysorydd|[CG]lerc|[MF]aer|(?:[CG]|Ch)adeirydd|(?:[PB]|Ph)wyllgor|(?:[CG]|Ch)abinet|[BF]wrdd|swyddogion)';
/** The rest of a name: up to a comma that no capital follows, or a word that is none of a name. */
const rest =
  "(?:,? (?!(?:i|mewn|ar|yn|er|gan|o dan|drwy|trwy|wrth|yng|fel|pan|os|sydd|hyd)\\b)(?:(?:a'r|ac?|yr?|o|dros yr?|dros|ar gyfer) )?[A-ZŴŶÂÊÎÔÛ(\\d][\\w'’()âêîôûŵŷ-]*){0,14}";
/** With one more post behind "a'r". */
const named = `(?<to>${office}${rest}(?: a(?:'r|c?) ${office}${rest})?)`;
const toWhom = `(?:i'r|i) ${named}`;
const powerNoun = '(?:[Aa]wdurdod|hawl|hawliau|(?:p|b|ph)[wŵ]er(?:au)?) (?:d|dd)irprwy(?:edig|ol)';

const cues = [
  // rhoi awdurdod dirprwyedig i'r Pennaeth; fod awdurdod dirprwyedig yn cael ei roi i'r
  `${powerNoun}(?: (?:yn cael (?:ei|eu) roi|i gael (?:ei|eu) roi))? ${toWhom}`,
  // rhoi i'r Pennaeth awdurdod dirprwyedig
  `[Rr]hoi (?:i'r|i) ${named} ${powerNoun}`,
  // dirprwyo awdurdod i'r Pennaeth; dirprwyo'r penderfyniad terfynol i'r Pennaeth
  `(?<!ynllun )\\b(?:[Dd]|dd)irprwyo(?:'r)?(?: y| yr)? ?(?<object>[^;:.,]{0,80}?) ?${toWhom}`,
  // awdurdodi'r Pennaeth i lofnodi; bod y Pennaeth yn cael ei awdurdodi i lofnodi
  `\\b[Aa]wdurdodi(?:'r| y| yr)? ${named}(?=,? (?:i|mewn) )`,
  `\\b(?:[Bb]|f)od(?: y| yr|'r) ${named} (?:yn cael|i gael) (?:e[iu] h?awdurdodi|${powerNoun})`,
].map((pattern) => new RegExp(pattern, 'du'));

const consulting = new RegExp(
  `^,? (?:mewn|ar ôl|yn dilyn|wedi|drwy|trwy|wrth) (?:ymgynghoriad|ymgynghori) (?:[âa]'r|ag?|â|gyda'r|gyda)(?: y| yr)? (?<name>${office}${rest}),?`,
  'u',
);
const scope =
  /^,? (?:i )?(?!(?:mewn|ar|yn|er|gan|o|drwy|ac?|sydd|fel|pan|os|hyd|dan|am)\b)(?<scope>[a-zâêîôûŵŷ][^;:]{2,600}?)(?=,? (?:mewn|ar ôl|yn dilyn) ymgynghor|;|:|\. [A-Z]|\.?$)/du;
const granter =
  /(?:[Pp]enderfynodd|[Cc]ytunodd|[Bb]od|fod|[Mm]ae)(?: yr?|'r) (?<from>(?:[CG]|Ch)abinet|(?:[CG]|Ch)yngor|Arweinydd|Pwyllgor Gwaith) (?:yn )?(?:rh?oi |i roi )?$/u;
/** Nobody is given it here: refused, supposed, asked for, told of what was given before. */
const isNotGiven =
  /\b(?:nid|ni|na|nad|peidio|heb|pe|os|d?dylid|trafod\w*|gwrthod\w*|gofyn\w*|argymell\w*|argymhell\w*|cynnig|ystyried|nod(?:i|wyd)|eisoes|blaenorol|rhoddwyd|tynnu|diddymu|dod [âa])\b[^;.]{0,80}$/iu;
const standsAlone = /^(?:y )?(?:awdurdod|pŵer|pwerau|cyfrifoldeb|hawl)$/iu;

/** "Taken under delegated powers." */
const usedPower = /\b(?:o dan|drwy|trwy) (?:awdurdod|hawliau|[bp]werau) (?:d|dd)irprwyedig(?=[.,;]?$)/u;
const ofDecision = /(?<!\bna )\b(?:penderfyniad(?! ?au)|gwnaed|gwnaethpwyd|cymerwyd)\b/iu;

/** The power that a sentence in Welsh gives or was taken under; none where it only speaks of one. */
export function delegationInWelsh(sentence: Sentence, words: WrittenWords): DelegationFact[] {
  const used = usedPower.exec(words.plain);
  if (used && ofDecision.test(words.plain)) {
    const value = { direction: 'received' as const, from: null, to: null, scope: null, date: null };
    return [fact(sentence, words, value, [used.index, used.index + used[0].length])];
  }
  if (sentence.field !== 'decision' || !/dirprwy|awdurdodi/i.test(sentence.text)) return [];
  for (const cue of cues) {
    const found = cue.exec(words.plain);
    const place = found?.indices?.groups?.['to'];
    if (!found || !place || isNotGiven.test(words.plain.slice(0, found.index))) continue;
    let at = found.index + found[0].length;
    const consult = () => {
      const said = consulting.exec(words.plain.slice(at));
      at += said?.[0].length ?? 0;
      return said?.groups?.['name'] ?? null;
    };
    const before = consult();
    const over = scope.exec(words.plain.slice(at));
    const [first, last] = over?.indices?.groups?.['scope'] ?? [0, 0];
    const what = words.value(at + first, at + last);
    at += over?.[0].length ?? 0;
    const consulted = before ?? consult();
    const object = found.groups?.['object']?.trim() ?? '';
    const value: Delegation = {
      direction: 'granted',
      from: granter.exec(words.plain.slice(0, found.index))?.groups?.['from'] ?? null,
      to: words.value(...place),
      scope: what ?? (object === '' || standsAlone.test(object) ? null : object),
      date: null,
    };
    const given = fact(sentence, words, value, [found.index, at]);
    return [consulted === null ? given : { ...given, consulting: consulted }];
  }
  return [];
}

function fact(
  { text, block }: Sentence,
  words: WrittenWords,
  value: Delegation,
  [start, end]: [number, number],
): DelegationFact {
  const quote = words.verbatim(start, end);
  return { kind: 'delegation', value, quote, block, sentence: text, computed: false };
}
