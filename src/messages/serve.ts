import { browser } from '../browser.ts';
import type { Runtime } from '../browser.ts';
import type { CallName, Calls, Result } from './protocol.ts';

/** How the background answers each call. The request is not to be trusted: a handler checks it. */
export type Handlers = {
  [Name in CallName]: (
    request: unknown,
    sender: Runtime.MessageSender,
  ) => Promise<Result<Calls[Name]['answer']>>;
};

type Handler = (request: unknown, sender: Runtime.MessageSender) => Promise<Result<unknown>>;

/**
 * Answers the calls of our own pages and content scripts; every other message is left alone. Web pages
 * cannot reach this: the manifest opens no way for them. A handler that throws answers `failed`.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<Result<unknown>> | undefined => {
      if (sender.id !== browser.runtime.id || !isCall(message, handlers)) return undefined;
      const handle: Handler = handlers[message.call];
      const answer = Promise.resolve().then(() => handle(message.request, sender));
      return answer.catch((error: unknown) => {
        console.error(`Scrutineer: "${message.call}" failed.`, error);
        return { ok: false, error: 'failed' };
      });
    },
  );
}

function isCall(message: unknown, handlers: Handlers): message is { call: CallName; request: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'call' in message &&
    'request' in message &&
    typeof message.call === 'string' &&
    Object.hasOwn(handlers, message.call)
  );
}
