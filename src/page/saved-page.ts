/** What a browser writes into a page that it saves, and in which encoding its bytes are. */

/** The comment with the address that a saved page was opened at. */
const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/;

/** Characters: the comment is among the first lines, whatever a hostile page repeats below. */
const head = 20_000;

/** The address that a browser noted in a page it saved; '' where there is none. */
export function savedAddress(html: string): string {
  return savedFrom.exec(html.slice(0, head))?.[1] ?? '';
}

/** Text in the encoding that a page names, else UTF-8; older council pages are in windows-1252. */
export function decodeSaved(content: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(content.subarray(0, 2048));
  const named = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}
