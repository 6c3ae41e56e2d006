/** Ways to spoil a saved page or a text, as sites, editors, networks and people spoil them. */

/** What a mutation is given to choose by: the same numbers spoil the same page in the same way. */
export interface Choice {
  /** Which mutation, where in the page, how much of it, and with what: each from 0 up to 1. */
  kind: number;
  place: number;
  amount: number;
  what: number;
}

type Mutation = (pieces: string[], choice: Choice) => string[];

/** Long enough to show what takes more than its share of time. */
const huge = 200_000;

const labels = [
  'Decision Maker:',
  'Decision status: ',
  'Is Key decision?:',
  'Is subject to call in?: ',
  'Publication date:',
  'Date of decision: ',
  'Effective from:',
  'Decided at meeting: ',
  'Purpose:',
  'Decision:',
  'Reasons for the decision:',
  'Alternative options considered',
  'Wards Affected: ',
  'Reason Key:',
  'Accompanying Documents:',
  'Decision details',
  'Title',
  'Dyddiad y penderfyniad:',
  'Diben:',
  ':',
  '?:',
  '',
];
const tags =
  'p div span h1 h2 h3 h4 table tr td th ul li a b br pre template svg title textarea script'.split(' ');
const classes =
  'mgLabel mgContent mgSubTitleTxt mgMainTitleTxt mgSubSubTitleTxt mgWordPara mgHide mgFileSize mgBulletList mgFooter mgMainTxt mgAiTitleTxt'.split(
    ' ',
  );
/** Repeated to the size of a huge value: what patterns of labels, dates, references and lists begin with. */
const seedsOfHuge = [
  'a',
  ' ',
  '\u00a0',
  ':',
  '1/',
  'Decision: ',
  '(',
  '[',
  '.',
  '\n',
  '- ',
  'CAB 1',
  '<b>',
  '&',
  'é',
  '. ',
];
/** Control and invisible characters, halves of pairs, and what looks like another character. */
const strange =
  '\0\u0001\u0008\t\v\f\u001b\u007f\u0085\u00ad\u200b\u202e\u2066\u2028\ufeff\ufffd\ud800\u0130\u0301ﬁ１：'.split(
    '',
  );

/** A page in pieces: tags and the words between them, or a text's lines. */
export function piecesOf(source: string): string[] {
  return source.includes('<') ? source.split(/(<[^>]*>)/) : source.split(/(?<=\n)/);
}

/** Spoils a page's pieces once. */
export function mutate(pieces: string[], choice: Choice): string[] {
  return chosen(mutations, choice.kind)(pieces, choice);
}

function chosen<T>(values: readonly T[], share: number): T {
  const value = values[Math.min(values.length - 1, Math.floor(share * values.length))];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

/** A slice of the pieces: most are short, some are long. */
function slice(pieces: readonly string[], { place, amount }: Choice): [from: number, to: number] {
  const from = Math.floor(place * pieces.length);
  return [from, from + 1 + Math.floor(amount ** 4 * (pieces.length - from))];
}

/** The number of a piece that fits, the first at or behind a place in the page. */
function pieceLike(pieces: readonly string[], place: number, fits: RegExp): number {
  const from = Math.floor(place * pieces.length);
  const at = pieces.findIndex((piece, nth) => nth >= from && fits.test(piece));
  return at < 0 ? pieces.findIndex((piece) => fits.test(piece)) : at;
}

function replaced(pieces: readonly string[], place: number, fits: RegExp, make: (piece: string) => string) {
  const at = pieceLike(pieces, place, fits);
  return pieces.map((piece, nth) => (nth === at ? make(piece) : piece));
}

const words = /^[^<]*[^<\s]/;

const mutations: readonly Mutation[] = [
  // Cut: a part, the end, the beginning.
  (pieces, choice) =>
    pieces.toSpliced(slice(pieces, choice)[0], slice(pieces, choice)[1] - slice(pieces, choice)[0]),
  (pieces, { place }) => {
    const source = pieces.join('');
    return piecesOf(source.slice(0, Math.ceil(place * source.length)));
  },
  (pieces, { place }) => {
    const source = pieces.join('');
    return piecesOf(source.slice(Math.floor((place * source.length) / 2)));
  },
  // Doubled.
  (pieces, choice) => {
    const [from, to] = slice(pieces, choice);
    return [...pieces.slice(0, to), ...pieces.slice(from)];
  },
  // Reordered.
  (pieces, choice) => {
    const [from, to] = slice(pieces, choice);
    const rest = pieces.toSpliced(from, to - from);
    return rest.toSpliced(Math.floor(choice.what * rest.length), 0, ...pieces.slice(from, to));
  },
  // Renamed: tags, classes, labels.
  (pieces, { place, what }) =>
    replaced(pieces, place, /^<\/?\w/, (tag) => tag.replace(/\w+/, chosen(tags, what))),
  (pieces, { place, what }) =>
    replaced(pieces, place, /^<\w/, (tag) =>
      tag.includes('class="')
        ? tag.replace(/class="[^"]*"/, `class="${chosen(classes, what)}"`)
        : tag.replace(/^<\w+/, `$& class="${chosen(classes, what)}"`),
    ),
  (pieces, { place, what }) => replaced(pieces, place, words, () => chosen(labels, what)),
  (pieces, { place, what }) =>
    replaced(pieces, place, words, (text) => `${text}${chosen(labels, what)}${text}`),
  // Nested, deeper than any page.
  (pieces, choice) => {
    const [from, to] = slice(pieces, choice);
    const tag = chosen(tags, choice.what);
    const depth = Math.floor(choice.amount ** 3 * 400);
    const inside = pieces.slice(from, to);
    return [
      ...pieces.slice(0, from),
      `<${tag}>`.repeat(depth),
      ...inside,
      `</${tag}>`.repeat(depth),
      ...pieces.slice(to),
    ];
  },
  // Unclosed, and a tag cut in two.
  (pieces, { place }) => replaced(pieces, place, /^<\//, () => ''),
  (pieces, { place, amount }) =>
    replaced(pieces, place, /^</, (tag) => tag.slice(0, Math.ceil(amount * tag.length))),
  // Empty: one piece, or every word.
  (pieces, { place }) => replaced(pieces, place, words, () => ''),
  (pieces, { amount }) => (amount < 0.1 ? pieces.filter((piece) => piece.startsWith('<')) : pieces),
  // Read in another encoding, whole or in part.
  (pieces, choice) => {
    const [from, to] = slice(pieces, choice);
    return pieces.map((piece, nth) =>
      nth >= from && nth < to
        ? new TextDecoder('windows-1252').decode(new TextEncoder().encode(piece))
        : piece,
    );
  },
  // Random bytes, and characters that nobody sees.
  (pieces, { place, amount, what }) => {
    let state = Math.floor(what * 2 ** 31);
    const bytes = Uint8Array.from(
      { length: Math.ceil(amount * 40) },
      () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16,
    );
    return replaced(pieces, place, words, (text) => text + new TextDecoder().decode(bytes));
  },
  (pieces, { place, amount, what }) =>
    replaced(pieces, place, words, (text) => {
      const at = Math.floor(amount * text.length);
      return text.slice(0, at) + chosen(strange, what) + text.slice(at);
    }),
  // A huge value: seldom, since it takes long to parse.
  (pieces, { place, amount, what }) => {
    if (amount > 0.05) return pieces;
    const seed = chosen(seedsOfHuge, what);
    return replaced(pieces, place, words, (text) => text + seed.repeat(Math.ceil(huge / seed.length)) + text);
  },
];
