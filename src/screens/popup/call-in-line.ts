import type { CallIn } from '../../call-in/state.ts';
import type { FollowedCallIn } from '../../library/database.ts';
import { fullDateWords, shortDateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { stateWords } from '../../ui/words.ts';

/**
 * The state of call-in in one line: "Can be called in until Tuesday 9 December 2025, 16:00". An estimate is called
 * one, and where a rule leaves doubt the later day is named as well.
 */
export function callInLine(callIn: CallIn): string {
  const { state, lastDay, possibleLastDay } = callIn;
  if (lastDay === null) return stateWords(callIn);
  const day = fullDateWords(lastDay) + hourOf(callIn);
  const later = possibleLastDay === null ? '' : `, ${text('orPossibly', fullDateWords(possibleLastDay))}`;
  const until = text(state === 'open' ? 'until' : 'on', day);
  return text('stateAndDay', stateWords(callIn), until) + estimateOf(callIn) + later;
}

/** A last day to come in a few words: "until Tue 9 Dec, 16:00". */
export function deadlineWords(callIn: FollowedCallIn): string {
  const { lastDay, possibleLastDay } = callIn;
  if (lastDay === null) return '';
  const later = possibleLastDay === null ? '' : `, ${text('orPossibly', shortDateWords(possibleLastDay))}`;
  return text('until', shortDateWords(lastDay) + hourOf(callIn)) + estimateOf(callIn) + later;
}

function hourOf({ closesAt }: FollowedCallIn): string {
  return closesAt === null ? '' : `, ${closesAt.slice(11, 16)}`;
}

function estimateOf({ certainty }: FollowedCallIn): string {
  return certainty === 'estimate' ? text('estimate') : '';
}
