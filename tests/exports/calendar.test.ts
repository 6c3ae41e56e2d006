import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/exports/calendar.ts';
import type { CalendarEvent } from '../../src/exports/calendar.ts';

const sample: CalendarEvent = {
  key: 'democracy.exampleshire.example decision:4711',
  summary: 'Call-in closes: Sale of land (Exampleshire)',
  description: 'Stated on the page.',
  address: 'https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=4711',
  lastDay: '2025-12-09',
  closesAt: null,
  knownAt: '2025-12-04T10:30:05.250Z',
  alarms: [],
};
const eventWith = (changes: Partial<CalendarEvent>): CalendarEvent => ({ ...sample, ...changes });

/** The file as a calendar program reads it, its time zone known to the reader from the file alone. */
function read(events: readonly CalendarEvent[]) {
  const calendar = new ICAL.Component(ICAL.parse(calendarFile(events)) as unknown[]);
  ICAL.TimezoneService.reset();
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
    value: (name: string) => component.getFirstPropertyValue(name),
    names: component.getAllProperties().map(({ name }) => name),
  }));
}

/** The one event of a file with one event. */
function readOne(changes: Partial<CalendarEvent>) {
  const [first, ...others] = read([eventWith(changes)]);
  expect(others).toEqual([]);
  if (!first) throw new Error('no event');
  return first;
}

const octets = (line: string) => Buffer.byteLength(line);

describe('an event', () => {
  it('is the whole day where no hour is known, its end the day after', () => {
    const { event } = readOne({});
    expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, '2025-12-09']);
    expect([event.endDate.isDate, event.endDate.toString()]).toEqual([true, '2025-12-10']);
    expect(readOne({ lastDay: '2024-02-29' }).event.endDate.toString()).toBe('2024-03-01');
  });

  // The clocks of 2025 went forward on 30 March and back on 26 October, at one o'clock universal time.
  it.each([
    ['2025-12-09T16:00', '2025-12-09T16:00:00.000Z'],
    ['2025-07-15T16:00', '2025-07-15T15:00:00.000Z'],
    ['2025-03-29T17:00', '2025-03-29T17:00:00.000Z'],
    ['2025-03-30T17:00', '2025-03-30T16:00:00.000Z'],
    ['2025-10-25T17:00', '2025-10-25T16:00:00.000Z'],
    ['2025-10-26T17:00', '2025-10-26T17:00:00.000Z'],
    ['2028-03-26T09:30', '2028-03-26T08:30:00.000Z'],
  ])('closes at %s by London’s clock, which is %s, and takes no time', (closesAt, moment) => {
    const { event } = readOne({ lastDay: closesAt.slice(0, 10), closesAt });
    expect(event.startDate.zone.tzid).toBe('Europe/London');
    expect(event.startDate.toJSDate().toISOString()).toBe(moment);
    expect(event.endDate.toJSDate().toISOString()).toBe(moment);
  });

  it('says what it is told, with the page’s address, and takes up no time', () => {
    const { event, value } = readOne({});
    expect([event.summary, event.description]).toEqual([sample.summary, sample.description]);
    expect(value('url')).toBe(sample.address);
    expect(value('transp')).toBe('TRANSPARENT');
  });

  it('keeps its identity when it is exported again, and the later version has the higher number', () => {
    const first = readOne({});
    const again = readOne({ lastDay: '2025-12-10', knownAt: '2025-12-04T10:30:07Z' });
    expect(again.event.uid).toBe(first.event.uid);
    expect(again.event.sequence).toBe(first.event.sequence + 2);
    expect(String(first.value('dtstamp'))).toBe('2025-12-04T10:30:05Z');
    expect(String(first.value('last-modified'))).toBe('2025-12-04T10:30:05Z');
    const other = readOne({ key: 'democracy.exampleshire.example decision:4712' });
    expect(other.event.uid).not.toBe(first.event.uid);
  });

  it('reminds at the moments chosen', () => {
    const alarms = ['2025-12-05T09:00:00Z', '2025-12-09T08:00:00Z'].map((at) => Temporal.Instant.from(at));
    const found = readOne({ alarms }).component.getAllSubcomponents('valarm');
    expect(found.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '2025-12-05T09:00:00Z',
      '2025-12-09T08:00:00Z',
    ]);
    expect(found.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
    expect(found[0]?.getFirstPropertyValue('description')).toBe(sample.summary);
  });

  it.each(['javascript:alert(1)', 'data:text/html,hello', 'not an address', ''])(
    'has no link to "%s"',
    (address) => {
      expect(readOne({ address }).names).not.toContain('url');
    },
  );
});

describe('a file', () => {
  it('may hold many events', () => {
    const events = Array.from({ length: 40 }, (_, index) => eventWith({ key: `decision:${index}` }));
    const found = read(events);
    expect(new Set(found.map(({ event }) => event.uid)).size).toBe(40);
  });

  it('says what made it, and ends every line as the standard wants', () => {
    const file = calendarFile([sample]);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Scrutineer\/\//);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says of a file without events that it is one', () => {
    expect(read([])).toEqual([]);
  });
});

describe('words that are not ours', () => {
  const marks = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f'];

  it.each(marks.map((mark) => [JSON.stringify(mark), mark]))('start no property after %s', (_, mark) => {
    const evil = `Sale${mark}ATTENDEE:mailto:a@b.example${mark}END:VEVENT${mark}BEGIN:VEVENT`;
    const key = `decision:1${mark}ATTENDEE:x`;
    const address = `https://a.example/${mark}ATTENDEE:x`;
    const { event, names } = readOne({ summary: evil, description: evil, key, address });
    expect(names).not.toContain('attendee');
    expect(event.summary.split('\n')).toEqual([
      'Sale',
      'ATTENDEE:mailto:a@b.example',
      'END:VEVENT',
      'BEGIN:VEVENT',
    ]);
    expect(calendarFile([eventWith({ summary: evil, key, address })])).not.toMatch(
      /^(?:ATTENDEE|END:VEVENT\r\nBEGIN)/m,
    );
  });

  it('may hold what the format uses itself', () => {
    const summary = 'Roads; paths, "lanes" \\ verges: \\n is no new line; a^b';
    expect(readOne({ summary }).event.summary).toBe(summary);
    // Some readers are stricter than this one: the marks of the standard are all escaped.
    expect(calendarFile([eventWith({ summary: 'a,b;c\\d' })])).toContain('\r\nSUMMARY:a\\,b\\;c\\\\d\r\n');
  });

  it.each([
    ['10 KB of letters', 'x'.repeat(10_000)],
    ['10 KB of emoji', '🏛️👩‍👩‍👧'.repeat(500)],
    ['10 KB of Welsh', 'Penderfyniad ar gyfer tŷ a thŵr '.repeat(330)],
    ['10 KB of spaces', `a${' '.repeat(10_000)}b`],
    ['10 KB of marks to be escaped', '\\;,\n'.repeat(2_500)],
  ])('may be %s, in lines of at most 75 octets', (_, summary) => {
    expect(readOne({ summary }).event.summary).toBe(summary);
    const lines = calendarFile([eventWith({ summary })]).split('\r\n');
    expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
    // Cut inside a character, a line would not survive on its own.
    expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
    expect(Math.max(...lines.map(octets))).toBeGreaterThan(70);
  });

  it('come back as they went in, but for characters that no calendar may hold', () => {
    /** Said apart from the code: line ends become one, other control characters go, broken pairs are replaced. */
    const expected = (text: string) =>
      Array.from(text.replaceAll('\r\n', '\n'))
        .map((character) => (/[\r\n\v\f\u0085\u2028\u2029]/.test(character) ? '\n' : character))
        .map((character) => (/[\p{Cs}]/u.test(character) ? '\ufffd' : character))
        .filter((character) => character === '\n' || character === '\t' || !/\p{Cc}/u.test(character))
        .join('');
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('\r', '\n', ' ', '\t', ';', ',', '\\', 'n', ':', '"', '🏛', '\ud800'),
      }),
    );
    fc.assert(
      fc.property(anything, anything, anything, anything, (summary, description, key, address) => {
        const { event, names } = readOne({ summary, description, key, address });
        expect(event.summary).toBe(expected(summary));
        expect(event.description).toBe(expected(description));
        const own = 'uid dtstamp last-modified sequence dtstart dtend transp summary description'.split(' ');
        expect(names.filter((name) => name !== 'url')).toEqual(own);
        const lines = calendarFile([eventWith({ summary, description, key, address })]).split('\r\n');
        expect(lines.filter((line) => octets(line) > 75)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('give every decision an identity of its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        fc.pre(first !== second);
        expect(readOne({ key: first }).event.uid).not.toBe(readOne({ key: second }).event.uid);
      }),
    );
  });
});
