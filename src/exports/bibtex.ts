import { citedWork } from './cited-work.ts';
import type { CitationWords } from './cited-work.ts';
import type { ExportedDecision } from './exported-decision.ts';

/**
 * Citations as BibTeX, in UTF-8: a technical report is its only entry for a numbered paper of an institution.
 * `urldate`, `date` and `langid` are biblatex's; BibTeX passes them over.
 */
export function bibtex(decisions: readonly ExportedDecision[], words: CitationWords): string {
  const taken = new Set<string>();
  return decisions.map((decision) => bibtexEntry(decision, words, taken)).join('\n');
}

function bibtexEntry(decision: ExportedDecision, words: CitationWords, taken: Set<string>): string {
  const work = citedWork(decision, words);
  const [year, month] = work.issued?.split('-') ?? [];
  const fields: [string, string | null][] = [
    // Doubled braces keep capitals, and a name whole.
    ['author', work.author && `{${escaped(work.author)}}`],
    ['title', `{${escaped(work.title)}}`],
    ['institution', work.publisher && `{${escaped(work.publisher)}}`],
    ['type', escaped(work.genre)],
    ['number', work.number && escaped(work.number)],
    ['year', year ?? null],
    ['month', month === undefined ? null : String(Number(month))],
    ['date', work.issued],
    ['url', work.address && addressInBraces(work.address)],
    ['urldate', work.accessed],
    ['langid', work.language === 'cy' ? 'welsh' : 'british'],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = {${value ?? ''}}`);
  return `@techreport{${citationKey(work.id, taken)},\n${lines.join(',\n')}\n}\n`;
}

/** Letters, figures and a few marks are all that a key may hold; two decisions never share one. */
function citationKey(id: string, taken: Set<string>): string {
  const plain = id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'decision';
  let key = plain;
  for (let next = 2; taken.has(key); next++) key = `${plain}-${next}`;
  taken.add(key);
  return key;
}

/**
 * BibTeX counts every brace, also behind a backslash: one that stood in a title could end the entry. So each has
 * its name instead. The rest are the characters that TeX acts upon.
 */
const names: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^<>|$&#_%]/g, (mark) => names[mark] ?? `\\${mark}`);
}

/** Addresses stand as they are, but for what could end the value. */
function addressInBraces(address: string): string {
  return address.replace(/[{}\\]/g, (mark) => encodeURIComponent(mark));
}
