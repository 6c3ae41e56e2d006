import { formats } from '../formats/index.ts';
import type { DocumentReading } from '../page/read-document.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { nearFormats } from './format-guesses.ts';
import { labelsOn } from './known-words.ts';
import { kindOfPage } from './page-kind.ts';
import type { About, PageLook } from './page-look.ts';
import { writtenReport } from './written-report.ts';

/** Looks at a page that was read into blocks: which formats claim it, which come near, and what they miss. */
export function lookAtPage({ page, sources }: DocumentReading, about: About): PageLook {
  const claiming: string[] = [];
  let records: DecisionRecord[] | null = null;
  let isFailed = false;
  for (const format of formats) {
    try {
      if (!format.detect(page)) continue;
      claiming.push(format.id);
      records = format.extract(page);
    } catch {
      // Its words could be the page's, and are left out.
      isFailed = true;
    }
  }
  const look = {
    kind: kindOfPage(page),
    claiming,
    records: claiming.length === 1 ? (records?.length ?? null) : null,
    isFailed,
    near: nearFormats(page),
    labels: labelsOn(page),
  };
  return { ...look, report: writtenReport(look, page, sources, about) };
}
