import type { PageType } from './page-type.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Welsh for the labels of the pages of issues and meetings, with both forms of the apostrophe. Those of meetings were
 * seen on the sites of Flintshire, Ynys Môn, Swansea and Cardiff; no Welsh issue of a council was ever stored: its
 * labels are those of decision pages and of the Senedd. What is not here stays in English, as on real pages.
 */
const labels: Record<string, string> = {
  'Decision type': 'Math o benderfyniad',
  'Decision status': 'Statws Penderfyniad',
  'Wards affected': 'Wardiau a effeithir',
  'Divisions affected': 'Wardiau a effeithir',
  'Notice of proposed decision first published': 'Cyhoeddwyd gyntaf',
  'Lead member': 'Aelod arweiniol',
  'Lead director': 'Cyfarwyddwr arweiniol',
  Department: 'Adran',
  Contact: 'Cyswllt',
  Venue: 'Lleoliad',
  Minutes: 'Cofnodion',
  Decision: 'Penderfyniad',
  'Additional documents': 'Dogfennau ychwanegol',
  'Supporting documents': 'Dogfennau cefnogol',
  'Reason for Decision': 'Rheswm dros y Penderfyniad',
  'Implementation of Decision': 'Rhoi’r Penderfyniad ar Waith',
};

/** Whole lines without a colon. */
const lines: Record<string, string> = {
  'Issue details': 'Manylion y mater',
  Consultees: 'Ymgynghoriad',
  'Agenda item': 'Eitem Agenda',
  'Agenda, decisions and minutes': 'Rhaglen a chofnodion',
  Items: 'Eitemau',
  'No. Item': 'Rhif. Eitem',
};

const months = [
  ...['Jan Ionawr', 'Feb Chwefror', 'Mar Mawrth', 'Apr Ebrill', 'May Mai', 'Jun Mehefin', 'Jul Gorffennaf'],
  ...['Aug Awst', 'Sep Medi', 'Oct Hydref', 'Nov Tachwedd', 'Dec Rhagfyr'],
];
const words: readonly (readonly [RegExp, string])[] = [
  ...months.map((pair): readonly [RegExp, string] => {
    const [english = '', welsh = ''] = pair.split(' ');
    return [new RegExp(`\\b${english}[a-z]*(?=,? \\d{4})`), welsh];
  }),
  [/(\d)(?:st|nd|rd|th) (?=\p{Lu})/u, '$1fed '],
  [/\bWednesday, /, 'Dydd Mercher, '],
  [/(?<=\d{4} [\d.]+) am$/, ' o’r gloch'],
  [/ pdf icon PDF /, ' pdf eicon PDF '],
  [/^ Key(?: Decision)?$/, ' Allweddol'],
  [/^ Non-key$/, " Nad yw'n allweddol"],
  [/^ Recommendations Approved$/, " Argymhellion wedi'u cymeradwyo"],
  [/^ Yes$/, ' Ydy'],
  [/^ No$/, ' Na'],
];

/** A type of page with its labels, months, and answers exchanged for Welsh ones. */
export function issueInWelsh(pageType: PageType): PageType {
  const { name, files = [name] } = pageType;
  return { ...pageType, name: `${name} in Welsh`, files, rewrite: translated };
}

function translated(skeleton: Skeleton): Skeleton {
  return {
    ...skeleton,
    lines: skeleton.lines.map((line) => ({ ...line, text: inWelsh(line.text, line.isFilled) })),
  };
}

function inWelsh(text: string, isFilled: boolean): string {
  const whole = lines[text];
  if (whole !== undefined) return whole;
  const colon = text.indexOf(':');
  const label = colon < 0 ? undefined : labels[text.slice(0, colon)];
  if (isFilled && label === undefined) return text;
  const change = (part: string) => words.reduce((line, [what, welsh]) => line.replace(what, welsh), part);
  if (label === undefined) return change(text);
  // A space before the colon was seen on one site.
  return `${label}${label.length % 2 === 0 ? ' :' : ':'}${isFilled ? text.slice(colon + 1) : change(text.slice(colon + 1))}`;
}
