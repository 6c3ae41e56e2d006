const word = /£[\d.,]*\d(?: ?(?:m|k|bn|million|billion|thousand)\b)?|[a-z][\w’'-]*|\d[\d.,/]*|[^\w\s]|\n/gi;
const endings = ['ings', 'ing', 'ies', 'ied', 'ed', 'es', 's', 'e', 'y'];

/** A word without its ending, so that "awarded" and "awards" are one; sums and numbers are all alike. */
export function stem(written: string): string {
  const lower = written.toLowerCase().replaceAll('’', "'");
  if (lower.startsWith('£')) return '£';
  if (/^\d/.test(lower)) return '#';
  const ending = lower.length > 4 ? endings.find((each) => lower.endsWith(each)) : undefined;
  return ending !== undefined && lower.length - ending.length >= 3 ? lower.slice(0, -ending.length) : lower;
}

/** The words of a text, numbers and marks among them, without their endings. */
export function stemsOf(words: string): string[] {
  return (words.match(word) ?? []).map(stem);
}
