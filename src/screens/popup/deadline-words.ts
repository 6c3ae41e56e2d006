import type { FollowedCallIn } from '../../library/database.ts';
import { shortDateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { estimateWords } from '../../ui/words.ts';

/** A last day to come in a few words: "until Tue 9 Dec, 16:00". */
export function deadlineWords(callIn: FollowedCallIn): string {
  const { lastDay, possibleLastDay } = callIn;
  if (lastDay === null) return '';
  const later = possibleLastDay === null ? '' : `, ${text('orPossibly', shortDateWords(possibleLastDay))}`;
  return text('until', shortDateWords(lastDay) + hourOf(callIn)) + estimateWords(callIn.certainty) + later;
}

function hourOf({ closesAt }: FollowedCallIn): string {
  return closesAt === null ? '' : `, ${closesAt.slice(11, 16)}`;
}
