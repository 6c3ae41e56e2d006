import { citedWork } from './cited-work.ts';
import type { CitationWords } from './cited-work.ts';
import type { ExportedDecision } from './exported-decision.ts';

/**
 * Citations as RIS, which most reference managers read: two letters or a letter and a figure, two spaces, a
 * hyphen, a space, the value; one line each, so that no value can begin a tag of its own. Programs differ in where
 * they look for a report's number: it stands in SN and in M1.
 */
export function ris(decisions: readonly ExportedDecision[], words: CitationWords): string {
  return decisions.map((decision) => risEntry(decision, words)).join('\r\n');
}

function risEntry(decision: ExportedDecision, words: CitationWords): string {
  const work = citedWork(decision, words);
  const lines: [string, string | null][] = [
    ['TY', 'RPRT'],
    ['ID', work.id],
    ['TI', work.title],
    // The comma keeps the whole in the place of a last name.
    ['AU', work.author === null ? null : `${work.author.replaceAll(',', ';')},`],
    ['PB', work.publisher],
    ['SN', work.number],
    ['M1', work.number],
    ['M3', work.genre],
    ['PY', work.issued?.slice(0, 4) ?? null],
    ['DA', work.issued && slashed(work.issued)],
    ['LA', work.language],
    ['UR', work.address],
    ['Y2', slashed(work.accessed)],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value ?? ''}\r\n`)
    .join('');
}

/** "2025/12/04/", or "2025/12//" where no day is given. */
function slashed(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
