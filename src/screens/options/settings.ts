import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { chosenLanguage } from '../../library/language-setting.ts';
import type { Language } from '../../library/language-setting.ts';
import { siteAccess } from '../../library/read-sites.ts';
import type { SiteAccess } from '../../library/read-sites.ts';
import { readersEntries } from '../../library/readers-rules.ts';
import type { KeptEntry } from '../../library/readers-rules.ts';
import { reminderTimes } from '../../library/reminder-settings.ts';
import type { ReminderTimes } from '../../reminders/reminder-times.ts';
import { shutPanels } from '../../library/site-settings.ts';
import type { ShutPanel } from '../../library/site-settings.ts';
import { watchWords } from '../../library/watch-words.ts';
import { defaultReminders } from '../../reminders/reminder-times.ts';

/** What the reader chose and entered, in all of the extension. */
export interface Settings {
  /** Null: the browser's. */
  language: Language | null;
  words: readonly string[];
  times: ReminderTimes;
  panels: readonly ShutPanel[];
  access: SiteAccess;
  rules: readonly { site: string; kept: KeptEntry }[];
}

/** Reads the settings; where the reader chose no times for reminders, those that hold unless they do. */
export async function readSettings(): Promise<Settings> {
  const [language, words, times, panels, access, rules] = await Promise.all([
    chosenLanguage(),
    watchWords(),
    reminderTimes(),
    shutPanels(),
    siteAccess(),
    readersEntries(),
  ]);
  return { language, words, times: times ?? defaultReminders, panels, access, rules };
}

/** Whether two readings say the same: drawn again, a field would lose what the reader is typing. */
function isSame(now: Settings, before: Settings): boolean {
  return JSON.stringify(now) === JSON.stringify(before);
}

/** The settings, and again whenever they change: here, in a panel or in another tab. */
export function useSettings(atFirst: Settings): Settings {
  const [settings, setSettings] = useState(atFirst);
  useEffect(() => {
    const readAgain = () => {
      readSettings().then(
        (now) => setSettings((before) => (isSame(now, before) ? before : now)),
        (error: unknown) => console.error('Scrutineer: the settings could not be read.', error),
      );
    };
    // What the browser allows changes in its own settings as well.
    const events = [
      browser.storage.local.onChanged,
      browser.permissions.onAdded,
      browser.permissions.onRemoved,
    ];
    for (const event of events) event.addListener(readAgain);
    // What changed while the screen was first drawn.
    readAgain();
    return () => {
      for (const event of events) event.removeListener(readAgain);
    };
  }, []);
  return settings;
}
