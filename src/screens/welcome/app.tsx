import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isFirefox } from '../../browser.ts';
import { Icon } from '../../ui/icon.tsx';
import { text } from '../../ui/text.ts';
import { sampleDates } from './sample-dates.ts';
import { SamplePage, samplePageIn } from './sample-page.tsx';
import { showSample } from './show-sample.ts';

/** The first page after the install: the panel to try, and what a reader has to know before they trust it. */
export function Welcome({ today }: { today: string }) {
  const [isHidden, setHidden] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  const show = () => {
    const overlay = showSample(() => setHidden(true));
    setHidden(false);
    return overlay;
  };
  useEffect(() => void show(), []);
  useEffect(() => {
    // The button that had the focus went with the panel.
    if (isHidden) again.current?.focus();
  }, [isHidden]);
  return (
    <div class="welcome">
      <header>
        <b>{text('name')}</b>
        <nav aria-label={text('libNavigation')}>
          <a href="library.html">{text('popLibrary')}</a>
          <a href="options.html">{text('popOptions')}</a>
        </nav>
      </header>
      <main>
        <h1>{text('welTitle')}</h1>
        <p class="lead">{text('welLead')}</p>
        <ul class="try">
          <li>
            <Icon name="target" />
            {text('welTryShow')}
          </li>
          <li>
            <Icon name="clock" />
            {text('welTryDays')}
          </li>
          <li>
            <Icon name="fold" />
            {text('welTryFold')}
          </li>
        </ul>
        {isHidden && (
          <p>
            <button ref={again} onClick={() => show()?.open()}>
              {text('welAgain')}
            </button>
          </p>
        )}
        <SamplePage dates={sampleDates(today)} />
        <p id="earlier" class="soft">
          {text('welEarlier', samplePageIn(text('language')).earlier)}
        </p>
        <div class="notes">
          <Note of="Where" />
          <Note of="Stored" more={<a href="options.html#stored">{text('welStoredLink')}</a>} />
          <Note of="Sent" />
          <Note of={isFirefox() ? 'PinFirefox' : 'PinChrome'} />
          <Note of={isFirefox() ? 'RemoveFirefox' : 'RemoveChrome'} />
          <Note of="Counts" />
        </div>
      </main>
    </div>
  );
}

type Notes = 'Where' | 'Stored' | 'Sent' | 'Counts' | `${'Pin' | 'Remove'}${'Chrome' | 'Firefox'}`;

/** One thing to know, under its name. */
function Note({ of, more }: { of: Notes; more?: h.JSX.Element }) {
  const name = of.replace(/Chrome$|Firefox$/, '') as
    'Where' | 'Stored' | 'Sent' | 'Pin' | 'Remove' | 'Counts';
  return (
    <section aria-labelledby={of}>
      <h2 id={of}>{text(`welHead${name}`)}</h2>
      <p>
        {text(`welNote${of}`)} {more}
      </p>
    </section>
  );
}
