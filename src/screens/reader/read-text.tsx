import { Fragment, h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formats } from '../../formats/index.ts';
import { statedValue } from '../../record/decision-record.ts';
import { text } from '../../ui/text.ts';
import { KeepButton } from './keep-button.tsx';
import { PageText, sourcesIn } from './page-text.tsx';
import { panelBeside } from './panel-beside.ts';
import type { PanelBeside } from './panel-beside.ts';
import type { InputReading } from './read-input.ts';

interface Props {
  /** What it is called: the file's name, or that it was pasted. */
  name: string;
  reading: InputReading;
}

/** What was read as the blocks of a page, and the panel beside it for one of its records. */
export function ReadText({ name, reading: { page, records } }: Props) {
  const [chosen, setChosen] = useState(0);
  const article = useRef<HTMLElement | null>(null);
  const panel = useRef<PanelBeside | null>(null);
  const record = records[chosen];
  useEffect(() => {
    if (!record || !article.current) return undefined;
    const beside = panelBeside(record, sourcesIn(article.current));
    panel.current = beside;
    // The day may have changed meanwhile.
    const look = () => document.visibilityState === 'visible' && beside.refresh();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      beside.close();
    };
  }, [record]);
  return (
    <>
      {records.length > 1 && (
        <p class="choice">
          <label for="record">{text('readRecord')}</label>
          <select
            id="record"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.selectedIndex)}
          >
            {records.map(({ title }, number) => (
              <option key={number} value={number}>
                {`${String(number + 1)}. ${statedValue(title) ?? text('untitled')}`}
              </option>
            ))}
          </select>
        </p>
      )}
      {record ? (
        <>
          <p class="to-panel">
            <button onClick={() => panel.current?.open()}>{text('readToPanel')}</button>
          </p>
          <KeepButton key={chosen} record={record} />
        </>
      ) : (
        <section aria-labelledby="looked-for">
          <h2 id="looked-for">{text('readLookedFor')}</h2>
          <ul>
            {formats.map((format) => (
              <li key={format.id}>{format.name}</li>
            ))}
          </ul>
        </section>
      )}
      <h2>{name}</h2>
      {page.address !== '' && <p class="soft">{text('readFrom', page.address)}</p>}
      <PageText page={page} onDrawn={(element) => (article.current = element)} />
    </>
  );
}
