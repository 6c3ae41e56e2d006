/** Readers' clocks in other zones: each zone in a process of its own, since a zone is settled when Node starts. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Answers {
  zone: string;
  localHourOfNoonInWinter: number;
  answers: Record<'what' | 'state' | 'today' | 'lastDay' | 'closesAt' | 'next', string | null>[];
  strip: string[];
  left: number;
}

/** The zone, and what its clocks show at noon in London in winter: 1 a.m. the next day, 5.30 p.m., 4 a.m. */
const zones: [zone: string, hour: number][] = [
  ['Europe/London', 12],
  ['Pacific/Auckland', 1],
  ['Asia/Kolkata', 17],
  ['America/Los_Angeles', 4],
];

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-zones-'));

beforeAll(async () => {
  // One file that plain Node can run, made once. Vite sets NODE_ENV, which the tests after this keep as it was.
  const mode = process.env['NODE_ENV'];
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'zone-answers.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'answers.mjs' } },
    },
  });
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(zones)('a reader in %s', (zone, hour) => {
  let found: Answers;
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'answers.mjs')], {
      env: { ...process.env, TZ: zone },
    });
    found = JSON.parse(stdout) as Answers;
  });

  it('has a clock of that zone', () => {
    expect(found.zone.replace('Calcutta', 'Kolkata')).toBe(zone);
    expect(found.localHourOfNoonInWinter).toBe(hour);
  });

  it('is told what holds in London (P10, P11)', () => {
    const told = found.answers.map(({ what, state, today, next }) => [what, state, today, next].join(' | '));
    expect(told).toEqual([
      'noon in winter, a minute before | open | 2025-12-09 | 2025-12-09T12:00:00Z',
      'noon in winter | closed | 2025-12-09 | 2025-12-10T00:00:00Z',
      'noon in winter, a minute after | closed | 2025-12-09 | 2025-12-10T00:00:00Z',
      'noon in summer, a minute before | open | 2025-07-09 | 2025-07-09T11:00:00Z',
      'noon in summer, a minute after | closed | 2025-07-09 | 2025-07-09T23:00:00Z',
      'noon after the clocks went forward, a minute before | open | 2026-03-31 | 2026-03-31T11:00:00Z',
      'noon after the clocks went forward, a minute after | closed | 2026-03-31 | 2026-03-31T23:00:00Z',
      'noon after the clocks went back, a minute before | open | 2025-10-28 | 2025-10-28T12:00:00Z',
      'noon after the clocks went back, a minute after | closed | 2025-10-28 | 2025-10-29T00:00:00Z',
      'midnight in winter, a second before | open | 2025-12-09 | 2025-12-10T00:00:00Z',
      'midnight in winter | closed | 2025-12-10 | 2025-12-11T00:00:00Z',
      'midnight in summer, a second before | open | 2025-07-09 | 2025-07-09T23:00:00Z',
      'midnight in summer | closed | 2025-07-10 | 2025-07-10T23:00:00Z',
      'the end of the day of 23 hours, a second before | open | 2026-03-29 | 2026-03-29T23:00:00Z',
      'the end of the day of 23 hours | closed | 2026-03-30 | 2026-03-30T23:00:00Z',
      'the end of the day of 25 hours, a second before | open | 2025-10-26 | 2025-10-27T00:00:00Z',
      'the end of the day of 25 hours | closed | 2025-10-27 | 2025-10-28T00:00:00Z',
    ]);
  });

  it('is given the same last days and hours', () => {
    const days = found.answers.map(({ lastDay, closesAt }) => closesAt ?? lastDay);
    expect([...new Set(days)]).toEqual([
      '2025-12-09T12:00',
      '2025-07-09T12:00',
      '2026-03-31T12:00',
      '2025-10-28T12:00',
      '2025-12-09',
      '2025-07-09',
      '2026-03-29',
      '2025-10-26',
    ]);
  });

  it('sees every day of a window once, across a clock change', () => {
    expect(found.strip).toEqual([
      '2025-10-23',
      '2025-10-24',
      '2025-10-25',
      '2025-10-26',
      '2025-10-27',
      '2025-10-28',
    ]);
    expect(found.left).toBe(2);
  });
});
