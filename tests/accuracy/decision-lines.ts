import type { Skeleton, SkeletonLine } from './skeleton.ts';

/**
 * Reads the lines of a decision page by a table of its own. The formats' table of labels is left out of it, so
 * that a label missing there is missed here and not forgiven.
 */

/** How a field's value is written. */
export type Kind = 'text' | 'list' | 'flag' | 'date' | 'meeting' | 'prose' | 'documents';

/** The labels that ModernGov's own fields have in the skeletons, lower case, without their last signs. */
const ownLabels: Record<string, readonly [field: string, kind: Kind]> = {
  reference: ['reference', 'text'],
  'decision maker': ['decisionMaker', 'text'],
  "y sawl sy'n gwneud penderfyniad": ['decisionMaker', 'text'],
  'decision status': ['status', 'text'],
  statws: ['status', 'text'],
  'statws penderfyniad': ['status', 'text'],
  'is key decision': ['isKeyDecision', 'flag'],
  'is keypenderfyniad': ['isKeyDecision', 'flag'],
  'is allweddolpenderfyniad': ['isKeyDecision', 'flag'],
  'is subject to call in': ['isSubjectToCallIn', 'flag'],
  'yn amodol ar gael ei alw i mewn': ['isSubjectToCallIn', 'flag'],
  purpose: ['purpose', 'prose'],
  diben: ['purpose', 'prose'],
  decision: ['decision', 'prose'],
  decisions: ['decision', 'prose'],
  'decision taken': ['decision', 'prose'],
  penderfyniad: ['decision', 'prose'],
  'reasons for the decision': ['reasons', 'prose'],
  'alternative options considered': ['alternatives', 'prose'],
  'alternative options': ['alternatives', 'prose'],
  'other reasons / organisations consulted': ['consultation', 'prose'],
  consultees: ['consultation', 'prose'],
  'reason key': ['reasonKey', 'list'],
  'wards affected': ['wards', 'list'],
  'portfolio holder': ['portfolioHolder', 'text'],
  declarations: ['declarations', 'text'],
  'conflict of interest': ['declarations', 'text'],
  'dispensation granted': ['other', 'text'],
  contact: ['contact', 'text'],
  'report author': ['reportAuthor', 'text'],
  'publication date': ['publishedOn', 'date'],
  'dyddiad cyhoeddi': ['publishedOn', 'date'],
  'date of decision': ['decidedOn', 'date'],
  'dyddiad y penderfyniad': ['decidedOn', 'date'],
  'decided at meeting': ['decidedAtMeeting', 'meeting'],
  'penderfynwyd yn y cyfarfod': ['decidedAtMeeting', 'meeting'],
  'effective from': ['effectiveFrom', 'date'],
  'effeithiol o': ['effectiveFrom', 'date'],
  'accompanying documents': ['documents', 'documents'],
  'dogfennau cefnogol': ['documents', 'documents'],
};

/** Headings that councils type into the text of a decision: they name a field, but are not ModernGov's. */
const typedLabels: Record<string, string> = {
  'the subject of the decision': 'purpose',
  'the reason for the decision': 'reasons',
  'the decision': 'decision',
  'reason for decision': 'reasons',
  'reason for decisions': 'reasons',
  'reasons for decision': 'reasons',
  'reason for the decision': 'reasons',
  'reason(s) for the decision(s)': 'reasons',
  'alternative options considered and rejected': 'alternatives',
  'any alternative options considered and rejected': 'alternatives',
  'other options': 'alternatives',
  'cabinet member': 'portfolioHolder',
};

/** Sections of ModernGov's that may stand without a colon where the text was stored. */
const bareHeadings = new Set(['decision taken', 'consultees', 'other reasons / organisations consulted']);

/** A part of a decision page, in the order in which they stand. */
export type Part =
  | { kind: 'own'; field: string; value: Kind; label: string; text: string }
  | { kind: 'typed'; field: string; label: string; text: string; line: SkeletonLine }
  | { kind: 'prose'; line: SkeletonLine };

/** A decision page as its skeleton tells it. */
export interface DecisionLines {
  pageName: string;
  /** '' where the stored text has lost it. */
  title: string;
  parts: Part[];
}

/** Reads the lines of a skeleton. What stands above the page's name is the council's shell. */
export function decisionLines({ lines }: Skeleton): DecisionLines {
  const named = lines.findLastIndex(({ text }) => /^(Decision details|Manylion y penderfyniad)$/.test(text));
  const rest = lines.slice(named + 1);
  const first = rest[0];
  const hasTitle = named >= 0 && first !== undefined && partOf(first, []).kind === 'prose';
  const parts: Part[] = [];
  for (const line of hasTitle ? rest.slice(1) : rest) {
    // The shell's words below the record, stored with one page.
    if (/^(Feedback|Back to the top of the page)$/.test(line.text)) continue;
    parts.push(partOf(line, parts));
  }
  return {
    pageName: lines[named]?.text ?? 'Decision details',
    title: hasTitle ? first.text : '',
    parts,
  };
}

function partOf(line: SkeletonLine, before: readonly Part[]): Part {
  const colon = line.text.indexOf(':');
  const label = (colon < 0 ? line.text : line.text.slice(0, colon)).trim();
  const text = colon < 0 ? '' : line.text.slice(colon + 1).trim();
  const key = label.toLowerCase().replace(/\?$/, '');
  const own = ownLabels[key];
  // ModernGov sets its own sections apart: in the skeletons nothing stands behind the colon.
  const isOwn = own && (own[1] !== 'prose' || text === '') && (colon >= 0 || bareHeadings.has(key));
  const isInside = before.findLast(({ kind }) => kind !== 'prose')?.kind === 'typed';
  // Once a council types its own headings, those named like ModernGov's are typed as well.
  if (isOwn && own[1] === 'prose' && isInside) return { kind: 'typed', field: own[0], label, text, line };
  if (isOwn && !line.isFilled) return { kind: 'own', field: own[0], value: own[1], label, text };
  const typed = typedLabels[key];
  if (typed !== undefined && (colon >= 0 || before.length > 0) && !(colon < 0 && line.isFilled))
    return { kind: 'typed', field: typed, label, text, line };
  return { kind: 'prose', line };
}
