/**
 * Why a document was not fetched. `noAnswer`: none came in time, or the site sent us to another one, which is never
 * asked (the browser does not say which); `notPdf`: something else came, as a page that asks for a login.
 */
export type FetchFault = 'gone' | 'refused' | 'tooMany' | 'siteError' | 'notPdf' | 'tooLarge' | 'noAnswer';

export type FetchedPdf = { ok: true; bytes: Uint8Array } | { ok: false; fault: FetchFault };

/** Bytes. */
const largest = 20 * 1024 * 1024;
/** Milliseconds; councils' sites can be slow. */
const longestWait = 60_000;

/**
 * The address at which a document may be asked for: a PDF on the page's very host, by https or as the page itself came.
 * Null for every other.
 *
 * @param page the address of the page that lists it
 */
export function pdfAddress(address: string | null, page: string): string | null {
  if (address === null || !URL.canParse(address) || !URL.canParse(page)) return null;
  const [asked, own] = [new URL(address), new URL(page)];
  // Pages that come by https link their files by http as often as not.
  if (own.protocol === 'https:' && asked.protocol === 'http:' && asked.port === '') asked.protocol = 'https:';
  const isOfPage = asked.origin === own.origin && /^https?:$/.test(own.protocol);
  return isOfPage && /\.pdf$/i.test(asked.pathname) ? asked.href : null;
}

/**
 * Asks for one PDF as the reader's own click on its link would: one request, to this host and none other, whatever it
 * answers. What does not say that it is a PDF, or is larger than 20 MB, is not read to its end.
 *
 * @param address as `pdfAddress` gives it
 */
export async function fetchPdf(address: string): Promise<FetchedPdf> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), longestWait);
  const failed = (fault: FetchFault): FetchedPdf => {
    ending.abort();
    return { ok: false, fault };
  };
  try {
    const response = await fetch(address, {
      mode: 'same-origin',
      credentials: 'same-origin',
      signal: ending.signal,
    });
    const { status, headers, body } = response;
    if (status === 401 || status === 403) return failed('refused');
    if (status === 404 || status === 410) return failed('gone');
    if (status === 429 || status === 503) return failed('tooMany');
    if (!response.ok) return failed('siteError');
    if (!/^application\/(?:pdf|x-pdf|octet-stream)\b/i.test(headers.get('Content-Type') ?? ''))
      return failed('notPdf');
    if (Number(headers.get('Content-Length') ?? 0) > largest) return failed('tooLarge');
    const bytes = body && (await readUpTo(body, largest));
    if (!bytes) return failed(body ? 'tooLarge' : 'noAnswer');
    const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
    return isPdf ? { ok: true, bytes } : failed('notPdf');
  } catch {
    return failed('noAnswer');
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of an answer; null where there are more than a number. */
async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) return null;
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
