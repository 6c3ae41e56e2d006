import { modernGovDecision } from '../formats/moderngov-decision.ts';
import type { ReadFault } from '../library/reading-progress.ts';
import { send } from '../messages/send.ts';
import { decisionKey } from '../page/address.ts';
import { readDocument } from '../page/read-document.ts';
import { isTooLong, mostAtOnce } from '../page/too-long.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/** What came of asking for one page. */
export interface PageRead {
  /** Why it was not read; null where it was read and kept. */
  fault: ReadFault | null;
  /** Whether the site asks to be left alone: no other page is asked for then. */
  isEnd: boolean;
  /** Until when the site asks to be left alone (ISO, UTC). */
  waitUntil: string | null;
}

/** Milliseconds; councils' sites can be slow. */
const longestWait = 30_000;
/** What stands before a site that wants to keep machines out. */
const botCheck = /checking your browser|just a moment|are (?:you )?(?:a )?human|captcha|attention required/i;
const htmlCharset = /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i;

/**
 * Asks for one decision's page as the reader would, reads it like an open one, and has it kept. The document is
 * inert: nothing in it runs or loads. Only this host is ever asked, whatever it answers: the browser follows no
 * redirect to another.
 */
export async function readPage(address: string): Promise<PageRead> {
  let response: Response;
  let record: DecisionRecord | undefined;
  try {
    response = await fetch(address, {
      mode: 'same-origin',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(longestWait),
    });
    const { status } = response;
    if (status === 403) return ending('refused', response);
    if (status === 429 || status === 503) return ending('tooMany', response);
    if (status === 404 || status === 410) return failed('gone');
    if (!response.ok) return failed('siteError');
    if (decisionKey(response.url) !== decisionKey(address)) return failed('moved');
    const document = new DOMParser().parseFromString(await textOf(response), 'text/html');
    if (isTooLong(document, mostAtOnce)) return failed('tooLong');
    const { page } = readDocument(document, response.url);
    if (modernGovDecision.detect(page)) [record] = modernGovDecision.extract(page);
    else if (page.scope === 'document' && page.blocks.some(({ text }) => botCheck.test(text)))
      return ending('botCheck', response);
  } catch {
    return failed('noAnswer');
  }
  if (!record) return failed('notRecord');
  const answer = await send('sighting', record);
  if (answer.ok) return { fault: null, isEnd: false, waitUntil: null };
  return { ...failed('notKept'), isEnd: answer.error === 'updated' };
}

function failed(fault: ReadFault): PageRead {
  return { fault, isEnd: false, waitUntil: null };
}

function ending(fault: ReadFault, { headers }: Response): PageRead {
  return { fault, isEnd: true, waitUntil: retryAfter(headers.get('Retry-After'), Date.now()) };
}

/**
 * The moment until which a site asks to wait, from seconds or a date (RFC 9110, 10.2.3), in ISO, UTC; null where it
 * says none that can be understood.
 *
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | null, now: number): string | null {
  const words = header?.trim() ?? '';
  const at = /^\d{1,7}$/.test(words) ? now + Number(words) * 1000 : Date.parse(words);
  return Number.isNaN(at) || at <= now ? null : new Date(at).toISOString();
}

/** The text of a page in its own encoding: `response.text()` takes everything for UTF-8, older sites are not. */
async function textOf(response: Response): Promise<string> {
  const bytes = await response.arrayBuffer();
  const head = new TextDecoder('windows-1252').decode(bytes.slice(0, 2048));
  const named =
    /charset=["']?([\w-]+)/i.exec(response.headers.get('Content-Type') ?? '') ?? htmlCharset.exec(head);
  try {
    return new TextDecoder(named?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
