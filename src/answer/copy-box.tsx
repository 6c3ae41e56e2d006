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
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Pages without https have no clipboard of their own: what is selected can still be copied.
      area.select();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way left on such pages
      document.execCommand('copy');
    }
    actions.say(text('copied'));
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
