import { encoded } from './markup.ts';
import {
  isSmallHeading,
  itemContent,
  itemTitle,
  otherLabelsOf,
  resolutionIn,
  titleWords,
} from './meeting-page-markup.ts';
import { absent } from './page-type.ts';
import type { ExpectedRecord, PageType } from './page-type.ts';
import { seeded } from './prose.ts';
import type { Skeleton, SkeletonLine } from './skeleton.ts';

const floors = { precision: 0.98, recall: 0.95, field: 0.95 };
/** Pasted into minutes: there they are the clerk's own words. */
const traps = [
  'Reasons for the decision:',
  'Alternative options considered: none.',
  'Wards affected: Nowhere',
];

/** The agenda and the minutes of a meeting. Its table is that which scrapers select in. */
export const meetingPage: PageType = {
  name: 'ieListDocuments',
  format: 'moderngov-meeting',
  prose: ['decision'],
  judged: [
    'format',
    'title',
    'decidedAtMeeting',
    'decision',
    'reasons',
    'alternatives',
    'documents',
    'otherLabels',
  ],
  floors,
  expectedRecords: (skeleton) => {
    const { held, items } = meetingLines(skeleton);
    return items.map(({ number, title, lines }) => ({
      title: titleWords(title),
      decidedAtMeeting: held,
      decision: resolutionIn(lines) ?? absent,
      reasons: absent,
      alternatives: absent,
      // Of the item's own documents only the report is listed, by the size behind its title.
      documents: titleWords(title) === title ? absent : titleWords(title),
      otherLabels: otherLabelsOf(number, lines),
    }));
  },
  render(skeleton, shell, withTraps) {
    const { pageName, heading, above, items } = meetingLines(skeleton);
    const random = seeded(`${skeleton.file} ${shell.name}`);
    const rows = items.map(
      ({ number, title, lines }) =>
        `<tr><td class="mgItemNumberCell" ><a  name="AI${number}"></a><p class="mgAiTitleTxt" >${number} </p></td>\n<td>${itemTitle(title)}${itemContent(lines, random, withTraps ? traps : [])}</td></tr>\n`,
    );
    const table = `<table  class="mgItemTable" id="mgItemTable"><tr><th>No.</th><th>Item</th></tr>\n${rows.join('')}</table>\n`;
    const lines = above.map(({ text }) => `<p>${encoded(text)}</p>\n`).join('');
    return shell.page({ pageName, title: encoded(heading), links: '', content: lines + table });
  },
};

/** The page of one item of a meeting. */
export const itemPage: PageType = {
  name: 'mgAi',
  format: 'moderngov-meeting',
  prose: ['reasons', 'decision'],
  judged: ['format', 'title', 'reasons', 'documents', 'otherLabels'],
  floors,
  expectedRecords: (skeleton) => [expectedItem(skeleton)],
  render(skeleton, shell, withTraps) {
    const [name, title, ...lines] = skeleton.lines;
    const random = seeded(`${skeleton.file} ${shell.name}`);
    const content = itemContent(lines, random, withTraps ? traps : []);
    return shell.page({ pageName: name?.text ?? '', title: encoded(title?.text ?? ''), links: '', content });
  },
};

function expectedItem({ lines: [, title, ...lines] }: Skeleton): ExpectedRecord {
  const below = (label: RegExp) => {
    const at = lines.findIndex((line) => isSmallHeading(line) && label.test(line.text));
    return at < 0 ? absent : (lines[at + 1]?.text ?? absent);
  };
  const decision = below(/^(?:decision|penderfyniad)/i);
  return {
    title: title?.text ?? '',
    decision: decision === absent ? (resolutionIn(lines) ?? absent) : decision,
    reasons: below(/^(?:reason|rheswm)/i),
    documents: absent,
    otherLabels: otherLabelsOf(null, lines),
  };
}

interface MeetingLines {
  pageName: string;
  heading: string;
  /** "2020-10-21 - Cabinet" */
  held: string;
  /** What stands between the heading and the items. */
  above: SkeletonLine[];
  items: { number: string; title: string; lines: SkeletonLine[] }[];
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'ionawr', 'chwefror', 'mawrth', 'ebrill', 'mai', 'mehefin', 'gorffennaf'],
  ...['awst', 'medi', 'hydref', 'tachwedd', 'rhagfyr'],
];

function meetingLines({ lines: [name, heading, ...rest] }: Skeleton): MeetingLines {
  const items: MeetingLines['items'] = [];
  const above: SkeletonLine[] = [];
  for (let at = 0; at < rest.length; at++) {
    const line = rest[at];
    if (!line) break;
    if (!line.isFilled && /^\d+[a-z]?\.$/.test(line.text)) {
      items.push({ number: line.text, title: rest[++at]?.text ?? '', lines: [] });
    } else (items.at(-1)?.lines ?? above).push(line);
  }
  const [body = '', when = ''] = heading?.text.split(' - ') ?? [];
  const [, day = '', month = '', year = ''] = /(\d{1,2})\p{L}* (\p{L}+),? (\d{4})/u.exec(when) ?? [];
  const nth = (months.indexOf(month.toLowerCase()) % 12) + 1;
  const held = `${year}-${String(nth).padStart(2, '0')}-${day.padStart(2, '0')} - ${body}`;
  return { pageName: name?.text ?? '', heading: heading?.text ?? '', held, above, items };
}
