/** The pages of an issue and of a meeting: those of the demo council, and texts of real ones where they are at hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { modernGovIssue } from '../../src/formats/moderngov-issue.ts';
import { modernGovMeeting } from '../../src/formats/moderngov-meeting.ts';
import type { Page } from '../../src/page/page.ts';
import { readText } from '../../src/page/read-text.ts';
import { statedValue } from '../../src/record/decision-record.ts';
import { makeCouncil } from '../demo-council/decisions.mjs';
import { issueIds, meetingIds } from '../demo-council/ids.mjs';
import { makeRoutes } from '../demo-council/routes.mjs';
import { read } from '../page/reading.ts';

function claims(page: Page): string[] {
  return formats.filter((format) => format.detect(page)).map(({ id }) => id);
}

describe('the demo council', () => {
  const routes = makeRoutes(makeCouncil('2025-12-08'));
  const site = 'http://democracy.exampleshire.example';
  const recordsAt = (path: string) => {
    const { page } = read(String(routes(path).body), `${site}${path}`);
    return { claimed: claims(page), records: identify(page, formats)?.extract(page) ?? [] };
  };

  it('has issues, decided and to come', () => {
    const kinds = [issueIds.transport, issueIds.floods].map((id) => {
      const { claimed, records } = recordsAt(`/mgIssueHistoryHome.aspx?IId=${id}&Opt=0`);
      return [claimed, records[0]?.kind, records[0]?.ids];
    });
    expect(kinds).toEqual([
      [[modernGovIssue.id], 'issue', { issue: String(issueIds.transport) }],
      [[modernGovIssue.id], 'proposal', { issue: String(issueIds.floods) }],
    ]);
  });

  it('has the decisions of an issue, each with its own number', () => {
    const { claimed, records } = recordsAt(`/mgDecisionDetails.aspx?IId=${issueIds.transport}&Opt=1`);
    expect(claimed).toEqual([modernGovIssue.id]);
    expect(new Set(records.map(({ ids }) => ids.decision)).size).toBe(3);
    expect(records.map(({ decision }) => decision.state)).toEqual(['stated', 'stated', 'stated']);
  });

  it('has meetings, whose decided items lead to their decision', () => {
    for (const id of Object.values(meetingIds)) {
      const { claimed, records } = recordsAt(`/ieListDocuments.aspx?CId=120&MId=${id}&Ver=4`);
      expect(claimed).toEqual([modernGovMeeting.id]);
      expect(records.length).toBeGreaterThan(3);
      for (const record of records) {
        expect(record.ids.meeting).toBe(String(id));
        expect(record.decision.state === 'stated').toBe(record.ids.agendaItem !== undefined);
      }
    }
  });

  it('has reasons for a restriction, which are no record', () => {
    expect(recordsAt(`/mgReasonsRestricted.aspx?OID=${issueIds.transport}&OT=I`).claimed).toEqual([]);
  });
});

const texts = resolve(import.meta.dirname, '../../../shared/data/pages/text');
const names = existsSync(texts) ? readdirSync(texts) : [];

describe.runIf(names.length > 0)('the texts of real pages', () => {
  const formatOf = (name: string): string | null => {
    // The Senedd runs the same software for business that is no council's decision.
    if (name.startsWith('senedd-')) return null;
    if (/-(mgIssueHistoryHome|mgDecisionDetails|ieIssueDetails)-/.test(name)) return modernGovIssue.id;
    return /-(ieListDocuments|mgAi)-/.test(name) ? modernGovMeeting.id : null;
  };
  const load = (name: string, isAtAddress = true) => {
    const [head = '', body = ''] = readFileSync(join(texts, name), 'utf8').split('#----\n');
    return readText(body, isAtAddress ? (/# url: (\S+)/.exec(head)?.[1] ?? '') : '');
  };
  const recordsOf = (name: string) => {
    const page = load(name);
    return identify(page, formats)?.extract(page) ?? [];
  };

  it.each(names)('%s is claimed by the right format, and only by it', (name) => {
    const own = formatOf(name);
    const isOurs = (id: string) => id === modernGovIssue.id || id === modernGovMeeting.id;
    const claimed = claims(load(name));
    expect(own === null ? claimed.filter(isOurs) : claimed).toEqual(own === null ? [] : [own]);
    // One text is cut down to an item's words: only its address tells.
    if (name.startsWith('kent-ieIssueDetails')) return;
    const unaddressed = claims(load(name, false));
    expect(own === null ? unaddressed.filter(isOurs) : unaddressed).toEqual(own === null ? [] : [own]);
  });

  it.each(names.filter((name) => formatOf(name) !== null))('%s gives its records', (name) => {
    const records = recordsOf(name);
    expect(records).toHaveLength(name.startsWith('winchester-ieListDocuments') ? 2 : 1);
    const [, id = ''] = /-(?:IId|ID|MId)(\d+)/.exec(name) ?? [];
    for (const record of records) {
      expect(Object.values(record.ids)).toContain(id);
      expect(record.language).toBe(name.includes('-cy') ? 'cy' : 'en');
    }
    if (!name.includes('-mgIssueHistoryHome-')) return;
    const body = readFileSync(join(texts, name), 'utf8').split('#----\n')[1] ?? '';
    const [record] = records;
    const line = (label: string) => new RegExp(`^${label}: *(\\S.*)$`, 'm').exec(body)?.[1] ?? null;
    expect(record && statedValue(record.isKeyDecision)).toBe(line('Decision type')?.startsWith('Key'));
    expect(record && statedValue(record.status)).toBe(line('Decision status'));
    expect(record && statedValue(record.portfolioHolder)).toBe(line('Lead member'));
    const due = line('Decision due');
    expect(record?.decisionDue.state).toBe(due === null ? 'absent' : 'stated');
    expect(record && statedValue(record.decisionMaker)).toBe(due?.replace(/^.*? by /, '') ?? null);
    const notice = line('Notice of proposed decision first published')?.split('/').reverse().join('-');
    expect(record && statedValue(record.noticePublishedOn)).toBe(notice ?? null);
    for (const label of ['Department', 'Lead director', 'Reason for urgency', 'Plan Reference'])
      expect(record?.other.some((one) => one.label === label) ?? false, label).toBe(
        body.includes(`\n${label}:`),
      );
    expect(record?.other.filter(({ value }) => /view reasons/i.test(value))).toEqual([]);
  });

  it.each([
    ['lbhf-mgIssueHistoryHome-IId77557', { decisionDue: '2025-05', isKeyDecision: true }],
    ['york-mgIssueHistoryHome-IId65643', { decisionDue: '2022-01-13', decisionMaker: 'Executive' }],
    ['westsuffolk-mgIssueHistoryHome-IId21597', { status: 'Recommmend Forward to Council' }],
    ['southampton-mgIssueHistoryHome-IId15071', { consultation: 'E-mail, Meetings' }],
    ['wokingham-mgIssueHistoryHome-IId47245', { reference: 'WBC1442' }],
    ['bristol-mgDecisionDetails-IId30106', { title: 'Disabled Children’s Home' }],
    ['rushcliffe-ieIssueDetails-IId5282', { decidedAtMeeting: { body: 'Cabinet', date: '2023-07-11' } }],
    ['kent-ieIssueDetails-IId62041', { reference: '22/00093' }],
    ['winchester-ieListDocuments-MId2390', { title: 'Membership of Cabinet bodies etc.' }],
    ['npt-mgAi-ID39691', { reasons: '[[prose]]' }],
    ['cardiff-mgAi-ID23084-cy', { title: 'Gwahardd y Cyhoedd' }],
  ] as const)('%s says what a person reads there', (name, values) => {
    const [record] = recordsOf(`${name}.txt`);
    const fields: Record<string, unknown> = { ...record };
    for (const [field, value] of Object.entries<unknown>(values))
      expect(fields[field], field).toMatchObject({ state: 'stated', value });
  });

  it('an issue is a proposal where its page says that it is to be determined', () => {
    const proposals = names.filter((name) => formatOf(name) && recordsOf(name)[0]?.kind === 'proposal');
    expect(proposals.map((name) => name.split('-')[0])).toEqual([
      'darlington',
      'eppingforest',
      'sefton',
      'southend',
      'telford',
      'wokingham',
    ]);
  });
});
