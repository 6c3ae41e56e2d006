import { being, consultingNext, power as powerNoun } from './grant-words.ts';
import { isOfficeHolder } from './maker.ts';
import { matchesOf } from './matches.ts';

/*
 * Where the name of one who is given a power ends, and whether it can be one.
 */

/** Words in front of what must be so for a power to be used. */
export const condition =
  'subject to|under|pursuant to|within|as (?:set out|listed|named|shown|detailed|identified|described)|in (?:accordance|line) with|in the (?:event|absence) of|where|if|once|provided|unless|with the (?:agreement|approval) of|acting';

/** What is delegated, with no article. */
export const plainThings =
  '(?:changes|amendments|alterations|variations|decisions|matters|details|payments|purchases|appointments)';

/** What ends the name of a recipient, or of those to be consulted. */
export const nameEnd = new RegExp(
  [
    `,? (?:and |acting |but |only )?${consultingNext} `,
    // The infinitive, and not "the Solicitor to the Council".
    String.raw`,? to(?=:? (?!the [A-Z]|which |whom )[a-z(]|:?$)`,
    // What is delegated: "the confirmation of any order".
    String.raw`(?<!\b(?:of|for|and|or|in|with|to|by|at|on|from|as|under|than)) (?=(?:the|any|all|its|such) [a-z])`,
    String.raw`(?<! of| for| and),? (?=the (?:final )?(?:decision|approval|award|appointment|choice)\b)`,
    `,? ${being} |, (?:but|so|yet) `,
    // "Along the lines agreed", "prior to publication".
    String.raw` (?=(?:approval|award|determination|agreement|appointment|choice|completion|implementation|negotiation|consideration|responsibility) (?:of|for) )| (?=${plainThings} (?:to|of|for|on|in|under|from) )| (?:approved|agreed|given|granted|conferred|set out) (?:by|at|in|on|under) `,
    String.raw`,? (?:prior|along|in order|so that|during|until|before|throughout|when|whenever|on behalf|pending|based on|having) |,? at (?=[A-Z]|its |the meeting)`,
    // "Acting in consultation with the Chair, the Head of Fleet agreed".
    String.raw`, (?=(?:I|the [A-Z][\w&'-]*(?: (?:of|for|and|[A-Z][\w&'-]*)){0,10}) (?:has|have|had|is|am|agree|approve|award|[a-z]{3,10}(?:ed|ees|ves)|made|took|gave) )`,
    `,? (?:the )?${powerNoun}(?: (?:to|for|of|over) |,? ${consultingNext} )`,
    ',? for (?=the [a-z]|a period|up to|\\d|this |any |all |each |[a-z]+ing |(?:final |formal )?(?:approval|determination|decision|refusal|consideration|completion|sign-off|signature|implementation|action)\\b)',
    ',? (?:by|from) (?=the |[A-Z])',
    `,? (?:${condition}) |,? (?:who|which|may|can) `,
    String.raw`,? (?:on|in|at|dated) (?=(?:its|the) meeting|\d|[A-Z][a-z]+ \d)`,
    // "Executive Director: People" is one name.
    String.raw`;|:(?!(?<=\b(?:Director|Officer|Manager|Lead):) (?!To|That|The)[A-Z])(?! (?!To|That|The)[A-Z][A-Za-z&' -]{2,40}(?: to |, in ))|\. |\.?$`,
  ].join('|'),
  'g',
);

/** How a name in small letters begins: "any two of the", "a panel of members", "strategic director". */
const smallName =
  /^(?:all|any|both|either|each|one|its|their|his|her|our) |^(?:(?!(?:in|of|on|at|by|from|with|and|or|the)\b)[a-z'-]{1,20} ){0,3}(?:[A-Z]|(?:(?:sub-?)?committees?|officers?|directors?|heads?|managers?|members?|panel|board|group|party|leader|mayor|clerk|solicitor|treasurer|secretary|engineer|chair\w*|cabinet|executive|councillors?|trustees|portfolio holder|swyddogion)\b)/;
/** A verb, or what only a clause holds: "questioned the Director on whether contractors", ", to the Director". */
const clauseWords =
  /\b(?:be|is|are|was|were|has|have|had|been|that|whether|why|how|will|would|shall|should|can|could|must)\b|, to the | to the (?:[A-Z][\w'-]* ){0,3}(?:Head|Director|Officer|Manager)\b|\b(?!(?:authori[sz]|appoint|nominat|designat|nam|employ|delegat|relat)ed\b)[a-z]{2,12}ed (?:the|an?|its|their|his|her|on|to|with)\b/;

/** Whether words can be the name of one who is given a power: a post or body, and no sentence. */
export function isRecipient(name: string | null): name is string {
  return (
    name !== null &&
    isOfficeHolder(name) &&
    !/^(?:from|to|with|in|on|by|for|at|after|following|that|where|if|as|subject|when)\b/i.test(name) &&
    !/\b(?!Council|Authority|City|Borough|County|District)[A-Z][a-z]+'s [a-z]/.test(name) &&
    !clauseWords.test(name) &&
    (/^[A-Z\u00c0-\u00de]/.test(name) || smallName.test(name))
  );
}

/** Where a pattern is first met behind a place in plain words; no further on than a number of characters. */
export function endBy(pattern: RegExp, plain: string, from: number, longest: number): number {
  const window = plain.slice(from, from + longest);
  // Nothing ends within a bracket: "(or such officer as they may nominate)".
  const isOutside = (to: number) => !/\([^()]*$/.test(window.slice(0, to));
  const ends = matchesOf(pattern, window).filter((found) => found.index > 0);
  const end = pattern === nameEnd ? ends.find((found) => isOutside(found.index)) : ends[0];
  const index = end?.index ?? window.length;
  return from + index;
}
