import type { PageType } from './page-type.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Welsh for the labels of lists and plans. No Welsh list or plan was stored: these are from the pages of
 * decisions, or to be expected. Those that are not here stay in English, as half-translated pages have them.
 */
const labels: Record<string, string> = {
  'decision maker': 'Y sawl sy’n gwneud penderfyniad',
  'decision published': "Penderfyniad wedi'i gyhoeddi",
  'effective from': 'Effeithiol O',
  'decision due date': "Dyddiad y penderfyniad i'w wneud",
  'decision due': 'Penderfyniad i’w wneud',
  'notice of decision': 'Hysbysiad o benderfyniad',
  'notice of proposed decision first published': 'Cyhoeddwyd gyntaf',
  'wards affected': 'Wardiau a effeithir',
  decision: 'Penderfyniad',
  'decision status': 'Statws Penderfyniad',
  'lead officer': 'Swyddog arweiniol',
};

/** Whole lines, and words that stand in them. */
const lines: Record<string, string> = {
  'Title Date Effective from Call-ins': 'Teitl Dyddiad Effeithiol O Galw i mewn',
  'Title Ref Notice published Urgent? Status Decision due':
    "Teitl Cyf Hysbysiad wedi'i gyhoeddi Brys? Statws Penderfyniad i'w wneud",
  'No. Item': 'Rhif eitem',
  'No matching decisions': 'Dim penderfyniadau cyfatebol',
};
const words: readonly (readonly [RegExp, string])[] = [
  [/ New!$/, ' Newydd!'],
  [/Recommendations Approved$/, "Argymhellion wedi'u cymeradwyo"],
  [/\bNot before /, 'Ddim cyn '],
  [/(\d)(?:st|nd|rd|th) (?=[A-Z])/, '$1ed '],
  [/\bJun(?:e)? (?=\d{4})/, 'Mehefin '],
  [/\bJul(?:y)? (?=\d{4})/, 'Gorffennaf '],
  [/\bAug(?:ust)? (?=\d{4})/, 'Awst '],
  [/\bOct(?:ober)? (?=\d{4})/, 'Hydref '],
  [/\bNov(?:ember)? (?=\d{4})/, 'Tachwedd '],
  [/\bDec(?:ember)? (?=\d{4})/, 'Rhagfyr '],
  [/\bMarch (?=\d{4})/, 'Mawrth '],
];

/** A type of page with its labels, months and statuses exchanged for Welsh ones. */
export function inWelsh(pageType: PageType): PageType {
  const { name, files = [name], rewrite } = pageType;
  return {
    ...pageType,
    name: `${name} in Welsh`,
    files,
    rewrite: (skeleton) => translated(rewrite ? rewrite(skeleton) : skeleton),
  };
}

function translated(skeleton: Skeleton): Skeleton {
  return {
    ...skeleton,
    lines: skeleton.lines.map((line) => (line.isFilled ? line : { ...line, text: inWelshLine(line.text) })),
  };
}

function inWelshLine(text: string): string {
  const whole = lines[text];
  if (whole !== undefined) return whole;
  const colon = text.indexOf(':');
  const label = labels[text.slice(0, Math.max(0, colon)).toLowerCase()];
  const value = words.reduce((line, [what, welsh]) => line.replace(what, welsh), text.slice(colon + 1));
  if (label === undefined) return words.reduce((line, [what, welsh]) => line.replace(what, welsh), text);
  // A space before the colon was seen on one site.
  return `${label}${label.length % 2 === 0 ? ' :' : ':'}${value}`;
}
