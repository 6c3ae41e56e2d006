import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCouncilNetwork } from '../../src/formats/open-council-network.ts';
import { cutRunTogether } from '../../src/formats/run-together.ts';
import type { Page } from '../../src/page/page.ts';
import { readText } from '../../src/page/read-text.ts';
import { statedValue } from '../../src/record/decision-record.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { expectInStep } from '../growth.ts';
import { read } from '../page/reading.ts';

const site = 'https://open-decisions.example';
const older = [
  'Decision',
  'A new roof',
  'Decision Maker: Cabinet',
  'Outcome: Recommendations Approved',
  'Is Key Decision?: No',
  'Is Callable In?: Yes',
  'Date of Decision: January 5, 2026',
  'Purpose: To mend the roof',
  'Content: That it be mended.',
];
const newer = [
  'A new roof',
  'January 5, 2026 Cabinet',
  'Full council record',
  'Decision',
  'That it be mended.',
];
const rows = ['Details', 'OutcomeFor Determination', 'Decision date5 Jan 2026'];

function text(lines: readonly string[], address = ''): Page {
  return readText(lines.join('\n'), address);
}

function record(lines: readonly string[]): DecisionRecord | undefined {
  return openCouncilNetwork.extract(text(lines))[0];
}

/** The pieces that a text is cut into. */
function cut(words: string): Record<string, string> {
  const pieces = cutRunTogether([{ text: words, block: 0 }], 0);
  return Object.fromEntries([...pieces].map(([field, piece]) => [field, piece.words]));
}

describe('a page of one decision', () => {
  it.each(['', `${site}/decisions/12`, `${site}/councils/tarnwick/decisions/12/`])(
    'is claimed at "%s"',
    (at) => {
      expect(openCouncilNetwork.detect(text(older, at))).toBe(true);
      expect(openCouncilNetwork.detect(text([...newer, ...rows], at))).toBe(true);
    },
  );

  it.each(['/', '/decisions', '/councils/tarnwick', '/meetings/12', '/councils/tarnwick/decisions'])(
    'is not one at %s',
    (path) => expect(openCouncilNetwork.detect(text(older, site + path))).toBe(false),
  );

  it('is none of ModernGov’s pages', () => {
    const address = 'https://democracy.tarnwick.example/ieDecisionDetails.aspx?ID=12';
    expect(openCouncilNetwork.detect(text(older, address))).toBe(false);
    expect(openCouncilNetwork.detect({ ...text(older), scope: 'moderngov' })).toBe(false);
  });
});

describe('other pages', () => {
  const list = `<body><h1>Tarnwick</h1><h5>Decisions</h5>
    <div><a href="/decisions/1"><strong>Cabinet</strong> - Recommendations Approved</a><span>January 05, 2026</span></div>
    <div><a href="/decisions/2"><strong>Leader</strong> - For Determination</a><span>January 06, 2026</span></div>`;
  const home = `<body><h1>Latest</h1><table><tr><td><strong>Date</strong></td><td>05/01/2026</td></tr>
    <tr><td><strong>Decision maker</strong></td><td>Cabinet</td></tr><tr><td>Summary</td><td>Approved</td></tr></table>`;
  it.each([list, home])('are not claimed, with an address or without', (html) => {
    for (const address of ['', `${site}/`, `${site}/councils/tarnwick`]) {
      expect(openCouncilNetwork.detect(read(html, address).page)).toBe(false);
      expect(read(html, address).page.blocks.length).toBeGreaterThan(2);
    }
  });

  it.each([
    ['two decisions one after the other', [...older, ...older]],
    ['a guide', older.map((line) => line.replace('In?: Yes', 'In?: Whether councillors may call it in'))],
    ['the site’s own flag missing', older.filter((line) => !line.includes('Callable'))],
    ['no row with a day', [...newer, 'Details', 'OutcomeApproved', 'Decision datesoon']],
    ['one row alone', [...newer, 'Details', 'Decision date5 Jan 2026']],
    ['details without a council’s record', ['A new roof', 'Decision', ...rows]],
  ])('are not claimed: %s', (_, lines) => {
    expect(openCouncilNetwork.detect(text(lines))).toBe(false);
  });
});

describe('what is not sure', () => {
  it('a line above the labels is no title without the page’s name', () => {
    expect(record(older.slice(1))?.title).toEqual({ state: 'absent' });
  });

  it('the machine’s lower-case keys are no fields', () => {
    const lines = ['outcome: Fine for all', 'summary: Fine', ...older.slice(2, 3), ...older.slice(4)];
    expect(record(lines)?.status).toEqual({ state: 'absent' });
  });

  it('a date that cannot be read is kept in its words', () => {
    const lines = older.map((line) => line.replace('January 5, 2026', 'not yet'));
    expect(record(lines)?.decidedOn.state).toBe('blank');
    expect(record(lines)?.other).toEqual([{ label: 'Date of Decision', value: 'not yet' }]);
  });

  it('a label pasted into the content takes no field', () => {
    const lines = [
      ...older,
      'Date of Decision: March 1, 2020',
      'Decision Maker: Somebody',
      'Outcome: Withdrawn',
    ];
    const values = record(lines);
    expect(values && statedValue(values.decidedOn)).toBe('2026-01-05');
    expect(values && statedValue(values.decisionMaker)).toBe('Cabinet');
    expect(values && statedValue(values.status)).toBe('Recommendations Approved');
  });

  it('a meeting pasted into the content is not the decision’s', () => {
    const meeting = ['Related Meeting', 'Council - 6 January 2026 on January 6, 2026'];
    const found = record([...older, 'Related Meeting', 'Group - 1 January 2020', 'And more.', ...meeting]);
    expect(found && statedValue(found.decidedAtMeeting)).toEqual({ body: 'Council', date: '2026-01-06' });
    expect(found && statedValue(found.decision)).toBe(
      'That it be mended.\nRelated Meeting\nGroup - 1 January 2020\nAnd more.',
    );
  });

  it('a file at the foot of the page is a document only by its name', () => {
    expect(record([...older, 'Supporting Documents', 'Plan.pdf', 'Privacy'])?.documents).toEqual([
      { title: 'Plan.pdf', address: null, restricted: false },
    ]);
  });

  it('links and headings behind the content are not the content', () => {
    const html = `<body><div>${older.map((line) => `<p>${line}</p>`).join('')}</div><footer><a href="/a">About</a></footer>`;
    const [found] = openCouncilNetwork.extract(read(html).page);
    expect(found && statedValue(found.decision)).toBe('That it be mended.');
  });
});

describe('headings run together with the text', () => {
  it.each([
    ['Agreed (5+1+1). Reasons For Decision This is why', 'Agreed (5+1+1).', 'This is why'],
    ['Agreed. Reason for the decision: this is why', 'Agreed.', 'this is why'],
    ['REASONS FOR DECISION None', '', 'None'],
    ['as the lease is Reasons For Decision This is why', 'as the lease is', 'This is why'],
  ])('are cut: %s', (words, decision, reasons) => expect(cut(words)).toEqual({ decision, reasons }));

  it.each([
    'We note the reasons for decision. They are long.',
    'as set out in Reasons For Decision The report',
    'Agreed. Reasons for Decision Making are noted.',
    'Agreed. Reasons for decisions like this vary.',
    'Agreed. Alternative options considered by the Cabinet were two.',
    'Agreed. Alternatives Considered, and more.',
  ])('are prose: %s', (words) => expect(cut(words)).toEqual({ decision: words }));

  it('count once each, and broken words are left as they stand', () => {
    const words =
      'Do. Reasons For Decision It is as it is Alternatives options considered and rejected One. Reasons For Decision Two.';
    expect(cut(words)).toEqual({
      decision: 'Do.',
      reasons: 'It is as it is',
      alternatives: 'One. Reasons For Decision Two.',
    });
  });

  it('are found in a long text in step with its length', () => {
    const sentence = 'Alternative options considered and the reasons for the decision is ';
    expect(Object.keys(cut(sentence.repeat(20_000)))).toEqual(['decision']);
    expectInStep((count) => () => cut(sentence.repeat(count)), 20_000);
  });
});

const data = resolve(import.meta.dirname, '../../../shared/data');

interface Truth {
  seeds: Record<string, { value?: unknown; quote?: string } | undefined>[];
}

/** A stored text of a real page, which is not in this repository. */
describe.runIf(existsSync(data))('the seed', () => {
  const name = '002_9f2ecaf828859302';
  const load = () => {
    const truth = JSON.parse(readFileSync(join(data, 'seeds/truth.json'), 'utf8')) as Truth;
    const seed = truth.seeds.find((each) => (each['id'] as unknown) === name);
    const page = readText(readFileSync(join(data, `seeds/${name}.txt`), 'utf8'), '');
    expect(openCouncilNetwork.detect(page)).toBe(true);
    const [found] = openCouncilNetwork.extract(page);
    if (!seed || !found) throw new Error('no such seed');
    return { found, value: (key: string) => seed[key]?.value };
  };

  it('gives every field that the truth has', () => {
    const { found, value } = load();
    const pairs = [
      [found.title, 'title'],
      [found.reference, 'reference'],
      [found.decisionMaker, 'decisionMaker'],
      [found.status, 'status'],
      [found.isKeyDecision, 'isKey'],
      [found.isSubjectToCallIn, 'callInSubject'],
      [found.purpose, 'purpose'],
      [found.decision, 'resolution'],
    ] as const;
    for (const [field, key] of pairs) expect(statedValue<string | boolean>(field), key).toEqual(value(key));
    expect(statedValue(found.decidedOn)).toBe('2026-01-05');
    expect(statedValue(found.decidedAtMeeting)?.date).toBe('2026-01-05');
    expect('quote' in found.decidedAtMeeting && found.decidedAtMeeting.quote).toBe(value('relatedMeeting'));
    expect(found.documents).toEqual(value('documents'));
    const reasons = statedValue(found.reasons) ?? '';
    expect(reasons.startsWith(String(value('reasons')).replace(' [...]', ''))).toBe(true);
    // The sentence breaks off there, and is not completed.
    expect(reasons.endsWith('contract as it is')).toBe(true);
    const alternatives = statedValue(found.alternatives) ?? '';
    for (const { label } of value('alternatives') === undefined
      ? []
      : (value('alternatives') as { label: string }[]))
      expect(alternatives).toContain(label);
  });

  it('states nothing that the truth does not', () => {
    const { found } = load();
    const stated = Object.entries(found).flatMap(([field, entry]: [string, unknown]) =>
      typeof entry === 'object' && entry !== null && 'state' in entry && entry.state !== 'absent'
        ? [field]
        : [],
    );
    expect(stated.sort()).toEqual(
      'alternatives decidedAtMeeting decidedOn decision decisionMaker isKeyDecision isSubjectToCallIn purpose reasons reference status title'.split(
        ' ',
      ),
    );
    expect([found.other, found.ids, found.council]).toEqual([[], {}, null]);
  });

  const texts = join(data, 'pages/text');
  it.each(existsSync(texts) ? readdirSync(texts) : [])(
    'claims of the stored texts the aggregator’s own: %s',
    (file) => {
      const page = readText(readFileSync(join(data, 'pages/text', file), 'utf8'), '');
      expect(openCouncilNetwork.detect(page)).toBe(file.includes('aggregator'));
    },
  );
});
