import { browser } from '../browser.ts';
import type { CallName, Calls, Message, Result } from './protocol.ts';

/** Milliseconds: a worker that starts cold and looks up relations takes a small part of this. */
const longestWait = 10_000;

/**
 * Calls the background. Never rejects and never waits for ever: a dead or restarting worker costs the
 * caller an answer, nothing else.
 *
 * @param wait milliseconds, for what takes its time
 */
export async function send<Name extends CallName>(
  call: Name,
  request: Calls[Name]['request'],
  wait = longestWait,
): Promise<Result<Calls[Name]['answer']>> {
  if (!isCurrent()) return { ok: false, error: 'updated' };
  try {
    const message: Message<Name> = { call, request };
    const answer: unknown = await Promise.race([
      browser.runtime.sendMessage(message),
      new Promise((resolve) => setTimeout(resolve, wait)),
    ]);
    return isResult<Calls[Name]['answer']>(answer) ? answer : { ok: false, error: 'unavailable' };
  } catch {
    return { ok: false, error: isCurrent() ? 'unavailable' : 'updated' };
  }
}

/** Whether this script still belongs to a running extension: an update leaves scripts in open pages behind. */
export function isCurrent(): boolean {
  try {
    return (browser.runtime as { id?: string } | undefined)?.id !== undefined;
  } catch {
    return false;
  }
}

/** Both ends are ours, of one version: that it is a result at all is what can fail (nobody answered). */
function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
