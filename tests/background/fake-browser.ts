/*
 * The browser's extension API as far as the background uses it: what it listens to is kept, what it asks for is
 * noted, and storage is a plain object. Made anew by each `reset`.
 */

import { storage, stored } from '../library/fake-storage.ts';

export { stored };

type Listener = (...given: never[]) => unknown;

function event() {
  const listeners: Listener[] = [];
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.push(listener),
    /** What the first listener answers. */
    fire: (...given: unknown[]) =>
      (listeners[0] as ((...given: unknown[]) => unknown) | undefined)?.(...given),
  };
}

export const heard = {
  message: event(),
  startup: event(),
  installed: event(),
  alarm: event(),
  storage: event(),
  notification: event(),
  allowed: event(),
  withdrawn: event(),
};

/** What the background asked the browser for, in order. */
export const asked = {
  badge: [] as string[],
  alarms: [] as number[],
  notifications: [] as string[],
  scripts: [] as unknown[],
};

/** The hosts that the browser allows, as patterns, and the content scripts that are registered. */
export const allowed = new Set<string>();
export const registered = new Map<string, { id: string; matches: string[] }>();
const session = new Map<string, unknown>();

/** Forgets all that was heard, asked and stored. */
export function reset(): void {
  for (const { listeners } of Object.values(heard)) listeners.length = 0;
  for (const list of [asked.badge, asked.alarms, asked.notifications, asked.scripts]) list.length = 0;
  for (const kept of [stored, session, allowed, registered]) kept.clear();
}

const done = () => Promise.resolve();

export const browser = {
  runtime: {
    id: 'our-id',
    getURL: (path: string) => `moz-extension://our-id/${path}`,
    onMessage: heard.message,
    onStartup: heard.startup,
    getManifest: () => ({
      content_scripts: [
        {
          matches: ['*://known.example/*'],
          include_globs: ['*ecision*etails.asp*'],
          js: ['content.js'],
          css: ['page.css'],
        },
      ],
    }),
    onInstalled: heard.installed,
  },
  i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' ') },
  action: {
    setBadgeText: ({ text }: { text: string }) => {
      asked.badge.push(text);
      return done();
    },
    setBadgeBackgroundColor: done,
    setBadgeTextColor: done,
  },
  tabs: {
    create: done,
    get: (id: number) => Promise.resolve({ id, url: 'https://vale.example/ieDecisionDetails.aspx?ID=1' }),
  },
  permissions: {
    onAdded: heard.allowed,
    onRemoved: heard.withdrawn,
    contains: ({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.every((origin) => allowed.has(origin))),
    remove: ({ origins }: { origins: string[] }) => {
      for (const origin of origins) allowed.delete(origin);
      return Promise.resolve(true);
    },
  },
  scripting: {
    executeScript: (script: unknown) => {
      asked.scripts.push(script);
      return Promise.resolve([{ result: true }]);
    },
    insertCSS: done,
    getRegisteredContentScripts: () => Promise.resolve([...registered.values()]),
    registerContentScripts: (scripts: { id: string; matches: string[] }[]) => {
      for (const script of scripts) registered.set(script.id, script);
      return done();
    },
    unregisterContentScripts: ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
      return done();
    },
  },
  alarms: {
    onAlarm: heard.alarm,
    create: (_name: string, { when }: { when: number }) => asked.alarms.push(when),
    clear: () => Promise.resolve(true),
  },
  notifications: {
    onClicked: heard.notification,
    create: (id: string) => {
      asked.notifications.push(id);
      return Promise.resolve(id);
    },
    clear: () => Promise.resolve(true),
  },
  storage: {
    onChanged: heard.storage,
    session: {
      get: (key: string) => Promise.resolve({ [key]: session.get(key) }),
      set: (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) session.set(key, value);
        return done();
      },
      remove: (key: string) => {
        session.delete(key);
        return done();
      },
    },
    local: storage.local,
  },
};
