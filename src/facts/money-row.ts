import { namesOther } from './money-noun.ts';
import type { MoneyPlace } from './money-place.ts';

/* Sums told in a row: the second of two years, the items of a list, the parts of a whole. */

/** "Foodbank £7,500; Youth Theatre £4,250": the items of a list that a colon opens. */
const listItem =
  /^[;,]? ?(?:and )?(?!total|cost|less|net|spend|actual|forecast|borrowing)[\w’'&(][\w’'&() -]{0,50}(?::| –)? ?$/i;

const fundedBy = /\b(?:funded|financed|met|paid for) (?:by|from|through|with)\b[^.;]{0,200}$/i;

/** Words behind which the sum goes on from the one before: "£150,000 in 2026/27 and £220,000 in 2027/28". */
const goesOn =
  /^[\s,;(]*(?:(?:and|or|plus|in|for|from|then|rising|to|a|further|year|one|two|three|the|over|next|of|this|following|per|annum|[\d/–-]+)[\s,;(]*)*$/i;

/** Whether a sum is the next of a row of the same kind. */
export function isContinued({ before, lead, tail }: MoneyPlace): boolean {
  // "the programme rises from £5m, as agreed in May, to £6m"
  if (/\bfrom £[^£;]{1,90}\bto $/.test(before)) return true;
  // "£900,000 has been added (£400,000 this year and £500,000 next)"
  if (lead.endsWith('(')) return true;
  // "reduced by £15,000 to £185,000": the second sum is what is left.
  if (lead === ' to ' || lead.length > 60 || /^ of (?:borrowing|debt|spend)/i.test(tail)) return false;
  // "£5m for school places and £750,000 for play areas"
  const purpose = /^ (for|from|in|on|towards) [^£;.]{1,40},? and (?:a further )?$/i.exec(lead)?.[1];
  if (purpose !== undefined && tail.startsWith(` ${purpose} `) && !namesOther(lead)) return true;
  // "funded by £180,000 of contributions and £85,000 from the club"
  if (fundedBy.test(before) && /(?:,|\band|\bplus)(?: a further)? $/i.test(lead) && !namesOther(lead))
    return true;
  // "three pots: £120,000 of contributions, £75,000 from the plan and £5,000 given by"
  if (
    /: ?[^:;£]{0,30}£/.test(before) &&
    /^ (?:of|from|given|by|in) [^;:£]{1,80}(?:,|and) $/i.test(lead) &&
    !namesOther(lead)
  )
    return true;
  return (
    goesOn.test(lead) ||
    (/: ?[^:;£]{0,60}£/.test(before) && listItem.test(lead) && !namesOther(lead.slice(1)))
  );
}

/** The last words before a sum in a list, without the mark that joins them: "(b) Lapwing Playgroup –". */
const lastWords =
  /(?:^|[;:,.)–-] ?)((?:[A-Z][\w’'&-]*|and|of|the|for|in|&)(?: (?:[A-Z][\w’'&-]*|and|of|the|for|in|&)){0,7})[ :(–-]{1,3}$/;

/** Whether a sum stands right behind a name in a list of grants: "Culture Grants: Stannard Brass Band £2,000". */
export function isGrantItem({ preceding, before, quote, tail }: MoneyPlace): boolean {
  const name = lastWords.exec(before.slice(-90))?.[1] ?? '';
  if (name === '' || !/^(?:$|[\n;,.)]| (?:and|–) )/.test(tail) || /per|each/.test(quote) || namesOther(name))
    return false;
  if (/^(?:total|cost|amount|value|price|band|fee|class|option)\b/i.test(name)) return false;
  const head = `${preceding} ${before.slice(0, -name.length)}`;
  return (
    /\bgrants?\b|\b(?:community|ward|members['’]?) (?:chest|fund|budget|allowance)s?\b/i.test(head) &&
    !/\b(?:contract|tender|fees?|charges?)\b/i.test(head)
  );
}
