import { isCap, isFloor, isYearly } from './amount-quote.ts';
import { contractRole } from './contract-value.ts';
import type { MoneyRole } from './fact.ts';
import type { MoneyPlace } from './money-place.ts';
import { isChosen, isConditional, isRejected, isUnderChosen } from './option.ts';
import { isContinued, isGrantItem } from './money-row.ts';
import { isThreshold } from './money-limit.ts';
import { isForLand, isGift, isGiven, isSource } from './money-source.ts';
import { headBefore, headBehind, lastClause, phrasesBehind } from './money-noun.ts';

/** The words of the sentence that speak of the same thing as the sum. */
function clauseOf({ before, quote, tail }: MoneyPlace): string {
  // "The bid was turned down; at £52,000 it was far above the others."
  const isTold = /^ (?:it|this|that|they) (?:was|is|were|are)\b/i.test(tail);
  const start =
    before.split(isTold ? /[:]| (?:while|whereas) /i : /[;:]| (?:but|while|whereas) /i).at(-1) ?? '';
  return `${start}${quote}${tail.split(/;(?! ?(?:it|this|which|that) )|, (?:but (?!was|is|this|it|not)|while|whereas) /i)[0] ?? ''}`;
}

function isOfRejected(place: MoneyPlace): boolean {
  const clause = clauseOf(place);
  // "Sums below £50 will not be pursued" tells of no option.
  if (isCap(place.quote) && /\b(?:sums|amounts|debts?|arrears|claims|invoices|balances) $/i.test(place.lead))
    return false;
  // "Tenders above the budget of £80,000 were to be rejected" tells what may be spent.
  if (/\b(?:tenders|bids|quotations|quotes) (?:above|over|exceeding) [^.;£]{0,40}$/i.test(place.lead))
    return false;
  if (place.option === 'rejected') return !isChosen(clause) && !isUnderChosen(place.sentence);
  if (place.option === 'chosen') return isRejected(clause);
  if (/\b(?:rather than|instead of|as opposed to|preferred to)\b[^.;£]{12,80}$/i.test(place.lead))
    return true;
  return isRejected(clause) || isConditional(clause);
}

const reduction =
  /\b(?:reduc(?:e[sd]?|ing|tions?)|cut(?:s|ting)?|lower(?:ed|s|ing)?|cheaper) (?:[\w’'-]+ ){0,8}by $|\b(?:costs?|spend(?:ing)?|bills?|expenditure|charges)\b[^.;£]{0,60}\b(?:fall|drop|decrease|go down|come down|reduce)s? by $|\bavoid(?:s|ed|ing)? (?:[\w-]+ ){0,2}costs? of $|\bfree(?:s|d|ing)?(?: up)? $|\b(?:reductions?|cuts?|decreases?) (?:[\w’'-]+ ){0,8}of $|\bsav(?:e|es|ed|ing) (?:(?:the|up|to|it|us|council|authority|an?|some|further|around) ){0,4}$/i;
const savingBehind =
  /^ (?:out of|off|from) (?:the |our |its )?(?:[\w’'-]+ ){0,3}(?:costs?|cost base|bill|spend\w*|running costs)\b|^ (?:will |would |can |could |to )?(?:be |is |are )?saved\b|^ (?:less|lower) (?:(?:an?|each|every) (?:year|month|week)|per|than|annually)/i;
const unsaved = /\b(?:miss|short|under-?deliver|not (?:been )?(?:achiev|deliver))/i;

const eachYear = /^,? (?:for|in) (?:each|every) (?:\w+ )?year\b/i;
const annualBefore =
  /\b(?:each|every) year\b[^.;£]{0,60}\b(?:pay|pays|paid|cost|costs|charge|spend)\b[^.;£]{0,40}$|\bannual (?:value|cost|price|charge|fee|payment|spend) of (?:[\w’'-]+ ){1,9}(?:is|was|will be|would be|of) $|\b(?:annual|yearly|annualised)\b(?! (?:turnover|income|profit|surplus|salary))(?: [\w’'-]+){0,6}(?:,| is| of| was| at| will be| would be|:| \(| -| –)* ?$/i;

/** What a sum is given from or taken off. */
interface Purpose {
  purpose: 'budget' | 'saving';
  /** Said of the sum itself, and not only by a noun that stands before it. */
  isClear: boolean;
  /** Called a budget: one of a year is still a budget. */
  isNamed: boolean;
}

/** What the words say that a sum is given from or taken off; null where they say neither. */
function purposeOf({ preceding, sentence, lead, quote, tail, previous }: MoneyPlace): Purpose | null {
  const own = lastClause(previous === null ? lead : (lead.split(/[,;(]| and /).at(-1) ?? ''));
  const [head, beside] = [headBefore(own), headBehind(tail)];
  const isNamed = head?.sense === 'budget';
  // "The tender is £12,000 lower than the estimate" saves nothing yet.
  const isCompared = /\b(?:tender|bid|quotation|quote)\b[^.;£]{0,40}$/i.test(lead);
  if ((savingBehind.test(tail) && !isCompared) || reduction.test(lead) || beside === 'saving')
    return { purpose: 'saving', isClear: true, isNamed };
  // "savings above £16,000" is what somebody holds.
  const isHeld =
    /\bsavings (?:of )?$/i.test(lead) &&
    !/\b(?:expect|achiev|deliver|identif|budget|approv|generat)/i.test(own) &&
    (isFloor(quote) || isCap(quote));
  if (head?.sense === 'saving')
    return isHeld || unsaved.test(own) ? null : { purpose: 'saving', isClear: false, isNamed };
  if (beside === 'budget') return { purpose: 'budget', isClear: true, isNamed };
  // What is offered or received is money given, unless it is for land.
  const isOffer = head !== null && /^(?:offers?|receipts?)$/.test(head.noun) && !isForLand(tail);
  const isApart = (head?.sense === 'apart' && !isOffer) || beside === 'apart';
  const phrases = phrasesBehind(tail);
  if (phrases.some(({ sense, preposition }) => sense === 'saving' && preposition !== 'from'))
    return { purpose: 'saving', isClear: false, isNamed };
  const isOf = phrases[0]?.preposition === 'of' && phrases[0].before === ' ' && isSource(phrases[0], own);
  const isMoved =
    (/\bamount (?:awarded|approved|granted|offered): $/i.test(own) &&
      /\b(?:grant|applica|recipient)/i.test(`${preceding} ${sentence}`)) ||
    isGiven(own, tail) ||
    phrases.some((phrase) => isSource(phrase, own));
  if (isOf || isGift(own, tail) || (isMoved && !isApart))
    return { purpose: 'budget', isClear: true, isNamed };
  // "The fund stands at £212m" is what it is worth.
  const isWorth =
    head !== null && /^funds?$/.test(head.noun) && /\b(?:stands|stood|valued)\b/i.test(own.slice(head.end));
  return isNamed && beside === null && !isWorth ? { purpose: 'budget', isClear: false, isNamed } : null;
}

/**
 * What a sum is for, by its own sentence, its field and the option it stands under. Where the words leave doubt it
 * is `other`; only clear words of an award make a contract value.
 */
export function moneyRole(place: MoneyPlace): MoneyRole {
  const { lead, quote, tail, previous } = place;
  if (isThreshold(place) || (previous === 'threshold' && isContinued(place))) return 'threshold';
  const found = purposeOf(place);
  if (
    isOfRejected(place) &&
    !(
      found?.purpose === 'budget' &&
      place.option === 'rejected' &&
      !/\b(?:need|requir|cost)|^(?:to )?(?:provide|award|give|offer|allocate|increase|fund|make)\b/i.test(
        lead,
      )
    )
  )
    return 'rejected-option';
  // What people earn in a year decides who may have something; nobody pays it here.
  if (/\b(?:earnings|incomes?)(?: of)? $/i.test(lead) && (isFloor(quote) || isCap(quote))) return 'other';
  const contract = contractRole(place);
  if (found?.purpose === 'saving' && (found.isClear || contract === null)) return 'saving';
  if (isYearly(quote) || annualBefore.test(lead) || eachYear.test(tail)) {
    const isPay = /\ballowance\b[^.;£]{0,30}$/i.test(lead);
    return found?.purpose === 'budget' && found.isNamed && !isPay ? 'budget' : 'annual-value';
  }
  if (contract === 'contract-value') return contract;
  if (found?.purpose === 'budget') return 'budget';
  if (contract !== null) return contract;
  if ((previous === 'saving' || previous === 'budget') && isContinued(place)) return previous;
  if (isGrantItem(place)) return 'budget';
  return 'other';
}
