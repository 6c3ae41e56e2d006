import { readFileSync } from 'node:fs';

/** The extension's own files, by name. */
export const ownFiles: Record<string, string> = {
  'directory.json': readFileSync(new URL('../../src/councils/directory.json', import.meta.url), 'utf8'),
  'rules.json': readFileSync(new URL('../../src/call-in/rules.json', import.meta.url), 'utf8'),
};
