import { h, render } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { fetchAhead, text } from '../ui/text.ts';
import { Frame } from './frame.tsx';
import { panelHost } from './panel-host.ts';
import styles from './panel.css?inline';

/** What is said in place of a panel on a page that was not read. */
export interface Notice {
  /** Unfolds it, for the reader who asked. */
  open: () => void;
}

/**
 * Says beside a page that it is too long to be read, and nothing else about it.
 *
 * @param onChoice the reader folded, unfolded or put away the notice
 */
export function mountTooLong(
  isOpen: boolean,
  onChoice: (choice: 'open' | 'folded' | 'hidden') => void,
): Notice {
  const { host, root } = panelHost(styles);
  const draw = (open: boolean) => {
    host.toggleAttribute('open', open);
    render(<TooLong isOpen={open} setOpen={setOpen} hide={hide} />, root);
  };
  const setOpen = (open: boolean) => {
    draw(open);
    onChoice(open ? 'open' : 'folded');
    root.querySelector('button')?.focus();
  };
  const hide = () => {
    onChoice('hidden');
    host.remove();
  };
  // An update of the extension under an open page takes the way to its texts.
  fetchAhead(['name', 'language', 'fold', 'tooLong', 'tooLongNote', 'hide', 'hideNote']);
  draw(isOpen);
  document.documentElement.append(host);
  return {
    open() {
      // A page may have taken it away.
      if (!host.isConnected) document.documentElement.append(host);
      setOpen(true);
    },
  };
}

interface Props {
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  hide: () => void;
}

function TooLong({ isOpen, setOpen, hide }: Props) {
  return (
    <Frame label={text('name')} isOpen={isOpen} tab={text('tooLong')} icon="bar" setOpen={setOpen}>
      <section class="call-in" aria-labelledby="too-long">
        <h2 class="state" id="too-long">
          <Icon name="bar" />
          {text('tooLong')}
        </h2>
        <p>{text('tooLongNote')}</p>
      </section>
      <footer>
        <button onClick={hide}>{text('hide')}</button>
        <p>{text('hideNote')}</p>
      </footer>
    </Frame>
  );
}
