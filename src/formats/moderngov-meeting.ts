import { numberIn, readAddress } from '../page/address.ts';
import type { Block, Page } from '../page/page.ts';
import { parseDate } from '../record/dates.ts';
import type { DecisionRecord, RecordIds } from '../record/decision-record.ts';
import { readItem } from './agenda-item.ts';
import { languageOfItems } from './agenda-language.ts';
import type { Format } from './format.ts';
import { isErrorPage, withoutShell } from './issue-shell.ts';
import { itemsBelow } from './meeting-items.ts';
import { withTwinsTold } from './meeting-twins.ts';

const id = 'moderngov-meeting';

/** "Agenda", "Agenda and minutes", "Agenda, decisions and draft minutes", "Agenda a Chofnodion", "Rhaglen a chofnodion". */
const meetingName =
  /^(?:agenda|rhaglen)(?:(?:,| and| a)(?: (?:draft|printed))? (?:decisions|minutes|ch?ofnodion|ph?enderfyniadau)(?: drafft)?){0,3}$/i;
const itemName = /^(?:agenda item|eitem agenda)$/i;

/** "Cabinet - Wednesday, 21st October, 2020 9.30 am", "Cabinet, Tuesday 23 September 2025 6.30 pm". */
const heading = /^(.+?)(?: - |, )((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dydd)\b.+)$/iu;
const headingWithoutWeekday = /^(.+) - (\d{1,2}\p{L}{0,3}[ /].+)$/u;

/** A meeting's line is no longer; what is, is prose. */
const longestHeading = 250;

/** What stands above a meeting's items. */
const itemsName = /^(?:items|eitemau|(?:no|rhif)\.? (?:item|eitem))$/i;

/** A label that an item's page may have; without one, and without its address, its name alone tells little. */
const itemLabel =
  /^(?:decisions?|minutes|(?:supporting|additional) documents|reasons? for (?:the )?decision|penderfyniad(?:au)?|cofnodion|dogfennau (?:ychwanegol|cefnogol))\s?:/i;

type Reader = (page: Page) => DecisionRecord[];

/**
 * The items of a meeting, from its agenda and minutes (ieListDocuments.aspx) or from the page of one item
 * (mgAi.aspx). The items' markup is known only from what programs select in it, so they are told by their words.
 */
export const modernGovMeeting: Format = {
  id,
  name: 'ModernGov meeting',
  detect: (page) => readerOf(page) !== null,
  extract: (page) => readerOf(page)?.(page) ?? [],
};

/** Without an address a page may be either; a meeting is told by more, so that it is tried first. */
function readerOf(page: Page): Reader | null {
  if (page.scope === 'document' || isErrorPage(page)) return null;
  const at = readAddress(page.address)?.page;
  const meeting = at === undefined || at === 'ielistdocuments' ? readMeeting(page, at !== undefined) : null;
  if (meeting) return (read) => readMeetingPage(read, meeting);
  return isItem(page, at) ? readItemPage : null;
}

interface MeetingPage {
  held: DecisionRecord['decidedAtMeeting'];
  /** The blocks that hold the items' numbers. */
  items: number[];
}

/**
 * The page's name, the meeting right below it, then numbered items; null where any of them is missing. Stored texts
 * that lost the meeting's line are told by their address and by what heads the items.
 */
function readMeeting(page: Page, isAtAddress: boolean): MeetingPage | null {
  const { blocks } = page;
  const names = blocks.flatMap(({ text }, at) => (meetingName.test(text) ? [at] : []));
  const held = names
    .map((named) => meetingAt(blocks, titleBelow(page, named)))
    .findLast((one) => one !== null);
  const above = held ? held.block : isAtAddress && names.length > 0 ? blocks.findIndex(isItemsName) : -1;
  if (above < 0) return null;
  const items = itemsBelow(blocks, above);
  return items.length > 0 ? { held: held ?? { state: 'absent' }, items } : null;
}

/** A cookie bar or a share button may stand between the page's name and its title, but no more. */
const mostBetween = 20;

/**
 * The block of the title below a page's name: in a document the next heading of its own or the next level, since
 * whatever the council's page puts in between is none; in text, and without such a heading, the next block.
 */
function titleBelow({ blocks, scope }: Page, named: number): number {
  const isTitle = (block: Block) =>
    block.kind === 'heading' &&
    block.marked &&
    block.level <= 2 &&
    !itemName.test(block.text) &&
    !meetingName.test(block.text);
  const near = scope === 'text' ? [] : blocks.slice(named + 1, named + 1 + mostBetween);
  const at = near.findIndex(isTitle);
  if (at >= 0) return named + 1 + at;
  // A council's template may print the name twice.
  return itemName.test(blocks[named + 1]?.text ?? '') ? named + 2 : named + 1;
}

const isItemsName = ({ text }: Block) => itemsName.test(text);

type Held = MeetingPage['held'] & { state: 'stated' };

function meetingAt(blocks: readonly Block[], at: number): Held | null {
  const text = blocks[at]?.text.slice(0, longestHeading) ?? '';
  const [quote = '', body = '', when = ''] = heading.exec(text) ?? headingWithoutWeekday.exec(text) ?? [];
  const date = parseDate(when);
  return date === null ? null : { state: 'stated', value: { body, date }, quote, block: at };
}

function readMeetingPage(read: Page, { held, items }: MeetingPage): DecisionRecord[] {
  const page = withoutShell(read, items[0] ?? 0);
  const address = readAddress(page.address);
  const number = address && (numberIn(address, 'mid') ?? numberIn(address, 'meetingid'));
  const ids: RecordIds = number ? { meeting: number } : {};
  const language = languageOfItems(page);
  const records = items
    .filter((item) => item + 1 < page.blocks.length)
    .map((item, nth) =>
      readItem(id, page, {
        title: item + 1,
        to: items[nth + 1] ?? page.blocks.length,
        ids,
        language,
        number: page.blocks[item]?.text.replace(/\.$/, ''),
        decidedAtMeeting: held,
      }),
    );
  return withTwinsTold(records);
}

/** The page of one item: by its address, by one of its labels, or where plain text begins with its name. */
function isItem(page: Page, at: string | undefined): boolean {
  if (at !== undefined && at !== 'mgai') return false;
  const title = itemTitle(page);
  if (title === 0) return false;
  return at === 'mgai' || title === 1 || page.blocks.slice(title).some(({ text }) => itemLabel.test(text));
}

/** The block of the title below the page's name; 0 where there is none. */
function itemTitle(page: Page): number {
  const named = page.blocks.findIndex(
    ({ text, kind }) => itemName.test(text) && (page.scope === 'text' || kind === 'heading'),
  );
  const title = titleBelow(page, named);
  return named >= 0 && title < page.blocks.length ? title : 0;
}

function readItemPage(read: Page): DecisionRecord[] {
  const title = itemTitle(read);
  const page = withoutShell(read, title + 1);
  const address = readAddress(page.address);
  const agendaItem = address && numberIn(address, 'id');
  return [
    readItem(id, page, {
      title,
      to: page.blocks.length,
      ids: agendaItem ? { agendaItem } : {},
      language: languageOfItems(page),
      decidedAtMeeting: { state: 'absent' },
    }),
  ];
}
