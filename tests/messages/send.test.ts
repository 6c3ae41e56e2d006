import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isCurrent, send } from '../../src/messages/send.ts';
import { sampleRecord } from '../sample-record.ts';

/** The extension as the page's script sees it; after an update its id, or all of it, is gone. */
const extension = vi.hoisted(() => ({
  runtime: undefined as { id?: string; sendMessage: (message: unknown) => unknown } | undefined,
}));
vi.mock('../../src/browser.ts', () => ({ browser: extension }));

const sendMessage = vi.fn<(message: unknown) => unknown>();
const answer = { ok: true, value: { window: null, related: [] } };
const record = sampleRecord();

beforeEach(() => {
  sendMessage.mockReset().mockResolvedValue(answer);
  extension.runtime = { id: 'our-id', sendMessage };
});

describe('a call to the background', () => {
  it('travels with its name, and comes back with the answer', async () => {
    await expect(send('sighting', record)).resolves.toEqual(answer);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ call: 'sighting', request: record });
  });

  it.each(['refused', 'failed'])('passes on that it %s', async (error) => {
    sendMessage.mockResolvedValue({ ok: false, error });
    await expect(send('sighting', record)).resolves.toEqual({ ok: false, error });
  });

  it.each([undefined, null, true, 'ok', 7, {}])('is unavailable where the answer is %j', async (nothing) => {
    sendMessage.mockResolvedValue(nothing);
    await expect(send('sighting', record)).resolves.toEqual({ ok: false, error: 'unavailable' });
  });

  it('is unavailable where nobody is there to answer', async () => {
    sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
    await expect(send('sighting', record)).resolves.toEqual({ ok: false, error: 'unavailable' });
  });

  it('is unavailable where the browser throws at once', async () => {
    sendMessage.mockImplementation(() => {
      throw new Error('Error in invocation of runtime.sendMessage');
    });
    await expect(send('sighting', record)).resolves.toEqual({ ok: false, error: 'unavailable' });
  });
});

describe('after an update of the extension', () => {
  it.each<[string, typeof extension.runtime]>([
    ['its id is gone', { sendMessage }],
    ['all of it is gone', undefined],
  ])('nothing is sent where %s', async (_, runtime) => {
    extension.runtime = runtime;
    expect(isCurrent()).toBe(false);
    await expect(send('sighting', record)).resolves.toEqual({ ok: false, error: 'updated' });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('a call that it cut off says so', async () => {
    sendMessage.mockImplementation(() => {
      extension.runtime = { sendMessage };
      return Promise.reject(new Error('Extension context invalidated.'));
    });
    await expect(send('sighting', record)).resolves.toEqual({ ok: false, error: 'updated' });
  });

  it('even a look at the extension that throws is no more than that', async () => {
    const { runtime } = extension;
    Object.defineProperty(extension, 'runtime', {
      configurable: true,
      get: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    try {
      expect(isCurrent()).toBe(false);
      await expect(send('sighting', record)).resolves.toEqual({ ok: false, error: 'updated' });
    } finally {
      Object.defineProperty(extension, 'runtime', { configurable: true, writable: true, value: runtime });
    }
    expect(isCurrent()).toBe(true);
  });
});
