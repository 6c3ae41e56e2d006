import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startReminders } from '../../src/background/reminders.ts';
import { openLibrary } from '../../src/library/database.ts';
import type { Library } from '../../src/library/database.ts';
import { follow, listFollows, unfollow } from '../../src/library/follows.ts';
import { sampleFollow } from '../sample-follow.ts';
import type { FollowChanges } from '../sample-follow.ts';

/** What the browser was asked for and what it may call. */
const heard = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  return {
    stored,
    listeners: new Map<string, (...values: unknown[]) => unknown>(),
    notify: vi.fn<(id: string, options: { title: string; message: string }) => Promise<string>>(),
    calls: [] as unknown[][],
  };
});
vi.mock('../../src/browser.ts', () => {
  const event = (name: string) => ({
    addListener: (listener: (...values: unknown[]) => unknown) => heard.listeners.set(name, listener),
  });
  const call =
    (name: string) =>
    (...values: unknown[]) => {
      heard.calls.push([name, ...values]);
      return Promise.resolve();
    };
  return {
    browser: {
      runtime: {
        onStartup: event('startup'),
        onInstalled: event('installed'),
        getURL: (path: string) => `moz-extension://our-id/${path}`,
      },
      alarms: { onAlarm: event('alarm'), create: call('alarm'), clear: call('no alarm') },
      storage: {
        onChanged: event('storage'),
        local: { get: () => Promise.resolve(heard.stored) },
      },
      notifications: {
        onClicked: event('click'),
        create: (id: string, options: { title: string; message: string }) => heard.notify(id, options),
        clear: call('clear'),
      },
      tabs: { create: call('tab') },
      action: {
        setBadgeText: call('badge'),
        setBadgeBackgroundColor: () => Promise.resolve(),
        setBadgeTextColor: () => Promise.resolve(),
      },
      i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' | ') },
    },
  };
});

let database: Library;
const onFriday = '2025-12-05T09:00:00Z';
const id = `reminder reminder 2025-12-09 ${onFriday} ${sampleFollow().key}`;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('indexedDB', new IDBFactory());
  heard.stored = {};
  heard.notify.mockReset().mockImplementation((shown) => Promise.resolve(shown));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  database = await openLibrary(() => undefined);
});
afterEach(() => {
  database.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const followed = (changes: FollowChanges = {}) => {
  const decision = sampleFollow(changes);
  return follow(database, decision, decision.followedSince);
};

const opens = vi.fn(() => Promise.resolve(database));

/** The worker starts at a moment, and has set its alarm when this is done. */
async function start(now: string) {
  vi.setSystemTime(now);
  heard.calls = [];
  const check = startReminders(opens);
  await vi.waitFor(() => expect(asked('alarm') ?? asked('no alarm')).toBeDefined(), { interval: 2 });
  return check;
}
const shown = () => heard.notify.mock.calls.map(([name]) => name);
const asked = (name: string) =>
  heard.calls
    .filter(([called]) => called === name)
    .at(-1)
    ?.slice(1);

describe('a reminder', () => {
  it('is shown when the worker starts at its time or later, and once only', async () => {
    await followed();
    await start('2025-12-05T08:59:00Z');
    expect(shown()).toEqual([]);
    await start('2025-12-05T18:00:00Z');
    await start('2025-12-05T18:01:00Z');
    expect(shown()).toEqual([id]);
  });

  it('is shown by the alarm, but by no other', async () => {
    await followed();
    const check = await start('2025-12-05T08:59:00Z');
    vi.setSystemTime(onFriday);
    opens.mockClear();
    heard.listeners.get('alarm')?.({ name: 'another' });
    heard.listeners.get('storage')?.({ 'panel host': {} }, 'local');
    heard.listeners.get('storage')?.({ reminders: {} }, 'sync');
    await new Promise((resolve) => setImmediate(resolve));
    expect(opens).not.toHaveBeenCalled();
    heard.listeners.get('alarm')?.({ name: 'reminders' });
    await check();
    expect(shown()).toEqual([id]);
  });

  it.each(['startup', 'installed'])('is shown after the browser’s event "%s"', async (event) => {
    await followed();
    const check = await start('2025-12-05T08:59:00Z');
    vi.setSystemTime(onFriday);
    heard.listeners.get(event)?.();
    // As many times as the browser likes: one after the other, so that none sees what another has not yet kept.
    await Promise.all([check(), check()]);
    expect(shown()).toEqual([id]);
  });

  it('is shown again under the same name where the worker ended before that was kept', async () => {
    await followed();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new Error('ended');
    });
    await start(onFriday);
    put.mockRestore();
    await start('2025-12-05T09:00:05Z');
    await start('2025-12-05T09:00:10Z');
    expect(shown()).toEqual([id, id]);
  });

  it('that cannot be shown stays due, and holds up no other', async () => {
    await followed();
    await followed({ key: 'other decision:1' });
    heard.notify.mockRejectedValueOnce(new Error('no room'));
    await start(onFriday);
    expect((await listFollows(database)).map(({ given }) => given.length).sort()).toEqual([0, 1]);
    await start('2025-12-05T09:05:00Z');
    expect(new Set(shown()).size).toBe(2);
    expect((await listFollows(database)).map(({ given }) => given.length)).toEqual([1, 1]);
  });

  it('goes by the reader’s own times, at once where they change', async () => {
    await followed();
    const check = await start('2025-12-03T12:00:00Z');
    heard.stored = { reminders: { before: { workingDays: 4, at: '11:00' }, onLastDay: null } };
    heard.listeners.get('storage')?.({ reminders: {} }, 'local');
    await check();
    expect(shown()).toEqual([id.replace(onFriday, '2025-12-03T11:00:00Z')]);
  });
});

describe('a window that closed meanwhile', () => {
  it('is told once', async () => {
    await followed();
    await start('2025-12-20T09:00:00Z');
    await start('2025-12-21T09:00:00Z');
    expect(shown()).toEqual([`reminder closed 2025-12-09 2025-12-10T00:00:00Z ${sampleFollow().key}`]);
    expect(heard.notify.mock.calls[0]?.[1].title).toBe('reminderClosed');
  });
});

describe('the alarm', () => {
  it('is set for what comes next, with every start', async () => {
    await followed();
    await start('2025-12-05T08:00:00Z');
    expect(asked('alarm')).toEqual(['reminders', { when: Date.parse(onFriday) }]);
    await start(onFriday);
    expect(asked('alarm')).toEqual(['reminders', { when: Date.parse('2025-12-06T00:00:00Z') }]);
  });

  it('is taken away where nothing is to come', async () => {
    const { key } = await followed();
    const check = await start('2025-12-05T08:00:00Z');
    await unfollow(database, key);
    await check();
    expect(asked('no alarm')).toEqual(['reminders']);
  });

  it('is set for another try after a failure, and then for what comes next', async () => {
    await followed();
    opens.mockRejectedValueOnce(new Error('busy'));
    await start('2025-12-05T08:40:00Z');
    expect(asked('alarm')).toEqual(['reminders', { delayInMinutes: 30 }]);
    vi.setSystemTime('2025-12-05T09:10:00Z');
    heard.listeners.get('alarm')?.({ name: 'reminders' });
    await vi.waitFor(() => expect(shown()).toEqual([id]), { interval: 2 });
    await vi.waitFor(
      () => expect(asked('alarm')).toEqual(['reminders', { when: Date.parse('2025-12-06T00:00:00Z') }]),
      { interval: 2 },
    );
  });
});

describe('the toolbar', () => {
  it('counts the windows that are open, and shows nothing where none is', async () => {
    await followed();
    await followed({ key: 'second', callIn: { lastDay: '2025-12-11' } });
    await followed({ key: 'third', callIn: { lastDay: null } });
    await start('2025-12-09T12:00:00Z');
    expect(asked('badge')).toEqual([{ text: '2' }]);
    await start('2025-12-10T00:00:00Z');
    expect(asked('badge')).toEqual([{ text: '1' }]);
    await start('2025-12-12T00:00:00Z');
    expect(asked('badge')).toEqual([{ text: '' }]);
  });
});

describe('a click on a reminder', () => {
  const click = async (name: string) => {
    heard.listeners.get('click')?.(name);
    await vi.waitFor(() => expect(heard.calls.map(([called]) => called)).toContain('tab'), {
      timeout: 100,
      interval: 2,
    });
    return asked('tab');
  };

  it('opens the decision’s page, also with a worker that has just started', async () => {
    const { address } = await followed({ key: 'a key with spaces' });
    await start('2025-12-05T10:00:00Z');
    const [name = ''] = shown();
    await start('2025-12-05T11:00:00Z');
    expect(await click(name)).toEqual([{ url: address }]);
    expect(asked('clear')).toEqual([name]);
  });

  it('opens nothing else', async () => {
    await followed();
    await start(onFriday);
    await database.put('follows', { ...sampleFollow({ key: 'bad' }), address: 'javascript:alert(1)' });
    for (const name of ['', 'bad', id.replace(/\S+ \S+$/, 'bad'), id.replace('4711', '4712')])
      await expect(click(name)).rejects.toThrow();
  });
});
