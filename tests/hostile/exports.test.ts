import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { briefMarkdown } from '../../src/exports/brief-markdown.ts';
import { briefText } from '../../src/exports/brief.ts';
import type { BriefWords } from '../../src/exports/brief.ts';
import { cslJson } from '../../src/exports/csl-json.ts';
import type { CsvWords } from '../../src/exports/csv-columns.ts';
import { csvColumns } from '../../src/exports/csv-columns.ts';
import { csvPieces } from '../../src/exports/csv.ts';
import type { ExportedDecision } from '../../src/exports/exported-decision.ts';
import { jsonLd } from '../../src/exports/json-ld.ts';
import { calendarOfOpenWindows } from '../../src/exports/open-windows.ts';
import { ris } from '../../src/exports/ris.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { readBibtex, readCsl, readRis } from '../exports/citation-readers.ts';
import { judgedAt, sampleDecision } from '../exports/sample-decision.ts';
import { lettersOf, payloads } from './payloads.ts';
import { prototypesNow } from './prototypes.ts';
import { spoiledRecord } from './spoiled-record.ts';

const citationWords = { untitled: 'Untitled', genre: () => 'Decision' };
const csvWords: CsvWords = {
  yes: 'Yes',
  no: 'No',
  leftBlank: 'left blank',
  noLabel: 'no label for it',
  cutShort: '[cut short]',
  callInWhy: () => 'Because.',
};
const briefWords: BriefWords = {
  untitled: 'Untitled',
  field: (field) => `Field ${field}`,
  fact: (fact) => `Fact ${fact.kind}`,
  callIn: () => 'Open.',
  ourNote: (note) => `Our note: ${note}`,
  source: 'Source:',
  noAddress: 'No address',
  seen: () => 'Seen.',
  cutShort: '[cut short]',
};
const openWords = {
  summary: ({ record }: ExportedDecision) =>
    `Closes: ${record.title.state === 'stated' ? record.title.value : ''}`,
  description: ({ record }: ExportedDecision) =>
    record.decision.state === 'stated' ? record.decision.value : '',
  alarms: () => [Temporal.Instant.from('2025-12-09T08:00:00Z')],
};

/** Facts of every kind that carries words of the page, with a text in each of those. */
function factsWith(text: string): Fact[] {
  const found = { quote: text, sentence: text, block: 1, computed: false };
  return [
    { kind: 'money', role: 'contract-value', value: 5, ...found },
    { kind: 'supplier', role: 'awarded', value: text, companyNumber: text, ...found },
    { kind: 'exemption', value: { paragraphs: [text], nation: null, what: text }, ...found },
    {
      kind: 'delegation',
      value: { direction: 'granted', from: text, to: text, scope: text, date: null },
      ...found,
    },
    { kind: 'citation', value: { reference: text, by: text, relation: 'cites' }, ...found },
    {
      kind: 'legislation',
      value: { text, title: null, year: null, resolved: false },
      address: null,
      ...found,
    },
  ];
}

/** A decision that says a text everywhere, and behind it a plain one that must come out untouched. */
function pairWith(text: string): ExportedDecision[] {
  const address = { address: 'https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=4711' };
  return [
    sampleDecision({
      key: `democracy.exampleshire.example decision:${text}`,
      council: { id: 'x', name: text },
      facts: factsWith(text),
      changes: [{ field: text, seenAt: judgedAt }],
      record: spoiledRecord(text, address),
    }),
    sampleDecision({ record: { title: { state: 'stated', value: 'Plain', quote: 'Plain', block: 0 } } }),
  ];
}

/** Checks one format with every payload; a failure names the payload. */
function withEvery(check: (decisions: ExportedDecision[], text: string) => void): void {
  const before = prototypesNow();
  const failed = payloads.flatMap(({ name, text }) => {
    try {
      check(pairWith(text), text);
      return [];
    } catch (error) {
      return [`${name}: ${String(error).slice(0, 200)}`];
    }
  });
  expect(failed).toEqual([]);
  expect(prototypesNow()).toEqual(before);
}

/** What a spreadsheet takes for a formula, once it has passed over what it passes over. */
const runs = /^[\s\p{Z}\p{Cf}"]*[=+\-@|＝＋－＠｜]/u;
/** A value that is meant to be a number or a date. */
const plain = /^-?\d[\d.:TZ-]*$/;

describe('a file with every payload in every text', () => {
  it('is a table of two rows, no cell of which is run', () => {
    withEvery((decisions) => {
      const text = [...csvPieces(decisions, csvWords, judgedAt)].join('');
      const rows: Record<string, string>[] = parse(text, {
        columns: true,
        bom: true,
        record_delimiter: '\r\n',
      });
      expect(rows).toHaveLength(2);
      expect(rows[1]?.['title']).toBe('Plain');
      const cells = Object.values(rows[0] ?? {});
      expect(cells).toHaveLength(csvColumns.length);
      expect(cells.filter((cell) => runs.test(cell) && !plain.test(cell))).toEqual([]);
      // eslint-disable-next-line no-control-regex -- what no cell may hold
      expect(cells.filter((cell) => /[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/.test(cell))).toEqual(
        [],
      );
    });
  });

  it('is a calendar of two events with their own properties alone, no line longer than 75 octets', () => {
    const names = 'uid dtstamp last-modified sequence dtstart dtend transp summary description url'.split(
      ' ',
    );
    withEvery((decisions, words) => {
      const text = calendarOfOpenWindows(decisions, openWords, judgedAt) ?? '';
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const events = calendar.getAllSubcomponents('vevent');
      expect(events).toHaveLength(2);
      for (const event of events) {
        expect(event.getAllProperties().map(({ name }) => name)).toEqual(names);
        expect(event.getAllSubcomponents().map(({ name }) => name)).toEqual(['valarm']);
      }
      const summaries = events.map((event) => lettersOf(String(event.getFirstPropertyValue('summary'))));
      expect(summaries).toContain(lettersOf(`Closes: ${words}`));
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
      }
    });
  });

  it('is two citations in each format, the second as if it stood alone', () => {
    withEvery((decisions, words) => {
      const entries = readBibtex(bibtex(decisions, citationWords));
      expect(entries.map(({ type }) => type)).toEqual(['techreport', 'techreport']);
      expect(entries[1]?.fields['title']).toBe('{Plain}');
      const records = readRis(ris(decisions, citationWords));
      expect(records).toHaveLength(2);
      expect(records[1]).toContainEqual(['TI', 'Plain']);
      const items = readCsl(cslJson(decisions, citationWords));
      expect(items).toHaveLength(2);
      const title = String(items[0]?.['title']);
      // A text of nothing that is seen names no work.
      expect(lettersOf(title)).toBe(title === 'Untitled' ? 'Untitled' : lettersOf(words));
      expect(Object.keys(items[1] ?? {})).not.toContain('polluted');
    });
  });

  it('is linked data of its own context, with nothing in it that ends a script', () => {
    withEvery((decisions) => {
      const text = jsonLd(decisions, { mapped: 'Mapped.' });
      expect(text).not.toMatch(/<[/!a-z]/i);
      const { '@context': context, '@graph': graph } = JSON.parse(text) as Record<string, object>;
      expect(Object.values(context ?? {}).filter((base) => String(base).includes('canary'))).toEqual([]);
      expect(Array.isArray(graph)).toBe(true);
      // Names of things are addresses or our own blank nodes, whatever the texts are.
      const ids = [...text.matchAll(/"@id": ("(?:[^"\\]|\\.)*")/g)].map(([, id]) =>
        String(JSON.parse(id ?? '""')),
      );
      expect(
        ids.filter((id) => !/^(?:https:\/\/democracy\.exampleshire\.example\/\S*|_:item-\d+)$/.test(id)),
      ).toEqual([]);
    });
  });

  it('is a brief in which every line of the page’s is marked as such', () => {
    withEvery((decisions) => {
      const own =
        /^(?:>|Field |Our note: Fact |Our note: Open\.|Source: https:\/\/democracy\.exampleshire\.example\/|Seen\.)/;
      const [, ...lines] = briefText(decisions.slice(0, 1), briefWords).trimStart().split('\n');
      // The title and the council's name are the only lines of the page's that are not quoted.
      const [, body = ''] = lines.join('\n').split(/\n\n(?=Field |> )([^]*)/);
      const stray = body.split('\n').filter((line) => line !== '' && !own.test(line));
      expect(stray).toEqual([]);
    });
  });

  it('is a brief in Markdown without an element, a link or a picture but the page’s address', () => {
    withEvery((decisions) => {
      const text = briefMarkdown(decisions, briefWords);
      // CommonMark 2.4: what stands behind a backslash is only ever itself.
      const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/^> ?/gm, '');
      const allowed = bare
        .replace(/<https:\/\/democracy\.exampleshire\.example\/[^\s<>]*>/g, '')
        .replace(/\*\*Field \w+\*\*/g, '');
      expect(allowed).not.toMatch(/[<>`*_[\]|~]/);
      expect(allowed.match(/^## /gm)).toHaveLength(2);
      expect(allowed).not.toMatch(/^(?:#(?!# )|[-+] |\d+[.)] | {4})/m);
    });
  });
});
