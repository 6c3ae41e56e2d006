/* The browser's storage for settings, as far as the library uses it. */

/** What is stored, by key. */
export const stored = new Map<string, unknown>();

export const storage = {
  local: {
    /** @param key null for all that is stored */
    get: (key: string | null) =>
      Promise.resolve(Object.fromEntries([...stored].filter(([name]) => key === null || name === key))),
    /** As in a browser, what is stored is a copy: who changes the object later changes nothing here. */
    set: (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (key: string) => {
      stored.delete(key);
      return Promise.resolve();
    },
  },
};

export const browser = { storage };
