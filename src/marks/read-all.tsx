import { Fragment, h } from 'preact';
import { momentWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import { countWords } from './mark-words.ts';
import type { ReadingActions, ReadingView } from './reading-view.ts';

interface Props {
  reading: ReadingView;
  actions: ReadingActions;
}

/** Reading all decisions of a list: what it will do, how far it is, and what could not be read. */
export function ReadAll({ reading, actions }: Props) {
  const { state, stopped, waitUntil, total, done, failed, left } = reading;
  // Looked at whenever it is drawn; the reader's click draws it anew.
  const isToWait = waitUntil !== null && Date.parse(waitUntil) > Date.now();
  const progress = text('readProgress', String(done), String(total));
  return (
    <section class="body reading" aria-label={countWords('readAll', total)}>
      {state === 'idle' ? (
        <>
          <button class="plain" onClick={actions.start}>
            {countWords('readAll', total)}
          </button>
          <small>{text('readAllNote')}</small>
        </>
      ) : (
        <>
          <progress aria-label={progress} max={total} value={total - left} />
          <p role="status">
            {progress}
            {stopped !== null && ` · ${text('readStopped', text(`fault_${stopped}`))}`}
          </p>
          {isToWait && <p>{text('readWait', momentOf(waitUntil))}</p>}
          <p class="actions">
            {state === 'running' && (
              <button class="plain" onClick={actions.pause}>
                {text('readPause')}
              </button>
            )}
            {state === 'paused' && left > 0 && (
              <button class="plain" onClick={actions.start}>
                {text('readGoOn')}
              </button>
            )}
            <button class="plain" onClick={actions.forget}>
              {text('readStop')}
            </button>
          </p>
        </>
      )}
      {failed.length > 0 && <Failed reading={reading} actions={actions} />}
    </section>
  );
}

function Failed({ reading: { failed, state }, actions }: Props) {
  return (
    <details>
      <summary>{countWords('failed', failed.length)}</summary>
      <ul class="details">
        {failed.map(({ address, title, fault }) => (
          <li key={address}>
            <a href={address}>{title ?? text('untitled')}</a>
            <small>{text(`fault_${fault}`)}</small>
          </li>
        ))}
      </ul>
      {state === 'paused' && (
        <button class="plain" onClick={actions.retry}>
          {text('readRetry')}
        </button>
      )}
    </details>
  );
}

/** The time of a moment, on the reader's clock; with the day where that is another. */
function momentOf(moment: string): string {
  const zone = Temporal.Now.timeZoneId();
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime();
  const isToday = at.toPlainDate().equals(Temporal.Now.plainDateISO(zone));
  return isToday ? at.toString().slice(11, 16) : momentWords(at.toString());
}
