import { isYearly } from './amount-quote.ts';
import type { MoneyRole } from './fact.ts';
import type { Leaning } from './learnt-role.ts';
import { leaningOf, weightsIn } from './learnt-role.ts';
import { featuresOf } from './money-features.ts';
import type { MoneyPlace } from './money-place.ts';
import { isChosen, isUnderChosen } from './option.ts';
import weightsByFeature from './money-weights.json';

/** The roles, in the order in which the weights are written. */
export const moneyRoles = [
  'contract-value',
  'annual-value',
  'threshold',
  'rejected-option',
  'saving',
  'budget',
  'other',
] as const satisfies [MoneyRole, ...MoneyRole[]];

/**
 * How sure the words must be, as a share of one: of a role at least as much as of all others together. Where they
 * are less so, the sum has no role. A contract's value is the headline that a reader takes away, and so the words
 * must be surer.
 */
const sure = 0.5;
const sureOfContract = 0.8;

const weights = weightsIn(weightsByFeature);

/** What a sum is for; null where the words leave doubt. Only clear words of an award make a contract value. */
export function moneyRole(place: MoneyPlace): MoneyRole | null {
  // Why a decision is key is always a limit.
  if (place.field === 'reasonKey') return 'threshold';
  return roleOf(place, leaningOf(moneyRoles, featuresOf(place), weights));
}

/** What a sum is for, once its words are weighed; null where they leave doubt. */
export function roleOf(place: MoneyPlace, { role, share }: Leaning<MoneyRole>): MoneyRole | null {
  const told = role === 'contract-value' && !mayBePrice(place) ? 'other' : role;
  const isSure = share >= (told === 'contract-value' ? sureOfContract : sure);
  if ((told === 'other' || !isSure) && isOfRejected(place)) return 'rejected-option';
  return isSure ? told : null;
}

/** Whether a sum stands under an option that was turned down, so that it is that option's unless its words say otherwise. */
function isOfRejected({ option, sentence }: MoneyPlace): boolean {
  return option === 'rejected' && !isChosen(sentence) && !isUnderChosen(sentence);
}

/** A price for one unit: "per hour", "a bed", "for each card". */
const unitRate =
  /(?:\bper (?!annum|year)|\/ ?(?!year)|\b(?:an?|each|every) (?:hour|day|week|night|month|place|bed|item|unit|visit|person|child|tonne|card)|\b(?:pw|ph|pcm)\b)/i;
const unitBehind = /^,? (?:per |(?:for )?each\b)/i;

/**
 * Whether a sum may be the price of all that is agreed, whatever the words: not the price of a year, of a unit or of
 * an option that was turned down, and not what was before: "from £5,000 to".
 */
function mayBePrice({ isAgreed, option, lead, quote, tail }: MoneyPlace): boolean {
  const isOfUnit = unitRate.test(quote) || unitBehind.test(tail);
  const isFormer = /\bfrom $/i.test(lead) && /^ to $/i.test(tail);
  return isAgreed && option !== 'rejected' && !isYearly(quote) && !isOfUnit && !isFormer;
}
