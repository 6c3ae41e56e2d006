import { isIssueLabel } from '../formats/issue-labels.ts';
import { knownLabel } from '../formats/labels.ts';
import type { Field } from '../formats/labels.ts';
import { listLabel } from '../formats/list-labels.ts';
import { readAddress } from '../page/address.ts';
import type { Block, Page } from '../page/page.ts';

/** What tells a kind of page: its address, ModernGov's own part of a page, and words or links that it has. */
export type Sign =
  | 'address'
  | 'container'
  | 'decisionLabels'
  | 'decisionLinks'
  | 'planLabels'
  | 'issueLabels'
  | 'agendaHeading'
  | 'formHeading';

/** How near a page comes to one format. */
export interface FormatGuess {
  /** The format's id. */
  format: string;
  found: Sign[];
  missed: Sign[];
}

interface Look {
  page: Page;
  file: string | undefined;
  fields: ReadonlySet<Field>;
}

const at =
  (...files: string[]) =>
  ({ file }: Look) =>
    file !== undefined && files.includes(file);
const container = ({ page }: Look) => page.scope === 'moderngov';

/** What is looked for on a page of each format: as its `detect` does, told apart. */
const looked: Readonly<Record<string, Partial<Record<Sign, (look: Look) => boolean>>>> = {
  'moderngov-decision': {
    address: at('iedecisiondetails'),
    container,
    decisionLabels: ({ fields }) => {
      const own = count(fields, 'isSubjectToCallIn', 'publishedOn', 'status');
      return own > 0 && own + count(fields, 'isKeyDecision', 'decidedOn') > 1;
    },
  },
  'moderngov-decisions': {
    address: at('mgdelegateddecisions', 'mglistofficerdecisions'),
    decisionLinks: ({ page }) => page.blocks.some(({ links }) => links.some(leadsToDecision)),
  },
  'moderngov-plan': {
    address: at('mglistplanitems', 'mgplanshome'),
    planLabels: ({ page }) => page.blocks.some(hasPlanLabel),
  },
  'moderngov-issue': {
    address: at('mgissuehistoryhome', 'mgdecisiondetails', 'ieissuedetails'),
    container,
    issueLabels: ({ page }) => page.blocks.some((block) => isIssueLabel(labelOf(block))),
  },
  'moderngov-meeting': {
    address: at('ielistdocuments', 'mgai'),
    container,
    agendaHeading: ({ page }) =>
      page.blocks.some(
        ({ kind, text }) => kind === 'heading' && /^(?:agenda|rhaglen|eitem agenda)\b/i.test(text),
      ),
  },
  'own form of a council': {
    formHeading: ({ page }) =>
      page.blocks.some(({ text }) => text.length < 80 && /\brecord of (?:\w+ ){0,3}decision\b/i.test(text)),
  },
};

/** Signs that pages of other kinds have as well: alone they bring a page near to nothing. */
const shared: readonly Sign[] = ['container', 'issueLabels', 'decisionLinks'];

/** The formats that a page comes near to, with what they look for and whether the page has it. */
export function nearFormats(page: Page): FormatGuess[] {
  const look: Look = { page, file: readAddress(page.address)?.page, fields: fieldsOn(page) };
  return Object.entries(looked)
    .map(([format, signs]) => {
      const tried = Object.entries(signs) as [Sign, (look: Look) => boolean][];
      const found = tried.filter(([, isThere]) => isThere(look)).map(([sign]) => sign);
      return { format, found, missed: tried.map(([sign]) => sign).filter((sign) => !found.includes(sign)) };
    })
    .filter(({ found }) => found.some((sign) => !shared.includes(sign)));
}

function count(fields: ReadonlySet<Field>, ...wanted: Field[]): number {
  return wanted.filter((field) => fields.has(field)).length;
}

function fieldsOn({ blocks }: Page): Set<Field> {
  const fields = blocks.flatMap((block) =>
    block.kind === 'labelled' && (block.marked || block.value.length < 60)
      ? (knownLabel(block.label)?.field ?? [])
      : [],
  );
  return new Set(fields);
}

function hasPlanLabel(block: Block): boolean {
  const texts = block.kind === 'row' ? block.cells : [labelOf(block)];
  return texts.some((text) => {
    const field = listLabel(text)?.field;
    return field === 'decisionDue' || field === 'noticePublishedOn';
  });
}

function labelOf(block: Block): string {
  return block.kind === 'labelled' ? block.label : block.text;
}

function leadsToDecision({ address }: { address: string | null }): boolean {
  return readAddress(address ?? '')?.page === 'iedecisiondetails';
}
