import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What `npm run new-format` writes wherever something is left to its author. */
const mark = 'TO FILL IN';

test('nothing that new-format began is left to fill in', () => {
  const left = ['src/formats', 'tests/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => `${file.parentPath}/${file.name}`)
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, at) => (line.includes(mark) ? `${path}:${at + 1} ${line.trim()}` : [])),
      ),
  );
  expect(left, 'these lines are as new-format wrote them').toEqual([]);
});
