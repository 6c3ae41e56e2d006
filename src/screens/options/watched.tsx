import { h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { keepWatchWords, longestWatched, watchWords } from '../../library/watch-words.ts';
import { text } from '../../ui/text.ts';
import { Section, useActs } from './section.tsx';
import { withWord } from './with-word.ts';

/** The words that the reader watches out for: a list to add to and take from. */
export function Watched({ words }: { words: readonly string[] }) {
  const { said, act } = useActs();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = async () => {
    // Another tab may have changed them.
    const added = withWord(await watchWords(), typed);
    if (typeof added === 'string') return text(`optWord_${added}`);
    await keepWatchWords(added);
    setTyped('');
    return text('optWordAdded', typed.trim());
  };
  const remove = async (word: string) => {
    await keepWatchWords((await watchWords()).filter((each) => each !== word));
    // The button that had the focus goes.
    field.current?.focus();
    return text('optWordRemoved', word);
  };
  return (
    <Section id="watch-words" title={text('watched')} said={said}>
      <p class="soft">{text('optWordsNote')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act(add);
        }}
      >
        <label for="word">{text('optWord')}</label>
        <input
          id="word"
          ref={field}
          required
          maxLength={longestWatched}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button>{text('optAdd')}</button>
      </form>
      {words.length === 0 ? (
        <p class="soft">{text('optNoWords')}</p>
      ) : (
        <ul class="words">
          {words.map((word) => (
            <li key={word}>
              {word}
              <button aria-label={text('optRemoveWord', word)} onClick={() => act(() => remove(word))}>
                {text('optRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
