import { Fragment, h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { InputForm } from './input-form.tsx';
import { largestFile, readInput } from './read-input.ts';
import type { Input, InputResult } from './read-input.ts';
import { ReadText } from './read-text.tsx';

/** What was given last, and what came of it; the result is null while it is being read. */
interface Given {
  input: Input;
  result: InputResult | null;
}

/** The reader: a record of the reader's own, as text, and the panel of council pages beside it. */
export function Reader() {
  const [address, setAddress] = useState('');
  const [given, setGiven] = useState<Given | null>(null);
  const [isOver, setIsOver] = useState(false);
  /** Counted up with everything given: an answer that comes late is not shown for what was given since. */
  const turn = useRef(0);
  const read = async (input: Input, from: string) => {
    const own = ++turn.current;
    setGiven({ input, result: null });
    const result = await readInput(input, from);
    if (own === turn.current) setGiven({ input, result });
  };
  const readFile = async (file: File) => {
    // Read only as far as it can be used: a larger one is refused by its length.
    const bytes = new Uint8Array(await file.slice(0, largestFile + 1).arrayBuffer());
    await read({ kind: 'file', name: file.name, type: file.type, bytes }, address);
  };
  useDrop(setIsOver, (data) => {
    const [file] = data.files;
    const pasted = data.getData('text/plain');
    if (file) void readFile(file);
    else if (pasted !== '') void read({ kind: 'pasted', text: pasted }, address);
  });
  const result = given?.result;
  return (
    <>
      <header>
        <b>{text('name')}</b>
        <a href="library.html">{text('popLibrary')}</a>
        <a href="options.html">{text('popOptions')}</a>
      </header>
      <main>
        <h1>{text('readTitle')}</h1>
        <InputForm
          isOver={isOver}
          onFile={(file) => void readFile(file)}
          onPasted={(pasted) => void read({ kind: 'pasted', text: pasted }, address)}
          onAddress={(next) => {
            setAddress(next);
            if (given) void read(given.input, next);
          }}
        />
        <p role="status">{given ? statusWords(result ?? null) : ''}</p>
        {result?.ok && <ReadText key={turn.current} name={nameOf(given?.input)} reading={result.value} />}
      </main>
    </>
  );
}

function nameOf(input: Input | undefined): string {
  return input?.kind === 'file' ? input.name : text('readPasted');
}

/** What came of it, in a sentence. */
function statusWords(result: InputResult | null): string {
  if (!result) return text('readReading');
  if (!result.ok) return text(`readFault_${result.fault}`);
  const { format, records } = result.value;
  if (!format || records.length === 0) return text('readNoRecord');
  return records.length === 1
    ? text('readAs', format.name)
    : text('readAsMany', format.name, String(records.length));
}

/** Takes what is dropped anywhere on the screen, which the browser would else open in its place. */
function useDrop(onOver: (isOver: boolean) => void, onDrop: (data: DataTransfer) => void): void {
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      onOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      over(event);
      if (event.dataTransfer) latest.current(event.dataTransfer);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
