/** Lists and plans of real councils, which are not in this repository: checked where the research data is at hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { read } from '../page/reading.ts';
import { claims, records, told } from './listed.ts';

const texts = resolve(import.meta.dirname, '../../../shared/data/pages/text');
const hasData = existsSync(texts);

interface Stored {
  address: string;
  body: string;
}

function stored(name: string): Stored {
  const [head = '', body = ''] = readFileSync(join(texts, name), 'utf8').split('#----\n');
  return { address: /# url: (\S+)/.exec(head)?.[1] ?? '', body };
}

const list = 'moderngov-decisions';
const plan = 'moderngov-plan';

/** A title's first and last letters: the titles themselves are the councils'. */
const ends = (title: unknown) =>
  typeof title === 'string' ? `${title.slice(0, 12)}…${title.slice(-12)}` : title;

type Told = Record<string, unknown>;

/** Something that is to be decided. */
const due = (title: string, decisionDue: string, noticePublishedOn: string, more: Told = {}): Told => ({
  kind: 'proposal',
  title,
  decisionDue,
  noticePublishedOn,
  ...more,
});
/** Something that was decided, in full view; the data leaves its prose out. */
const made = (title: string, publishedOn: string, effectiveFrom: string, more: Told = {}): Told => ({
  kind: 'decision',
  title,
  publishedOn,
  effectiveFrom,
  decision: '[[prose]]',
  ...more,
});
/** A row of a table, with nobody called it in. */
const row = (title: string): Told => ({
  kind: 'decision',
  title,
  publishedOn: '2021-07-29',
  effectiveFrom: '2021-08-07',
  callInCount: 0,
});
const approved = { status: 'Recommendations Approved' };
const inWindow = { status: 'Recommendations Approved (subject to call-in)' };
const allWards = { wards: '(All Wards)' };

/** What a person reads from each stored text, record by record. */
const real: Record<string, [format: string, ...Told[]]> = {
  'brentwood-mgListOfficerDecisions-empty.txt': [list],
  'reading-mgListOfficerDecisions-empty.txt': [list],
  'herefordshire-mgDelegatedDecisions-2025-06-restricted.txt': [
    list,
    due('Corporate Di…Appointments', '2025-07-14', '2025-06-30', {
      decisionMaker: 'Employment Panel',
      ...allWards,
    }),
    due('Alternative …nt Framework', '2025-08-20', '2025-06-25', {
      decisionMaker: 'Cabinet member children and young people',
      ...allWards,
    }),
  ],
  'herefordshire-mgDelegatedDecisions-2025-11.txt': [
    list,
    due('To re-commis…erefordshire', '2026-03-26', '2025-11-14', { decisionMaker: 'Cabinet', ...allWards }),
    made('Deed of Vari…-on-Wye) Ltd', '2025-11-13', '2025-11-13', {
      decisionMaker: 'Officer Decisions - Economy and Enviroment',
      ...approved,
    }),
    made('Award of hig…orks Order 3', '2025-07-07', '2025-06-18', {
      decisionMaker: 'Corporate Director – Economy & Environment',
      status: 'For Determination',
    }),
  ],
  'kent-mgDelegatedDecisions-2018-12.txt': [
    list,
    made('18/00046 - P…ptember 2019', '2018-12-12', '2018-12-20', {
      decisionMaker: 'Cabinet Member for Children, Young People and Education',
      reference: '18/00046',
      wards: 'Sittingbourne South',
      ...approved,
    }),
  ],
  'leeds-mgDelegatedDecisions-DS1-V0.txt': [
    list,
    due('Approval of …City Council', '2025-02-07', '2025-01-09', { status: 'For Determination' }),
  ],
  'leeds-mgDelegatedDecisions-DS1-V1.txt': [
    list,
    due('Interim Cont…Garden Waste', '2019-08-01', '2019-07-03', {
      decisionMaker: 'Director of Communities and Environment',
    }),
  ],
  'rutland-mgDelegatedDecisions-V1.txt': [
    list,
    made('Council Tax … for 2020-21', '2019-12-11', '2019-12-10', {
      decisionMaker: 'Strategic Director for Resources',
      ...approved,
    }),
  ],
  'wokingham-mgDelegatedDecisions-DS3.txt': [
    list,
    row('Investing in…ur Community'),
    row('School Meals…ring Service'),
    row('Revenue Budg… Quarter One'),
  ],
  'cherwell-mgListPlanItems-PlanId387.txt': [
    plan,
    due('Queen Elizab…inum Jubilee', '2022-03', '2022-02-16', { decisionMaker: 'blank' }),
  ],
  'croydon-mgListPlanItems-PlanId350.txt': [
    plan,
    due('[[item title…item title]]', '2023-12-06', '2023-10-25', { decisionMaker: 'Cabinet', ...inWindow }),
  ],
  'kent-mgListPlanItems-PlanId692.txt': [
    plan,
    due('25/00083 - A…or 2026-2028', '2025-11-05', '2025-10-07', {
      reference: '25/00083',
      decisionMaker: 'Deputy Leader of the Council',
      ...inWindow,
    }),
    due('25/00084 - R…ent & Medway', '2025-10-15', '2025-10-07', {
      reference: '25/00084',
      decisionMaker: 'Cabinet Member for Economic Development and Coastal Regeneration',
      ...approved,
    }),
  ],
  'lbhf-mgListPlanItems-PlanId469.txt': [
    plan,
    due('White City E…blic Highway', '2019-06-03', '2019-01-24', { decisionMaker: 'Cabinet' }),
  ],
  'southampton-mgListPlanItems-PlanId298.txt': [
    plan,
    due('Southampton …ecovery Plan', '2020-07-14', '2020-06-03', { decisionMaker: 'Cabinet', ...approved }),
    due('Community Ch…ants 2020/21', '2020-08-18', '2020-07-08', {
      decisionMaker: 'Cabinet, Cabinet Member for Communities & Customer Engagement',
      ...approved,
    }),
    { kind: 'proposal', title: 'Budget Matte…dget Matters', noticePublishedOn: '2019-12-18' },
  ],
};

/** The numbers behind "ref:" in the texts, by file. */
const numbers: Record<string, (string | undefined)[]> = {
  'herefordshire-mgDelegatedDecisions-2025-11.txt': [undefined, '10916', '10753'],
  'kent-mgDelegatedDecisions-2018-12.txt': ['2214'],
  'rutland-mgDelegatedDecisions-V1.txt': ['554'],
  'wokingham-mgDelegatedDecisions-DS3.txt': ['1018', '1021', '1013'],
};

describe.runIf(hasData)('the stored lists and plans of real councils', () => {
  const names = hasData ? readdirSync(texts) : [];

  it('are all listed here', () => {
    const lists = names.filter((name) =>
      /-(mgDelegatedDecisions|mgListOfficerDecisions|mgListPlanItems)-/.test(name),
    );
    expect(Object.keys(real).sort()).toEqual(lists.sort());
  });

  it.each(names)('%s is claimed as a list or a plan exactly where it is one', (name) => {
    const { body, address } = stored(name);
    const [format] = real[name] ?? [];
    for (const at of [address, '']) {
      const claimed = claims(body, at);
      if (format) expect(claimed).toEqual([format]);
      else expect(claimed.filter((id) => id === list || id === plan)).toEqual([]);
    }
  });

  it.each(Object.entries(real))('%s gives what a person reads from it', (name, [, ...wanted]) => {
    const { body, address } = stored(name);
    const got = records(body, address);
    expect(got.map(told).map((fields) => ({ ...fields, title: ends(fields['title']) }))).toEqual(wanted);
    expect(got.map(({ ids }) => ids.decision)).toEqual(numbers[name] ?? wanted.map(() => undefined));
  });

  it('the saved list of Kirklees gives its three rows', () => {
    const source = readFileSync(
      join(texts, '../html/kirklees-mgDelegatedDecisions-lgsf_fixture_list.html'),
      'utf8',
    );
    const site = 'https://democracy.kirklees.gov.uk';
    const { page } = read(`<body>${source}</body>`, `${site}/mgDelegatedDecisions.aspx?bcr=1`);
    const got = identify(page, formats)?.extract(page) ?? [];
    expect(got.map(({ address, kind }) => [address.slice(site.length + 1), kind])).toEqual([
      ['ieDecisionDetails.aspx?ID=13567', 'decision'],
      ['ieDecisionDetails.aspx?ID=13149', 'decision'],
      ['mgIssueHistoryHome.aspx?IId=6535&Opt=0', 'issue'],
    ]);
    expect(got.map(({ ids }) => ids)).toEqual([
      { decision: '13567' },
      { decision: '13149' },
      { issue: '6535' },
    ]);
    expect(told(got[1])).toEqual({
      kind: 'decision',
      title: 'Admission of the Public',
      publishedOn: '2025-11-03',
      effectiveFrom: '2025-11-03',
      isSubjectToCallIn: false,
    });
  });
});
