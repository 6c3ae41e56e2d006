import type { CallIn } from '../call-in/state.ts';
import { fullDateWords } from './dates.ts';
import { text } from './text.ts';
import { estimateWords, laterDayWords, stateWords } from './words.ts';

/**
 * The state of call-in in one line: "Can be called in until Tuesday 9 December 2025, 16:00". An estimate is called
 * one, and where a rule leaves doubt the later day is named as well.
 */
export function callInLine(
  callIn: Pick<CallIn, 'state' | 'lastDay' | 'possibleLastDay' | 'closesAt' | 'certainty'>,
): string {
  const { state, lastDay, closesAt, certainty } = callIn;
  if (lastDay === null) return stateWords(callIn);
  const hour = closesAt === null ? '' : `, ${closesAt.slice(11, 16)}`;
  const day = text(state === 'open' ? 'until' : 'on', fullDateWords(lastDay) + hour);
  const later = laterDayWords(callIn);
  const line = text('stateAndDay', stateWords(callIn), day);
  return `${line}${estimateWords(certainty)}${later === '' ? '' : `, ${later}`}`;
}
