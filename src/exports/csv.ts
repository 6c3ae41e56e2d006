import { csvColumns } from './csv-columns.ts';
import type { Cell, CsvWords } from './csv-columns.ts';
import type { ExportedDecision } from './exported-decision.ts';
import { plainText, shortened } from './written-text.ts';

/*
 * A table of decisions, one row each, as RFC 4180 has it: commas, CRLF, texts in quotation marks.
 *
 * The file begins with a byte order mark: without one, Excel reads UTF-8 as the machine's old code page and shows
 * "Â£" for every pound sign. Programs that do not expect it see it before the first column's name: "site" is a
 * column that nobody sums.
 */

const byteOrderMark = '\ufeff';

/** A cell of Excel holds 32,767 characters; what is longer runs into the cells beside it. */
const longestCell = 32_000;

/** What may stand before a sign and is passed over: spaces of all kinds, unseen characters, quotation marks. */
const passedOver = /^[\s\p{Z}\p{Cf}"'`´‘’‚‛“”„«»＂＇]*/u;

/** With these a spreadsheet takes a cell for a formula (OWASP, CSV Injection), also in their other widths. */
const formulaSign = /^[=+\-@|＝＋－＠｜﹢﹣﹦﹫−⁺⁻⁼₊₋₌‐‑]/u;

/**
 * The table in pieces, to be joined or put into a Blob as they are: the columns' names, then one row a decision.
 *
 * @param judgedAt when the states of call-in were judged (ISO, UTC)
 */
export function* csvPieces(
  decisions: Iterable<ExportedDecision>,
  words: CsvWords,
  judgedAt: string,
): Generator<string> {
  yield `${byteOrderMark}${csvColumns.map(({ name }) => name).join(',')}\r\n`;
  for (const decision of decisions) yield csvRow(decision, words, judgedAt);
}

/** The row of one decision, with its line end. */
export function csvRow(decision: ExportedDecision, words: CsvWords, judgedAt: string): string {
  const cells = csvColumns.map(({ cell }) => written(cell(decision, words, judgedAt), words));
  return `${cells.join(',')}\r\n`;
}

function written(cell: Cell, { cutShort }: CsvWords): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = guarded(shortened(plainText(cell), longestCell, cutShort));
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A text that no spreadsheet runs: one that begins like a formula gets an apostrophe in front, which they take
 * for the sign of a text. A text may begin with a tab or a line end, and some programs drop those first.
 */
function guarded(text: string): string {
  const isRun = /^[\t\n]/.test(text) || formulaSign.test(text.replace(passedOver, ''));
  return isRun ? `'${text}` : text;
}
