import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from '../../src/browser.ts';
import type { SightingAnswer } from '../../src/messages/protocol.ts';
import { nothingKnown } from '../../src/call-in/stated.ts';
import { serve } from '../../src/messages/serve.ts';
import type { Handlers } from '../../src/messages/serve.ts';

type Listener = (message: unknown, sender: Runtime.MessageSender) => unknown;

const listeners = vi.hoisted((): Listener[] => []);
vi.mock('../../src/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'our-id',
      onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
    },
  },
}));

const unknownCallIn = {
  ...nothingKnown,
  skipped: [],
  state: 'not-stated',
  why: 'whyNotStated',
  today: '2025-12-08',
  days: null,
  workingDaysLeft: null,
  working: '',
  before: null,
  said: null,
  whoMay: null,
  nextChange: '2025-12-09T00:00:00Z',
} satisfies SightingAnswer['callIn'];
const ours: Runtime.MessageSender = { id: 'our-id', url: 'https://democracy.leeds.gov.uk/' };
const answer = {
  ok: true,
  value: {
    callIn: unknownCallIn,
    related: [],
    unseen: [],
    changed: null,
    trouble: null,
    facts: [],
    watched: [],
    following: { isFollowed: false, reminders: [], times: { before: null, onLastDay: null } },
  } satisfies SightingAnswer,
} as const;
const refused = { ok: false, error: 'refused' } as const;

/** What the background answers to a message. */
function reply(message: unknown, handlers: Partial<Handlers> = {}, sender = ours): unknown {
  listeners.length = 0;
  const refuse = () => Promise.resolve(refused);
  const known: Handlers = {
    sighting: () => Promise.resolve(answer),
    lookup: () => Promise.resolve(answer),
    list: refuse,
    reading: refuse,
    keepRead: refuse,
    attachment: refuse,
    listPanel: refuse,
    tooLong: refuse,
    follow: refuse,
    remind: refuse,
    calendar: refuse,
    brief: refuse,
    openStored: refuse,
    rule: refuse,
    parts: refuse,
    siteAsked: refuse,
    readSite: refuse,
    leaveSite: refuse,
  };
  serve({ ...known, ...handlers });
  expect(listeners).toHaveLength(1);
  return listeners[0]?.(message, sender);
}

describe('the background', () => {
  it('gives a known call to its handler, with who asked, and answers what that says', async () => {
    const sighting = vi.fn(() => Promise.resolve(answer));
    await expect(reply({ call: 'sighting', request: { a: 1 } }, { sighting })).resolves.toEqual(answer);
    expect(sighting).toHaveBeenCalledExactlyOnceWith({ a: 1 }, ours);
  });

  it.each<[string, Runtime.MessageSender]>([
    ['another extension', { ...ours, id: 'other-id' }],
    ['nobody in particular', { url: 'https://democracy.leeds.gov.uk/' }],
  ])('leaves a call from %s alone', (_, sender) => {
    const sighting = vi.fn(() => Promise.resolve(answer));
    expect(reply({ call: 'sighting', request: {} }, { sighting }, sender)).toBeUndefined();
    expect(sighting).not.toHaveBeenCalled();
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'Sighting',
    '',
    7,
    null,
    undefined,
    ['sighting'],
    { toString: () => 'sighting' },
  ])('leaves the call %j alone: it knows none of that name', (call) => {
    expect(reply({ call, request: {} })).toBeUndefined();
  });

  it.each([null, undefined, 'sighting', 'show-panel', 7, [], {}, { call: 'sighting' }, { request: {} }])(
    'leaves %j alone, which is no call',
    (message) => expect(reply(message)).toBeUndefined(),
  );
});

describe('a handler that throws', () => {
  const report = vi.spyOn(console, 'error');
  beforeEach(() => void report.mockReset().mockImplementation(() => undefined));
  afterEach(() => expect(report).toHaveBeenCalledOnce());

  it.each<[string, Handlers['sighting']]>([
    ['while it works', () => Promise.reject(new Error('disk full'))],
    [
      'at once',
      () => {
        throw new Error('disk full');
      },
    ],
  ])('%s answers that it failed, and the fault is reported', async (_, sighting) => {
    const failed = await reply({ call: 'sighting', request: {} }, { sighting });
    expect(failed).toEqual({ ok: false, error: 'failed' });
    expect(JSON.stringify(failed)).not.toContain('disk full');
  });
});
