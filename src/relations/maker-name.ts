/*
 * Who takes decisions, compared by name. One post is written in several ways: "Corporate Director, Children and Young
 * People", "Director of Children's Services".
 */

const role =
  /\b(?:deputy |assistant |vice )?(?:(?:cabinet|executive|lead|portfolio) (?:member|holder|lead|councillor)|chief executive|leader|mayor|director|head|manager|officer|solicitor|clerk|treasurer|surveyor|secretary|sub ?committee|committee|board|panel|commission|forum|assembly)\b/g;
const bodies =
  /^(?:sub ?committee|committee|board|panel|commission|forum|assembly|cabinet|executive|council)$/;
/** The executive as a whole and the council: nothing but these words. */
const whole =
  /^(?:(?:the|full|county|borough|city|district|meeting|of|elected|members) ){0,3}(cabinet|executive|council)(?: (?:meeting|the|of|council|committee))?$/;
const small = /^(?:of|for|the|and|to|a|on)$/;
/** Ranks and styles of officers, left out as often as not. A committee's name has no word too many. */
const unsaid =
  /^(?:council|interim|acting|strategic|corporate|executive|group|service|elected|county|borough|city)$/;

interface Post {
  role: string;
  /** What it is for, word by word. */
  remit: string[];
}

/** Whether two names can only be those of one body or post of one council. */
export function isSameMaker(one: string, other: string): boolean {
  const others = postsIn(other);
  return postsIn(one).some((post) => others.some((each) => isSamePost(post, each)));
}

/** The roles that a name holds ("leader", "member"), by which makers can be found; most hold one. */
export function rolesOf(name: string): string[] {
  return [...new Set(postsIn(name).map((post) => post.role))];
}

/** Whether a name is that of a body, which takes many decisions a day, and not of one person. */
export function isBody(name: string): boolean {
  return rolesOf(name).some((each) => bodies.test(each));
}

/** What a maker is responsible for, word by word, as the words of titles are written. */
export function remitOf(name: string): string[] {
  return postsIn(name).flatMap(({ remit }) => remit);
}

function isSamePost(one: Post, other: Post): boolean {
  if (one.role !== other.role) return false;
  if (bodies.test(one.role)) return one.remit.join(' ') === other.remit.join(' ');
  if (one.remit.length === 0 || other.remit.length === 0) return one.remit.length === other.remit.length;
  const [short, long] = one.remit.length < other.remit.length ? [one, other] : [other, one];
  // "Health" is not "Public Health": what a post is chiefly for comes first.
  return short.remit[0] === long.remit[0] && short.remit.every((word) => long.remit.includes(word));
}

function postsIn(name: string): Post[] {
  const plain = name
    .replace(/\b(?:Councillor|Cllr)\.?(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}/gu, ' ')
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const executive = whole.exec(plain)?.[1];
  if (executive !== undefined) return [{ role: executive, remit: [] }];
  const found = [...plain.matchAll(role)];
  return found.map(({ 0: words, index }, nth) => {
    const before = nth === 0 ? plain.slice(0, index) : '';
    const behind = plain.slice(index + words.length, found[nth + 1]?.index ?? plain.length);
    const post = words.replace(
      /(?:cabinet|executive|lead|portfolio) (?:member|holder|lead|councillor)/,
      'member',
    );
    const remit = remitIn(`${before} ${behind}`).filter((word) => bodies.test(post) || !unsaid.test(word));
    return { role: post.replace('sub committee', 'subcommittee'), remit };
  });
}

function remitIn(words: string): string[] {
  return words
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/(?<!s)s$/, '') : word))
    .filter((word) => word !== '' && !small.test(word));
}
