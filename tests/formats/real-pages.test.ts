/** Pages of real councils, which are not in this repository: checked where the research data is at hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import { statedValue } from '../../src/record/decision-record.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { read, saved } from '../page/reading.ts';

const data = resolve(import.meta.dirname, '../../../shared/data');
const hasData = existsSync(data);
const site = 'https://democracy.kirklees.gov.uk';

function savedPage(name: string): DecisionRecord | undefined {
  const { content } = saved(join(data, 'pages/html', name));
  const { page } = read(content, `${site}/ieDecisionDetails.aspx?ID=8797`);
  return identify(page, formats)?.extract(page)[0];
}

/** What a record states, by field, without quotes. */
function values(record: DecisionRecord | undefined): Record<string, unknown> {
  const entries = Object.entries(record ?? {}).flatMap(([name, field]: [string, unknown]) =>
    typeof field === 'object' && field !== null && 'value' in field ? [[name, field.value]] : [],
  );
  return Object.fromEntries(entries) as Record<string, unknown>;
}

describe.runIf(hasData)('the saved pages of Kirklees', () => {
  it('lgsf_fixture_1 gives every field right', () => {
    const record = savedPage('kirklees-ieDecisionDetails-lgsf_fixture_1.html');
    expect(values(record)).toEqual({
      title: 'Minutes of Previous Meeting',
      status: 'Recommendations Approved',
      isKeyDecision: false,
      isSubjectToCallIn: false,
      decision:
        'The Minutes of the Policy Committee meeting on 23 September 2015 were approved as a correct record.',
      publishedOn: '2015-10-22',
      decidedOn: '2015-10-19',
      decidedAtMeeting: { body: 'Policy Committee', date: '2015-10-19' },
    });
    expect(record?.ids).toEqual({ decision: '8797', issue: '6535', meeting: '4832' });
    expect(record?.documents).toEqual([
      {
        title: 'polc2 - 23.09.2015',
        address: `${site}/documents/s7942/polc2%20-%2023.09.2015.pdf`,
        restricted: false,
      },
    ]);
    expect([record?.other, record?.language, record?.decisionMaker.state]).toEqual([[], 'en', 'absent']);
  });

  it('lgsf_fixture_no_documents gives every field right', () => {
    const record = savedPage('kirklees-ieDecisionDetails-lgsf_fixture_no_documents.html');
    expect(values(record)).toEqual({
      title:
        "To enable the Council's waste treatment contractor to consult on alternative processing arrangements",
      decisionMaker: 'Strategic Director for Environment',
      status: 'Recommendations Approved',
      isKeyDecision: true,
      isSubjectToCallIn: true,
      purpose: 'To seek approval for alternative processing arrangements.',
      decision:
        'That approval be given to enable the contractor to consult on alternative processing arrangements, subject to employee consultation outcomes.',
      publishedOn: '2026-08-05',
      decidedOn: '2026-08-04',
    });
    expect([record?.documents, record?.other]).toEqual([[], []]);
  });

  it.each([
    'kirklees-mgDelegatedDecisions-lgsf_fixture_list.html',
    'not-moderngov-cmis-meeting-lgsf_fixture.html',
  ])('%s is no record', (name) => {
    expect(savedPage(name)).toBeUndefined();
  });
});

interface Truth {
  seeds: (Record<string, { value?: unknown; evidence?: { quote: string }[] } | null> & { file: unknown })[];
}

describe.runIf(hasData)('the texts of real records', () => {
  const seeds = hasData ? readdirSync(join(data, 'seeds')).filter((name) => name.endsWith('.txt')) : [];

  it('are each claimed by the format of their record', () => {
    const claimed = seeds.map(
      (name) => identify(readText(readFileSync(join(data, 'seeds', name), 'utf8'), ''), formats)?.id,
    );
    expect(claimed).toEqual([
      'herefordshire-operational-decision',
      'kent-record-of-decision',
      'open-council-network',
      'moderngov-decision',
      'southampton-record-of-decision',
    ]);
  });

  it('give what a person read from them', () => {
    const file = '003_e94b42697cfb9974.txt';
    const page = readText(readFileSync(join(data, 'seeds', file), 'utf8'), '');
    const record = identify(page, formats)?.extract(page)[0];
    if (!record) throw new Error('not read');
    const { seeds: truths } = JSON.parse(readFileSync(join(data, 'seeds/truth.json'), 'utf8')) as Truth;
    const truth = truths.find((seed) => (seed.file as string) === file);
    const told = (name: string) => truth?.[name]?.value ?? null;
    expect({
      title: statedValue(record.title),
      reference: statedValue(record.reference),
      decisionMaker: statedValue(record.decisionMaker),
      status: statedValue(record.status),
      isKey: statedValue(record.isKeyDecision),
      callInSubject: statedValue(record.isSubjectToCallIn),
      publicationDate: statedValue(record.publishedOn),
      callInDeadline: statedValue(record.callInDeadline),
      comesIntoForce: statedValue(record.effectiveFrom),
      callInCount: statedValue(record.callInCount),
      purpose: statedValue(record.purpose),
      consultation: statedValue(record.consultation),
      equality: statedValue(record.equality),
      declarations: statedValue(record.declarations),
    }).toEqual(
      Object.fromEntries(
        [
          'title',
          'reference',
          'decisionMaker',
          'status',
          'isKey',
          'callInSubject',
          'publicationDate',
          'callInDeadline',
          'comesIntoForce',
          'callInCount',
          'purpose',
          'consultation',
          'equality',
          'declarations',
        ].map((name) => [name, told(name)]),
      ),
    );
    expect(statedValue(record.decidedOn)).toBe('2025-12-04');
    // The council's own words in full, of which the truth tells the beginning.
    expect(statedValue(record.reasons)).toContain(truth?.['reasons']?.evidence?.[0]?.quote);
    expect(statedValue(record.alternatives)).toMatch(
      /^Option 1: [^]*Option 5: [^]* delivery of commissioned activity\.$/,
    );
    expect([record.documents, record.other, record.wards.state]).toEqual([[], [], 'absent']);
  });

  const texts = hasData ? readdirSync(join(data, 'pages/text')) : [];

  it.each(texts)('%s is claimed exactly where it is the page of one decision', (name) => {
    const [head = '', body = ''] = readFileSync(join(data, 'pages/text', name), 'utf8').split('#----\n');
    const address = /# url: (\S+)/.exec(head)?.[1] ?? '';
    const isDecision = name.includes('-ieDecisionDetails-');
    for (const at of [address, '']) {
      const page = readText(body, at);
      const record = identify(page, formats)?.extract(page)[0];
      expect(record?.format === 'moderngov-decision').toBe(isDecision);
      if (!record || !isDecision) continue;
      // Where the page's date lines were kept, both dates are read, and a Welsh page is known for one.
      if (/^(Publication date|Dyddiad cyhoeddi):/m.test(body))
        expect(record.publishedOn.state).toBe('stated');
      if (/^(Date of decision|Dyddiad y penderfyniad):/m.test(body))
        expect(record.decidedOn.state).toBe('stated');
      expect(record.language).toBe(name.includes('-cy') ? 'cy' : 'en');
    }
  });
});
