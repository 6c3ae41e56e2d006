import type { PlainDateText } from '../record/decision-record.ts';
import { isMaker, isOfficer } from './maker.ts';
import { byInitials, passive, patterns } from './dated-decision-words.ts';
import { makerSign, placeOfGroup } from './told-names.ts';
import { dateIn } from './written-date.ts';
import type { WrittenWords } from './written-words.ts';
import { matchesOf } from './matches.ts';

/** A decision, meeting or report that words tell of by its maker and day; places are in the plain words. */
export interface DatedDecision {
  /** Where the maker's name begins and ends. */
  by: [number, number];
  date: PlainDateText;
  start: number;
  end: number;
  /** The capitals that may stand for the maker; null where it is named in full. */
  initials: string | null;
}

const looseBy = /^(?:made|taken|given|granted|confirmed|signed(?! off))\b/i;
/** One that sits: anybody's officers may be "the Council". */
const body =
  /(?:Committee|Board|Panel|Commission|Forum|Assembly|Cabinet|Executive|Council)(?: (?:on|for) .*)?$/i;
const waiver = /\b(?:waivers?|dispensations?|decisions?|exemptions?)\b/i;
const decisionWord =
  /\b(?:decision|approval|permission|authority|resolution|consent|delegation|powers?|budget|precept|council tax|recommendation|leave to|clearance)s?\b/i;
const anyMaker = new RegExp(makerSign, 'g');
const askedBy = new RegExp(
  `(?:asked|urged|invited|requested|advised|recommended|told) by (?:the )?${makerSign}`,
  'g',
);
/** What was decided, right in front of the words that say by whom. */
const leading =
  /(?:\bkey )?\b(?:decision|resolution|approval|report)s? (?:(?:that|which) )?(?:was |were )?(?:previously )?$/i;

const decided = new RegExp(`\\b${passive} `, 'i');
const decidedBy = new RegExp(`\\b${passive} (?:by|at) `, 'i');

/** Words in between by which the day is of something else than the decision. */
const dayOfSomethingElse =
  /\b(?:start|starts|starting|commencing|commences|from|begin|beginning|expir\w+|end|ends|ending|opening|due|until|publish\w*|effect|running|which|when|who|that|was|were|is|are|has|had|been|after|since|before|between|to(?! the |,? [A-Z])|for|opened|closed|signed|held|dated|to (?:meet|visit|begin|start|open|close|return|resume|reconvene))\b/i;

/** "Approved the invoice dated": the day is the invoice's own; that of a decision or a meeting is not. */
const dayOfThing =
  /(?:^| )(?:an?|the|its|their) [^;:.]{0,100}[a-z](?<!\b(?:decision|resolution|minute|record|meeting|sitting)) (?:of|dated) (?:the )?$/i;
/** "Agreed to defer the item to its meeting on": the day is of that meeting. */
const toLaterMeeting =
  /\b(?:to|until|till|for) (?:its|their) (?:[a-z]+ )?(?:meeting|sitting) (?:to be held )?(?:on|in|of) (?:the )?$/i;

/** Words in front by which the decision is one to come, or none. */
const notTaken =
  /\b(?:will|shall|would|(?<!\d )may(?! \d)|might|must|should|can|could|not|never|to|due|next|forthcoming|future|upcoming|scheduled|expected|further|planned|proposed|later|and then|await\w*|if|unless|whether|once|until|be)(?: (?:be|have|go|to|been|also|now|then|the|a|report|paper|presented|submitted|reported)){0,4} ?$/i;
/** "Further to the", "in addition to the": a decision that is spoken of is one that was taken. */
const besides = /\b(?:further |in addition |subsequent |prior )?to (?:the|its|their|a) (?:key )?$/i;
const besidesThe = /\b(?:further |in addition |subsequent |prior |had |regard )?to (?:key )?$/i;
/** "For consideration by" is still to come, though what was considered there is not. */
const forLater =
  /\b(?:for|pending|before|subject|prior|ahead of)(?: (?:to|the|its|their|further|formal)){0,2} $/i;
/** "The tender was approved by Cabinet and the award by Council": no verb of its own. */
const ownVerb = /\b(?:is|are|was|were|be|been|has|have|had|will|to|that|which|who|for)\b/i;
/** What land may be used for has no day of its own: "planning permission for the depot on 17 April 2024". */
const ofLand =
  /\b(?:planning|listed building|development (?:control|management))\b[^;]{0,60}\b(?:permission|consent)\b/i;
const forLand = /^(?:(?: [a-z]{2,12}){0,3} (?:permission|consent))? for /;
const ofEvent =
  /\b(?:events?|fairs?|festivals?|markets?|circus|shows?|concerts?|races?|visits?|hearings?|inquiry)\b/i;
/** A maker behind these is the one to whom a power was given. */
const gaveTo = /\b(?:g[ai]ve[sn]?|grant(?:s|ed)?|confer(?:s|red)?|provided) (?:the |its |our )?$/i;
/** "The design on 4 March and the price on 1 April": no deed of the maker where the words have a verb or an event. */
const ownDeed =
  /\b(?:opening|launch|handover|completion|ceremony|parade|visit|start|arrival|departure|closure|death|election|fire|flood)\b|(?<!^ (?:the|its|their|an?|from) )\b[a-z]{2,14}ed\b|\b(?:came|went|began|ran|took|gave|made|held|sent|paid|sold|built|won|lost|wrote|became|fell|rose|met|left|opens|closes|happens|begins|starts|ends)\b|(?<!^|\b(?:of|in|from|with|on|at|by|over|under)) (?:the|an?|its|their) /i;
const isToCome =
  /\b(?:will|shall|would|should|may|might|could|to be|due|next|planned|expected)\b[^;:.]{0,60}$/i;
const ofMinutes = /\bminutes? of\b/i;
const agreesMinutes = /\b(?:agree|approve|sign|confirm|receive|adopt)(?:s|d|ed)?\b/i;
const ofRecord = /\b(?:correct|accurate|true) record\b/i;

/** Every date has a year or two strokes or stops. */
const mayBeDated = /\d{4}|\d[/.]\d{1,2}[/.]\d/;

const read = new WeakMap<WrittenWords, DatedDecision[]>();

/**
 * The dated decisions of makers that plain words tell of, in their order; of two that overlap, the one found first.
 * Years without a month are none. Read once, since powers are told by them too.
 */
function decisionsIn(words: WrittenWords): DatedDecision[] {
  const known = read.get(words);
  if (known) return known;
  const { plain, signs } = words;
  const found: DatedDecision[] = [];
  const taken = new Set<number>();
  /** The makers, by where the words about them end. */
  const byEnd = new Map<number, [number, number]>();
  const isAny =
    mayBeDated.test(plain) &&
    signs.includes('¦') &&
    !(ofRecord.test(plain) || (ofMinutes.test(plain) && agreesMinutes.test(plain)));
  for (const pattern of isAny ? [...(signs.includes('¤') ? patterns : []), byInitials] : [])
    for (const match of matchesOf(pattern, signs)) {
      const { next } = match.groups ?? {};
      const before = next === undefined ? null : byEnd.get(match.index);
      if (before === undefined) continue;
      const each = decisionOf(plain, match, pattern === byInitials, before);
      const places = each ? Array.from({ length: each.end - each.start }, (_, nth) => each.start + nth) : [];
      if (!each || places.some((at) => taken.has(at))) continue;
      for (const at of places) taken.add(at);
      found.push(each);
      byEnd.set(each.end, each.by);
    }
  read.set(
    words,
    found.sort((a, b) => a.start - b.start),
  );
  return found;
}

/**
 * The dated decisions of makers that words tell of.
 *
 * @param isKnownName whether a name in capitals stands for a body of the council
 */
export function datedDecisionsIn(
  words: WrittenWords,
  isKnownName: (name: string) => boolean,
): DatedDecision[] {
  return decisionsIn(words).filter(({ initials }) => initials === null || isKnownName(initials));
}

function decisionOf(
  plain: string,
  match: RegExpExecArray,
  isInitials: boolean,
  byBefore: [number, number] | null,
): DatedDecision | null {
  const place = placeOfGroup(match, 'by') ?? byBefore;
  const textOf = (name: string) => plain.slice(...(placeOfGroup(match, name) ?? [0, 0]));
  const { between = '', also, to, at, deed, gift, next, sat, listed, listedGap } = match.groups ?? {};
  const iso = dateIn(textOf('date'));
  const named = plain.slice(...(place ?? [0, 0]));
  // "The Cabinet Member for Housing's agreement": a post's last word takes the ending with it.
  const name = named.replace(/'s?$/, '');
  const whole = plain.slice(match.index, match.index + match[0].length);
  const before = plain
    .slice(Math.max(0, match.index - 60), match.index)
    .replace(/^the /i.test(whole) ? besidesThe : besides, '');
  if (
    !place ||
    iso === null ||
    (isInitials ? !/^[A-Z&]+$/.test(name) : !isMaker(name)) ||
    (listed === undefined && notTaken.test(before))
  )
    return null;
  if (place[0] === match.index + (/^(?:the|its) /i.exec(match[0])?.[0].length ?? 0) && gaveTo.test(before))
    return null;
  const article = plain.slice(Math.max(0, place[0] - 4), place[0]);
  if (
    sat !== undefined &&
    (!body.test(name) || (/^council$/i.test(name) && /the $/i.test(article))) &&
    !(waiver.test(whole) && !isOfficer(name) && body.test(`${name} Board`) && !/^council$/i.test(name))
  )
    return null;
  if ((deed !== undefined || /^(?:view|comment|feedback)/i.test(whole)) && forLater.test(before)) return null;
  if (/^view/i.test(whole) && isOfficer(name)) return null;
  if (gift !== undefined && /^council$/i.test(name) && /the $/i.test(article)) return null;
  if (
    listedGap !== undefined &&
    (ownVerb.test(listedGap.replace(/ for (?=[a-z\d])/g, ' ')) || ownDeed.test(listedGap))
  )
    return null;
  const gap = textOf('gap');
  const day = placeOfGroup(match, 'date')?.[0] ?? 0;
  if (gap !== '' && dayOfThing.test(plain.slice(placeOfGroup(match, 'gap')?.[0], day))) return null;
  if (match.groups?.['gap'] !== undefined && toLaterMeeting.test(plain.slice(match.index, day))) return null;
  const isOfLand = ofLand.test(whole) && !ofEvent.test(gap);
  if (
    dayOfSomethingElse.test(
      isOfLand ? gap.replace(forLand, ' ') : sat === undefined ? gap : gap.replace(/\bfrom (?!\d)/, ''),
    ) ||
    (to !== undefined && isOfficer(name))
  )
    return null;
  if (at !== undefined && (isToCome.test(before) || isOfficer(name) || /^\w+ the council\b/i.test(whole)))
    return null;
  if (
    to === undefined &&
    looseBy.test(whole) &&
    !(/^granted\b/i.test(whole) && /(?:Committee|Cabinet|Executive)$/i.test(name)) &&
    !decisionWord.test(plain.slice(Math.max(0, match.index - 120), match.index) + whole)
  )
    return null;
  const isElliptic = also !== undefined && textOf('also').includes(' ');
  const inFront = plain.slice(Math.max(0, match.index - 200), match.index);
  if (also !== undefined && !(isElliptic ? decidedBy : decided).test(inFront)) return null;
  if (isElliptic && ownVerb.test(textOf('also'))) return null;
  // "The Panel asked Cabinet to reconsider its decision": of two, the nearer one made it.
  // "Cabinet was asked by the Panel to reconsider its decision": the one who is asked made it.
  const nearer = matchesOf(
    anyMaker,
    between.replace(askedBy, (words) => ' '.repeat(words.length)),
  ).at(-1);
  const first = nearer ? (placeOfGroup(match, 'between')?.[0] ?? 0) + nearer.index : place[0];
  return {
    by: [first, first + (nearer?.[0].length ?? name.length)],
    date: iso,
    start: match.index + (next === undefined ? -(leading.exec(before)?.[0].length ?? 0) : next.length + 1),
    end: match.index + whole.length,
    initials: isInitials ? name : null,
  };
}
