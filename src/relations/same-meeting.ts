import { statedValue } from '../record/decision-record.ts';
import type { Relation } from './relation.ts';

/** Two decisions taken at one meeting of the council's site. */
export const sameMeeting: Relation = {
  kind: 'same-meeting',
  isSuggestion: false,
  keys: ({ site, record }) => (record.ids.meeting ? [`${site} meeting ${record.ids.meeting}`] : []),
  judge(first, second) {
    const meeting = first.record.ids.meeting;
    if (!meeting || first.site !== second.site || meeting !== second.record.ids.meeting) return null;
    const stated = statedValue(first.record.decidedAtMeeting) ?? statedValue(second.record.decidedAtMeeting);
    return {
      kind: 'same-meeting',
      direction: 'both',
      strength: 'asserted',
      how: 'meeting number',
      words: stated?.body ?? meeting,
    };
  },
};
