import { parseHTML } from 'linkedom';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import type { Page } from '../../src/page/page.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { readText } from '../../src/page/read-text.ts';
import { bareWords } from '../../src/page/words.ts';
import type { DecisionRecord, Stated } from '../../src/record/decision-record.ts';
import { visibleText } from '../page/reading.ts';
import { absent, blank, none } from './page-type.ts';
import type { Answer, PageType } from './page-type.ts';
import { hardWrapped } from './prose.ts';
import { shells } from './shells.ts';
import type { Shell } from './shells.ts';
import type { Skeleton } from './skeleton.ts';

/** One field of one page that was to be read, or was read though it was not there. */
export interface Reading {
  pageType: string;
  file: string;
  /** The shell, or the kind of text, that the page was read in. */
  form: string;
  /** Whether the form is one that must be read right; the others are only reported. */
  isJudged: boolean;
  field: string;
  isProse: boolean;
  expected: Answer;
  got: Answer;
}

/** Reads a skeleton's page in every shell and as pasted text, field by field. */
export function readings(pageType: PageType, stored: Skeleton): Reading[] {
  const skeleton = pageType.rewrite?.(stored) ?? stored;
  return pagesOf(pageType, skeleton).flatMap(({ form, isJudged, page }) => {
    const expected = pageType.expectedRecords(skeleton, page.scope !== 'text');
    const format = identify(page, formats);
    const records = format?.id === pageType.format ? format.extract(page) : [];
    const length = Math.max(expected.length, records.length);
    const about = { pageType: pageType.name, file: skeleton.file, form, isJudged };
    const claim = { field: 'format', isProse: false, expected: pageType.format, got: format?.id ?? absent };
    const fields = Array.from({ length }, (_, nth) => {
      // A record too many is wrong in every field that it states.
      const wanted = expected[nth] ?? {};
      const record = records[nth];
      return [...new Set([...Object.keys(expected[0] ?? {}), ...Object.keys(wanted)])].map((field) => ({
        ...about,
        field,
        isProse: pageType.prose.includes(field),
        expected: wanted[field] ?? absent,
        got: record ? answerIn(record, field) : absent,
      }));
    }).flat();
    return pageType.judged.includes('format') ? [{ ...about, ...claim }, ...fields] : fields;
  });
}

/** Answers that are no words of the page. */
const noWords = new Set([absent, blank, none]);

/** Whether what was read is what was expected, however it is spaced; of prose, the first line tells. */
export function isRight({ expected, got, isProse }: Reading): boolean {
  if (!isProse || noWords.has(expected) || noWords.has(got)) return bareWords(expected) === bareWords(got);
  return bareWords(got).startsWith(bareWords(expected));
}

/** A page in one of the forms in which it may be met. */
interface Form {
  form: string;
  isJudged: boolean;
  page: Page;
}

function pagesOf({ render }: PageType, skeleton: Skeleton): Form[] {
  const { address, lines } = skeleton;
  const forms = render ? shells : [];
  const documentOf = (shell: Shell, traps: boolean) =>
    parseHTML(render?.(skeleton, shell, traps) ?? '').document;
  const wrapped = lines.map(({ text, isFilled }) => (isFilled ? hardWrapped(text, 72) : text));
  return [
    ...forms.map((shell) => ({
      form: shell.name,
      isJudged: true,
      page: readDocument(documentOf(shell, true), address).page,
    })),
    { form: 'text', isJudged: true, page: readText(lines.map(({ text }) => text).join('\n\n'), address) },
    { form: 'text, wrapped', isJudged: true, page: readText(wrapped.join('\n'), '') },
    // With the council's menus, news and footer: what of it is the record can only be guessed.
    ...forms.map((shell) => ({
      form: `all copied, ${shell.name}`,
      isJudged: false,
      page: readText(visibleText(documentOf(shell, false)), ''),
    })),
  ];
}

/** What of a record stands under no label. Nothing at all is as good as no label. */
const unlabelled: Record<string, (record: DecisionRecord) => string> = {
  kind: ({ kind }) => kind,
  // Of the address the file and its query: the shells give it different hosts.
  page: ({ address }) => address.split('/').at(-1) ?? '',
  ids: ({ ids }) =>
    Object.entries(ids)
      .map(([name, id]) => `${name}=${String(id)}`)
      .join(' '),
  documents: ({ documents }) => documents.map(({ title }) => title).join(' | '),
  otherLabels: ({ other }) => other.map(({ label }) => (label === '' ? '-' : label)).join(' | '),
  other: ({ other }) => other.map(({ label, value }) => `${label}=${value}`).join(' | '),
};

function answerIn(record: DecisionRecord, field: string): Answer {
  const tell = unlabelled[field];
  if (tell) return tell(record) === '' ? absent : tell(record);
  const read = (record as unknown as Record<string, Stated<unknown> | undefined>)[field];
  if (!read) throw new Error(`a record has no field ${field}`);
  if (read.state === 'none') return none;
  if (read.state === 'blank') return blank;
  if (read.state === 'absent') return absent;
  const { value } = read;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object' && value !== null && 'body' in value && 'date' in value)
    return `${String(value.date)} - ${String(value.body)}`;
  return String(value);
}
