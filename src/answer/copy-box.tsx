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
    const area = (event.currentTarget as HTMLElement).parentElement?.querySelector('textarea');
    if (!area) return;
    actions.say(text((await isCopied(area)) ? 'copied' : 'actionFailed'));
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
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way left on a page without https
    return document.execCommand('copy');
  }
}
