import { bodyNoun, isMaker } from './maker.ts';
import { daySign, makerSign, placeOfGroup } from './told-names.ts';
import { dateIn } from './written-date.ts';
import type { WrittenWords } from './written-words.ts';
import type { PlainDateText } from '../record/decision-record.ts';

/** To whom a decision recommends; places are in the plain words. */
export interface Recommendation {
  by: [number, number];
  date: PlainDateText | null;
  start: number;
  end: number;
}

const recommends = 'recommend(?:s|ed|ing)?';
const body = `(?<by>${makerSign})`;
const sitting = String.raw`(?:,? at (?:its|the) meeting| meeting)?(?: (?:on|of|in)(?: the)? (?<date>${daySign}))?`;

const patterns = [
  // recommends to full Council; RECOMMENDED TO COUNCIL; to recommend to the Council meeting on 25 February 2026
  `(?:${recommends}|a recommendation)(?: be)?(?: made| put| sent| submitted| forwarded)?,? to (?:the |its |a )?(?:meeting of (?:the )?)?${body}${sitting}`,
  // recommends Council to adopt; recommends that full Council approves. "That the Council" may be any officer's words.
  `${recommends} (?:that )?${body}${sitting}(?=,? (?:to|be|approves?|adopts?|agrees?|sets?|notes?|should)\\b)`,
  // RESOLVED to recommend the County Council to make an estimate: nobody but a body is recommended to do so
  `${recommends} the ${body}${sitting},? (?=to [a-z])`,
  // Cabinet recommends that the Council approves
  `${makerSign}(?: therefore| also| hereby)? ${recommends} (?:that )?the ${body}${sitting}`,
  // to recommend the new Constitution to Council for adoption
  `${recommends} (?:the|a|its) [^;:.,]{1,80}? to (?:the )?${body}(?= for |\\.?$)`,
  // the Panel's recommendation to Cabinet is that
  `recommendation to (?:the )?${body}(?= is that )`,
  // to put to full Council the recommendation that
  `\\b(?:put|make|submit|forward)(?:s|ting)? to (?:the )?${body} (?:the|a) (?=recommendation)`,
  // That full Council be recommended to approve
  `${body}(?:, at (?:its|the) meeting (?:on|of|in) (?<date>${daySign}),)? (?:be|is) recommended (?:by (?:the )?${makerSign} )?(?=to )`,
].map((pattern) => new RegExp(pattern, 'di'));

const bodies = new RegExp(`(?:${bodyNoun})$`, 'i');

/** The body that a decision recommends something to; null where it recommends nothing to any. */
export function recommendationIn({ plain, signs }: WrittenWords): Recommendation | null {
  if (!/recommend/i.test(plain)) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(signs);
    const by = found && placeOfGroup(found, 'by');
    if (!by) continue;
    const name = plain.slice(...by);
    const day = placeOfGroup(found, 'date');
    if (!bodies.test(name) || !isMaker(name)) continue;
    return {
      by,
      date: day === undefined ? null : dateIn(plain.slice(...day)),
      start: found.index,
      end: found.index + found[0].trimEnd().length,
    };
  }
  return null;
}
