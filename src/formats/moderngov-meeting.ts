import { numberIn, readAddress } from '../page/address.ts';
import type { Block, Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { DecisionRecord, RecordIds } from '../record/decision-record.ts';
import { readItem } from './agenda-item.ts';
import type { Format } from './format.ts';

const id = 'moderngov-meeting';

/** "Agenda", "Agenda and minutes", "Agenda, decisions and draft minutes", "Agenda a Chofnodion". */
const meetingName =
  /^agenda(?:(?:,| and| a)(?: (?:draft|printed))? (?:decisions|minutes|chofnodion|phenderfyniadau))*$/i;
const itemName = /^(?:agenda item|(eitem agenda))$/i;

/** The number of an item, alone in its cell; its title is the next block. */
const itemNumber = /^(\d{1,3})([a-z]?)(\.?)$/i;

/** "Cabinet - Wednesday, 21st October, 2020 9.30 am", "Cabinet, Tuesday 23 September 2025 6.30 pm". */
const heading = /^(.+?)(?: - |, )((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dydd)\b.+)$/iu;
const headingWithoutWeekday = /^(.+) - (\d{1,2}[ /].+)$/u;

/** A meeting's line is no longer; what is, is prose. */
const longestHeading = 250;

/** A label that an item's page may have; without one, and without its address, its name alone tells little. */
const itemLabel =
  /^(?:decisions?|minutes|(?:supporting|additional) documents|reasons? for (?:the )?decision|penderfyniad|cofnodion):/i;

/**
 * The items of a meeting, from its agenda and minutes (ieListDocuments.aspx) or from the page of one item
 * (mgAi.aspx). The items' markup is known only from what programs select in it, so they are told by their words.
 */
export const modernGovMeeting: Format = {
  id,
  name: 'ModernGov meeting',
  detect(page) {
    if (page.scope === 'document') return false;
    const at = readAddress(page.address)?.page;
    if (at !== 'ielistdocuments' && isItem(page, at)) return true;
    return (at === undefined || at === 'ielistdocuments') && readMeeting(page) !== null;
  },
  extract: (page) => (itemTitle(page) > 0 ? readItemPage(page) : readMeetingPage(page)),
};

interface MeetingPage {
  at: number;
  quote: string;
  body: string;
  date: string;
  /** The blocks that hold the items' numbers. */
  items: number[];
}

/** The page's name, the meeting right below it, then numbered items; null where any of them is missing. */
function readMeeting({ blocks }: Page): MeetingPage | null {
  const named = blocks.findLastIndex(
    ({ text }, at) => meetingName.test(text) && meetingAt(blocks, at + 1) !== null,
  );
  const meeting = named < 0 ? null : meetingAt(blocks, named + 1);
  const items = meeting ? itemsBelow(blocks, meeting.at) : [];
  return meeting && items.length > 0 ? { ...meeting, items } : null;
}

function meetingAt(blocks: readonly Block[], at: number): Omit<MeetingPage, 'items'> | null {
  const text = blocks[at]?.text.slice(0, longestHeading) ?? '';
  const [quote = '', body = '', when = ''] = heading.exec(text) ?? headingWithoutWeekday.exec(text) ?? [];
  const date = parseDate(when);
  return date === null ? null : { at, quote, body, date };
}

/**
 * Items are numbered upwards, and all in one form; any other number alone in a paragraph is part of what was
 * written. ("3a" comes behind "3", and numbers may leave gaps.)
 */
function itemsBelow(blocks: readonly Block[], from: number): number[] {
  let last = '';
  let dot: string | undefined;
  return blocks.flatMap((block, at) => {
    const [, digits, letter = '', ending] = itemNumber.exec(block.text) ?? [];
    const next = blocks[at + 1];
    if (at <= from || block.kind !== 'text' || !digits || !next || itemNumber.test(next.text)) return [];
    const number = `${digits.padStart(3, '0')}${letter.toLowerCase()}`;
    if (number <= last || (dot !== undefined && ending !== dot)) return [];
    last = number;
    dot = ending;
    return [at];
  });
}

function readMeetingPage(page: Page): DecisionRecord[] {
  const meeting = readMeeting(page);
  if (!meeting) return [];
  const { at, quote, body, date, items } = meeting;
  const address = readAddress(page.address);
  const number = address && (numberIn(address, 'mid') ?? numberIn(address, 'meetingid'));
  const ids: RecordIds = number ? { meeting: number } : {};
  return items.map((item, nth) =>
    readItem(id, page, {
      title: item + 1,
      to: items[nth + 1] ?? page.blocks.length,
      ids,
      decidedAtMeeting: { state: 'stated', value: { body, date }, quote, block: at },
    }),
  );
}

/** The page of one item: by its address, by one of its labels, or where plain text begins with its name. */
function isItem(page: Page, at: string | undefined): boolean {
  if (at !== undefined && at !== 'mgai') return false;
  const title = itemTitle(page);
  if (title === 0) return false;
  return at === 'mgai' || title === 1 || page.blocks.slice(title).some(({ text }) => itemLabel.test(text));
}

/** The block below the page's name; 0 where there is none. */
function itemTitle({ blocks, scope }: Page): number {
  const named = blocks.findIndex(
    ({ text, kind }) => itemName.test(text) && (scope === 'text' || kind === 'heading'),
  );
  // A council's template may print the name twice.
  const title = itemName.test(blocks[named + 1]?.text ?? '') ? named + 2 : named + 1;
  return named >= 0 && title < blocks.length ? title : 0;
}

function readItemPage(page: Page): DecisionRecord[] {
  const title = itemTitle(page);
  const address = readAddress(page.address);
  const agendaItem = address && numberIn(address, 'id');
  const isWelsh = page.blocks.some(({ text }) => itemName.exec(text)?.[1]);
  return [
    readItem(id, page, {
      title,
      to: page.blocks.length,
      ids: agendaItem ? { agendaItem } : {},
      decidedAtMeeting: { state: 'absent' },
      ...(isWelsh && { language: 'cy' as const }),
    }),
  ];
}
