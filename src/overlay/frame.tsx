import { Fragment, h } from 'preact';
import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { text } from '../ui/text.ts';

interface FrameProps {
  /** What a screen reader calls the panel. */
  label: string;
  isOpen: boolean;
  /** The one line that is left of it when it is folded, and the picture before it. */
  tab: string;
  icon: IconName;
  /** The reader folded or unfolded it. */
  setOpen: (open: boolean) => void;
  /** What it shows when it is open. */
  children: ComponentChildren;
}

/** A panel beside a page: its head and what it shows, or folded to its one-line tab. */
export function Frame({ label, isOpen, tab, icon, setOpen, children }: FrameProps) {
  const toggle = () => setOpen(!isOpen);
  return (
    <aside class={isOpen ? '' : 'folded'} lang={text('language')} aria-label={label}>
      {isOpen ? (
        <>
          <header>
            <h1>{text('name')}</h1>
            <button class="fold" aria-label={text('fold')} aria-expanded="true" onClick={toggle}>
              <Icon name="fold" />
            </button>
          </header>
          {children}
        </>
      ) : (
        <button class="tab" aria-expanded="false" onClick={toggle}>
          <Icon name={icon} />
          {tab}
        </button>
      )}
    </aside>
  );
}

/** The panel's end: what is kept of a page like this one, and the way to see no panel on this site. */
export function Stored({ note, hide }: { note: string; hide: () => void }) {
  return (
    <footer>
      <details>
        <summary>{text('stored')}</summary>
        <p>{note}</p>
        <button onClick={hide}>{text('hide')}</button>
        <p>{text('hideNote')}</p>
      </details>
    </footer>
  );
}
