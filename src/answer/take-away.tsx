import { Fragment, h } from 'preact';
import { send } from '../messages/send.ts';
import type { PartProps } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { CopyBox } from './copy-box.tsx';

/** What the reader can take away: a brief to send to a colleague, and files of all that is stored. */
export function TakeAway({ view, actions }: PartProps) {
  const { record } = view;
  /** A brief says how things stand when it is asked for. */
  const write = async (event: Event) => {
    const box = event.currentTarget as HTMLDetailsElement;
    if (!box.open) return;
    const area = box.querySelector('textarea');
    const brief = await send('brief', record);
    if (brief.ok && area) area.value = brief.value;
    else actions.say(text('actionFailed'));
  };
  const openStored = async () => {
    const opened = await send('openStored', record);
    if (!opened.ok) actions.say(text('actionFailed'));
  };
  return (
    <>
      <details class="more" onToggle={(event) => void write(event)}>
        <summary>{text('brief')}</summary>
        <CopyBox label={text('brief')} words="" actions={actions} />
      </details>
      {!view.isOwnPage && (
        <p class="body acts">
          <button class="act" onClick={() => void openStored()}>
            {text('openStored')}
          </button>
        </p>
      )}
    </>
  );
}
