import { h } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { damagedKeys } from '../../library/damaged.ts';
import { storageTrouble } from '../../library/storage-trouble.ts';
import { text } from '../../ui/text.ts';
import { counted } from './counted.ts';
import { DecisionList } from './decision-list.tsx';
import { DecisionView } from './decision-view.tsx';
import { checkReminders } from './followed.ts';
import { ImportButton } from './import-button.tsx';
import { followedRows } from './reading.ts';
import type { Source } from './reading.ts';
import { Timeline } from './timeline.tsx';
import { addressOfView, viewAt } from './view-address.ts';
import type { View } from './view-address.ts';

/** What is stored, all in all. */
interface Stored {
  count: number | null;
  followed: ReadonlySet<string>;
  /** Raised when something was taken in. */
  version: number;
}

/** What went wrong, in one line. */
export function troubleWords(error: unknown): string {
  return text(`libTrouble_${storageTrouble(error) ?? 'other'}`);
}

/** The library: its table, what is followed, or one decision. */
export function App({ source: { library, known } }: { source: Source }) {
  const view = useView();
  // The popup's search leads here with its words in the address.
  const [query, setQuery] = useState(new URLSearchParams(location.search).get('q') ?? '');
  const [trouble, setTrouble] = useState('');
  const [stored, setStored] = useState<Stored>({ count: null, followed: new Set(), version: 0 });
  const onTrouble = (error: unknown) => {
    console.error('Scrutineer: the library failed.', error);
    setTrouble(troubleWords(error));
  };
  const look = (raise: number) => {
    followedRows(source)
      .then((rows) => {
        const followed = new Set(rows.map(({ key }) => key));
        setStored((before) => ({ ...before, followed, version: before.version + raise }));
        return source.library.count('decisions');
      })
      .then((count) => setStored((before) => ({ ...before, count })))
      .catch(onTrouble);
  };
  const [damaged, setDamaged] = useState<readonly string[]>([]);
  const lookForDamaged = () => {
    damagedKeys(library).then(setDamaged).catch(onTrouble);
  };
  const source = useMemo(() => ({ library, known, onDamaged: lookForDamaged }), [library, known]);
  useEffect(() => {
    look(0);
    lookForDamaged();
  }, [source]);
  const isEmpty = stored.count === 0;
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    // A page that has just been opened begins at its beginning.
    if (shown.current === view) return;
    shown.current = view;
    // The link that led here is gone, and the focus with it. Who types or stands in the navigation stays there.
    if (document.activeElement === document.body) main.current?.focus();
  }, [view]);
  return (
    <div class="library">
      <Header
        view={view}
        query={query}
        count={stored.count === null ? null : stored.count - damaged.length}
        onQuery={(next) => {
          setQuery(next);
          if (view.name === 'decision') location.hash = addressOfView({ name: 'decisions' });
        }}
      />
      {trouble !== '' && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <main ref={main} tabIndex={-1}>
        {view.name === 'decision' ? (
          <DecisionView source={source} of={view.key} onTrouble={onTrouble} onFollowed={() => look(0)} />
        ) : (
          <div>
            <h1 class="unseen">{text(view.name === 'followed' ? 'filter_followed' : 'libDecisions')}</h1>
            {isEmpty ? (
              <p class="empty">{text('libEmpty')}</p>
            ) : (
              <div>
                {damaged.length > 0 && (
                  <p class="soft" role="status">
                    {counted('damaged', damaged.length)}
                  </p>
                )}
                {view.name === 'decisions' && query === '' && (
                  <Timeline source={source} version={stored.version} onTrouble={onTrouble} />
                )}
                <DecisionList
                  key={view.name}
                  source={source}
                  query={query}
                  isFollowed={view.name === 'followed'}
                  {...stored}
                  damaged={damaged}
                  onTrouble={onTrouble}
                />
              </div>
            )}
            <ImportButton
              source={source}
              onTrouble={onTrouble}
              onImported={() => {
                look(1);
                checkReminders().catch(onTrouble);
              }}
            />
          </div>
        )}
      </main>
    </div>
  );
}

interface HeaderProps {
  view: View;
  query: string;
  count: number | null;
  onQuery: (query: string) => void;
}

function Header({ view, query, count, onQuery }: HeaderProps) {
  const at = (name: View['name']) => (view.name === name ? ('page' as const) : undefined);
  return (
    <header>
      <b>{text('name')}</b>
      <nav aria-label={text('libNavigation')}>
        <a href={addressOfView({ name: 'decisions' })} aria-current={at('decisions')}>
          {text('libDecisions')}
        </a>
        <a href={addressOfView({ name: 'followed' })} aria-current={at('followed')}>
          {text('filter_followed')}
        </a>
        <a href="reader.html">{text('readTitle')}</a>
        <a href="options.html#watch-words">{text('watched')}</a>
        <a href="options.html">{text('libOptions')}</a>
      </nav>
      <input
        type="search"
        aria-label={text('libSearch')}
        placeholder={count === null ? text('libSearch') : text('libSearchCount', counted('decisions', count))}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
    </header>
  );
}

/** The view that the screen's address asks for, now and when it changes. */
function useView(): View {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return useMemo(() => viewAt(hash), [hash]);
}
