/**
 * Every match of a pattern in a text, in their order, as matchAll gives them; without the copy of the pattern that
 * it makes for each text, which takes longer than most searches.
 *
 * @param pattern with the flag g
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
