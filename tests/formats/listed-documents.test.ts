/** Lists and plans in documents: what the fixtures of them cannot show. */
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { expectInStep } from '../growth.ts';
import { read } from '../page/reading.ts';
import { told } from './listed.ts';

/** The records of a document's body; null where no format claims it. */
function inDocument(body: string, file: string): DecisionRecord[] | null {
  const { page } = read(`<html><body>${body}</body></html>`, `https://a.example/${file}`);
  return identify(page, formats)?.extract(page) ?? null;
}
const content = (inner: string) => `<div id="modgov"><div class="mgContent">${inner}</div></div>`;
const label = (name: string, value: string) => `<p><span class="mgLabel">${name}: </span>${value}</p>`;
const link = (id: number, words: string) => `<a href="ieDecisionDetails.aspx?ID=${id}">${words}</a>`;

describe('a list of decisions in a document', () => {
  const fields = label('Decision Maker', 'Leader') + label('Decision published', '02/03/2024');

  it('finds the head of an entry among lines that look like one, with a day or without', () => {
    const entries = [
      `<h3>${link(1, '01/03/2024 - Lamps')} Abandoned</h3><p>${link(8, 'The lamps of 2019')}</p>${fields}`,
      `<p class="mgLabel">Decision:</p><div class="mgWordPara"><p>05/05/2023 - the day of the survey</p><p>${link(9, 'See there')}</p></div>`,
      `<h3>${link(2, 'Ferries')} For Determination</h3><p>Two ferries.</p>${fields}`,
      `<p>01/01/2024 - ${link(3, 'Tolls')}</p><p>02/02/2022 - a day long ago</p>${fields}`,
    ].join('');
    const got = inDocument(content(entries), 'mgDelegatedDecisions.aspx?V=1') ?? [];
    expect(got.map(({ ids }) => ids.decision)).toEqual(['1', '2', '3']);
    expect(got.map((record) => told(record)['title'])).toEqual(['Lamps', 'Ferries', 'Tolls']);
    expect(got.map((record) => told(record)['status'])).toEqual([
      'Abandoned',
      'For Determination',
      undefined,
    ]);
  });

  it('reads several makers below each other', () => {
    const makers = '<p class="mgLabel">Decision Maker:</p><ul><li>Leader</li><li>Cabinet: all</li></ul>';
    const page = content(`<h3>${link(1, 'Lamps')}</h3>${makers}${label('Decision published', '02/03/2024')}`);
    const [record] = inDocument(page, 'mgDelegatedDecisions.aspx?V=1') ?? [];
    expect(told(record)['decisionMaker']).toBe('Leader\nCabinet: all');
  });

  it('reads the documents of an entry', () => {
    const list =
      '<p class="mgLabel">Accompanying Documents:</p><ul><li><a href="documents/s1/a.pdf">Plan of the quay</a></li></ul>';
    const [record] =
      inDocument(content(`<h3>${link(1, 'Lamps')}</h3>${fields}${list}`), 'mgDelegatedDecisions.aspx') ?? [];
    expect(record?.documents).toEqual([
      { title: 'Plan of the quay', address: 'https://a.example/documents/s1/a.pdf', restricted: false },
    ]);
  });

  // The blocks of a page are repeated: to parse a document of that length would take longer than to read it.
  it.each([
    [
      'table',
      `<table><tr><th>Title</th><th>Date</th></tr><tr><td>${link(1, 'Lamp')}</td><td>02/03/2024</td></tr></table>`,
      1,
    ],
    ['full view', `<h3>${link(1, '01/03/2024 - Lamp')}</h3>${fields}`, 0],
  ])('reads a %s of 2,500 in time that grows with its length', (_, source, heads) => {
    const { page } = read(content(source), 'https://a.example/mgDelegatedDecisions.aspx');
    expectInStep((length) => {
      const rows = Array.from({ length }, () => page.blocks.slice(heads)).flat();
      const long = { ...page, blocks: [...page.blocks.slice(0, heads), ...rows] };
      return () => {
        expect(identify(long, formats)?.extract(long)).toHaveLength(length);
      };
    }, 2500);
  });
});

describe('the page of an error, or of a site without its template', () => {
  const sentence = '<p>This is a default template, your custom branding appears to be missing.</p>';
  const error = '<div class="mgError"><p>The page could not be shown.</p></div>';

  it.each(['mgDelegatedDecisions.aspx?V=1', 'mgListOfficerDecisions.aspx', 'mgListPlanItems.aspx?PlanId=1'])(
    'is no record at %s',
    (file) => {
      expect(inDocument(`${sentence}<h1>Decisions</h1>`, file)).toBeNull();
      expect(
        inDocument(content(`<h1>Error</h1>${error}${label('Error reference', '01/02/2024')}`), file),
      ).toBeNull();
      expect(inDocument(content(`${error}<p>01/02/2024 - ${link(1, 'Lamps')}</p>`), file)).toBeNull();
      const head = '<table><tr><th>Title</th><th>Date</th></tr></table>';
      expect(inDocument(sentence + head, file)).toBeNull();
    },
  );

  it('is read like any other where the labels of a list or a plan are there, without ModernGov’s own container', () => {
    const made = label('Decision Maker', 'Leader') + label('Decision published', '02/03/2024');
    const listed = inDocument(`${sentence}<h3>${link(1, 'Lamps')}</h3>${made}`, 'mgDelegatedDecisions.aspx');
    expect(listed?.map((record) => told(record)['title'])).toEqual(['Lamps']);
    const due = label('Decision maker', 'Cabinet') + label('Decision due', 'May 2025');
    const planned = inDocument(`${sentence}<h3>Ferries</h3>${due}`, 'mgListPlanItems.aspx');
    expect(planned?.map((record) => told(record))).toEqual([
      { kind: 'proposal', title: 'Ferries', decisionMaker: 'Cabinet', decisionDue: '2025-05' },
    ]);
  });
});
