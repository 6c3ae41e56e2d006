import { h } from 'preact';
import type { Change, Said, StoredDecision } from '../../library/stored-decision.ts';
import type { RecordDocument } from '../../record/decision-record.ts';
import { dateWords, londonDay } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { listWords } from '../../ui/words.ts';
import { figures } from './counted.ts';
import { fieldWords } from './row-words.ts';

/** What a decision's page said before, the latest change first; and when it was opened. */
export function History({ decision }: { decision: StoredDecision }) {
  const { changes, changesDropped, firstSeen, lastSeen } = decision;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{text('libHistory')}</h2>
      <p>{text('libVisits', dateWords(londonDay(firstSeen)), dateWords(londonDay(lastSeen)))}</p>
      {changes.length === 0 && <p>{text('libUnchanged')}</p>}
      <ol class="history">
        {changes.toReversed().map((change, index) => (
          <li key={index}>
            <strong>{listWords([fieldWords(change.field)])}</strong>{' '}
            {text(
              'libBetween',
              dateWords(londonDay(change.lastSeenBefore)),
              dateWords(londonDay(change.seenAt)),
            )}
            <dl>
              <dt>{text('libBefore')}</dt>
              <dd>{sides(change).before}</dd>
              <dt>{text('libAfter')}</dt>
              <dd>{sides(change).after}</dd>
            </dl>
          </li>
        ))}
      </ol>
      {changesDropped > 0 && <p>{text('libDropped', figures(changesDropped))}</p>}
    </section>
  );
}

function sides(change: Change): { before: string; after: string } {
  return change.field === 'documents'
    ? { before: documentWords(change.before), after: documentWords(change.after) }
    : { before: saidWords(change.before), after: saidWords(change.after) };
}

/** The page's own words, in quotation marks; what it did not say is told apart from them. */
function saidWords(said: Said): string {
  if (said.state === 'blank') return text('saidBlank');
  if (said.state === 'absent') return text('saidNothing');
  return text('libQuoted', said.words + (said.isShortened ? ' …' : ''));
}

function documentWords(document: RecordDocument | null): string {
  if (document === null) return text('saidNothing');
  const quoted = text('libQuoted', document.title);
  return document.restricted ? text('listRestricted', quoted) : quoted;
}
