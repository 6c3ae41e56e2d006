import { h } from 'preact';
import { Icon } from './icon.tsx';
import { text } from './text.ts';

/** The way to the words that a fact came from. */
export interface Source {
  /** Whether its words are marked in the page now. */
  isShown: boolean;
  onShow: () => void;
}

/** Scrolls to the words that a fact came from and marks them; once more takes the mark away. */
export function ShowButton({ what, isShown, onShow }: Source & { what: string }) {
  return (
    <button
      class="show"
      aria-label={text('showWhat', what)}
      title={text('show')}
      aria-pressed={isShown}
      onClick={onShow}
    >
      <Icon name="target" />
    </button>
  );
}
