/**
 * Makes src/call-in/rules.json from the table of rules that was put together from councils' own pages:
 * `node scripts/call-in-rules.mjs [FOLDER]`, where FOLDER holds call-in-rules.json. Only facts are kept: counts,
 * hours, who may call in, the source's address and when it was read. Rules that a law gives for a kind of council
 * stand last: they tell who may call in, and never until when.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** When the sources were read. */
const checked = '2026-11-22';

/** Kinds of day that can be counted. "Five days" of no stated kind cannot: the answers differ by a weekend. */
const units = /** @type {Record<string, string>} */ ({
  working: 'working',
  'clear-working': 'clear',
  calendar: 'calendar',
  'clear-calendar': 'clearCalendar',
});
const starts = /** @type {Record<string, string>} */ ({
  publication: 'publication',
  'decision date': 'decision',
  'meeting date': 'meeting',
});

/**
 * Rules that are a weekday, not a count: West Lancashire, "5 p.m. on the Tuesday of the week following
 * publication".
 */
const weekdays = /** @type {Record<string, number>} */ ({ 'west-lancashire': 2 });

/**
 * @typedef {object} SourceRule
 * @property {string | null} council
 * @property {{ nation?: string, type?: string }} [appliesTo] the kind of council, where it is not one council's
 * @property {number | null} days
 * @property {string | null} unit
 * @property {string | null} countFrom
 * @property {string | null} cutOff
 * @property {string | null} whoMayCallIn
 * @property {string} asOf
 * @property {string} confidence
 * @property {string | null} notes
 * @property {string[]} sources
 */

/**
 * The text of rules.json.
 *
 * @param {string} folder
 * @returns {string}
 */
export function rulesText(folder) {
  /** @type {unknown} */
  const table = JSON.parse(readFileSync(join(folder, 'call-in-rules.json'), 'utf8'));
  const { rules } = /** @type {{ rules: SourceRule[] }} */ (table);
  const ofCouncils = rules.filter(({ council }) => council !== null);
  const ofKinds = rules.filter(({ council, appliesTo }) => council === null && appliesTo !== undefined);
  const lines = [...sorted(ofCouncils), ...sorted(ofKinds)].map((rule) => JSON.stringify(reduced(rule)));
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** @param {SourceRule[]} rules */
function sorted(rules) {
  return rules.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** @param {SourceRule} rule */
function nameOf({ council, appliesTo }) {
  return council ?? `${appliesTo?.nation ?? ''} ${appliesTo?.type ?? ''}`;
}

/** @param {SourceRule} rule */
function reduced(rule) {
  const council = rule.council ?? '';
  const unit = units[rule.unit ?? ''] ?? null;
  const from = starts[rule.countFrom ?? ''] ?? null;
  const countable = unit !== null && from !== null;
  return {
    ...(rule.council === null ? { appliesTo: rule.appliesTo } : { council }),
    days: countable ? rule.days : null,
    unit: countable ? unit : null,
    from,
    ...(weekdays[council] && { weekdayAfter: weekdays[council] }),
    cutOff: rule.cutOff,
    inForce: /in force the next calendar day|in force the next day/i.test(rule.notes ?? '')
      ? 'next day'
      : null,
    who: whoIn(rule),
    source: rule.sources.find((source) => /^https?:/.test(source)) ?? null,
    checked,
    asOf: rule.asOf,
    confidence: rule.confidence,
  };
}

/**
 * Who may call in, without remarks on how it was found out; null where that is all there is.
 *
 * @param {SourceRule} rule
 */
function whoIn({ whoMayCallIn }) {
  const who = (whoMayCallIn ?? '')
    .replace(/\s*\([^)]*(?:excerpt|directory|not stated|procedure rule)[^)]*\)/g, '')
    .trim();
  // How a request is dealt with does not tell who may make one.
  return who === '' || /excerpt|\bmeets\b|\bis decided by\b/.test(who) ? null : who;
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
  writeFileSync(fileURLToPath(new URL('../src/call-in/rules.json', import.meta.url)), rulesText(folder));
}
