import { h } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';

interface Props {
  /** Something is being dragged over the screen. */
  isOver: boolean;
  onFile: (file: File) => void;
  onPasted: (pasted: string) => void;
  /** The address that the reader gives for it: http(s), or '' for none. */
  onAddress: (address: string) => void;
}

/** The ways to give the reader something: a file, words, and the address they came from. */
export function InputForm({ isOver, onFile, onPasted, onAddress }: Props) {
  const [pasted, setPasted] = useState('');
  const [isAddressWrong, setIsAddressWrong] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPasted(pasted);
      }}
    >
      <p>{text('readLead')}</p>
      <p class={isOver ? 'drop over' : 'drop'}>
        <label>
          {text('readChoose')}{' '}
          <input
            type="file"
            accept=".pdf,.html,.htm,.txt,.md,application/pdf,text/html,text/plain"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onFile(file);
              // The same file again is a choice too: it may have been changed.
              currentTarget.value = '';
            }}
          />
        </label>
        <span class="soft">{text('readDrop')}</span>
      </p>
      <label for="pasted">{text('readPaste')}</label>
      <textarea
        id="pasted"
        rows={5}
        spellcheck={false}
        value={pasted}
        onInput={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <label for="address">{text('readAddress')}</label>
      <input
        id="address"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        aria-describedby="address-note"
        aria-invalid={isAddressWrong}
        onChange={({ currentTarget }) => {
          const address = webAddress(currentTarget.value);
          setIsAddressWrong(address === null);
          if (address !== null) onAddress(address);
        }}
      />
      <p id="address-note" class="soft">
        {text(isAddressWrong ? 'readAddressWrong' : 'readAddressNote')}
      </p>
      <p>
        <button disabled={pasted.trim() === ''}>{text('readPastedButton')}</button>
      </p>
    </form>
  );
}

/** An address as it is used: http(s) with a host; '' for nothing; null for what is no address. */
export function webAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '') return '';
  // People copy addresses without the beginning that browsers hide.
  const address = /^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/.test(trimmed) ? `https://${trimmed}` : trimmed;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}
