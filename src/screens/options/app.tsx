import { h } from 'preact';
import type { Library } from '../../library/database.ts';
import { text } from '../../ui/text.ts';
import { CouncilRules } from './council-rules.tsx';
import type { KnownRule } from './known-rules.ts';
import { LanguageChoice } from './language.tsx';
import { Reminders } from './reminder-times.tsx';
import { useSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { ReadSites, Sites, YourRules } from './sites.tsx';
import { Stored } from './stored.tsx';
import { Watched } from './watched.tsx';

interface Props {
  settings: Settings;
  /** Null where it cannot be used. */
  library: Library | null;
  rules: readonly KnownRule[];
}

/** What the reader can set, and what comes with the extension. */
export function Options({ settings: atFirst, library, rules }: Props) {
  const settings = useSettings(atFirst);
  return (
    <div class="options">
      <header>
        <h1>{text('optTitle')}</h1>
        <a href="library.html">{text('popLibrary')}</a>
      </header>
      <main>
        <Watched words={settings.words} />
        <Reminders times={settings.times} />
        <ReadSites access={settings.access} />
        <Sites panels={settings.panels} />
        <YourRules rules={settings.rules} />
        <LanguageChoice language={settings.language} />
        <Stored library={library} />
        <CouncilRules rules={rules} />
      </main>
    </div>
  );
}
