import { describe, expect, it } from 'vitest';
import { callInOf } from '../../src/call-in/call-in.ts';
import { factsOf } from '../../src/facts/index.ts';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { relationKeys } from '../../src/relations/index.ts';
import { expectWithin } from '../growth.ts';
import { parse } from '../page/reading.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { nearMisses, repeated } from './payloads/near-misses.ts';

/** Milliseconds: what a page of 10 MB may take of the reader's time. */
const mostTime = 5_000;
const address = 'https://democracy.exampleshire.example/ieDecisionDetails.aspx?ID=7214';
const listAddress = 'https://democracy.exampleshire.example/mgDelegatedDecisions.aspx';

function decisionPage(value: string): string {
  return `<html lang="en"><body><div id="modgov"><h2 class="mgSubTitleTxt">Grass cutting</h2><div class="mgContent">
<p><span class="mgLabel">Decision Maker: </span>Cabinet Member</p>
<p><span class="mgLabel">Is subject to call in?: </span>Yes</p>
<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara">${value}</div>
<p><span class="mgLabel">Publication date: </span>02/12/2025</p></div></div></body></html>`;
}

function listPage(rows: number): string {
  const row = (id: number) =>
    `<tr><td class="mgMainTxt"><a href="ieDecisionDetails.aspx?ID=${String(id)}">Street ${String(id)}</a></td><td>11/03/2024</td><td>19/03/2024</td><td>Not for call-in</td></tr>`;
  return `<html lang="en"><body><div id="modgov"><h1 class="mgMainTitleTxt">Decisions</h1><div class="mgContent"><table class="mgTabTable"><thead><tr><th>Title</th><th>Date</th><th>Effective from</th><th>Call-ins</th></tr></thead><tbody>${Array.from({ length: rows }, (_, at) => row(at + 1)).join('')}</tbody></table></div></div></body></html>`;
}

/** The records of a page, which must be read in time. */
function recordsInTime(html: string, at = address): DecisionRecord[] {
  const document = parse(html);
  let records: DecisionRecord[] = [];
  expectWithin(mostTime, () => {
    const { page } = readDocument(document, at);
    records = identify(page, formats)?.extract(page) ?? [];
  });
  return records;
}

const megabytes = (count: number) => count * 1024 * 1024;

describe('a page of 10 MB', () => {
  it.each([
    ['one word', 'a', ''],
    ['words', 'the council agreed ', ''],
    ['paragraphs', '<p>Agreed by Cabinet on 4 July 2025.</p>', ''],
    ['lines', 'Decision maker: Cabinet<br>', ''],
    ['labels', '<span class="mgLabel">Wards affected: </span>Mill', ''],
    ['spaces', ' ', 'x'],
    ['links', '<a href="ieDecisionDetails.aspx?ID=1">Report</a> ', ''],
  ])('is read in time: %s', (_name, unit, end) => {
    // Of elements a tenth: the tests' document is many times slower with those than a browser's.
    const size = megabytes(unit.includes('<') ? 1 : 10);
    recordsInTime(decisionPage(repeated(unit, size) + end));
  });

  it('gives the whole of a value of one field, and nothing else of it to another', () => {
    const [record] = recordsInTime(decisionPage(`<p>${repeated('Agreed ', megabytes(10))}</p>`));
    expect(record?.decision.state === 'stated' && record.decision.value.length).toBeGreaterThan(megabytes(9));
    expect(record?.decisionMaker).toMatchObject({ state: 'stated', value: 'Cabinet Member' });
  });

  it('is read in time as pasted text, of 1 MB', () => {
    for (const unit of ['Decision: agreed\n', 'x', ' ', ':', '|', '- ', '# ']) {
      expectWithin(
        mostTime,
        () => {
          const page = readText(repeated(unit, megabytes(1)), '');
          identify(page, formats)?.extract(page);
        },
        unit,
      );
    }
  });
});

it('reads a list of 5,000 rows in time, each row once', () => {
  const records = recordsInTime(listPage(5_000), listAddress);
  expect(records).toHaveLength(5_000);
  expect(new Set(records.map(({ ids }) => ids.decision)).size).toBe(5_000);
});

it.each(['div', 'span', 'p', 'ul><li', 'table><tr><td', 'b', 'font'])(
  'reads words below 2,000 elements in one another, and more than those: %s',
  (tag) => {
    const records = recordsInTime(decisionPage(`${`<${tag}>`.repeat(2_000)}Agreed at the bottom`));
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).toContain('Agreed at the bottom');
  },
);

it('passes over attributes of a size that no page has', () => {
  const huge = repeated('x', megabytes(2));
  const records = recordsInTime(
    decisionPage(`<p class="${huge}" title="${huge}">Agreed <a href="/${huge}">Report</a></p>`),
  );
  expect(records[0]?.decision).toMatchObject({ state: 'stated' });
  expect(JSON.stringify(records[0]?.decision).length).toBeLessThan(1_000);
});

it('finds facts, keys and call-in in time in words that nearly match, in every one of them', () => {
  for (const words of nearMisses) {
    const long = stated(repeated(words, 10_000));
    expectWithin(
      mostTime,
      () => {
        const record = sampleRecord({ title: long, decision: long, reasons: long, status: long });
        const facts = factsOf(record, { nation: 'England' });
        relationKeys({ site: 'democracy.exampleshire.example', record, facts });
        callInOf(record, Temporal.Instant.from('2025-12-03T10:00:00Z'), { rule: null, division: null });
      },
      words,
    );
  }
});
