import { Fragment, h } from 'preact';
import type { PanelActions } from '../overlay/view.ts';
import { text } from '../ui/text.ts';

interface Props {
  label: string;
  words: string;
  actions: PanelActions;
}

/** Words for the reader to change and to take away. */
export function CopyBox({ label, words, actions }: Props) {
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    const area = button.parentElement?.querySelector('textarea');
    if (!area) return;
    // Said anew each time: what stands there already is not read out.
    actions.say('');
    const isDone = await isCopied(area);
    // Words that are still to be copied by hand keep the focus.
    if (isDone) button.focus();
    actions.say(text(isDone ? 'copied' : 'copyFailed'));
  };
  return (
    <>
      <textarea aria-label={label} rows={9} spellcheck={false}>
        {words}
      </textarea>
      <button class="act" onClick={(event) => void copy(event)}>
        {text('copy')}
      </button>
    </>
  );
}

/**
 * Copies what an area holds, as the reader changed it. Councils' pages without https have no `navigator.clipboard`
 * (W3C Clipboard API: "SecureContext"); what is selected can still be copied there by the command that came before it.
 *
 * @returns whether the browser took it; where it did not, the words stay selected
 */
async function isCopied(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    area.focus();
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way left on a page without https
    return document.execCommand('copy');
  }
}
