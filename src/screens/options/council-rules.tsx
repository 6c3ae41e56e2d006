import { Fragment, h } from 'preact';
import { useState } from 'preact/hooks';
import type { CallInRule } from '../../call-in/state.ts';
import { dateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { figures } from '../library/counted.ts';
import { matchingRules } from './known-rules.ts';
import type { KnownRule } from './known-rules.ts';
import { ruleLine } from '../../ui/rule-line.ts';
import { Section } from './section.tsx';

/** The councils' rules for call-in that come with the extension, each with what it rests on. */
export function CouncilRules({ rules }: { rules: readonly KnownRule[] }) {
  const [query, setQuery] = useState('');
  const found = matchingRules(rules, query);
  return (
    <Section
      id="council-rules"
      title={text('optCouncilRules')}
      said={text('optRulesShown', figures(found.length), figures(rules.length))}
    >
      <p class="soft">{text('optCouncilRulesNote')}</p>
      <input
        type="search"
        aria-label={text('optFindCouncil')}
        placeholder={text('optFindCouncil')}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <ul class="rules" tabIndex={0} aria-label={text('optCouncilRules')}>
        {found.map(({ name, rule }) => (
          <li key={name}>
            <b>{name}</b>{' '}
            <span>
              {basisWords(rule)}
              {rule.who !== null && (
                <>
                  {' '}
                  {text('optWho')} <span lang="en">{rule.who}</span>.
                </>
              )}
            </span>
            {rule.source !== null && /^https?:/.test(rule.source) && (
              <a
                href={rule.source}
                target="_blank"
                rel="noreferrer"
                aria-label={`${text('ruleSource')}: ${name}`}
              >
                {text('ruleSource')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The rule, what it rests on and when that was read. What holds for a kind of council is law: none wrote it itself. */
function basisWords(rule: CallInRule): string {
  const [line, checked] = [ruleLine(rule), dateWords(rule.checked)];
  if (!rule.appliesTo) return text(`confidence_${rule.confidence}`, line, rule.asOf, checked);
  return text(rule.confidence === 'high' ? 'optByLaw' : 'optByLawUnsure', line, checked);
}
