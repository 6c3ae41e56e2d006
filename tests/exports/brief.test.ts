import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefMarkdown } from '../../src/exports/brief-markdown.ts';
import { briefText } from '../../src/exports/brief.ts';
import type { BriefWords } from '../../src/exports/brief.ts';
import type { GapFact } from '../../src/facts/fact.ts';
import { stated } from '../sample-record.ts';
import { hostileText, money, sampleDecision, samplePage } from './sample-decision.ts';

const words: BriefWords = {
  untitled: 'Untitled',
  field: (field) => `Field ${field}`,
  fact: (fact) => (fact.kind === 'money' ? `Amount ${fact.role}` : fact.kind === 'gap' ? fact.value : null),
  callIn: ({ callIn }) => `Open until ${callIn.lastDay ?? '?'}`,
  ourNote: (note) => `Our note: ${note}`,
  source: 'Source:',
  noAddress: 'No address',
  seen: (lastSeen) => `Seen ${lastSeen.slice(0, 10)}`,
  cutShort: '[cut short]',
};

const gap: GapFact = {
  kind: 'gap',
  role: 'missing',
  value: 'wards',
  quote: '',
  block: 0,
  sentence: '',
  computed: false,
};

/** The order of some words in a text; each must stand there. */
function inOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    expect(text.slice(from)).toContain(part);
    from = text.indexOf(part, from) + part.length;
  }
}

describe('a brief as text', () => {
  const text = briefText(
    [sampleDecision({ facts: [money('contract-value', 5, '£5'), money('budget', 5, '£5'), gap] })],
    words,
  );

  it('gives the official words first, then our note, then the link', () => {
    inOrder(text, [
      'Sale of land at Quarry Lane\nExampleshire County Council\n\n',
      'Field reference:\n> EX 25/017\n\n',
      'Field decidedOn:\n> 02/12/2025\n\n',
      '> The sum is £5 in all.\nOur note: Amount contract-value\nOur note: Amount budget\n\n',
      'Our note: Open until 2025-12-09\nOur note: wards\n\n',
      `Source: ${samplePage}\nSeen 2025-12-08\n`,
    ]);
  });

  it('quotes a sentence once, and nothing for what is missing', () => {
    expect(text.match(/The sum is/g)).toHaveLength(1);
    expect(text).not.toMatch(/^> $/m);
    expect(text).not.toContain('Field wards');
  });

  it('cuts long words short and says so', () => {
    const long = briefText([sampleDecision({ record: { decision: stated('word '.repeat(900)) } })], words);
    expect(long).toMatch(/word \[cut short\]$/m);
    expect(long.length).toBeLessThan(2_500);
  });

  it('marks every line of a quote, so that no page can write a note of ours', () => {
    const forged = briefText(
      [sampleDecision({ record: { decision: stated('a\rOur note: b\u2028c') } })],
      words,
    );
    expect(forged).toContain('> a\n> Our note: b\n> c');
    expect(forged).not.toMatch(/^Our note: b/m);
  });

  it('has no link where there is no address to open', () => {
    const none = briefText([sampleDecision({ record: { address: 'javascript:alert(1)' } })], words);
    expect(none).toContain('No address\n');
    expect(none).not.toContain('javascript');
  });

  it('names what has no title', () => {
    expect(briefText([sampleDecision({ record: { title: { state: 'absent' } } })], words)).toMatch(
      /^Untitled\n/,
    );
  });
});

/** CommonMark 2.4: a backslash before a mark gives the mark itself; the marks that are left bare are the second. */
function unescaped(line: string): { text: string; bare: string } {
  const bare = line.replace(/\\[!-/:-@[-`{-~]/g, '');
  return { text: line.replace(/\\([!-/:-@[-`{-~])/g, '$1'), bare };
}

const markdown = (title: string, decision = 'Agreed.') =>
  briefMarkdown([sampleDecision({ record: { title: stated(title), decision: stated(decision) } })], words);

describe('a brief as Markdown', () => {
  it('has a heading, quotes, notes and a link in that order', () => {
    const text = briefMarkdown([sampleDecision({ facts: [money('budget', 5, '£5')] })], words);
    inOrder(text, [
      '## Sale of land at Quarry Lane\n\nExampleshire County Council\n\n',
      '**Field reference**\n\n> EX 25/017\n\n',
      '> The sum is £5 in all.\n\nOur note: Amount budget\n\n',
      'Our note: Open until 2025-12-09\n\n',
      `Source: <${samplePage}>\n\n`,
    ]);
  });

  it.each([
    ['![x](https://evil.example/a.png)', '!\\[x\\](https\\://evil.example/a.png)'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript\\:alert(1))'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['www.evil.example', 'www\\.evil.example'],
    ['a `b` *c* _d_ ~e~ | f', 'a \\`b\\` \\*c\\* \\_d\\_ \\~e\\~ \\| f'],
    ['&amp; @name #1 $x$', '\\&amp; \\@name \\#1 \\$x\\$'],
    ['a\\', 'a\\\\'],
  ])('keeps %j as text', (title, written) => {
    expect(markdown(title)).toMatch(/^## /);
    expect(markdown(title).split('\n')[0]).toBe(`## ${written}`);
  });

  it.each([
    '# Heading',
    '- item',
    '+ item',
    '1. item',
    '1) item',
    '===',
    '---',
    '    code',
    '> quote',
    '```',
  ])('lets %j begin nothing, in a line of its own', (line) => {
    const quoted = /> Agreed\n> (.*)\n/.exec(markdown('Sale', `Agreed\n${line}\nlast`))?.[1] ?? '';
    expect(quoted).not.toMatch(/^(?:[#\-+>=`]| {4}|\d+[.)])/);
    expect(unescaped(quoted).text).toBe(line.trim());
  });

  it('keeps every text whole, with no mark of it left to work', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const [line = ''] = markdown(title).split('\n');
        const { text, bare } = unescaped(line.replace(/^## ?/, ''));
        expect(bare).not.toMatch(/[\\`*_[\]<>&~|$@#]/);
        const letters = (each: string) => each.toWellFormed().replace(/[\s\p{C}]/gu, '');
        expect(letters(text)).toBe(letters(title));
      }),
      { numRuns: 500 },
    );
  });
});
