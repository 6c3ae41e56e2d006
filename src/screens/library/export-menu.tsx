import { h } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { counted, figures } from './counted.ts';
import { canHold, exportFile, exportFormats, mostInOneText } from './export-file.ts';
import type { ExportFormat } from './export-file.ts';
import type { Source } from './reading.ts';

interface Props {
  source: Source;
  /** The decisions to put into the file; null: everything that is stored. */
  keys: readonly string[] | null;
  /** How many those are; null where nobody has counted yet, or they are still being read. */
  count: number | null;
  /** Whether the reader selected them. */
  isSelection: boolean;
  onTrouble: (error: unknown) => void;
}

const names = {
  csv: 'libFormatCsv',
  json: 'libFormatBackup',
  ics: 'libFormatCalendar',
  md: 'libFormatMarkdown',
  txt: 'libFormatText',
  'csl.json': 'libFormatCsl',
  ris: 'libFormatRis',
  bib: 'libFormatBib',
  jsonld: 'libFormatJsonLd',
} as const;

/** A choice of file, and the button that makes it. */
export function ExportMenu({ source, keys, count, isSelection, onTrouble }: Props) {
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [said, setSaid] = useState('');
  const [isMaking, setMaking] = useState(false);
  const make = async () => {
    if (count !== null && !canHold(format, count)) {
      setSaid(text('libTooMany', figures(mostInOneText)));
      return;
    }
    setMaking(true);
    const file = await exportFile(source, format, keys, (read) => setSaid(text('libRead', figures(read))));
    if (file) save(file, `scrutineer-${Temporal.Now.plainDateISO('Europe/London').toString()}.${format}`);
    setSaid(text(file ? 'libSaved' : 'libNoneOpen'));
  };
  return (
    <div class="export">
      <label>
        {text('libFile')}{' '}
        <select
          value={format}
          onChange={({ currentTarget }) => setFormat(currentTarget.value as ExportFormat)}
        >
          {exportFormats.map((each) => (
            <option key={each} value={each}>
              {text(names[each])}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={count === null || count === 0 || isMaking}
        onClick={() => {
          make()
            .catch(onTrouble)
            .finally(() => setMaking(false));
        }}
      >
        {count === null
          ? text('libExport')
          : text('libExportCount', counted(isSelection ? 'selected' : 'decisions', count))}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}

/** Milliseconds: browsers give no sign of having taken a file. */
const untilTaken = 60_000;

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), untilTaken);
}
