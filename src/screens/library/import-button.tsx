import { h } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../ui/text.ts';
import { counted, figures } from './counted.ts';
import { importBackup } from './import-backup.ts';
import type { Imported } from './import-backup.ts';
import type { Source } from './reading.ts';

interface Props {
  source: Source;
  onImported: () => void;
  onTrouble: (error: unknown) => void;
}

const faults = {
  'not-json': 'libNotABackup',
  'not-a-backup': 'libNotABackup',
  'newer-version': 'libNewerBackup',
} as const;

/** As many entries that were not taken in as are listed. */
const mostListed = 50;

/** Takes in a backup, and says what came of it. */
export function ImportButton({ source, onImported, onTrouble }: Props) {
  const [said, setSaid] = useState('');
  const [came, setCame] = useState<Imported | null>(null);
  const [isReading, setReading] = useState(false);
  const take = async (file: Blob) => {
    setReading(true);
    setCame(null);
    const imported = await importBackup(source, file, (count) => setSaid(text('libRead', figures(count))));
    if (typeof imported === 'string') {
      setSaid(text(faults[imported]));
      return;
    }
    const { added, joined, follows } = imported;
    setSaid(text('libImported', figures(added), figures(joined), figures(follows)));
    setCame(imported);
    onImported();
  };
  return (
    <div class="import">
      <label>
        {text('libImport')}{' '}
        <input
          type="file"
          accept=".json,application/json"
          disabled={isReading}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (!file) return;
            take(file)
              .catch(onTrouble)
              .finally(() => setReading(false));
          }}
        />
      </label>
      <p role="status">{said}</p>
      {came !== null && !came.isWhole && <p>{text('libNotWhole')}</p>}
      {came !== null && came.refused.length > 0 && (
        <details>
          <summary>{counted('refused', came.refused.length)}</summary>
          <ul>
            {came.refused.slice(0, mostListed).map(({ part, index, reason }) => (
              <li key={`${part} ${String(index)} ${reason}`}>
                {text('libRefusedEntry', part, figures(index + 1), reason)}
              </li>
            ))}
          </ul>
          {came.refused.length > mostListed && (
            <p>{text('libRefusedMore', figures(came.refused.length - mostListed))}</p>
          )}
        </details>
      )}
    </div>
  );
}
