import 'temporal-polyfill/global';
import { parseHTML } from 'linkedom';
import messages from '../src/_locales/en/messages.json';
import { callInOf } from '../src/call-in/call-in.ts';
import { ruleFor } from '../src/call-in/rule-for.ts';
import rules from '../src/call-in/rules.json';
import type { CallInRule } from '../src/call-in/state.ts';
import directory from '../src/councils/directory.json';
import { buildCouncilIndex, councilsAt, divisionOf } from '../src/councils/council.ts';
import { factsOf } from '../src/facts/index.ts';
import { nationOf } from '../src/facts/nation.ts';
import { readBackup } from '../src/library/read-backup.ts';
import { identify } from '../src/formats/identify.ts';
import { formats } from '../src/formats/index.ts';
import { decisionKey, readAddress } from '../src/page/address.ts';
import type { Page } from '../src/page/page.ts';
import { readDocument } from '../src/page/read-document.ts';
import { readPdf } from '../src/page/read-pdf.ts';
import type { PdfLibrary } from '../src/page/read-pdf.ts';
import { readText } from '../src/page/read-text.ts';
import { decodeSaved, savedAddress } from '../src/page/saved-page.ts';
import { statedValue } from '../src/record/decision-record.ts';
import { reasonsBetween } from '../src/relations/index.ts';
import type { RelatedRecord } from '../src/relations/relation.ts';

const councils = buildCouncilIndex(directory);

/** The moment that `--now` names, London time unless it carries an offset; null where it names none. */
export function momentOf(now: string | undefined): Temporal.Instant | null {
  if (now === undefined) return Temporal.Now.instant();
  try {
    return /(?:Z|[+-]\d\d:?\d\d)$/i.test(now)
      ? Temporal.Instant.from(now)
      : Temporal.PlainDateTime.from(now).toZonedDateTime('Europe/London').toInstant();
  } catch {
    return null;
  }
}

/**
 * What a file says: its format, its council, its records, and for each of them the state of call-in and the facts in
 * its words. `related` is what relations are found from; it is not printed.
 *
 * @param name tells how to read it: `.html` and `.htm` are saved pages, `.pdf` is a PDF, all else is text
 * @param url where it came from; without it, what the browser noted when it saved the page
 * @param loadPdf brings pdf.js, for PDFs alone
 * @throws with a sentence to show, where it cannot be read
 */
export async function readFile(
  name: string,
  content: Uint8Array,
  url: string | undefined,
  now: Temporal.Instant,
  loadPdf?: () => Promise<PdfLibrary>,
) {
  const page = /\.pdf$/i.test(name)
    ? await readPdf(content, url ?? '', loadPdf)
    : readPage(name, content, url);
  const place = readAddress(page.address);
  const site = place && councilsAt(councils, place);
  const council = site?.councils.length === 1 ? (site.councils[0]?.id ?? null) : null;
  const known = {
    // Of councils that share a site it cannot be told whose rule holds.
    rule: ruleFor(site?.councils.length === 1 ? (site.councils[0] ?? null) : null, rules as CallInRule[]),
    division: site?.councils[0] ? divisionOf(site.councils[0]) : null,
  };
  const format = identify(page, formats);
  const records = (format?.extract(page) ?? []).map((record) => ({ ...record, council }));
  const nation = nationOf(site?.councils[0]?.nation);
  const facts = records.map((record) => factsOf(record, { nation }));
  const key = site?.site ?? (place ? place.host + place.basePath : '');
  return {
    format: format?.id ?? null,
    council,
    records,
    callIn: records.map((record) => {
      const callIn = callInOf(record, now, known);
      return { ...callIn, why: messages[callIn.why].message };
    }),
    facts,
    related: records.map((record, at): RelatedRecord => ({ site: key, record, facts: facts[at] ?? [] })),
  };
}

/**
 * The decisions in an exported backup.
 *
 * @throws with a sentence to show, where the text is none
 */
export function readLibrary(text: string): RelatedRecord[] {
  const read = readBackup(text);
  if (!read.ok) throw new Error(`no backup that can be read: ${read.fault}`);
  return read.backup.decisions.map(({ site, record }) => {
    const council = councils.get(site.replace(/^www\./, ''))?.councils[0];
    return { site, record, facts: factsOf(record, { nation: nationOf(council?.nation) }) };
  });
}

/**
 * How a record hangs together with others. One that came without an address has no site, and numbers and references
 * mean something within one site only: it hangs together with nothing.
 */
export function relationsOf(subject: RelatedRecord, others: readonly RelatedRecord[]) {
  if (subject.site === '') return [];
  const own = decisionKey(subject.record.address);
  return others
    .filter((other) => other !== subject && other.site === subject.site)
    .filter(({ record }) => own === null || decisionKey(record.address) !== own)
    .map((other) => ({
      address: other.record.address,
      title: statedValue(other.record.title),
      reasons: reasonsBetween(subject, other),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

function readPage(name: string, content: Uint8Array, url: string | undefined): Page {
  return /\.html?$/i.test(name)
    ? readHtml(decodeSaved(content), url)
    : readText(decodeSaved(content), url ?? '');
}

function readHtml(html: string, url: string | undefined): Page {
  const { document } = parseHTML(html);
  return readDocument(document, url ?? savedAddress(html)).page;
}
