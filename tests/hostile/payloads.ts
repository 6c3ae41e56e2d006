import { addresses } from './payloads/addresses.ts';
import { characters } from './payloads/characters.ts';
import { files } from './payloads/files.ts';
import { markup } from './payloads/markup.ts';
import { names } from './payloads/names.ts';
import { nearMisses, repeated } from './payloads/near-misses.ts';

/** A text that a page may hold to harm whoever reads it. */
export interface Payload {
  /** What it tries, and its number among those: what a failing test names. */
  name: string;
  text: string;
}

/** Long enough to show on one page that a pattern goes over it again and again. */
const nearMissLength = 400;

/** Every payload that there is. */
export const payloads: readonly Payload[] = [
  ...named('markup', markup),
  ...named('address', addresses),
  ...named('name', names),
  ...named('characters', characters),
  ...named('file', files),
  ...named(
    'near miss',
    nearMisses.map((words) => repeated(words, nearMissLength)),
  ),
];

function named(technique: string, texts: readonly string[]): Payload[] {
  return texts.map((text, at) => ({
    name: `${technique} ${String(at)}: ${JSON.stringify(text).slice(0, 60)}`,
    text,
  }));
}

/** A payload as the text of a page: nothing of it is markup. */
export function asText(payload: string): string {
  return payload
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The letters and figures of a text, in order: what stays of it however it is spaced, cleaned or escaped. */
export function lettersOf(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
