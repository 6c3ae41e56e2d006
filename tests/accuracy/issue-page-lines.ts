import type { Skeleton, SkeletonLine } from './skeleton.ts';

/** Labels of issue pages as the skeletons have them, lower case, and their Welsh; '' names no field. */
const labels: Record<string, string> = {
  'decision type': 'isKeyDecision',
  'math o benderfyniad': 'isKeyDecision',
  'reason key': 'reasonKey',
  'decision status': 'status',
  statws: 'status',
  'statws penderfyniad': 'status',
  'wards affected': 'wards',
  'divisions affected': 'wards',
  'wardiau a effeithir': 'wards',
  'notice of proposed decision first published': 'noticePublishedOn',
  'cyhoeddwyd gyntaf': 'noticePublishedOn',
  'decision due': 'decisionDue',
  'lead member': 'portfolioHolder',
  'aelod arweiniol': 'portfolioHolder',
  contact: 'contact',
  cyswllt: 'contact',
  'reference number': 'reference',
  'is keypenderfyniad': 'isKeyDecision',
};

/** Labels of a council's own, which name no field. */
const ownLabels = new Set([
  ...['lead director', 'department', 'report type', 'efp reference', 'plan reference', 'open/exempt'],
  ...['additional information', 'background information', 'reason no public access', 'summary'],
  ...['reason for consideration', 'anticipated restriction', 'explanation of anticipated restriction'],
  ...['documents to be submitted', 'improvement and scrutiny committee', 'financial implications'],
  ...['legal implications', 'relevant committee(s)', 'making representations', 'type of decision'],
  ...['spend required/saving generated', 'likely date of decision', 'reason for urgency'],
  ...['confirm that your slt representative is aware of the item', 'is consultation required'],
  ...['confirm scheduled for dlt/elt/ slt/ informal cabinet as appropriate'],
  ...['date report and background papers will be available', 'public comments may be sent to'],
  ...['equality impact assessment completed', 'cyfarwyddwr arweiniol', 'adran'],
]);

/** What stands in a line of its own, without a colon. */
const headings: Record<string, string> = {
  'consultation process': 'consultation',
  consultees: 'consultation',
  ymgynghoriad: 'consultation',
  decisions: '',
  penderfyniadau: '',
  'agenda items': '',
  'eitemau agenda': '',
  documents: '',
  'background papers': '',
};

/** Words of the council's own page, stored with the record. */
const shell =
  /^(?:Skip to content|Council and democracy|Home > .*|In this section|Back to the top of the page)$/;

/** A part of an issue's page, in the order in which they stand. */
export type IssuePart =
  | { kind: 'field'; field: string; label: string; text: string }
  | { kind: 'heading'; field: string; label: string }
  | { kind: 'prose'; line: SkeletonLine };

/** An issue's page as its skeleton tells it. */
export interface IssueLines {
  pageName: string;
  /** '' where the stored text has lost it. */
  title: string;
  parts: IssuePart[];
}

/** Reads the lines of a skeleton of an issue's page. */
export function issueLines({ lines }: Skeleton): IssueLines {
  const named = lines.findLastIndex(({ text }) => /^(?:Issue details|Manylion y mater)$/.test(text));
  const rest = lines.slice(named + 1).filter(({ text }) => !shell.test(text));
  const parts = rest.map(partOf);
  const [first] = parts;
  const hasTitle = named >= 0 && first?.kind === 'prose';
  return {
    pageName: lines[named]?.text ?? 'Issue details',
    title: hasTitle ? first.line.text : '',
    parts: hasTitle ? parts.slice(1) : parts,
  };
}

function partOf(line: SkeletonLine): IssuePart {
  const { text, isFilled } = line;
  const colon = text.indexOf(':');
  const label = (colon < 0 ? text : text.slice(0, colon)).trim();
  const key = label.toLowerCase().replace(/\?$/, '');
  const heading = headings[key];
  if (colon < 0 && !isFilled && heading !== undefined) return { kind: 'heading', field: heading, label };
  const field = labels[key] ?? (ownLabels.has(key) ? '' : undefined);
  if (colon < 0 || field === undefined) return { kind: 'prose', line };
  return { kind: 'field', field, label: text.slice(0, colon), text: text.slice(colon + 1).trim() };
}
