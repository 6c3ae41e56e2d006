/* How names of companies stand in a list: side by side, or one a line behind a bullet, a number or a lot. */

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
  /^[\s\-•*–]{0,4}(?:\(?[\divx]{1,4}[.)]\s?|\(?[a-z][.)]\s)?(?:lot\s\w{1,3}\b[^:;]{0,60}(?::|\s[-–]|\sto)\s?|(?!unsuccess|reject|reserve|author|declin|owner|agent|not |no )(?:[\w&’'-]{1,20}\s){0,4}[\w&’'-]{1,20}(?::|\s[-–])\s)?$/i;

/** Whether the words before a name are no more than a bullet, a number or a lot. */
export function isListPlace(before: string): boolean {
  return listPlace.test(before);
}
