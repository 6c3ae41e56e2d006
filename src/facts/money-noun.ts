import { matchesOf } from './matches.ts';

/*
 * The noun that a sum belongs to: "a budget for street trees of £5,000", "£40,000 contingency", "£2m of grant". Only
 * the head of a phrase counts: "budget gap" is a gap and "grant agreement" no grant.
 */

/** What a noun makes of its sum; apart: money that is no budget even where one is named beside it. */
export type NounSense = 'budget' | 'saving' | 'cost' | 'apart';

const budgets =
  "budgets?|allocations?|funding|funds?|grants?(?:[ -]aid)?|(?:capital|works|investment|maintenance|improvement|spending|housing) programme|(?:unspent|uncommitted|unallocated) (?:balance|sum|amount)|(?:sufficient|adequate|existing|approved|financial) provision|programme budget|reserves?|contributions?|match(?:ed)?[ -]funding|(?:supplementary|capital|revenue) estimates?|virements?|(?<=\\bbudget(?:ary)? |\\bof |^)provision|provision(?= of\\b|[^.;£]{0,40}\\b(?:estimates|budget|programme|accounts)\\b)|pots?|sources?(?= of (?:money|funding)| ?:)|balances|(?<!\\binclud\\w{1,4} (?:an? |the )?)contingency|envelope|carry[ -]forwards?|draw-?downs?|(?<!for |prize )money|monies|cil|s106|section 106|(?:capital|right[ -]to[ -]buy) receipts|commuted sums?|community chest|donations?|endowment|lottery|(?:community|ward|locality|member['’]?s?['’]?) allowances?";
const savings =
  'savings?|efficienc(?:y|ies)|(?<!tax )reductions?|cuts|cost avoidance|avoided costs?|(?:cashable|financial) benefits|budget reductions?';
const costs =
  'costs?|costings?|spen[dt]|spending|expenditure|outlay|prices?|fees?|charges?|rents?|salar(?:y|ies)|payments?|purchases?|estimates?|investments?|bill|premiums?';
const apart =
  'gaps?|shortfall|pressures?|deficits?|overspen(?:d|ds|ding|t)|underspen(?:d|ds|ding|t)|variances?|surplus(?:es)?|outturn|loans?|borrowings?|debts?|arrears|tenders?|bids?|quotations?|quotes?|offers?|contracts?|income|receipts?|turnover|profits?|losses|valuations?|claims?|insurance|indemnity|cover|guarantee|bonds?|deposits?|retention|liabilit(?:y|ies)|fines?|penalt(?:y|ies)|damages|compensation|settlement|invoices?|refunds?|write-offs?|assets?|investments? (?:held|portfolio)|proceeds|sales?|dividends?|interest|risk';

/** What may follow a noun that is named for what goes with it: "grant award", "savings target", "overspend position". */
const named =
  'figures?|applications?|schemes?|accounts?|sums?|totals?|amounts?|levels?|requirements?|provision|line|head(?:ing)?|awards?|offers?|payments?|pot|package|targets?|stream|position|balances?|proposals?|increases?|uplift|growth|money|monies|resources|element|value|support|settlement';

const nouns = new RegExp(
  String.raw`\b(?:(?<budget>${budgets})|(?<saving>${savings})|(?<cost>${costs})|(?<apart>${apart}))(?: (?:${named}))?\b(?= ?$|[^\w '’-]| [^a-z]| ?[-–—:] |-$| (?:of|for|to|in|into|from|on|onto|at|by|with|within|under|over|towards?|across|through|via|per|between|against|until|during|since|as|than|and|or|but|is|was|are|were|be|been|being|will|would|can|could|may|shall|should|must|has|have|had|which|that|who|where|when|not|now|also|currently|only|then|up|about|around|approximately|some|nearly|totals?|totalling|amounts|amounting|worth|comprising|available|remain(?:s|ing)?|standing|stands?|stood|required|needed|necessary|so|this|next|last|each|made|given|set|held|left|found|put|paid|drawn|taken|brought|built|the|an?|comes|came|pays?|[a-z]{2,}ed|includes?|including|contains?|holds?|comprises?|covers|covering|rises?|rose|increas(?:es|ing)|falls?|fell|goes|impacting|resulting|arising|accruing|relating|being|amounting|following)\b)`,
  'gi',
);

export interface Head {
  noun: string;
  sense: NounSense;
  /** Where it begins in the words. */
  at: number;
  end: number;
}

/** The nouns of some words that are no parts of other names, with what each makes of its sum. */
function headsIn(words: string): Head[] {
  return matchesOf(nouns, words).map(({ index, 0: noun, groups = {} }) => {
    const sense = (['budget', 'saving', 'cost', 'apart'] as const).find((name) => groups[name] !== undefined);
    return { noun: noun.toLowerCase(), sense: sense ?? 'apart', at: index, end: index + noun.length };
  });
}

/** Words between a noun and its sum that say nothing else: "budget of", "grant, which is expected to be". */
const direct =
  /^(?: \([^()£]{1,40}\))?[,:]? ?(?:(?:of|is|are|was|were|be|been|being|will|would|at|to|in|a|an|the|now|currently|only|just|some|further|additional|extra|total|totals|totalling|sum|amount|amounting|value|level|which|that|stands?|stood|remains|comes|came|put|set|worth|for|with|its|maximum|net|gross|approved|estimated|expected|forecast|projected|anticipated|up|about|around|approximately|has|have|had|holds?|held|contains?|includes?)[ :(–,-]{1,3})*$/i;
const predicate = /\b(?:is|are|was|were|be|stands?|stood|totals?|remains|comes|came)\b|:/i;
/** Where another clause begins, so that nouns before it speak of something else. */
const boundary =
  /;|, (?:and|but|while|so|because) |\b(?:while|whereas|but|because|if|although|though|compared|instead)\b| and (?:the|it|its|an?|this|that|will|would|to|has|have|is|was|notes?|noted|approve[sd]?|agree[sd]?) /gi;

/** How far something is from a budget, whichever budget is named behind it. */
const distance = /^(?:overspen|underspen|pressure|deficit|shortfall|variance|gap)/;

/** The last part of the words that a noun can stand in. */
const reach = 130;

/** The words of the last clause before a sum. */
export function lastClause(words: string): string {
  const near = words.slice(-400);
  const cut = matchesOf(boundary, near).at(-1);
  return cut ? near.slice(cut.index + cut[0].length) : near;
}

/**
 * The noun before a sum to which the sum belongs; null where there is none. What follows "of" belongs to the nearest
 * noun ("the budget for fees of £5"), what follows "is" to the subject ("the budget for fees is £5").
 */
export function headBefore(words: string): Head | null {
  const near = words.length > reach ? words.slice(-reach).replace(/^\S*/, '') : words;
  const heads = headsIn(near);
  const [first, nearest] = [heads[0], heads.at(-1)];
  if (!first || !nearest) return null;
  // "An overspend on the General Fund of £3m" is no fund.
  if (distance.test(first.noun) && isOnePhrase(near.slice(first.end, nearest.at)))
    return {
      ...first,
      at: first.at + words.length - near.length,
      end: first.end + words.length - near.length,
    };
  const link = near.slice(nearest.end);
  const isOfSubject = !direct.test(link) || predicate.test(link);
  const head = isOfSubject && isOnePhrase(near.slice(first.end, nearest.at)) ? first : nearest;
  const cut = words.length - near.length;
  return { ...head, at: head.at + cut, end: head.end + cut };
}

/** Whether the words between two nouns only join them: "saving on the", "contribution to the". */
function isOnePhrase(between: string): boolean {
  return (
    /^ (?:of|for|to|in|on|from|towards|within|against)\b/.test(between) &&
    !/[,;:]|\b(?:and|or|is|was|be|will|by|with|at)\b/.test(between)
  );
}

const article = '(?:the|an?|its|our|this|that|their|any|each) ';
const plainWords = String.raw`(?:(?!(?:of|for|to|in|into|from|on|at|by|with|within|or|is|was|be|will|would|has|have|which|that|who|as|than|over|per|the|an?|per)\b)[\w’'&/.-]+ ?){1,8}`;
const besideSum = new RegExp(
  `^[ -](?:(?:is|are|was|were|being|represents) )?(?:${article})?(${plainWords})`,
  'i',
);
const inPhrase = new RegExp(
  String.raw`\b(from|to|in|of|into|towards|within|by|through|on|as) (?:${article})?(?:[\d/]+ )?(${plainWords})`,
  'gi',
);

/** The noun that stands right behind its sum: "£40,000 contingency"; not the name of a fund, "the £2m Healthy Streets Fund". */
export function headBehind(tail: string): NounSense | null {
  const [words = ''] = (besideSum.exec(tail.slice(0, 90))?.[1] ?? '').split(/\band /, 1);
  const head = headsIn(words.trim()).at(-1);
  return head && !/^funds?$/.test(head.noun) ? head.sense : null;
}

/** A noun behind a sum with the words that join it: "£9,000 will be met from the reserve". */
export interface Phrase extends Head {
  preposition: string;
  /** What stands between the sum and the preposition. */
  before: string;
}

/** The nouns that a sum is said to be of, from or in, nearest first. */
export function phrasesBehind(tail: string): Phrase[] {
  const clause = /^[^.;(£]{0,110}/.exec(tail)?.[0] ?? '';
  return matchesOf(inPhrase, clause).flatMap(({ index, 1: preposition = '', 2: words = '' }) => {
    const [head] = headsIn(words.trim());
    return head ? [{ ...head, preposition: preposition.toLowerCase(), before: clause.slice(0, index) }] : [];
  });
}

/** Whether words name a cost or money that is no budget: what follows them goes on about that. */
export function namesOther(words: string): boolean {
  return words.includes(';') || headsIn(words).some(({ sense }) => sense === 'cost' || sense === 'apart');
}
