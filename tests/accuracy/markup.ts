import { hardWrapped, pick } from './prose.ts';

/** ModernGov's markup, piece by piece, as saved pages have it. */

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' };

/** Text in markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>'"]/g, (character) => named[character] ?? character);
}

/** Text as ModernGov writes its own values: slashes, colons and brackets by number. */
export function encoded(text: string): string {
  return escaped(text).replace(/[/:()]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `<p><span class="mgLabel">Label: </span>value</p>`, the value given as markup. */
export function labelledLine(label: string, value: string): string {
  return `<p><span  class="mgLabel" >${escaped(label)}: </span>${value}</p>\n`;
}

/** A section's heading. */
export function sectionHeading(words: string): string {
  return `<h3 class="mgSubSubTitleTxt">${escaped(words)}</h3>\n`;
}

/** A document in a list: its size in the link, the same file as a page beside it, or no link but a notice. */
export function documentItem(title: string, random: () => number): string {
  const size =
    '<span  class="mgFileSize" ><img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" /> PDF 119 KB</span>';
  const file = Math.floor(random() * 90000) + 1000;
  return `<li><a  href="documents/s${file}/${escaped(title)}.pdf"   title="Link&#32;to&#32;file&#32;${encoded(title)}">${escaped(title)}\n${size} </a>  </li>\n`;
}

/** Prose as Word leaves it: hard-wrapped, padded with non-breaking spaces, with empty paragraphs and spans. */
export function wordProse(lines: readonly string[], random: () => number): string {
  const items = lines.map((line) => {
    if (line.startsWith('- ')) return `<ul><li>${hardWrapped(escaped(line.slice(2)), 70)}</li></ul>\n`;
    const words = hardWrapped(escaped(line), pick(random, [56, 70]));
    const styled = pick(random, [
      (text: string) => text,
      (text: string) => `<span style="">${text}</span>`,
      (text: string) => text.replace(/ (\S+) /, ' <b>$1</b> '),
    ])(words).replace(/^(\(?\w{1,4}[).]+)\s+/, '$1<span style="font:7.0pt">&nbsp;&nbsp;&nbsp; </span>');
    const spacer = random() < 0.4 ? '<p class="MsoNormal"><span style="">&nbsp;</span></p>\n<p></p>\n' : '';
    return `<p class="MsoNormal">${styled}</p>\n${spacer}`;
  });
  const prose = items.join('');
  return random() < 0.8
    ? `<div class="mgWordPara"><div class="WordSection1">\n${prose}</div>\n</div>\n`
    : `<div class="mgWordPara">${prose}</div>\n`;
}
