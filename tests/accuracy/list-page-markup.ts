import { linkOf } from './list-page-expected.ts';
import { fieldNamed, listLines } from './list-page-lines.ts';
import type { Listed, ListedField, ListedPage } from './list-page-lines.ts';
import { encoded, escaped, labelledLine, sectionHeading, wordProse } from './markup.ts';
import { pick, seeded } from './prose.ts';
import type { Shell } from './shells.ts';
import type { Skeleton } from './skeleton.ts';

/** Lines that a decision's text must not be cut at: labels of an entry, and what looks like the next one. */
const traps = [
  '01/01/1999 - Business of another day',
  'Decision Maker: Full Council of Nowhere',
  'Decision published: 02/01/1999',
  'Effective from: 03/01/1999',
  'Lead officer: Nobody',
];

/** Where a run of words leads, with the number that ModernGov hides behind a decision's title. */
function linkTo(entry: Listed, nth: number, words: string): string {
  const hidden = entry.number === '' ? '' : `<span  class="mgHide" > ref&#58; ${entry.number}</span>`;
  const title = `title="Link&#32;to&#32;details&#32;for&#32;${encoded(entry.title)}"`;
  return `<a  href="${escaped(linkOf(entry, nth))}"  ${title}>${words}${hidden}</a>`;
}

/**
 * Heads of the full view, of which no page was saved: the link around all, around the title alone, or a paragraph
 * instead of a heading.
 */
const heads: readonly ((entry: Listed, nth: number) => string)[] = [
  (entry, nth) =>
    `<h3 class="mgSubSubTitleTxt">${linkTo(entry, nth, encoded(`${entry.day} - ${entry.title}`))} ${statusOf(entry)}</h3>\n`,
  (entry, nth) =>
    `<p class="mgTitle">${encoded(entry.day)} - ${linkTo(entry, nth, escaped(entry.title))}\n${statusOf(entry)}</p>\n`,
  (entry, nth) =>
    `<div class="mgListItem"><h2>${linkTo(entry, nth, escaped(`${entry.day} - ${entry.title}`))}&nbsp; &nbsp;${escaped(entry.status)}</h2></div>\n`,
];

function statusOf({ status }: Listed): string {
  return status === '' ? '' : `<span  class="mgPlanItemInForce" >${escaped(status)}</span>`;
}

/** A list of decisions in a council's shell: in full, as a table, or empty. */
export function renderList(skeleton: Skeleton, shell: Shell, withTraps: boolean): string {
  const page = listLines(skeleton);
  const random = seeded(`${skeleton.file} ${shell.name} ${String(skeleton.lines.at(-2)?.text.length)}`);
  const head = pick(random, heads);
  const [pageName = 'Decisions', ...above] = page.above.filter(
    (line) => !/^(This is a default|The custom|Technical)/.test(line),
  );
  const body =
    page.columns.length > 0
      ? tableOf(page)
      : page.entries.map((entry, nth) => head(entry, nth) + bodyOf(entry, random, withTraps)).join('');
  return shell.page({ pageName: escaped(pageName), title: '', links: '', content: introOf(above) + body });
}

function introOf(lines: readonly string[]): string {
  return lines
    .map((line) => {
      if (/^Earlier - Later$/.test(line))
        return '<p><a href="mgDelegatedDecisions.aspx?ACT=Earlier">Earlier</a> - <a href="mgDelegatedDecisions.aspx?ACT=Later">Later</a></p>\n';
      if (/^(Decisions published|Forthcoming .*decisions|Officer decisions)$/i.test(line))
        return `<h2 class="mgSectionTitle">${escaped(line)}</h2>\n`;
      return `<p>${escaped(line)}</p>\n`;
    })
    .join('');
}

function bodyOf(entry: Listed, random: () => number, withTraps: boolean): string {
  const description = entry.description.length > 0 ? wordProse(entry.description, random) : '';
  return description + entry.fields.map((field) => fieldMarkup(field, random, withTraps)).join('');
}

/** A field on its line, or with its prose below: under a label alone in its paragraph, or under a heading. */
export function fieldMarkup(field: ListedField, random: () => number, withTraps: boolean): string {
  const { label, text, below } = field;
  if (label === '') return `<p>${escaped(text)}</p>\n`;
  if (below.length === 0 || text !== '') return labelledLine(label, encoded(text));
  const isDecision = fieldNamed(label) === 'decision';
  const words = isDecision && withTraps ? [...below, ...traps] : below;
  const title =
    isDecision && random() < 0.5
      ? sectionHeading(`${label}:`)
      : `<p class="mgLabel" >${escaped(label)}:</p>\n`;
  return title + wordProse(words, random);
}

function tableOf({ columns, entries }: ListedPage): string {
  const abbreviations = ['Title', 'Published', 'Applies', 'Call-ins'];
  const names = columns.map(
    (name, nth) => `<th abbr='${abbreviations[nth] ?? ''}' scope='col'>${escaped(name)}<!--${nth}--></th>`,
  );
  const rows = entries.map((entry, nth) => {
    const cells = [
      linkTo(entry, nth, escaped(entry.title)),
      ...entry.fields.map(({ text }) => encoded(text)),
    ];
    return `<tr>${cells.map((cell) => `<td  class="mgMainTxt" >${cell}</td>`).join('')}</tr>\n`;
  });
  return `<table class="mgTabTable tablesorter"  summary="Table of decision summary data">
<caption  class="mgSectionTitle" >Decisions published</caption>
<thead class='mgFilterHeaderRow'><tr>${names.join('')}</tr></thead><tbody>\n${rows.join('')}</tbody></table>\n`;
}
