import { isFloor, withoutUse } from './amount-quote.ts';
import { isPriceLabel, isSupplierLine, namesSupplier } from './award-form.ts';
import type { MoneyRole } from './fact.ts';
import type { MoneyPlace } from './money-place.ts';

/*
 * Whether a sum is the price of what is awarded or agreed. It is the headline that a reader takes away, so every
 * doubt counts against it: an estimate before the award, another bidder's price, an earlier contract's value, a
 * rate for an hour or a place, or what is put on top of a price are not the contract's value.
 */

/** Words that award or agree a contract; what is awarded may also be a grant, which is no contract. */
const awarding =
  /(?<!\b(?:pay|staff|tribunal|arts|national|lottery|costs) )\baward(?:ed|ing|s)?\b(?! (?:scheme|ceremon|winning|title|night|programme))|\b(?:enter(?:s|ed|ing)? into|lets?|conclude[sd]?|execute[sd]?|signs?|renew(?:s|ed|al)?|extend(?:s|ed|ing)?|extension|commission(?:s|ed)?|places?)\b[^.;]{0,90}\b(?:contracts?|agreements?|call-offs?|framework|order)\b|\b(?:contracts?|agreements?|call-offs?|(?<!in )orders?)\b[^.;]{0,120}\b(?:let|extended|renewed|entered into|signed|placed)\b|\b(?:give[ns]?|gave|hands?|handed|go|goes|gone|went|wins?|won|secure[sd]?|engag\w+)\b[^.;]{0,90}\b(?:contract|call-off|order|framework)\b|\b(?:contract|call-off|(?<!in )order|lot \w)\b[^.;]{0,120}\b(?:given|handed|goes?|gone|went|pass(?:es)?|won)\b|\baccept(?:s|ed|ing|ance)?\b[^.;]{0,60}\b(?:tenders?|bids?|quotations?)\b|\b(?:tenders?|bids?|quotations?)\b[^.;]{0,90}\b(?:be|is|was|were) accepted\b|\b(?:contract|agreement) (?:extension|renewal)s?\b|\b(?:to|agreed|will|and|be) contract(?:ed)? with\b|\b(?:appoint(?:s|ed|ing|ment)?|(?:commission(?:s|ed|ing)?|engag(?:e|es|ed|ing)|instruct(?:s|ed|ing)?|hire[sd]?)\b[^.;£]{2,90} (?:to (?:deliver|provide|supply|carry|undertake|run|design|manage|build|install|produce|prepare|advise|act|complete|develop|operate|survey)|for|as|on))\b/i;
const grant =
  /\baward(?:ed|ing|s)?\b(?: [\w’'-]+){0,4} (?:grants?|funding|compensation|damages|costs|scholarships?|bursar(?:y|ies)|prizes?)\b|\b(?:grant|funding) award/i;

/** Getting the work, by whatever word: enough where a company is named beside it. */
const getting =
  /\b(?:won|engag\w+|instruct\w*|retain(?:s|ed|ing)?|commission(?:s|ed|ing)?|procur(?:e|es|ed|ing) [^.;£]{0,90}from|contract(?:ed|ing)? with|proceed(?:s|ed|ing)? with|sign(?:s|ed|ing)? up|renew(?:s|ed|al|als|ing)?|use of [A-Z][^.;£]{1,60} to|wins?|let|given|extensions?|buy|buying|bought|purchas\w+|hire|hiring|orders?|ordered|chosen|chose|selected?|picked|pass(?:es|ed)? to|go(?:es)? to|offered)\b/i;
const company =
  /\b(?:Ltd|Limited|LLP|plc|PLC|CIC)\b|\b(?:Provider|Supplier|Bidder|Tenderer|Contractor|Company) (?:[A-Z]|\d{1,2})\b/;

/** Ways in which a price follows: "at a total cost of", "for the sum of", "contract value:", "worth". */
const priced =
  /\b(?:with|whose|at|on) (?:an? |its |the )?(?:[\w-]+ )?(?:offer|bid|price|tender|quotation|quote) of $|\b(?:fee|price|cost|sum|value) for (?:that|this|the|such) (?:[\w-]+ )?(?:appointment|work|works|commission|services?|contract|order) (?:of|is|at|being|will be) $|(?:\b(?:at|for|in|with|to|on) (?:an? |the |its )?(?:[\w’'-]+ ){0,5}(?:value|costs?|price|sum|amount|consideration|total)|[.,;(:–-] ?(?:the |its )?(?:total |overall |contract |award ){0,2}(?:value|price|sum|cost))(?: (?:of|for|to) (?:this|the|each) (?:[\w’'-]+ )?(?:award|contract|lot|works|services?|council|authority|borough|county|city|district))?(?: (?:of|is|being|at|to|will be|was|totals|amounts to|equates to))?(?::| -| –|,)? ?\(?$/i;
const plain =
  /\band an? (?:whole[- ]life|total|overall) (?:contract )?(?:value|price|cost) of $|\b(?:direct|contract) award (?:of|for) $|\b(?:for|at|worth|valued at|totall?ing|amounting to|costing|being|equating to)(?: a total)? $|\b(?:for|at|in return for) an? (?:(?:fixed|total|agreed|tendered|lump sum|contract|management) ){0,3}fee of $|\bcontracts? (?:of|worth) $|\blot \w{1,3}(?: \([^()£]{0,40}\))?(?::| -| –)? ?(?:\(|at |for )?$/i;
const overTerm =
  /^,? (?:in total )?(?:over|for|across|during) (?:[\w-]+ ){1,4}(?:term|life|lifetime|period|contract|duration|years|months)\b/i;
/** "At £31,000 a year, a total of £93,000": what a price for a year comes to. */
const sumOfYears =
  /^[,(–\s]*(?:and )?(?:(?:or|making|i\.e\.,?|being) )?(?:an? |the |in )?total(?:ling)?(?: (?:price|cost|value|sum|charge))?(?: (?:over|for|across|of) (?:the )?(?:[\w-]+ )?(?:[\w-]+ )?(?:years?|term|contract|period|months))?(?: of| is| being| will be| comes to)?:? $/i;
const sumOfYearsBehind = /^,? (?:in total|in all|altogether|overall)\b/i;

/** The price called the contract's own: "total contract value of", "the contract price (", "contract sum for this award is". */
const contractNoun =
  /\b(?:contract (?:value|price|sum|cost)|(?:value|price|cost) of (?:(?:the|this) (?:[\w-]+ ){0,2})?(?:contract|award|call-off)(?: awarded)?|award value|tender (?:sum|price) accepted|(?:(?<!un)successful|winning) (?:bid|tender|quotation)|(?:(?<!un)successful|winning|chosen|selected|appointed|preferred|recommended|highest[- ]scoring|top[- ]scoring|first[- ]ranked|top[- ]ranked) (?:supplier|bidder|tenderer|contractor|provider|company|firm)['’]s (?:[\w-]+ )?(?:price|bid|tender|quotation|quote|offer))\b[^.;£]{0,70}$/i;
/** "The contract, valued at", "the contract will cost". */
const contractSubject =
  /\b(?:(?<!un)successful|winning|chosen|selected|appointed|preferred|recommended|highest[- ]scoring|top[- ]scoring|first[- ]ranked|top[- ]ranked) (?:supplier|bidder|tenderer|contractor|provider|company|firm)(?: will| is to| shall)? (?:be paid|receive) $|\b(?:contract|framework|agreement|call-off)(?: (?:for|with)(?: [\w’'&-]+){1,8})?(?:,|, which)?(?: is| was| will| to be)? (?:(?<=\b(?:is|be) )for|(?:costs|costing|(?<=will |to be |to )cost|worth|valued at|priced at)(?: a total of| some)?|(?:has|have|having) an? (?:[\w-]+ ){0,2}(?:value|cost|price) of) $/i;
const contractBehind = /^ (?:(?!and|no|but|budget|grant|saving)[\w’'-]+ ){0,4}contract\b/i;

/** Another contract than the one agreed here. */
const earlier =
  /\b(?:(?:19|20)\d\d (?:award|contract|tender)|previous(?:ly)?|earlier|prior|existing|current(?:ly)?|incumbent|expiring|expired|outgoing|original(?:ly)?|former|old|initially|first (?:awarded|let)|last|historic|present)\b/i;
const goesOnWith = /\b(?:extend|extension|renew|vari(?:ed|ation)|vary|new|modif)/i;
/** An award to the one who has the contract now is a new one. */
const toIncumbent =
  /\b(?:award|awarded|contract|order) (?:to|with) (?:the |its |our )?(?:current|existing|incumbent|present) (?:[\w-]+ ){0,2}(?:providers?|suppliers?|contractors?|operators?|compan(?:y|ies)|firms?)\b/gi;
const awardedThen =
  /\b(?:awarded|let|signed|placed) (?:in|on|during|by \w+ in)\b[^.;£]{0,30}\b(?:19|20)\d\d\b|\b(?:was|were|had been) (?:awarded|let)\b[^.;£]{0,60}\b(?:in|on|since) [^.;£]{0,20}\b(?:19|20)\d\d\b|^(?:in|on|since) [^.;£]{0,20}\b(?:19|20)\d\d\b|\b(?:bought|purchased|hired)\b[^.;£]{0,80}\b(?:in|on|during|since) [^.;£]{0,14}\b(?:19|20)\d\d\b/i;

/** What is not agreed yet, and what is somebody else's price. */
const uncertain =
  /\b(?:estimat\w*|anticipat\w*|indicative|expected|forecast|projected|potential|advertised|proposed|likely|guide)\b/i;
const before =
  /\bdelegat(?!ed (?:officer )?decision)|\b(?:procure|re-?procure|go out to tender|invit\w+ tenders?|tender for|retender|seek tenders|commence\w* (?:a |the )?(?:procurement|tender))\b(?!.{0,40}\bfollowing\b|[^.;£]{0,90} from [A-Z][^.;£]{2,50} (?:Ltd|Limited|LLP|plc|CIC)\b)|\bprocurements and awards\b|\bprocurement (?:strategy|exercise to|and (?:subsequent )?award)|\bbusiness case\b/i;
const others =
  /(?:%|\bper ?cent) of\b|\boption of an? (?:further|second|third|fourth|fifth|sixth|additional|extra)\b|\b(?:(?<!\bto the )(?:lowest|highest|second|third|next)|unsuccessful|losing|other|remaining|rival|non-?compliant|(?<!(?:successful|winning|accepted|chosen|selected|preferred|recommended|best) )bids? (?:of|received|ranged)|rang(?:ed|ing)|quoted(?! (?:price|sum|cost|fee))|compared|against|budget|estimate|pre-tender|contingency|deposit|retention|social value|turnover|insurance|indemnity|bond|liability|saving|increase\w*|decrease\w*|reduc\w*|additional|sale|dispos\w+ of|sold|lease|rent(?! reviews?)|loan(?! schemes?)|rather than|instead of)\b|\b(?:(?:including|inclusive of)(?! (?:(?:the|any|all|both|possible) )*(?:extensions?|options?|optional))|of which|plus)\b[^,;]*$/i;
/** What is awarded by contract; an award of anything else has no contract's value. */
const contracted =
  /\b(?:contract\w*|(?:purchase|works) orders?|tender\w*|frameworks?|call-?offs?|agreements?|lots? \w|supplier|provider|bidder|procurement|quotation|works|supply|architects?|consultants?|surveyors?|contractors?|firm|company|limited|ltd|llp|plc|cic|associates|partners|this award|bid|to (?:deliver|provide|supply|undertake|carry out|run|design|manage|build|install|prepare|produce|operate|develop))\b/i;
const acceptedBehind =
  /^(?:[^.;£]|; (?:it|this|and) ){0,120}\b(?:be|is|was) (?:\w+ )?(?:accepted|taken up|recommended for (?:acceptance|approval|award))\b/i;
/** "Tenders of £5,000 and £9,000 came in and the second was accepted": which one, the words before do not say. */
const oneOfThem =
  /(?:\b(?:and|but|of (?:which|these|them))|[,;]) (?:only )?(?:the|that|one|an?) (?:lowest|highest|first|second|third|cheap\w+|dear\w+|best|other|another|latter|former|last|winning|latest)\b/i;
const acceptedFor =
  /\b(?:tender|quotation)s? accepted(?: was| is)?:? $|\b(?:tender|bid|quotation|quote|offer)s?\b[^;£]{0,120}\brecommended for (?:acceptance|approval|award)(?: at| for| in the sum of)(?: a total of)? $/i;
const tendered = /\b(?:tender|quotation|quote|bid)\b[^.;£]{0,60}(?: (?:of|at|for)|,| \()? $/i;
const acceptedAhead = /\baccept(?:s|ed|ing|ance)?\b[^.;£]{0,120}$/i;
/** "Accepts the price of", where the firm is named. */
const acceptedPrice =
  /\baccept\w* (?:the |its |their )?(?:[\w-]+ ){0,2}(?:price|proposal|submission)s? (?:of|at) $/i;
const bestTender =
  /\b(?:lowest|cheapest|best|winning|successful|highest[- ]scoring|most advantageous) (?:\w+ )?(?:tender|quotation|quote|bid)\b(?:[^.;£]{0,60} (?:of|at|for|was|is)|,) $/i;

/** How a sentence goes on about the price of what the one before it awards. */
const opening = new RegExp(
  String.raw`^\W{0,4}lot \w{1,3}\b(?! was| were)[^.;£]{0,80}[,:–(-] ?$|^\W{0,4}(?:(?:the|its|their|this|a|total|overall|full|whole-life|agreed|accepted|final|tender|tendered|contract|quoted|submitted|fixed|maximum|purchase|winning|successful|combined|aggregate|initial|estimated|expected|net|negotiated|all-in) ){0,4}(?:cost|value|price|sum|fee|total|quotation|quote|tender|bid)(?: of (?:the |this |these |all |both )?(?:contracts?|awards?|works?|services?|orders?|purchases?|appointments?|supply|commission|package|agreements?|equipment|licen[cs]es?|call-offs?|lots?|two|three|four)\b(?: [a-z]+)?)?(?: (?:over|for|across|during) [^£.,;:]{1,40}?)?(?: (?:is|was|will be|to be|comes to|amounts to|stands at|totals))*(?: to be)?(?::| -| –|,)? ?$|^(?:it|this|the (?:contract|work|works|order|award|appointment|supply|service|equipment|licen[cs]es?)) (?:is worth|is valued at|has an? (?:[\w-]+ ){0,2}value of|will cost|costs|is) (?:a total of )?$`,
  'i',
);

/** A contract that is changed has its new price as its value: "vary the contract so that its total value becomes". */
const changing = /\b(?:vary|varied|variation|modif\w+|increas\w+|extend\w*|extension)\b/i;
const revised =
  /\b(?:total|overall|revised|new) (?:contract )?(?:value|price|sum)(?: of the contract)? (?:becomes?|to|of|is now|will (?:now )?be) $/i;

/** "Increase the contract by £5,000 to £45,000": what it comes to then. */
const raised =
  /\b(?:contract|agreement|order)\b[^.;£]{0,160} (?:by|from) £[^£;]{1,60} to (?:a (?:new |revised )?(?:total|value) of )?$/i;

/** "Agreed to pay Acorn Ltd £5,000", which may also be for something that went wrong. */
const paysFirm =
  /\bpay(?:s|ing|ment to)? [^.;£]{2,60}\b(?:Ltd|Limited|LLP|plc|PLC|CIC)\.?,? (?:an? (?:\w+ )?(?:fee|sum|total) of )?$/;
const notPrice = /\b(?:compensat|damages|settle|refund|rebate|grant|ex gratia|claim|interest|subsid)/i;

/** Land and buildings change hands by contract too, but that is no contract for anything to be done. */
const property =
  /\b(?:sale|sell|selling|sold|dispos\w+ of|freehold|leasehold|lease|land (?:at|off|adjoining)|conveyance)\b/i;
/** The same, said of what may have been long ago. */
const wasAwardedBehind = /^[^.;£]{0,90}\b(?:was|were|has been|have been) (?:awarded|let|placed)\b/i;
const awardedBehind =
  /^[^.;£]{0,90}\b(?:be|is|are) (?:hereby )?(?:awarded|let|placed|signed|entered into|raised|issued)\b/i;
const notAwarded =
  /\bno contract|\bnot (?:to )?(?:be )?(?:\w+ )?award|\b(?:do|does|did|will|would|could|should) not award|\bcancel|\babandon|\bwithdraw|\b(?:declin|refus)\w+ to\b|\bagainst award|\bneighbouring\b|\bby (?:another|other) (?:council|authorit)/i;

/** "Be let by open competition": with an estimate beside it, the contract has no price yet. */
const stillToCompete =
  /\b(?:by|through|via|following|after|subject to) (?:an? )?(?:[\w-]+ )?(?:competition|competitive|tender\w*|procurement)\b/i;

/** A price for one unit is no contract's value. */
const unitRate =
  /(?:\bper (?!annum|year)|\/ ?(?!year)|\b(?:an?|each|every) (?:hour|day|week|night|month|place|bed|item|unit|visit|person|child)|\b(?:pw|ph|pcm)\b)/i;

/** The last part of the words before a sum that can govern it. */
const reach = 400;

/**
 * The contract value, where the words around a sum clearly make it that; `other` where they speak of a contract's
 * price that was not agreed here; null where they do not speak of a contract's price.
 */
export function contractRole(place: MoneyPlace): MoneyRole | null {
  const governing = place.before.slice(-reach);
  // "What is the value of the contract? £96,000"
  const isAsked = place.before.trim() === '' && place.preceding.endsWith('?');
  const lead = isAsked ? `${place.preceding} ` : place.lead.slice(-reach);
  const isAward =
    (awarding.test(governing) ||
      awardedBehind.test(place.tail) ||
      (company.test(place.before) && getting.test(place.before)) ||
      (place.field === 'decision' && wasAwardedBehind.test(place.tail))) &&
    !grant.test(governing) &&
    (contracted.test(place.sentence) || company.test(place.sentence));
  const named = contractNoun.test(lead) || contractSubject.test(lead);
  const isBehind =
    contractBehind.test(place.tail) &&
    (awarding.test(place.sentence) || /\bcontract for\b/i.test(place.tail));
  const isAccepted =
    acceptedFor.test(lead) ||
    (acceptedPrice.test(lead) && company.test(place.sentence)) ||
    (tendered.test(lead) &&
      ((!oneOfThem.test(place.tail) && acceptedBehind.test(place.tail)) ||
        (acceptedAhead.test(lead) &&
          !/\b(?:estimates?|budget|within|guide|limit|below|above)\b/i.test(lead.slice(-70))))) ||
    (bestTender.test(lead) && /\baccept/i.test(place.sentence));
  const isPriced =
    isAward &&
    (priced.test(lead) ||
      plain.test(lead) ||
      overTerm.test(place.tail) ||
      isBare(place) ||
      isSumOfYears(place));
  // "The contract is awarded to Firm Ltd. Its total cost is £249,000."
  const [own, told] = ownSentence(place);
  const isTold = awarding.test(told) && contracted.test(told);
  const goesOn = (opening.test(own) && (isTold || isSupplierLine(told))) || (isTold && isSumOfYears(place));
  const isInForm = isPriceLabel(place.before) && (place.isForm || namesSupplier(place.sentence));
  const isPaid = paysFirm.test(lead) && !notPrice.test(place.tail);
  const isRevised =
    (revised.test(lead) || raised.test(governing)) &&
    changing.test(governing) &&
    !/\bfrom [^£]{0,60}$/i.test(lead);
  // "increasing the contract value from £1m to": what it came to before.
  if (
    /\bfrom $/i.test(lead) &&
    place.tail === ' to ' &&
    (changing.test(governing) || /\b(?:rises?|rose|risen|rising)\b/i.test(governing)) &&
    contracted.test(governing)
  )
    return 'other';
  if (isRevised)
    return place.isAgreed && place.option === 'none' && !property.test(place.sentence)
      ? 'contract-value'
      : 'other';
  if (!named && !isPriced && !isBehind && !isAccepted && !goesOn && !isInForm && !isPaid) return null;
  const context = isAccepted
    ? 'accepted'
    : isAward || goesOn || isInForm || isPaid || awarding.test(place.sentence)
      ? 'award'
      : 'none';
  return isAgreed(place, governing, lead, context) ? 'contract-value' : 'other';
}

/** The sentence up to the sum and the one before; "Firm Ltd. Its" is one sentence to those who split at stops. */
function ownSentence({ before, preceding }: MoneyPlace): [string, string] {
  const at = before.search(/(?<=\b(?:Ltd|Co|Inc))\. (?=[A-Z][a-z]+ [^.]*$)/);
  return at < 0 ? [before, preceding] : [before.slice(at + 2), before.slice(0, at)];
}

function isSumOfYears({ lead, tail, previous }: MoneyPlace): boolean {
  return previous === 'annual-value' && (sumOfYears.test(lead) || sumOfYearsBehind.test(tail));
}

/** "Award the contract to Firm Ltd (£2.85m)", "Awarded to Firm Ltd – £36,750": the sum closes the sentence. */
function isBare({ lead, quote, tail }: MoneyPlace): boolean {
  return (
    (quote.startsWith('(') || /(?:\(| [-–—:] ?|\b(?:Ltd|Limited|LLP|plc|CIC), )$/.test(lead)) &&
    /^\)?(?:[.,;] ?|\s)?(?:$|[;,.]|and )/.test(tail)
  );
}

function isAgreed(
  place: MoneyPlace,
  governing: string,
  lead: string,
  context: 'accepted' | 'award' | 'none',
): boolean {
  const { field, sentence, quote, isAgreed: mayBe, option } = place;
  const near = lead.slice(-70);
  const clause = governing.split(/;|\b(?:but|whereas|while)\b/i).at(-1) ?? '';
  if (!mayBe || option === 'rejected') return false;
  if (field === 'consultation' || field === 'equality' || field === 'declarations') return false;
  if (unitRate.test(quote) || isFloor(quote)) return false;
  if (earlier.test(clause.replace(toIncumbent, '')) && !goesOnWith.test(clause)) return false;
  if (
    earlier.test(lead.replace(toIncumbent, '').slice(-60)) ||
    awardedThen.test(sentence) ||
    property.test(sentence) ||
    notAwarded.test(sentence)
  )
    return false;
  if (uncertain.test(lead.slice(-120)) && (context === 'none' || stillToCompete.test(sentence))) return false;
  // Of the words that spoil a price only those count that are near: earlier ones speak of how the award came about.
  if (before.test(withoutUse(governing))) return false;
  // A price before there is an award is the one that somebody reckons with.
  if (context === 'none' && /\b(?:re-?)?(?:procur\w+|tendering|tender exercise)\b/i.test(sentence))
    return false;
  return (
    context === 'accepted' ||
    !others.test(goesOnWith.test(clause) ? near.replace(/\badditional (?:cost|price|sum|value)/i, '') : near)
  );
}
