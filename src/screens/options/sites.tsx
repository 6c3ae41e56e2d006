import { h } from 'preact';
import { useRef } from 'preact/hooks';
import { readersRule } from '../../call-in/readers-rule.ts';
import { keepReadersEntry } from '../../library/readers-rules.ts';
import { forgetPanelStateOn } from '../../library/site-settings.ts';
import { dateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { ruleLine } from './rule-line.ts';
import { Section, useActs } from './section.tsx';
import type { Settings } from './settings.ts';

/** The sites on which the panel is folded or paused: each can be opened again. */
export function Sites({ panels }: Pick<Settings, 'panels'>) {
  const { said, act } = useActs();
  const list = useRef<HTMLDivElement>(null);
  const open = async (host: string) => {
    await forgetPanelStateOn(host);
    // The button that had the focus goes.
    list.current?.focus();
    return text('optSiteOpen', host);
  };
  return (
    <Section id="sites" title={text('optSites')} said={said}>
      <div ref={list} tabIndex={-1}>
        {panels.length === 0 && <p class="soft">{text('optNoSites')}</p>}
        <ul>
          {panels.map(({ host, state }) => (
            <li key={host}>
              <span>
                <b>{host}</b> {text(state === 'hidden' ? 'optPaused' : 'optFolded')}
              </span>
              <button aria-label={text('optOpenOn', host)} onClick={() => act(() => open(host))}>
                {text('optOpen')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** The rules for call-in that the reader entered: each can be forgotten. */
export function YourRules({ rules }: Pick<Settings, 'rules'>) {
  const { said, act } = useActs();
  const list = useRef<HTMLDivElement>(null);
  const forget = async (site: string) => {
    await keepReadersEntry(site, null);
    list.current?.focus();
    return text('ruleGone');
  };
  return (
    <Section id="your-rules" title={text('optYourRules')} said={said}>
      <p class="soft">{text('optYourRulesNote')}</p>
      <div ref={list} tabIndex={-1}>
        {rules.length === 0 && <p class="soft">{text('optNoRules')}</p>}
        <ul>
          {rules.map(({ site, kept: { entry, enteredOn } }) => {
            const checked = readersRule(entry, enteredOn);
            return (
              <li key={site}>
                <span>
                  <b>{site}</b> {checked.ok ? ruleLine(checked.rule) : text('optRuleUnusable')}{' '}
                  <small>{text('optEntered', dateWords(enteredOn))}</small>
                </span>
                <button aria-label={text('optForgetOn', site)} onClick={() => act(() => forget(site))}>
                  {text('ruleDrop')}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
}
