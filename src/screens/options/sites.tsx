import { h } from 'preact';
import { useRef } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { readersRule } from '../../call-in/readers-rule.ts';
import { keepReadersEntry } from '../../library/readers-rules.ts';
import { originOf } from '../../library/read-sites.ts';
import { forgetPanelStateOn } from '../../library/site-settings.ts';
import { send } from '../../messages/send.ts';
import { dateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { figures } from '../library/counted.ts';
import { ruleLine } from '../../ui/rule-line.ts';
import { Section, useActs } from './section.tsx';
import type { Settings } from './settings.ts';

/**
 * The sites that the reader added: each can be taken off again, and allowed again where the browser's own settings took
 * it away. Likewise the known councils' sites that the browser does not allow.
 */
export function ReadSites({ access: { added, withheld } }: Pick<Settings, 'access'>) {
  const { said, act } = useActs();
  const list = useRef<HTMLDivElement>(null);
  const leave = async (host: string) => {
    const { ok } = await send('leaveSite', host);
    list.current?.focus();
    return text(ok ? 'popLeft' : 'actionFailed', host);
  };
  /** In the click itself: later, browsers ask nothing. The background follows what they allow. */
  const allow = async (hosts: readonly string[], named: string) => {
    const isAllowed = await browser.permissions.request({ origins: hosts.map(originOf) });
    if (isAllowed) list.current?.focus();
    return text(isAllowed ? 'optAllowedNow' : 'popNotAllowed', named);
  };
  return (
    <Section id="read-sites" title={text('optReadSites')} said={said}>
      <p class="soft">{text('optReadSitesNote')}</p>
      <div ref={list} tabIndex={-1}>
        {added.length === 0 && <p class="soft">{text('optNoReadSites')}</p>}
        <ul>
          {added.map(({ host, isAllowed }) => (
            <li key={host}>
              <span>
                <b>{host}</b> {!isAllowed && text('optNotAllowed')}
              </span>
              <span class="acts">
                {!isAllowed && (
                  <button
                    aria-label={text('optAllowOn', host)}
                    onClick={() => act(() => allow([host], host))}
                  >
                    {text('popAllow')}
                  </button>
                )}
                <button aria-label={text('optLeaveOn', host)} onClick={() => act(() => leave(host))}>
                  {text('optLeave')}
                </button>
              </span>
            </li>
          ))}
        </ul>
        {withheld.length > 0 && (
          <div class="sure">
            <p>{text('optWithheld', figures(withheld.length))}</p>
            <details>
              <summary>{text('optWithheldWhich')}</summary>
              <p class="rules">{withheld.join(', ')}</p>
            </details>
            <p class="acts">
              <button onClick={() => act(() => allow(withheld, figures(withheld.length)))}>
                {text('optAllowAll')}
              </button>
            </p>
          </div>
        )}
      </div>
    </Section>
  );
}

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
