import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { damagedKeys } from '../../library/damaged.ts';
import type { Library } from '../../library/database.ts';
import { eraseEverything } from '../../library/erase.ts';
import { text } from '../../ui/text.ts';
import { counted, figures } from '../library/counted.ts';
import { Section, useActs } from './section.tsx';
import { megabyteWords } from './megabytes.ts';

/** What is kept, in numbers. */
interface Kept {
  decisions: number;
  followed: number;
  /** Of the decisions, as many as were met that cannot be read. */
  damaged: number;
  /** Of all that the extension keeps, as the browser estimates it; null where it does not say. */
  bytes: number | null;
  /** The browser promised not to throw it away when the disk gets full. */
  isPromised: boolean;
}

async function look(library: Library): Promise<Kept> {
  const [decisions, followed, damaged, { usage }, isPromised] = await Promise.all([
    library.count('decisions'),
    library.count('follows'),
    damagedKeys(library),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { decisions, followed, damaged: damaged.length, bytes: usage ?? null, isPromised };
}

/** How much is kept, how to keep it safe, and how to be rid of all of it. */
export function Stored({ library }: { library: Library | null }) {
  const { said, act } = useActs();
  const [kept, setKept] = useState<Kept | null>(null);
  const [isAsking, setAsking] = useState(false);
  const erase = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (library)
      act(async () => {
        setKept(await look(library));
        return '';
      });
  }, [library]);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  if (!library)
    return (
      <Section id="stored" title={text('stored')} said={said}>
        <p>{text('popNoLibrary')}</p>
      </Section>
    );
  const stopAsking = () => {
    setAsking(false);
    erase.current?.focus();
  };
  const persist = async () => {
    const isPromised = await navigator.storage.persist();
    setKept(await look(library));
    return text(isPromised ? 'optPromised' : 'optNotPromised');
  };
  const eraseAll = async () => {
    await eraseEverything(library);
    stopAsking();
    setKept(await look(library));
    return text('optErased');
  };
  return (
    <Section id="stored" title={text('stored')} said={said}>
      <p class="soft">{text('storedNote')}</p>
      {kept && (
        <p>
          {counted('decisions', kept.decisions)}
          {kept.bytes !== null && `, ${megabyteWords(kept.bytes)}`}. {kept.isPromised && text('optPromised')}
        </p>
      )}
      {kept && kept.damaged > 0 && <p>{counted('damaged', kept.damaged)}</p>}
      {kept && !kept.isPromised && (
        <p>
          <button onClick={() => act(persist)}>{text('optPersist')}</button>
        </p>
      )}
      <p>
        <a href="library.html">{text('optBackup')}</a>
      </p>
      <button ref={erase} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
        {text('optErase')}
      </button>
      {isAsking && kept && (
        <div class="sure" role="group" aria-label={text('optErase')}>
          <p>{text('optEraseWhat', counted('decisions', kept.decisions), figures(kept.followed))}</p>
          <p class="acts">
            <button ref={keep} onClick={stopAsking}>
              {text('optEraseNot')}
            </button>
            <button class="grave" onClick={() => act(eraseAll)}>
              {text('optEraseSure')}
            </button>
          </p>
        </div>
      )}
    </Section>
  );
}
