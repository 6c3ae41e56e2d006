import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportTally } from '../../scripts/test-report.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A report as vitest writes it, of one file. */
function report(file: { status: string; message?: string; tests: [name: string, status: string][] }) {
  const failed = file.tests.filter(([, status]) => status === 'failed').length;
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({
      numPassedTests: file.tests.length - failed,
      numFailedTests: failed,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        {
          status: file.status,
          message: file.message ?? '',
          name: join(folder, 'tests/some.test.ts'),
          assertionResults: file.tests.map(([fullName, status]) => ({
            fullName,
            status,
            failureMessages: status === 'failed' ? ['expected 1 to be 2\n  at one\n  at another'] : [],
          })),
        },
      ],
    }),
  );
  return path;
}

test('counts what passed, failed and was left out', () => {
  const path = report({ status: 'passed', tests: [['reads a page', 'passed']] });
  expect(reportTally(path, 0, folder)).toEqual({ passed: 1, failed: 0, skipped: 3, failures: [] });
});

test('names each failed test, its file and what it said', () => {
  const path = report({
    status: 'failed',
    tests: [
      ['reads a page', 'passed'],
      ['reads a list', 'failed'],
    ],
  });
  const { failed, failures } = reportTally(path, 1, folder);
  expect(failed).toBe(1);
  expect(failures).toEqual([
    'tests/some.test.ts: reads a list\n    expected 1 to be 2\n      at one\n      at another',
  ]);
});

test('a file that could not be loaded has failed, though none of its tests has', () => {
  const path = report({ status: 'failed', message: 'Cannot find module', tests: [] });
  expect(reportTally(path, 1, folder)).toMatchObject({
    failed: 1,
    failures: ['tests/some.test.ts\n    Cannot find module'],
  });
});

test('an error that belongs to no test is a failure', () => {
  const path = report({ status: 'passed', tests: [['reads a page', 'passed']] });
  expect(reportTally(path, 1, folder)).toMatchObject({ passed: 1, failed: 1 });
});
