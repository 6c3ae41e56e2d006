import { numberIn, readAddress } from '../page/address.ts';
import type { Link, Page } from '../page/page.ts';
import type { DecisionRecord, RecordIds, Stated } from '../record/decision-record.ts';
import { referenceFrom } from '../record/reference.ts';
import { readDue } from './due-date.ts';
import { readFields } from './fields.ts';
import { languageOf } from './sections.ts';
import type { Section } from './sections.ts';
import { documentsIn, sectionWords } from './values.ts';

/** What an entry of a list or a plan is made of, before it is a record. */
export interface Entry {
  kind: DecisionRecord['kind'];
  /** The title, the words it was read from, and their block. */
  title: string;
  at: number;
  /** The links of its title or its row: the first that leads to a decision or an issue is its own page. */
  links: readonly Link[];
  /** The site's number in the title's hidden "ref: N", where pasted text has it. */
  number?: string | undefined;
  sections: Section[];
  /** What stands under no label of the page; its own label is ''. */
  more?: DecisionRecord['other'];
}

/** What a list has in the column of call-ins where there can be none. The Welsh is expected, and was not seen. */
export const notForCallIn =
  /^(?:not for call-?\s?in|(?:ddim|nid) (?:ar gyfer|i'w) (?:ei )?(?:galw|alw) i mewn)\.?$/i;

/** Pages of one decision or of one issue. */
const ownPage = /^(iedecisiondetails|mgissuehistoryhome|ieissuedetails|mgdecisiondetails)$/;

/** The record of one entry; its address is that of its own page, where the list leads to one. */
export function recordOf(format: string, page: Page, entry: Entry): DecisionRecord {
  const { title, at, sections, links } = entry;
  const due = sections.find(({ known }) => known?.field === 'decisionDue');
  const dueRead = due && readDue(sectionWords(page, due));
  const isRead = dueRead?.day.state === 'stated';
  const callIns = readCallIns(page, sections);
  const { fields, other, from } = readFields(
    page,
    sections
      .filter((section) => section !== callIns.section && !(isRead && section === due))
      .map((section) => (isRead && section.known === due?.known ? { ...section, known: null } : section)),
  );
  if (dueRead && isRead) fields.decisionDue = dueRead.day;
  if (dueRead && fields.decisionMaker.state === 'absent') fields.decisionMaker = dueRead.maker;
  if (fields.reference.state === 'absent')
    fields.reference = referenceFrom({ state: 'stated', value: title, quote: title, block: at });
  const documents = from.get('documents');
  const own = links.find(isOwnPage);
  return {
    format,
    kind: entry.kind,
    address: own?.address ?? page.address,
    council: null,
    language: languageOf(sections),
    ids: idsIn(own?.address ?? '', entry.number),
    title: { state: 'stated', value: title, quote: title, block: at },
    ...fields,
    ...callIns.fields,
    documents: documents ? documentsIn(page, documents) : [],
    other: [
      ...(entry.more ?? []),
      ...(due && dueRead?.rest ? [{ label: withoutColon(due.label), value: dueRead.rest }] : []),
      ...other,
    ],
  };
}

const withoutColon = (label: string) => label.replace(/[\s:?]+$/u, '');

/**
 * What a list says about call-in in its one column: "Not for call-in", or how many there were. A number does not
 * say that the decision can be called in, nor does "Not for call-in" say how often it was.
 */
function readCallIns(page: Page, sections: readonly Section[]) {
  const section = sections.find(({ known }) => known?.field === 'callInCount');
  const read = section && sectionWords(page, section);
  if (!read || !notForCallIn.test(read.words)) return { section: undefined, fields: {} };
  const { quote, block } = read;
  const isSubjectToCallIn: Stated<boolean> = { state: 'stated', value: false, quote, block };
  return { section, fields: { isSubjectToCallIn } };
}

function idsIn(address: string, number: string | undefined): RecordIds {
  const read = readAddress(address);
  if (!read) return number === undefined ? {} : { decision: number };
  const isDecision = read.page === 'iedecisiondetails';
  const id = isDecision && numberIn(read, 'id');
  const item = isDecision && numberIn(read, 'aiid');
  const issue = !isDecision && numberIn(read, 'iid');
  const plan = !isDecision && numberIn(read, 'planid');
  return {
    ...(id && { decision: id }),
    ...(item && { agendaItem: item }),
    ...(issue && { issue }),
    ...(plan && { planItem: plan }),
  };
}

/** Whether links lead to the page of a decision or of an issue. */
export function leadsToRecord(links: readonly Link[]): boolean {
  return links.some(isOwnPage);
}

function isOwnPage(link: Link): boolean {
  return ownPage.test(pageOf(link));
}

/** The ModernGov page that a link leads to; '' where it is none. */
function pageOf({ address }: Link): string {
  return readAddress(address ?? '')?.page ?? '';
}

/** Whether links lead to an issue's pages alone. */
export function leadsToIssue(links: readonly Link[]): boolean {
  const pages = links.map(pageOf);
  return pages.some((page) => ownPage.test(page)) && !pages.includes('iedecisiondetails');
}
