import { h } from 'preact';
import type { Watched } from '../messages/protocol.ts';
import type { PartProps } from '../overlay/view.ts';
import { ShowButton } from '../ui/show-button.tsx';
import { text } from '../ui/text.ts';

interface Props extends PartProps {
  watched: readonly Watched[];
}

/** The reader's watch words on this page, each with how often it stands there and the way to its first place. */
export function WatchedWords({ watched, view, actions }: Props) {
  if (watched.length === 0) return null;
  const places = Map.groupBy(watched, ({ word }) => word);
  return (
    <section aria-labelledby="watched">
      <h2 id="watched">{text('watched')}</h2>
      <ul class="related">
        {[...places].map(([word, all]) => {
          const first = all[0];
          const quoted = first && { ...first, name: `watched ${word}` };
          return (
            <li key={word} class="unseen">
              {text(all.length === 1 ? 'watchedOnce' : 'watchedTimes', word, String(all.length))}
              {quoted && (
                <ShowButton
                  what={word}
                  isShown={view.shown === quoted.name}
                  onShow={() => actions.show(quoted)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
