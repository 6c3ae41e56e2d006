import { h } from 'preact';
import type { ChangedSince } from '../messages/protocol.ts';
import { dateWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';

/** "Changed since 3 November 2026: status, 1 document", with the words before and after. */
export function Changed({ changed: { since, fields, documents } }: { changed: ChangedSince }) {
  const names = fields.map(({ field }) => text(`changed_${field}`));
  if (documents > 0) names.push(documents === 1 ? text('oneDocument') : text('documents', String(documents)));
  const day = Temporal.Instant.from(since).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
  return (
    <details class="changed">
      <summary>{text('changed', dateWords(day), names.join(', '))}</summary>
      {fields.map(({ field, before, after }) => (
        <p key={field}>
          {text('changedFromTo', text(`changed_${field}`), saidWords(before), saidWords(after))}
        </p>
      ))}
    </details>
  );
}

type Said = ChangedSince['fields'][number]['before'];

function saidWords(said: Said): string {
  if (!('words' in said)) return text(said.state === 'blank' ? 'saidBlank' : 'saidNothing');
  return `“${said.words}${said.isShortened ? '…' : ''}”`;
}
