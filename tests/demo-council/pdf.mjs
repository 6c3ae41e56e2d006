/** A PDF file with nothing in it but a title and lines of Helvetica. */

import { Buffer } from 'node:buffer';

const PAGE = { width: 595, height: 842, margin: 64, leading: 15, size: 10.5 };

/** Helvetica is roughly half as wide as it is high; narrow enough that no line runs off the page. */
const CHARACTERS = 84;

/** @typedef {{ text: string, bold?: boolean }} PdfLine a paragraph; an empty one is a gap */

/** Text as a PDF string, in the Windows encoding that the fonts are declared with. @param {string} text */
function pdfString(text) {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  return `(${plain.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\xff]/g, '?')})`;
}

/** @param {PdfLine} line @returns {PdfLine[]} */
function wrap({ text, bold = false }) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= CHARACTERS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((part) => ({ text: part, bold }));
}

/** @param {PdfLine[]} lines */
function pageContent(lines) {
  const shown = lines.map(
    ({ text, bold }) => `/${bold === true ? 'B' : 'F'} ${PAGE.size} Tf ${pdfString(text)} Tj T*`,
  );
  return `BT ${PAGE.leading} TL ${PAGE.margin} ${PAGE.height - PAGE.margin} Td\n${shown.join('\n')}\nET`;
}

/**
 * A PDF of as many A4 pages as the paragraphs need.
 * @param {string} title
 * @param {PdfLine[]} paragraphs
 * @returns {Buffer}
 */
export function makePdf(title, paragraphs) {
  const lines = paragraphs.flatMap(wrap);
  const perPage = Math.floor((PAGE.height - 2 * PAGE.margin) / PAGE.leading);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / perPage)) }, (_, index) =>
    pageContent(lines.slice(index * perPage, (index + 1) * perPage)),
  );
  // Objects 1 to 5 are fixed; each page is two more: itself and its content.
  const pageObject = (/** @type {number} */ index) => 6 + 2 * index;
  /** @param {string} face */
  const font = (face) => `<< /Type /Font /Subtype /Type1 /BaseFont /${face} /Encoding /WinAnsiEncoding >>`;
  const box = `[0 0 ${PAGE.width} ${PAGE.height}]`;
  const kids = pages.map((_, index) => `${pageObject(index)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${pdfString(title)} /Author (Exampleshire County Council) >>`,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents ${pageObject(index) + 1} 0 R ` +
        '/Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return assemble(objects);
}

/** The objects in order, then the table that says at which byte each begins. @param {string[]} objects */
function assemble(objects) {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  // One character is one byte in this encoding, so the lengths above are byte counts.
  return Buffer.from(file, 'latin1');
}
