import { linkOf } from './list-page-expected.ts';
import { planLines } from './list-page-lines.ts';
import type { Listed } from './list-page-lines.ts';
import { fieldMarkup } from './list-page-markup.ts';
import { encoded, escaped } from './markup.ts';
import { pick, seeded } from './prose.ts';
import type { Shell } from './shells.ts';
import type { Skeleton } from './skeleton.ts';

type Layout = (entry: Listed, nth: number, random: () => number) => string;

const isNumber = (line: string) => /^\d+\.$/.test(line);
const numberIn = ({ above }: Listed) => above.find(isNumber) ?? '';
const groupsIn = ({ above }: Listed) => above.filter((line) => !isNumber(line));
const newMark = ({ isNew }: Listed) => (isNew ? ' <span class="mgNew">New!</span>' : '');
const titleLink = (entry: Listed, nth: number) =>
  `<a class="mgAiTitleLnk"  href="${escaped(linkOf(entry, nth))}"  title="Link&#32;to&#32;issue&#32;details">${encoded(entry.title)}</a>`;
const fieldsOf = ({ fields }: Listed, random: () => number) =>
  fields.map((field) => fieldMarkup(field, random, false)).join('');

/** Of the markup of plans no page was saved: as agendas have it, in headings, and all labels in one paragraph. */
const layouts: readonly Layout[] = [
  (entry, nth, random) =>
    groupsIn(entry)
      .map((line) => `<tr><td colspan="2"><h3 class="mgSubSubTitleTxt">${escaped(line)}</h3></td></tr>\n`)
      .join('') +
    `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">${numberIn(entry)}</p></td><td>
<p class="mgAiTitleTxt">${titleLink(entry, nth)}${newMark(entry)}</p>\n${fieldsOf(entry, random)}</td></tr>\n`,
  (entry, nth, random) =>
    groupsIn(entry)
      .map((line) => `<h2 class="mgSectionTitle">${escaped(line)}</h2>\n`)
      .join('') +
    `<h3 class="mgSubSubTitleTxt">${numberIn(entry)} ${titleLink(entry, nth)}${newMark(entry)}</h3>\n${fieldsOf(entry, random)}`,
  (entry, nth, random) => {
    const firstLong = entry.fields.findIndex(({ label, below }) => label === '' || below.length > 0);
    const end = firstLong < 0 ? entry.fields.length : firstLong;
    const short = entry.fields.slice(0, end);
    const long = entry.fields.slice(end);
    const lines = short.map(
      ({ label, text }) => `<span class="mgLabel">${escaped(label)}: </span>&nbsp;${escaped(text)}<br />\n`,
    );
    return `${groupsIn(entry)
      .map((line) => `<div class="mgPlanGroup">${escaped(line)}</div>\n`)
      .join(
        '',
      )}<div class="mgPlanItem"><p>${numberIn(entry)}</p><div>${titleLink(entry, nth)}${newMark(entry)}</div>
<p>${lines.join('')}</p>\n${long.map((field) => fieldMarkup(field, random, false)).join('')}</div>\n`;
  },
];

/** A forward plan in a council's shell. */
export function renderPlan(skeleton: Skeleton, shell: Shell): string {
  const page = planLines(skeleton);
  const random = seeded(`${skeleton.file} ${shell.name} ${String(skeleton.lines.at(-2)?.text.length)}`);
  const layout = pick(random, layouts);
  const [pageName = 'Forward plan', ...above] = page.above;
  const period = above
    .filter((line) => !/^(Plan items|No\. Item|Rhif eitem)$/.test(line) && !isNumber(line))
    .map((line) => `<p>${escaped(line)}</p>\n`)
    .join('');
  const items = page.entries.map((entry, nth) => layout(entry, nth, random)).join('');
  const content =
    layout === layouts[0]
      ? `<table class="mgItemTable" id="mgItemTable"><caption class="mgSectionTitle">Plan items</caption>\n<tr><th>No.</th><th>Item</th></tr>\n${items}</table>\n`
      : `<h2 class="mgSectionTitle">Plan items</h2>\n${items}`;
  return shell.page({ pageName: escaped(pageName), title: '', links: '', content: period + content });
}
