import { anyCase, isMaker, makerPattern } from './maker.ts';
import { dateIn, datePattern } from './written-words.ts';
import type { PlainDateText } from '../record/decision-record.ts';

/** To whom a decision recommends; places are in the plain words. */
export interface Recommendation {
  by: [number, number];
  date: PlainDateText | null;
  start: number;
  end: number;
}

const recommends = anyCase('recommend|recommends|recommended|recommending');
const body = `(?<by>${makerPattern})`;
const sitting = String.raw`(?: meeting)?(?: (?:on|of|in)(?: the)? (?<date>${datePattern}))?`;
const maker = `(?:${makerPattern})`;

const patterns = [
  // recommends to full Council; RECOMMENDED TO COUNCIL; to recommend to the Council meeting on 25 February 2026
  `${recommends},? ${anyCase('to')} (?:the |THE |its |a )?(?:meeting of (?:the )?)?${body}${sitting}`,
  // recommends Council to adopt; recommends that full Council approves. "That the Council" may be any officer's words.
  `${recommends} (?:${anyCase('that')} )?${body}${sitting}(?=,? (?:to|be|approves?|adopts?|agrees?|sets?|notes?|should)\\b)`,
  // Cabinet recommends that the Council approves
  `${maker}(?: therefore| also| hereby)? ${recommends} (?:${anyCase('that')} )?the ${body}${sitting}`,
  // to recommend the new Constitution to Council for adoption
  `${recommends} (?:the|a|its) [^;:.,]{1,80}? to (?:the )?${body}(?= for |\\.?$)`,
  // That full Council be recommended to approve
  `${body} (?:be|is) recommended (?=to )`,
].map((pattern) => new RegExp(pattern, 'u'));

const bodies = /(?:council|cabinet|executive|committee|board|panel|commission|assembly|forum)$/i;

/** The body that a decision recommends something to; null where it recommends nothing to any. */
export function recommendationIn(plain: string): Recommendation | null {
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    const { by: name = '', date: day } = found?.groups ?? {};
    if (!found || !bodies.test(name) || !isMaker(name)) continue;
    const start = found.index + found[0].lastIndexOf(name);
    return {
      by: [start, start + name.length],
      date: day === undefined ? null : dateIn(day),
      start: found.index,
      end: found.index + found[0].trimEnd().length,
    };
  }
  return null;
}
