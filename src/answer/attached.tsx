import { h } from 'preact';
import type { Fact } from '../facts/fact.ts';
import type { AttachmentReading } from '../messages/protocol.ts';
import { keyFacts } from '../overlay/key-facts.ts';
import { text } from '../ui/text.ts';
import { factWords } from './fact-words.ts';

interface Props {
  title: string;
  reading: AttachmentReading;
}

/** As many facts as are listed at first: the rest open on request. */
const shownAtFirst = 10;

interface QuotedFact {
  name: string;
  value: string;
  /** The attachment's words that say it. */
  quote: string;
}

/** What an attachment says, as the attachment's: never among the page's own facts. */
export function Attached({ title, reading: { format, record, facts, disagreements } }: Props) {
  const rows = [...(record ? keyFacts(record, false) : []), ...facts.flatMap(quotedFact)];
  return (
    <div class="attached" role="group" aria-label={text('attFrom', title)}>
      <p>
        <b>{text('attFrom', title)}</b>
      </p>
      <p>{saidOf(format, record !== null)}</p>
      {disagreements.length > 0 && (
        <div class="changed">
          <p>
            <b>{text('attDisagree')}</b>
          </p>
          {disagreements.map(({ field, page, attachment }) => (
            <p key={field}>
              {text(
                'attDisagreement',
                text(field === 'contractValue' ? 'gap_contractValue' : `changed_${field}`),
                page,
                attachment,
              )}
            </p>
          ))}
        </div>
      )}
      {format === null && rows.length === 0 && <p>{text('attNoFacts')}</p>}
      <QuotedFacts rows={rows.slice(0, shownAtFirst)} />
      {rows.length > shownAtFirst && (
        <details>
          <summary>{text('more', String(rows.length - shownAtFirst))}</summary>
          <QuotedFacts rows={rows.slice(shownAtFirst)} />
        </details>
      )}
    </div>
  );
}

function saidOf(format: string | null, isOne: boolean): string {
  if (format === null) return text('attUnknown');
  return isOne ? text('attAs', format) : text('attSeveral', format);
}

function quotedFact(fact: Fact): QuotedFact[] {
  const words = factWords(fact);
  return words ? [{ ...words, quote: fact.sentence === '' ? fact.quote : fact.sentence }] : [];
}

/** Its words are in another document, where nothing can be marked: they open here. */
function QuotedFacts({ rows }: { rows: readonly QuotedFact[] }) {
  return (
    <div>
      {rows.map(({ name, value, quote }, number) => (
        <details key={number} class="quoted">
          <summary>
            <span class="soft">{name}</span> {value}
          </summary>
          <q>{quote}</q>
        </details>
      ))}
    </div>
  );
}
