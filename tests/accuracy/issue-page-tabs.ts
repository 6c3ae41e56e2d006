import { encoded, escaped } from './markup.ts';
import { isSmallHeading, itemContent, itemTitle, resolutionIn, titleWords } from './meeting-page-markup.ts';
import { absent, blank } from './page-type.ts';
import type { ExpectedRecord, PageType } from './page-type.ts';
import { seeded } from './prose.ts';
import type { Skeleton, SkeletonLine } from './skeleton.ts';

const floors = { precision: 0.98, recall: 0.95, field: 0.95 };

/** "01/12/2020 - Title" and "Meeting: 11/07/2023 - Body (Item 16)": each begins an entry. */
const decisionHead = /^(\d\d\/\d\d\/\d{4}) - (.+)$/;
const meetingHead = /^Meeting: (\d\d)\/(\d\d)\/(\d{4}) - (.+) \(Item (\d+)\)$/;

/** Headings that councils type into a decision's text. */
const typed: Record<string, string> = {
  'reason(s) for decisions:': 'reasons',
  'alternative options considered and rejected:': 'alternatives',
};

/** Labels to be pasted into a decision's text: of its dates and its maker that page says nothing. */
const traps = ['Date of decision: 01/01/1999', 'Decision Maker: Full Council of Nowhere'];

interface Entry {
  head: string;
  lines: SkeletonLine[];
}

/** What stands above the entries of an issue's page, and the entries. */
function entriesOf({ lines }: Skeleton, head: RegExp): { above: SkeletonLine[]; entries: Entry[] } {
  const entries: Entry[] = [];
  const above: SkeletonLine[] = [];
  for (const line of lines) {
    // Asterisks before a title are Markdown's to whoever stores a page as text.
    const text = line.text.replace(/\*\*(?=Closure)/, '');
    if (!line.isFilled && head.test(text)) entries.push({ head: text, lines: [] });
    else if (!line.text.includes('{sidenav}')) (entries.at(-1)?.lines ?? above).push({ ...line, text });
  }
  return { above, entries };
}

const issueTitle = (above: readonly SkeletonLine[]) => above.at(-1)?.text ?? '';

/** The decisions of an issue. */
export const issueDecisionsPage: PageType = {
  name: 'mgDecisionDetails',
  format: 'moderngov-issue',
  prose: ['decision', 'reasons', 'alternatives'],
  judged: ['format', 'title', 'decision', 'reasons', 'alternatives', 'decidedOn', 'decisionMaker'],
  floors,
  expectedRecords: (skeleton) =>
    entriesOf(skeleton, decisionHead).entries.map(({ head, lines }): ExpectedRecord => ({
      title: decisionHead.exec(head)?.[2] ?? '',
      decision: lines[0]?.text ?? absent,
      reasons: below(lines, 'reasons'),
      alternatives: below(lines, 'alternatives'),
      decidedOn: absent,
      decisionMaker: absent,
    })),
  render(skeleton, shell, withTraps) {
    const { above, entries } = entriesOf(skeleton, decisionHead);
    const random = seeded(`${skeleton.file} ${shell.name}`);
    const content = entries.map(({ head, lines }) => {
      const [first, ...rest] = lines;
      const pasted = withTraps ? traps.map((text) => ({ text, isFilled: true })) : [];
      const words = first ? [first, ...pasted, ...rest] : [];
      return `<h3  class="mgSubSubTitleTxt" >${encoded(head)}</h3>\n${itemContent(words, random, [])}`;
    });
    return shell.page({
      pageName: 'Issue - decisions',
      title: encoded(issueTitle(above)),
      links: '',
      content: content.join(''),
    });
  },
};

function below(lines: readonly SkeletonLine[], field: string): string {
  const at = lines.findIndex(({ text }) => typed[text.toLowerCase()] === field);
  return at < 0 ? absent : (lines[at + 1]?.text ?? blank);
}

/** An issue's items at meetings. One skeleton is cut down to the item's words: only its address tells what it is. */
export const issueMeetingsPage: PageType = {
  name: 'ieIssueDetails',
  format: 'moderngov-issue',
  covers: ({ lines }) => lines.some(({ text }) => text === 'Issue - meetings'),
  prose: ['decision'],
  judged: ['format', 'title', 'decidedAtMeeting', 'decision', 'documents'],
  floors,
  expectedRecords: (skeleton) =>
    entriesOf(skeleton, meetingHead).entries.map(({ head, lines }): ExpectedRecord => {
      const [, day = '', month = '', year = '', body = '', number = ''] = meetingHead.exec(head) ?? [];
      const [title, ...rest] = lines;
      // "DECISION MADE: (Ref: ...)" is a label with the first words of its text behind it.
      const made = rest.find(({ text }) => text.startsWith('DECISION MADE: '))?.text.slice(15);
      return {
        title: titleWords(title?.text ?? '').replace(`${number} `, ''),
        decidedAtMeeting: `${year}-${month}-${day} - ${body}`,
        decision: made ?? resolutionIn(rest) ?? absent,
        documents:
          titleWords(title?.text ?? '') === title?.text
            ? absent
            : titleWords(title?.text ?? '').replace(`${number} `, ''),
      };
    }),
  render(skeleton, shell, withTraps) {
    const { above, entries } = entriesOf(skeleton, meetingHead);
    const random = seeded(`${skeleton.file} ${shell.name}`);
    const content = entries.map(({ head, lines: [title, ...rest] }) => {
      const when = head.replace(/^Meeting: | \(Item \d+\)$/g, '');
      const meeting = `<a  href="ieListDocuments.aspx?CId=136&amp;MId=2390&amp;Ver=4">${encoded(when)}</a>`;
      const item = / \(Item \d+\)$/.exec(head)?.[0] ?? '';
      const minutes = rest.some(isSmallHeading) && withTraps ? traps : [];
      return `<h3  class="mgSubSubTitleTxt" >Meeting: ${meeting}${escaped(item)}</h3>\n${itemTitle(title?.text ?? '')}${itemContent(rest, random, minutes)}`;
    });
    return shell.page({
      pageName: 'Issue - meetings',
      title: encoded(issueTitle(above)),
      links: '',
      content: content.join(''),
    });
  },
};
