import type { PlainDateText } from '../record/decision-record.ts';
import { citedWork } from './cited-work.ts';
import type { CitationWords } from './cited-work.ts';
import type { ExportedDecision } from './exported-decision.ts';

/**
 * Citations as CSL-JSON (citation-style-language/schema, csl-data.json), which Zotero and pandoc read. A decision is
 * of the type "report": "legal_case" and "legislation" are courts' and parliaments' papers, and styles print them so.
 */
export function cslJson(decisions: readonly ExportedDecision[], words: CitationWords): string {
  const items = decisions.map((decision) => {
    const work = citedWork(decision, words);
    return {
      id: work.id,
      type: 'report',
      title: work.title,
      genre: work.genre,
      language: work.language,
      accessed: datePartsOf(work.accessed),
      ...(work.author !== null && { author: [{ literal: work.author }] }),
      ...(work.publisher !== null && { publisher: work.publisher }),
      ...(work.number !== null && { number: work.number }),
      ...(work.issued !== null && { issued: datePartsOf(work.issued) }),
      ...(work.address !== null && { URL: work.address }),
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** Year and month alone where no day is given. */
function datePartsOf(date: PlainDateText) {
  return { 'date-parts': [date.split('-').map(Number)] };
}
