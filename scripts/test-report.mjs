/** What vitest's JSON report comes to: how many tests passed and failed, and which ones failed. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} [failures] a line or more for each that failed: which it is, and the first of what was said
 */

/**
 * What we read of the report.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {ReportedFile[]} testResults one per file
 */

/**
 * @typedef {object} ReportedFile
 * @property {string} status
 * @property {string} name the file's path
 * @property {string} [message]
 * @property {{ status: string, fullName: string, failureMessages?: string[] | null }[]} assertionResults
 */

/** Lines of what a failed test said that are repeated at the end; the whole stands further up. */
const linesShown = 6;

/**
 * @param {string} file the report's path
 * @param {number | null} status what vitest ended with, null when a signal ended it
 * @param {string} folder the project's, by which files are named
 * @returns {Tally}
 */
export function reportTally(file, status, folder) {
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(file, 'utf8'));
  const report = /** @type {Report} */ (content);
  const failures = report.testResults.flatMap((result) => failuresOf(result, folder));
  // vitest also fails for what belongs to no test, such as an error after the last one.
  if (failures.length === 0 && status !== 0) failures.push(`vitest itself ended with ${status}`);
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/**
 * @param {ReportedFile} result
 * @param {string} folder
 * @returns {string[]}
 */
function failuresOf({ status, name, message, assertionResults }, folder) {
  const file = relative(folder, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  // A file that could not be loaded has no failed test to show for it.
  if (status === 'failed' && failed.length === 0) return [`${file}\n${shortened(message ?? '')}`];
  return failed.map(
    ({ fullName, failureMessages }) =>
      `${file}: ${fullName}\n${shortened((failureMessages ?? []).join('\n'))}`,
  );
}

/** @param {string} text */
function shortened(text) {
  return text
    .split('\n')
    .slice(0, linesShown)
    .map((line) => `    ${line}`)
    .join('\n');
}
