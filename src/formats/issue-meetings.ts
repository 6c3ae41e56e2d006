import type { Block, Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { readItem } from './agenda-item.ts';
import { languageOfItems } from './agenda-language.ts';
import { issueIds, linkedIds } from './issue-ids.ts';

/** What ModernGov heads the page of an issue's meetings with. */
const pageName = /^(?:issue|mater) - (?:meetings|cyfarfodydd)$/i;

/** The line above each meeting's item: "Meeting: 11/07/2023 - Cabinet (Item 16)". */
const meetingForm = /^(?:meeting|cyfarfod)\s?:\s*(\d\S+) - (.+?)(?: \((?:item|eitem) ([^()]{1,9})\))?$/iu;

/** Whether a page lists the items of one issue; a page cut down to an item's text is told by its address. */
export function isIssueMeetings(page: Page, isAtAddress: boolean): boolean {
  if (page.blocks.some(isMeeting)) return isAtAddress || page.blocks.some(({ text }) => pageName.test(text));
  return (
    isAtAddress &&
    page.blocks.some(({ text }) => /^(?:additional documents|dogfennau ychwanegol)\s?:/i.test(text))
  );
}

/** A record for each meeting at which the issue was an item. */
export function readIssueMeetings(format: string, page: Page): DecisionRecord[] {
  const { blocks } = page;
  const meetings = blocks.flatMap((block, at) => (isMeeting(block) ? [at] : []));
  const ids = issueIds(page.address);
  const language = languageOfItems(page);
  if (meetings.length === 0) {
    const title = blocks.findIndex(({ text }) => !pageName.test(text));
    const decidedAtMeeting = { state: 'absent' } as const;
    return [readItem(format, page, { title, to: blocks.length, ids, language, decidedAtMeeting })];
  }
  return meetings.flatMap((at, nth): DecisionRecord[] => {
    const to = meetings[nth + 1] ?? blocks.length;
    const block = blocks[at];
    const [, date = '', body = '', number] = meetingForm.exec(block?.text ?? '') ?? [];
    if (!block || at + 1 >= to) return [];
    return [
      readItem(format, page, {
        title: titleBelow(blocks, at + 1, to),
        to,
        number,
        isNumberInTitle: true,
        language,
        ids: { ...linkedIds(block.links), ...ids },
        decidedAtMeeting: {
          state: 'stated',
          value: { body, date: parseDate(date) },
          quote: `${date} - ${body}`,
          block: at,
        },
      }),
    ];
  });
}

function isMeeting({ text }: Block): boolean {
  return parseDate(meetingForm.exec(text)?.[1] ?? '') !== null;
}

/** The item's number may stand in a block of its own before its title. */
function titleBelow(blocks: readonly Block[], at: number, to: number): number {
  return /^\d{1,3}[a-z]?\.?$/i.test(blocks[at]?.text ?? '') && at + 1 < to ? at + 1 : at;
}
