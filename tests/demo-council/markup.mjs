/**
 * The small pieces of ModernGov's markup that several of its pages share, spelled as its servers spell them:
 * two spaces after a tag's name, a space before its end, and punctuation as numeric entities.
 */

/**
 * Text as HTML, with only the characters escaped that would end it.
 * @param {string} text
 */
export function escapeText(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Text as ModernGov encodes dates, titles in lists and references: more characters than it needs to.
 * @param {string} text
 */
export function encode(text) {
  return text.replace(/[&<>"'/:()]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Text as ModernGov encodes title attributes: blanks too.
 * @param {string} text
 */
export function encodeAttribute(text) {
  return encode(text).replaceAll(' ', '&#32;');
}

/**
 * An address as ModernGov writes it in an href: blanks are left as they are.
 * @param {string} address
 */
export function encodeHref(address) {
  return address.replace(/[&<>"]/g, (character) => (character === '&' ? '&amp;' : encode(character)));
}

/**
 * A label with its value in one paragraph. `value` is markup already.
 * @param {string} label without its colon
 * @param {string} value
 */
export function labelLine(label, value) {
  return `<p><span  class="mgLabel" >${escapeText(label)}: </span>${value}</p>\n`;
}

/**
 * Lines as Word breaks them in the source, in the middle of a sentence; words between asterisks are bold.
 * @param {string} text
 */
function hardWrap(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > 64) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return escapeText(lines.join('\n')).replace(
    /\*([^*]+)\*/g,
    '<b style="mso-bidi-font-weight:normal">$1</b>',
  );
}

const SPACER = '<p class="MsoNormal"><span style="">&nbsp;</span></p>\n';

/** @param {string} text one paragraph, perhaps "1. numbered" */
function wordParagraph(text) {
  const [, number, rest] = /^(\d+\.) (.*)$/s.exec(text) ?? [];
  if (number === undefined || rest === undefined)
    return `<p class="MsoNormal"><span style="">${hardWrap(text)}</span></p>\n`;
  const gap = `<span style="font:7.0pt 'Times New Roman'">&nbsp;&nbsp;&nbsp;&nbsp; </span>`;
  return (
    '<p class="MsoNormal" style="margin-left:36.0pt;text-indent:-18.0pt">' +
    `<span style="">${number}${gap}</span><span style="">${hardWrap(rest)}</span></p>\n`
  );
}

/**
 * Paragraphs pasted from Word: the block that follows a section's heading.
 * @param {string[]} paragraphs
 */
export function wordBlock(paragraphs) {
  const body = paragraphs.map(wordParagraph).join(SPACER);
  return `<div class="mgWordPara"><div class="WordSection1">\n${body}</div>\n</div>\n`;
}

/**
 * A section: its heading, then its text as the next block.
 * @param {string} heading without its colon
 * @param {string[]} paragraphs
 */
export function section(heading, paragraphs) {
  return `<h3 class="mgSubSubTitleTxt">${escapeText(heading)}:</h3>\n${wordBlock(paragraphs)}`;
}

/**
 * The list of links above a record.
 * @param {{ href: string, title: string, text: string }[]} links
 */
export function actionList(links) {
  const items = links.map(
    ({ href, title, text }) =>
      `<li><a  href="${encodeHref(href)}"  title="${encodeAttribute(title)}">${escapeText(text)}</a></li>\n`,
  );
  return `<div class="mgLinks" >\n<ul  class="mgActionList" >\n${items.join('')}</ul>\n</div>\n`;
}

/**
 * A document beside a record: a file with its size, another address without one, or a file that is withheld.
 * @typedef {{ title: string, href: string, kilobytes?: number }} OpenDocument
 * @typedef {{ restricted: string }} RestrictedDocument the address of the reasons
 * @typedef {OpenDocument | RestrictedDocument} RecordDocument
 */

/** @param {RecordDocument} document */
function documentItem(document) {
  if ('restricted' in document) {
    const reasons = `<a  href="${encodeHref(document.restricted)}"  title="Link&#32;to&#32;reasons&#32;restricted">View reasons restricted</a>`;
    // An empty bullet follows a withheld file on the sites seen.
    return `<li>Restricted enclosure&nbsp; ${reasons}</li>\n<li></li>\n`;
  }
  const { title, href, kilobytes } = document;
  const icon = '<img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" />';
  const size =
    kilobytes === undefined ? '' : `\n<span  class="mgFileSize" >${icon} PDF ${kilobytes} KB</span>`;
  const label = encodeAttribute(`Link to file ${title}`);
  return `<li><a  href="${encodeHref(href)}"   title="${label}">${escapeText(title)}${size} </a>  </li>\n`;
}

/**
 * The documents of a record: here the label's class sits on the paragraph itself.
 * @param {string} label
 * @param {RecordDocument[]} documents
 */
export function documentList(label, documents) {
  const items = documents.map(documentItem).join('');
  return `<p class="mgLabel" >${escapeText(label)}:</p>\n<ul  class="mgBulletList" >\n${items}</ul>\n`;
}

/**
 * A whole ModernGov block: the kind of page, the record's title, the content.
 * @param {{ kind: string, title?: string, links?: string, content: string, insideModgov?: boolean }} page
 */
export function modgov({ kind, title, links = '', content, insideModgov = true }) {
  // Some older templates print ModernGov's parts without the element that holds them.
  const open = insideModgov ? '<div id="modgov">' : '<div class="council-content">';
  const subtitle =
    title === undefined
      ? ''
      : `<div class="mgSubTitle" >\n<h2 class="mgSubTitleTxt">${encodeTitle(title)}</h2>\n</div>\n`;
  return (
    `${open}<div class="mgHeader"><h1  class="mgMainTitleTxt" >${escapeText(kind)}</h1></div>\n` +
    `${subtitle}${links}<div class="mgContent" >\n${content}</div>\n` +
    '<div class="mgFooter" >\n<p>&nbsp;</p>\n</div>\n</div>\n'
  );
}

/** A record's title in its heading: apostrophes are encoded, slashes and brackets are not. @param {string} text */
function encodeTitle(text) {
  return escapeText(text).replaceAll("'", '&#39;');
}
