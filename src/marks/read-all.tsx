import { h } from 'preact';
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
  const isIdle = state === 'idle';
  const isRunning = state === 'running';
  const name = countWords('readAll', total);
  return (
    <section class="body reading" aria-label={name}>
      {!isIdle && <progress aria-label={name} max={total} value={total - left} />}
      {isRunning && <p>{progress}</p>}
      {/* Read out when it ends or is paused, and not page by page. */}
      <p role="status">
        {!isIdle && !isRunning && progress}
        {stopped !== null && ` · ${text('readStopped', text(`fault_${stopped}`))}`}
      </p>
      {isToWait && <p>{text('readWait', momentOf(waitUntil))}</p>}
      <p class="actions">
        {/* One button all along, so that the focus stays on it. */}
        {(isIdle || isRunning || left > 0) && (
          <button key="go" class="plain" onClick={isRunning ? actions.pause : actions.start}>
            {isIdle ? name : text(isRunning ? 'readPause' : 'readGoOn')}
          </button>
        )}
        {!isIdle && (
          <button key="forget" class="plain" onClick={actions.forget}>
            {text('readStop')}
          </button>
        )}
      </p>
      {isIdle && <small>{text('readAllNote')}</small>}
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
