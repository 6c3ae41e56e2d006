/**
 * The statuses seen on the sites of some 70 councils, in lists, on plans and on decisions: the words that may
 * stand in pasted text right behind a title or a date, with nothing between to tell where they begin.
 */
const seen = [
  'recommendations approved',
  'approved',
  'decision made',
  'for determination',
  'awaiting implementation',
  'implemented',
  'abandoned',
  'withdrawn',
  'deleted',
  'refused',
  'argymhellion cymeradwy',
  'argymhellion wedi cymeradwyo',
  "argymhellion wedi'u cymeradwyo",
];
const whole = new RegExp(`^(?:${seen.join('|')})(?: \\(subject to call-in\\))?$`, 'i');

/** A title may end in one word of these ("... not approved"), hardly in two. */
const twoWords = seen.filter((status) => status.includes(' ')).join('|');
const atEnd = new RegExp(`\\s*\\b((?:${twoWords})(?: \\(subject to call-in\\))?)$`, 'i');

const plainApostrophes = (text: string) => text.replace(/[’‘`]/g, "'");

/** Whether words are a status and nothing else; no words at all are one that was left empty. */
export function isSeenStatus(words: string): boolean {
  return words === '' || whole.test(plainApostrophes(words));
}

/**
 * Parts a status from the end of a title, where the page puts neither a number nor a link between them.
 *
 * @returns the title, and the status as written, '' where there is none
 */
export function cutStatus(words: string): { title: string; status: string } {
  const found = atEnd.exec(plainApostrophes(words));
  if (!found) return { title: words, status: '' };
  const status = words.slice(words.length - (found[1] ?? '').length);
  return { title: words.slice(0, found.index), status };
}
