import type { PlainDateText } from '../record/decision-record.ts';
import { webAddress } from './written-text.ts';

/*
 * An iCalendar file (RFC 5545; section numbers below are its own) of last days for call-in. The words are the
 * caller's; whatever characters they hold, they stay inside the property that they belong to.
 */

/** A last day for call-in as a calendar shows it. */
export interface CalendarEvent {
  /** One for each decision, for ever: an event imported again replaces the one of before. */
  key: string;
  summary: string;
  description: string;
  /** The decision's page; left out where it is not http(s). */
  address: string;
  lastDay: PlainDateText;
  /** The last moment (ISO, London's clock), or null where no hour is known: the event is the whole day then. */
  closesAt: string | null;
  /** When this was known (ISO, UTC). Of two versions of an event, calendars keep the later. */
  knownAt: string;
  /** When to be reminded. */
  alarms: readonly Temporal.Instant[];
}

const mostOctets = 75;
const encoder = new TextEncoder();

/** Sequence numbers count seconds from here: they rise with every version, and fit 31 bits for 68 years. */
const sequenceStart = Temporal.Instant.from('2020-01-01T00:00:00Z');

/** London's clock since 1996: the Summer Time Orders put the changes on the last Sundays of March and October. */
const london = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The text of a calendar file with these events, to be saved as UTF-8 under the type text/calendar. */
export function calendarFile(events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Scrutineer//Scrutineer//EN',
    'CALSCALE:GREGORIAN',
    ...london,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { key, summary, description, address, knownAt, alarms } = event;
  const known = Temporal.Instant.from(knownAt);
  const stamp = utc(known);
  const sequence = Math.max(0, Math.floor(sequenceStart.until(known).total('seconds')));
  const link = webAddress(address);
  return [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(key.toWellFormed())}@scrutineer.example`,
    // Without a METHOD this is when the event was last revised (3.8.7.2), so both say the same.
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(event),
    // The day is not taken up by it.
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(link === null ? [] : [`URL:${link}`]),
    ...alarms.flatMap((at) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      // A moment, not a distance: a whole day begins at another moment where the reader is abroad.
      `TRIGGER;VALUE=DATE-TIME:${utc(at)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** An end of DATE type is the day after (3.6.1); an event with an hour and no end takes no time at all. */
function timeLines({ lastDay, closesAt }: CalendarEvent): string[] {
  if (closesAt !== null) {
    const moment = Temporal.PlainDateTime.from(closesAt).toString({ smallestUnit: 'second' });
    return [`DTSTART;TZID=Europe/London:${compact(moment)}`];
  }
  const next = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString();
  return [`DTSTART;VALUE=DATE:${compact(lastDay)}`, `DTEND;VALUE=DATE:${compact(next)}`];
}

/** "20251209T160000Z" */
function utc(moment: Temporal.Instant): string {
  return compact(moment.toString({ smallestUnit: 'second' }));
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

/** Everything that some reader takes for the end of a line: left as it is, it could start a property of its own. */
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Characters that no text may hold (3.1). */
const controls = /[^\P{Cc}\t\n]/gu;

/** A TEXT value (3.3.11). */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(controls, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line cut into pieces of at most 75 octets, never inside a character (3.1). */
function folded(line: string): string {
  const pieces = [''];
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      pieces.push('');
      // The space that says "more of the same line".
      octets = 1;
    }
    pieces.push((pieces.pop() ?? '') + character);
    octets += size;
  }
  return pieces.join('\r\n ');
}
