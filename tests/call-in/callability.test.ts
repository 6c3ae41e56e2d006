/**
 * What goes wrong with whether a decision can be called in, each statement under its number; deadlines are in
 * pitfalls.test.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { callInOf } from '../../src/call-in/call-in.ts';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { classifyStatus } from '../../src/record/status.ts';
import { stated } from '../sample-record.ts';
import { judged, sampleRule } from './sample-rule.ts';

const published = (date: string) => ({ publishedOn: stated(date) });
const unknown = { state: 'unknown-deadline', lastDay: null, inForceOn: null, basis: 'none', skipped: [] };

describe('callability', () => {
  it('P21: "No" is shown as it stands, and no reason is made up', () => {
    const no = { isSubjectToCallIn: stated(false, 'No'), ...published('2025-12-04') };
    const found = judged(no, sampleRule(), '2025-12-05');
    expect(found).toMatchObject({ state: 'not-subject', lastDay: null, why: 'whyNotSubject' });
    expect(messages.whyNotSubject.message).not.toMatch(/urgent|exempt/i);
  });

  it.each(['by the Secretary of State', 'by the Mayor', 'as a planning application by the ward member'])(
    'P22: "called in %s" is planning, and starts nothing',
    (by) => {
      const words = stated(`The scheme may be called in ${by}; the deadline is 12 December 2025.`);
      const silent = { isSubjectToCallIn: { state: 'absent' }, decision: words, reasons: words } as const;
      expect(judged({ ...silent, ...published('2025-12-04') }, sampleRule(), '2025-12-05').state).toBe(
        'not-stated',
      );
    },
  );

  it('P23: "(subject to call-in)" in the status is enough, whatever the form of governance', () => {
    const status = stated('Recommendations Approved (subject to call-in)');
    const byStatus = { isSubjectToCallIn: { state: 'absent' }, status, ...published('2025-12-04') } as const;
    expect(judged(byStatus, sampleRule(), '2025-12-05')).toMatchObject({
      state: 'open',
      lastDay: '2025-12-09',
    });
    expect(judged(byStatus, null, '2025-12-05')).toMatchObject(unknown);
  });

  it('P24: each status is classed by itself, and one that is not known is unknown', () => {
    const classes = {
      'For Determination': 'proposed',
      'Awaiting Implementation': 'approved',
      'Recommendations Approved': 'approved',
      'Recommendations Approved (subject to call-in)': 'in-window',
      Implemented: 'implemented',
      'Parked for now': 'unknown',
    };
    for (const [status, expected] of Object.entries(classes)) expect(classifyStatus(status)).toBe(expected);
  });

  it('P25: a count of call-ins never makes a decision "called in"', () => {
    const without = judged(published('2025-12-04'), sampleRule(), '2025-12-05');
    for (const count of [0, 1, 7]) {
      const found = judged(
        { ...published('2025-12-04'), callInCount: stated(count) },
        sampleRule(),
        '2025-12-05',
      );
      expect(found).toEqual(without);
    }
  });
});

/** Our own texts always, and the real ones where they are at hand. */
function textsOf(own: string, seed: string): [name: string, text: string][] {
  const files = [
    resolve(import.meta.dirname, '../fixtures', own, 'page.txt'),
    resolve(import.meta.dirname, '../../../shared/data/seeds', seed),
  ];
  return files.filter((file) => existsSync(file)).map((file) => [file, readFileSync(file, 'utf8')]);
}

/** The one record of a text, and the state of call-in by it, with a rule that is not to speak. */
function readRecord(text: string) {
  const page = readText(text, '');
  const [record] = identify(page, formats)?.extract(page) ?? [];
  if (!record) throw new Error('no record');
  const judge = (rule: boolean, changes: Partial<DecisionRecord> = {}) =>
    callInOf({ ...record, ...changes }, Temporal.Instant.from('2026-03-01T12:00Z'), {
      rule: rule ? sampleRule({ days: 5 }) : null,
      division: 'england-and-wales',
    });
  return { record, judge };
}

describe('P18: an officer’s decision under a key decision of somebody else', () => {
  it.each(textsOf('herefordshire-operational-decision/html-in-values', '000_5467c03b34976fe8.txt'))(
    'says neither that it is key nor that it can be called in: %s',
    (_, text) => {
      const { record, judge } = readRecord(text);
      expect(text).toMatch(/key decision/i);
      expect([record.isKeyDecision.state, record.isSubjectToCallIn.state]).toEqual(['absent', 'absent']);
      for (const rule of [true, false]) {
        expect(judge(rule)).toMatchObject({ state: 'not-stated', lastDay: null, basis: 'none' });
      }
    },
  );
});

describe('P19: a proposed record of decision', () => {
  it.each(textsOf('kent-record-of-decision/proposed', '001_fa650de40ba1a807.txt'))(
    'is a proposal, without a countdown even by a rule and a date: %s',
    (_, text) => {
      const { record, judge } = readRecord(text);
      expect(classifyStatus(record.status.state === 'stated' ? record.status.value : '')).toBe('proposed');
      const flagged = { isSubjectToCallIn: stated(true, 'Yes'), ...published('2026-02-27') };
      expect(judge(true, flagged)).toMatchObject({ state: 'proposal', lastDay: null, basis: 'none' });
    },
  );
});

describe('P20: a record whose call-in lines are left blank', () => {
  it.each(textsOf('southampton-record-of-decision/cabinet-decision', '004_26df4524e6ec97a9.txt'))(
    'can be called in, and until when is not recorded there: %s',
    (_, text) => {
      const { record, judge } = readRecord(text);
      expect(record.callInDeadline.state).toBe('blank');
      expect(record.publishedOn.state).toBe('absent');
      // Five working days from publication, but no day of publication to count from.
      for (const rule of [true, false]) expect(judge(rule)).toMatchObject(unknown);
    },
  );
});
