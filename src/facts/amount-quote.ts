import type { Span } from './amount-range.ts';

/* The words around a sum that say how it is meant: "up to", "approx.", "per annum", "(excluding VAT)". */

const before = new RegExp(
  String.raw`(?:(?<![a-zÀ-ɏ])(?:${[
    String.raw`up to(?: and including)?(?: an?(?: (?:total|maximum|upper|contract)){0,2} (?:maximum|value|limit|total|cost|sum) of)?`,
    '(?:no|not) (?:more|less) than',
    String.raw`(?:not|never)(?: to)? exceed(?:s|ing)?`,
    'in excess of',
    'exceed(?:s|ed|ing)?',
    '(?:just |slightly |well )?(?:more|less|greater) than',
    '(?:just |slightly |well )?(?:over|above|beyond|under|below)|upwards of',
    'at (?:least|most)',
    '(?:an? )?(?:maximum|minimum) of',
    '(?:in the (?:region|order) of|around|about|roughly|some|nearly|almost)',
    String.raw`approx(?:imately)?\.?|circa|ca?\.?`,
    '(?:an )?estimated(?: at)?',
  ].join('|')})|[<>~≈≥≤]=?) ?$`,
  'i',
);

const rangeWord = /\b(?:between|from) $/i;

/** How one unit of something is priced: "per place", "an hour", "/week". */
const rate = String.raw`,? ?(?:per|/|an|a|each|every) ?(?:annum|year|quarter|month|week|night|day|hour|session|visit|place|bed|unit|person|head|child|client|resident|household|property|dwelling|home|pupil|student|tonne|ton|item|mile|m2|square metre|sq\.? ?m(?:etre)?|hectare|vehicle|space|licence|copy|case|user)\b`;
const vat = String.raw`,? \(?(?:plus|\+|net of|incl?(?:\.|uding|usive of)?|excl?(?:\.|uding|usive of)?|ex\.?)(?: of)? VAT\)?`;

const behind = new RegExp(
  `^(?:${[
    rate,
    vat,
    String.raw`\+(?![\w£])`,
    ' or (?:more|less|above|over|below|under)| and above',
    ' (?:annually|yearly|weekly|monthly)',
    String.raw` ?(?:p\.a\.?|p/a|pa|pw|ph|pcm|pp(?:pw|w|cm)?)(?![\w])`,
    ' whole[- ]life costs?',
  ].join('|')})`,
  'i',
);

/**
 * The words of a sum or range with the words that qualify it: "up to £500,000", "£950 per place per week".
 *
 * @returns where they begin and end in the text
 */
export function qualified(text: string, { start, end, sums }: Span): { start: number; end: number } {
  let from = start;
  // A range has its own word before it, and may have another: "approximately between £1m and £2m".
  const range = rangeWord.exec(text.slice(Math.max(0, from - 12), from))?.[0];
  if (range !== undefined && sums.length > 1) from -= range.length;
  const qualifier = before.exec(text.slice(Math.max(0, from - 60), from))?.[0];
  if (qualifier !== undefined) from -= qualifier.length;
  let to = end;
  for (let more = 0; more < 3; more += 1) to += behind.exec(text.slice(to, to + 60))?.[0].length ?? 0;
  // "(£1.3m)" is how accounts write what is taken off; the reader should see the brackets.
  if (from === start && to === end && text[from - 1] === '(' && text[to] === ')')
    return { start: from - 1, end: to + 1 };
  return { start: from, end: to };
}

/** Whether a quote gives the least that a sum may be: "over £1m", "not less than £2m", "£500,000 or more". */
export function isFloor(quote: string): boolean {
  return /\b(?:over|above|beyond|upwards of|(?<!not |not to |never )exceed\w*|excess|(?<!no |not )more than|greater than|(?:no|not) less than|at least)\b|[>≥]|\bor (?:more|above|over)\b|and above$|\+$/i.test(
    quote,
  );
}

/** Whether a quote gives the most that a sum may be: "up to £250,000", "not exceeding £50,000". */
export function isCap(quote: string): boolean {
  return /\b(?:up to|(?:not|never)(?: to)? exceed\w*|(?:no|not) more than|below|under|(?<!no |not )less than|at most|maximum)\b|[<≤]|\bor (?:less|below|under)\b/i.test(
    quote,
  );
}

/** Whether words give the price of a year: "£5,000 per annum", "£12k a year". */
export function isYearly(words: string): boolean {
  return /(?:per annum|(?:per|a|each|every|\/) ?year|annually|yearly|p\.a\.?|p\/a|\dpa|\d pa)\b\.?/i.test(
    words,
  );
}
