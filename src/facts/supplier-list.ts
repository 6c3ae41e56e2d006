import { contractual, otherAward, refused } from './other-award.ts';

/*
 * Lists of those to whom contracts go: what opens and closes one, and how names stand in it: side by side, or one a
 * line behind a bullet, a number or a lot.
 */

const between =
  /^(?:\s?\([^()]{0,80}\))?(?:\s(?:for|in|-|–)\s[^,;.]{0,60})?\s?(?:,|;|\/|,?\s(?:and|&|plus)\b|(?=\s\(\w{1,4}\)))\s?(?:\(?[a-z\d]{1,4}[.)]\s)?(?:and\s)?(?:to\s)?(?:the\s)?(?:for\s)?(?:lot\s\w{1,2}\s?(?:\([^()]{0,60}\)\s?)?(?:[-–:]|to)?\s?)?$/i;

const lotBetween = /^[^.;]{0,80}\bfor lot \w{1,2},?\sand\s(?:to\s)?(?:the\s)?$/i;

/** "; Route 118 to ": what goes to the next one is named in front of it. */
const shareBetween =
  /^(?:\s?\([^()]{0,80}\))?;\s(?:and\s)?(?:(?:[A-Z\d][\w-]*|of|and|the|for|&)\s){1,7}to\s(?:the\s)?$/;

/** Whether the words between two names make them one list. */
export function isListBetween(words: string): boolean {
  return between.test(words) || lotBetween.test(words) || shareBetween.test(words);
}

const listPlace =
  /^[\s\-•*–]{0,4}(?:(?!unsuccess|reject|reserve|declin)[^|/.;:]{1,50}(?:\s\/|\s?\|)\s){0,4}(?:\(?[\divx]{1,4}[.)]\s?|\(?[a-z][.)]\s)?(?:lot\s\w{1,3}\b[^:;]{0,60}(?::|\s[-–]|\sto)\s?|(?!unsuccess|reject|reserve|author|declin|owner|agent|not |no )(?:[\w&’'-]{1,20}\s){0,4}[\w&’'-]{1,20}(?::|\s[-–])\s)?$/i;

/** Whether the words before a name are no more than a bullet, a number or a lot. */
export function isListPlace(before: string): boolean {
  return listPlace.test(before);
}

const opensList =
  /\b(?:award|appoint|enter|admit)\w*\b[^.;]{0,200}(?::|\b(?:follow(?:s|ing)(?: [\w-]+)?|below|listed|set out) ?[;–—-]?)\s*$/i;
/** The head of a table of awards: "Lot / Cover / Successful provider". */
const listHead = new RegExp(
  String.raw`^(?=.*[/|]|.*\s{2})[^.:;]{0,80}\b(?:(?:successful|winning|appointed|awarded|recommended|preferred|selected)\s(?:supplier|provider|contractor|bidder|tenderer|compan(?:y|ie)|firm)s?|awarded\sto)\b[^.:;]{0,60}$`,
  'i',
);
/** Whether a sentence brings in a list of those to whom contracts go. */
export function opensAwardList(sentence: string): boolean {
  return (
    (opensList.test(sentence.slice(-260)) || listHead.test(sentence)) &&
    !refused.test(sentence) &&
    !otherAward.test(sentence)
  );
}

const closesList =
  /\b(?:award|appoint|accept)\w*\b[^.;]{0,120}\b(?:above|as (?:set out|listed|shown))\b|\b(?:above|both|all)\b[^.;]{0,80}\b(?:be|is|are) (?:awarded|appointed|accepted)\b/i;
/** Whether a sentence says that contracts go to those in the list above it. */
export function closesAwardList(sentence: string): boolean {
  return closesList.test(sentence) && !refused.test(sentence) && !otherAward.test(sentence);
}

const titleCue = /\baward(?:s|ed|ing)?\b[^;]{0,150}\s?[-–—:]\s?$/i;

/** Whether a name ends a title that speaks of an award: "Award of contract - Supplier 1". */
export function endsAwardTitle(before: string, behind: string): boolean {
  return (
    titleCue.test(before) &&
    contractual.test(before) &&
    /^\s?(?:\([^()]{0,80}\))?(?:\.?$|[,;]|\sand\b|\s[-–—]\s)/.test(behind)
  );
}
