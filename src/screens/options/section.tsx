import { h } from 'preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';

interface Props {
  /** What the address names it by: options.html#watch-words. */
  id: string;
  title: string;
  /** What came of the reader's last act here; '' before any. */
  said: string;
  children: ComponentChildren;
}

/** One kind of setting under its heading. What its acts come to is said at its end, aloud as well. */
export function Section({ id, title, said, children }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Drawn only after the browser looked for the place that the address names.
    if (location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section id={id} ref={section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <p role="status">{said}</p>
    </section>
  );
}

/** What is to be said in a section, and how to do what the reader asks for there. */
export function useActs() {
  const [said, say] = useState('');
  /** Does what was asked for, and says what that comes to in the end; or that it did not work. */
  const act = (doing: () => Promise<string>): void => {
    doing()
      .catch((error: unknown) => {
        console.error('Scrutineer: a setting could not be kept.', error);
        return text('actionFailed');
      })
      .then(say, () => undefined);
  };
  return { said, act };
}
