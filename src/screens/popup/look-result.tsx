import { Fragment, h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormatGuess } from '../../report/format-guesses.ts';
import type { PageLook } from '../../report/page-look.ts';
import { text } from '../../ui/text.ts';
import type { Found } from './look-here.ts';

/** What was looked for on a page and found, and the report that the reader may copy. */
export function LookResult({ found }: { found: Found }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Read out from its beginning, and the keyboard goes on from here.
  useEffect(() => heading.current?.focus(), [found]);
  return (
    <section aria-labelledby="looked" class="look">
      <h2 id="looked" ref={heading} tabIndex={-1}>
        {text('lookTitle')}
      </h2>
      {found.kind === 'page' ? <Page look={found.look} /> : <p>{text(`look_${found.kind}`)}</p>}
    </section>
  );
}

function Page({ look }: { look: PageLook }) {
  return (
    <>
      <p>{text(`lookKind_${look.kind}`)}</p>
      <p class="state">{readWords(look)}</p>
      {look.claiming.length === 0 && look.near.map((guess) => <Near guess={guess} />)}
      {look.labels.length > 0 && (
        <details>
          <summary>{text('lookLabels', String(look.labels.length))}</summary>
          <p class="soft">{look.labels.join('; ')}</p>
        </details>
      )}
      {look.kind !== 'empty' && <Report report={look.report} />}
    </>
  );
}

/** Whether the page was read, and as what. */
function readWords({ claiming, records, isFailed, near }: PageLook): string {
  const [format] = claiming;
  if (isFailed) return text('lookFailed');
  if (claiming.length > 1) return text('lookTwice', claiming.map(formatName).join(', '));
  // The panel stands beside ModernGov's pages alone.
  if (format !== undefined)
    return text(
      format.startsWith('moderngov-') ? 'lookRead' : 'lookReadOnly',
      formatName(format),
      String(records ?? 0),
    );
  return text(near.length > 0 ? 'lookNear' : 'lookNothing');
}

function Near({ guess: { format, found, missed } }: { guess: FormatGuess }) {
  const named = (signs: FormatGuess['found']) => signs.map((sign) => text(`lookSign_${sign}`)).join(', ');
  return (
    <p>
      <b>{formatName(format)}</b>
      <br />
      {text('lookHas', named(found))}
      {missed.length > 0 && (
        <>
          <br />
          {text('lookLacks', named(missed))}
        </>
      )}
    </p>
  );
}

/** Names of programs' parts and of councils' forms are names in either language; ModernGov's pages have words. */
function formatName(id: string): string {
  switch (id) {
    case 'moderngov-decision':
    case 'moderngov-decisions':
    case 'moderngov-plan':
    case 'moderngov-issue':
    case 'moderngov-meeting':
      return text(`lookFormat_${id.slice('moderngov-'.length) as 'decision'}`);
    default:
      return text('lookFormat_form');
  }
}

function Report({ report }: { report: string }) {
  const [said, say] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    navigator.clipboard.writeText(report).then(
      () => say(text('lookCopied')),
      () => {
        area.current?.select();
        say(text('lookCopyYourself'));
      },
    );
  };
  return (
    <>
      <label for="report">{text('lookReport')}</label>
      <p class="soft">{text('lookReportNote')}</p>
      <textarea id="report" ref={area} readOnly rows={8} spellcheck={false} value={report} />
      <p class="acts">
        <button onClick={copy}>{text('lookCopy')}</button>
      </p>
      <p role="status">{said}</p>
    </>
  );
}
