import type { PlainDateText } from '../record/decision-record.ts';
import { anyCase, isMaker, isOfficer, makerPattern } from './maker.ts';
import { dateIn, datePattern } from './written-words.ts';

/** A decision, meeting or report that words tell of by its maker and day; places are in the plain words. */
export interface DatedDecision {
  /** Where the maker's name begins and ends. */
  by: [number, number];
  date: PlainDateText;
  start: number;
  end: number;
}

const verb = anyCase(
  'agreed|approved|decided|resolved|endorsed|adopted|authorised|ratified|determined|considered|noted|recommended|reviewed|declared|rejected|refused|deferred|delegated|supported|sanctioned',
);
/** What may be done to anything: it tells of a decision only with what was given or made. */
const loose = anyCase('gave|granted|made|took|received|confirmed|issued|heard|requested|accepted|passed|set');
const matter = String.raw`(?:(?:an?|the|its|their|this|that|formal|final|full|further|key|delegated) ){0,3}(?:decision|approval|permission|authority|resolution|consent|report|recommendation|update|petition|budget|precept|council tax|motion)s?\b`;
const passive = anyCase(
  'agreed|approved|decided|resolved|endorsed|adopted|authorised|ratified|determined|confirmed|considered|noted|heard|reviewed|made|taken|rejected|refused|deferred|delegated|given|granted|supported|sanctioned|accepted|passed|awarded|set|recommended|signed off|cleared',
);
const decides = `(?:${verb}|${loose} ${matter})`;
const noun = anyCase('decision|resolution|approval|meeting|report|minute|authority|recommendation');
const bracket = String.raw`(?: \([^()]{0,80}\))?`;
const meeting = String.raw`(?:,? (?:at|during|in) (?:its|their|the|a)(?: \p{L}+)? meeting)?(?:,? held)?`;
const on = String.raw`${bracket}${meeting},? (?:on|in|of|dated)(?: the)?`;
const by = String.raw`(?:(?:the|The|its) )?(?<by>${makerPattern})(?:'s?)?`;
/** A name that may stand for a body, once the record says which. */
const date = `(?<date>${datePattern})`;
const adverb =
  '(?:,? (?:has|had|have|also|previously|formally|unanimously|then|therefore|subsequently|initially)){0,2}';

const patterns = [
  // agreed by Cabinet on 12 March 2024; agreed at Cabinet in May 2024
  `(?:${passive}|${noun})(?: (?:under|in|as) [^;:,()]{1,60}?)? (?:by|at|of) ${by}${on} ${date}`,
  // agreed by officers and then by Cabinet on 12 March 2024
  `(?<also>and|then|again|later|finally) by ${by}${on} ${date}`,
  // reported to Cabinet on 12 March 2024
  `(?<to>reported|presented|submitted|put|report|paper|update|went|taken|referred|brought) to ${by}${on} ${date}`,
  // the decision taken on 12 March 2024 by the Leader
  `(?:${passive}|${noun})${on} ${date} by ${by}`,
  // On 12 March 2024, the Executive approved; at its meeting of 12 March 2024 the Committee resolved
  `(?:[Oo]n|[Ii]n|[Aa]t (?:its|their|the|a)(?: \\p{L}+)? meeting(?: held)? (?:on|of|in)) ${date},? ${by},?${adverb} ${decides}`,
  // Cabinet, at its meeting on 12 March 2024, agreed
  `${by}${on} ${date}${bracket},?${adverb} ${decides}`,
  // the Cabinet decision of 12 March 2024; the Mayor's decision of
  `${by} (?:key )?(?:${noun})${on} ${date}`,
  // Cabinet stands by its decision of 12 March 2024
  `${by}(?<between>[^;:.]{1,60}?) (?:(?:its|their|his|her) (?:\\p{Ll}+ )?(?:decision|resolution)|the decision (?:it|they|he|she) (?:took|made))${on} ${date}`,
  // Cabinet approved the purchase on 12 March 2024
  `${by},?${adverb} ${decides}(?<gap>[^;:.]{0,100}?)${on} ${date}`,
].map((pattern) => new RegExp(pattern, 'gu'));

const looseBy = /^(?:made|taken|given|granted|confirmed)\b/i;
const decisionWord =
  /\b(?:decision|approval|permission|authority|resolution|consent|delegation|powers?|budget|precept|council tax|recommendation)s?\b/i;
const anyMaker = new RegExp(makerPattern, 'gu');

/** What was decided, right in front of the words that say by whom. */
const leading =
  /(?:\bkey )?\b(?:decision|resolution|approval|report)s? (?:(?:that|which) )?(?:was |were )?(?:previously )?$/i;

const decided = new RegExp(`\\b${passive} `);

/** Words in between by which the day is of something else than the decision. */
const dayOfSomethingElse =
  /\b(?:start|starts|starting|commencing|commences|from|begin|beginning|expir\w+|end|ends|ending|due|until|publish\w*|effect|running|which|when|who|that|was|were|is|are|has|had|been|after|since|before|between|to(?! the |,? [A-Z])|for|opened|closed|signed|held|dated)\b/i;

/** Words in front by which the decision is one to come, or none. */
const notTaken =
  /\b(?:will|shall|would|(?<!\d )may(?! \d)|might|must|should|can|could|not|never|to|due|next|forthcoming|future|upcoming|scheduled|expected|further|planned|proposed|later|and then|await\w*)(?: (?:be|have|go|to|been|also|now|then|the|a|report|paper|presented|submitted|reported)){0,4} ?$/i;
/** "Further to the", "in addition to the": a decision that is spoken of is one that was taken. */
const besides = /\b(?:further |in addition |subsequent |prior )?to (?:the|its|their|a) (?:key )?$/i;
const ofMinutes = /\bminutes? of\b|\b(?:correct|accurate|true) record\b/i;

/**
 * The dated decisions of makers that plain words tell of, in their order. Years without a month are none.
 *
 * @param isKnownName whether a name in capitals stands for a body of the council
 */
export function datedDecisionsIn(plain: string, isKnownName: (name: string) => boolean): DatedDecision[] {
  if (ofMinutes.test(plain)) return [];
  const found: DatedDecision[] = [];
  const taken = new Set<number>();
  const add = (each: DatedDecision | null) => {
    if (!each) return;
    for (let at = each.start; at < each.end; at += 1) if (taken.has(at)) return;
    for (let at = each.start; at < each.end; at += 1) taken.add(at);
    found.push(each);
  };
  for (const pattern of patterns) for (const match of plain.matchAll(pattern)) add(decisionOf(plain, match));
  const byInitials = new RegExp(
    String.raw`(?:${passive}) (?:by|at) (?:the )?(?<by>[A-Z][A-Z&]{1,7})${on} ${date}`,
    'gu',
  );
  for (const match of plain.matchAll(byInitials))
    if (isKnownName(match.groups?.['by'] ?? '')) add(decisionOf(plain, match, true));
  return found.sort((a, b) => a.start - b.start);
}

function decisionOf(plain: string, match: RegExpExecArray, isKnown = false): DatedDecision | null {
  const { by: name = '', date: day = '', gap = '', between = '', also, to } = match.groups ?? {};
  const iso = dateIn(day);
  const before = plain.slice(Math.max(0, match.index - 60), match.index).replace(besides, '');
  if (iso === null || (!isKnown && !isMaker(name)) || notTaken.test(before)) return null;
  if (dayOfSomethingElse.test(gap) || (to !== undefined && isOfficer(name))) return null;
  if (looseBy.test(match[0]) && !decisionWord.test(before + match[0])) return null;
  if (also !== undefined && !decided.test(plain.slice(Math.max(0, match.index - 200), match.index)))
    return null;
  const start = plain.indexOf(name, match.index);
  // "The Panel asked Cabinet to reconsider its decision": of two, the nearer one made it.
  const nearer = [...between.matchAll(anyMaker)].at(-1);
  const first = nearer ? start + name.length + nearer.index : start;
  return {
    by: [first, first + (nearer?.[0] ?? name).length],
    date: iso,
    start: match.index - (leading.exec(before)?.[0].length ?? 0),
    end: match.index + match[0].length,
  };
}
