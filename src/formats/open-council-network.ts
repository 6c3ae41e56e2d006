import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import type {
  DecisionRecord,
  Meeting,
  RecordDocument,
  RecordIds,
  Stated,
} from '../record/decision-record.ts';
import { parseDate } from '../record/dates.ts';
import { referenceInTitle } from '../record/reference.ts';
import { readFields } from './fields.ts';
import type { Format } from './format.ts';
import type { Field } from './labels.ts';
import { cutNewer, cutOlder, labelOf, linesOf, newerRecord } from './open-council-layouts.ts';
import type { Layout, Part } from './open-council-layouts.ts';
import { cutRunTogether, wordsOfLines } from './run-together.ts';
import type { Line } from './run-together.ts';
import { asDate, asFlag, asText, stated } from './values.ts';
import type { SectionWords } from './values.ts';

/** An address of one decision: /decisions/59884 or /councils/lichfield/decisions/156564, on any host. */
const decisionPath = /\/decisions\/(\d{1,12})\/?$/;

/**
 * The page of one decision on the aggregator that copies decisions from councils' sites, and on forks of it:
 * forks run under hosts of their own, so the page is told by its labels.
 */
export const openCouncilNetwork: Format = {
  id: 'open-council-network',
  name: 'Open Council Network decision',
  detect(page) {
    if (page.scope === 'moderngov' || readAddress(page.address)) return false;
    if (page.address !== '' && !decisionPath.test(pathOf(page.address))) return false;
    return isOlder(page) || newerRecord(linesOf(page)) !== null;
  },
  extract: (page) => [recordOf(page, isOlder(page) ? cutOlder(page) : cutNewer(page))],
};

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

/** "Is Callable In?" is this site's own label. A page that has it twice is a list; a sentence behind it, a guide. */
function isOlder(page: Page): boolean {
  const found = linesOf(page).flatMap(({ text }) => labelOf(text) ?? []);
  const flags = found.filter(({ field }) => field === 'isSubjectToCallIn');
  const fields = new Set(found.map(({ field }) => field));
  const isOne = flags.length === 1 && flags.every(({ value }) => /^(?:yes|no|)$/i.test(value));
  const others: readonly Field[] = ['decisionMaker', 'status', 'isKeyDecision', 'decision', 'decidedOn'];
  return isOne && others.filter((field) => fields.has(field)).length > 2;
}

function recordOf(page: Page, { title, parts, other }: Layout): DecisionRecord {
  const left = [...other];
  const reference = title && referenceInTitle(title.text);
  const content = parts.get('decision');
  const texts = content ? cutRunTogether(proseOf(page, content), content.at) : new Map<Field, SectionWords>();
  const purpose = parts.get('purpose');
  const text = (field: Field) => read(texts.get(field), asText);
  const line = <T>(field: Field, label: string, parse: (words: string) => T | null) =>
    oneLine(parts.get(field), parse, label, left);
  return {
    format: openCouncilNetwork.id,
    kind: 'decision',
    address: page.address,
    council: null,
    language: 'en',
    ids: idsOf(page, parts.get('decidedAtMeeting')),
    ...readFields(page, []).fields,
    title: says(title, title?.text ?? null),
    reference: says(title, reference),
    decisionMaker: line('decisionMaker', 'Decision Maker', asText),
    status: line('status', 'Outcome', asText),
    isKeyDecision: line('isKeyDecision', 'Is Key Decision', asKey),
    isSubjectToCallIn: line('isSubjectToCallIn', 'Is Callable In', asFlag),
    decidedOn: line('decidedOn', 'Date of Decision', asDate),
    decisionDue: line('decisionDue', 'Expected date', asDate),
    purpose: read(purpose && wordsOfLines(proseOf(page, purpose), purpose.at), asText),
    decision: read(withoutLead(texts.get('decision')), asText),
    reasons: text('reasons'),
    alternatives: text('alternatives'),
    consultation: text('consultation'),
    equality: text('equality'),
    declarations: text('declarations'),
    decidedAtMeeting: meetingOf(parts.get('decidedAtMeeting'), left),
    documents: documentsOf(page, parts.get('documents')),
    other: left,
  };
}

function says(line: Line | null, words: string | null): Stated<string> {
  if (!line || words === null) return { state: 'absent' };
  return { state: 'stated', value: words, quote: words, block: line.block };
}

function read<T>(words: SectionWords | undefined, parse: (words: string) => T | null): Stated<T> {
  return words ? stated(words, parse) : { state: 'absent' };
}

/** The newer layout has a badge instead of a field. */
function asKey(words: string): boolean | null {
  return words === 'Key decision' ? true : asFlag(words);
}

/** A value of one line; words that are no value of the field are kept among the other labels. */
function oneLine<T>(
  part: Part | undefined,
  parse: (words: string) => T | null,
  label: string,
  left: DecisionRecord['other'],
): Stated<T> {
  if (!part) return { state: 'absent' };
  const value = part.lines.find(({ block }) => block === part.at);
  // A value in a cell of its own, below its label: only where it cannot be anything else.
  const below = part.isClosed || parse !== asText ? part.lines[0] : undefined;
  const words = wordsOfLines([value ?? below ?? []].flat(), part.at);
  const found = stated(words, parse);
  const isKept = found.state === 'blank' && stated(words, asText).state === 'stated';
  if (isKept && (value ?? part.isClosed)) left.push({ label, value: words.words });
  return found;
}

/** "RESOLVED:" is a label before the resolution; "RESOLVED that" is its first words. */
function withoutLead(words: SectionWords | undefined): SectionWords | undefined {
  const lead = words && /^resolved:\s*(?=\S)/i.exec(words.words)?.[0];
  if (!words || !lead) return words;
  return { ...words, words: words.words.slice(lead.length), quote: words.quote.slice(lead.length) };
}

/**
 * The lines of a text. Where nothing of the record follows it, it ends before the foot of the page: before a
 * heading, a line of links or a copyright notice.
 */
function proseOf(page: Page, { lines, isClosed }: Part): Line[] {
  if (isClosed) return lines;
  const end = lines.findIndex(({ text, block: at }) => {
    const block = page.blocks[at];
    const linked = block?.links.map((link) => link.text).join(' ') ?? '';
    return (
      /^(?:©|copyright )/i.test(text) || block?.kind === 'heading' || (text !== '' && linked === block?.text)
    );
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/**
 * "Body - Monday 5 January 2026 2.00 pm on January 5, 2026": the meeting's name, which ends with its day, and
 * the day again. Where the two days differ, neither is taken.
 */
function meetingOf(part: Part | undefined, left: DecisionRecord['other']): Stated<Meeting> {
  if (!part) return { state: 'absent' };
  const line = part.lines.find(({ text }) => text !== '');
  if (!line) return { state: 'blank', block: part.at };
  const again = / on (\p{L}{3,9} \d{1,2}, \d{4})$/u.exec(line.text);
  const name = again ? line.text.slice(0, again.index) : line.text;
  const cut = name.lastIndexOf(' - ');
  const dated = cut < 0 ? null : parseDate(name.slice(cut + 3));
  const dateAgain = parseDate(again?.[1] ?? '');
  if (!dated && !dateAgain) {
    if (part.isClosed) left.push({ label: 'Related Meeting', value: line.text });
    return { state: 'blank', block: part.at };
  }
  const body = dated ? name.slice(0, cut).trim() : name;
  const date = dated && dateAgain && dated !== dateAgain ? null : (dated ?? dateAgain);
  // The name's own words where they hold the day.
  return { state: 'stated', value: { body, date }, quote: dated ? name : line.text, block: line.block };
}

/** A file's name, or an address that leads to a file. */
const fileName = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv)$/i;

/**
 * The documents listed. Where nothing of the record follows the list, links of the page's foot may stand right
 * behind it: then only files count.
 */
function documentsOf(page: Page, part: Part | undefined): RecordDocument[] {
  const blocks = [...new Set((part?.lines ?? []).map(({ block }) => block))];
  const found = blocks.flatMap((at): RecordDocument[] => {
    const { text = '', links = [] } = page.blocks[at] ?? {};
    const restricted = /restricted enclosure/i.test(text);
    if (links.length > 0) {
      return links.map((link) => ({
        title: link.text === '' ? text : link.text,
        address: link.address,
        restricted,
      }));
    }
    const isName =
      page.scope === 'text' ? !/^(?:none\b|no\b.*documents?\b)/i.test(text) : fileName.test(text);
    return isName && at !== part?.at ? [{ title: text, address: null, restricted }] : [];
  });
  const isFile = ({ title, address }: RecordDocument) =>
    fileName.test(title) || fileName.test(pathOf(address ?? ''));
  return found.filter((document) => document.title !== '' && (part?.isClosed === true || isFile(document)));
}

/** The site's own numbers: the decision's in its address, the meeting's in the link to it. */
function idsOf(page: Page, meetingPart: Part | undefined): RecordIds {
  const decision = decisionPath.exec(pathOf(page.address))?.[1];
  const block = page.blocks[meetingPart?.lines.find(({ text }) => text !== '')?.block ?? -1];
  const meeting = block?.links
    .map(({ address }) => /\/meetings\/(\d{1,12})\/?$/.exec(pathOf(address ?? ''))?.[1])
    .find((number) => number !== undefined);
  return { ...(decision && { decision }), ...(meeting && { meeting }) };
}
