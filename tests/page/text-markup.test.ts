import { describe, expect, it } from 'vitest';
import { readText } from '../../src/page/read-text.ts';
import { plainLines } from '../../src/page/text-markup.ts';
import { expectInStep } from '../growth.ts';

describe('plainLines', () => {
  it.each([
    ['#### Decision No: 12', 'Decision No: 12'],
    ['# **RECORD**', 'RECORD'],
    ['- AWARD** a contract', 'AWARD a contract'],
    ['(*if applicable*) (*or not*)', '(if applicable) (or not)'],
    ['***Both*** ways', 'Both ways'],
  ])('takes the Markdown out of %s', (line, plain) => {
    expect(plainLines(line)).toEqual([plain]);
  });

  it.each([
    'Grant to the ****** club',
    'Ms **** spoke',
    '3 * 4 * 5',
    'Cost* of works',
    '#12 High Street',
    'fewer than <five> bids & no more',
    'R&D, fish &chips; and &unknown; too',
    'A line with &lt; and &gt; in it',
  ])('leaves as it is: %s', (line) => {
    expect(plainLines(line)).toEqual([line]);
  });

  it.each([
    ['paragraphs', '<p>One &amp; two.</p> <p>Three.</p>', 'One & two.\nThree.'],
    ['a label before them', 'Reasons:\t<p>One.</p><p>Two.</p>', 'Reasons: One.\nTwo.'],
    ['a label without a colon', 'Reasons <p>One.</p>', 'Reasons One.'],
    [
      'a value over lines',
      'Reasons: <p>One\ntwo.</p> <p>Three\n\nfour.</p>',
      'Reasons: One two.\nThree four.',
    ],
    ['escaped tags', 'Reasons: &lt;p&gt;One &amp;amp; two.&lt;/p&gt;', 'Reasons: One & two.'],
    ['lists and attributes', '<ul class="a"><li>One</li><li>Tw<b>o</b><br/>x</li></ul>', 'One\nTwo\nx'],
    ['tags that are text', '<p>Use &lt;p&gt; and &#163;5&#x2014;ok</p>', 'Use <p> and £5—ok'],
  ])('makes one line of HTML: %s', (_, source, words) => {
    expect(plainLines(source)).toEqual([words]);
  });

  it('takes no line below for the end of HTML that is never closed', () => {
    expect(plainLines('Reasons: <p>One\nWard: All\nRisks: <p>Two</p>\nEnd')).toEqual([
      'Reasons: One',
      'Ward: All',
      'Risks: Two',
      'End',
    ]);
  });

  it('gives one block for HTML, whose words are no labels', () => {
    const { blocks } = readText('Reasons: <p>One.</p> <p>Ward: two.</p>\nWard: All', '');
    expect(blocks).toMatchObject([
      { kind: 'labelled', label: 'Reasons:', value: 'One.\nWard: two.', text: 'Reasons: One.\nWard: two.' },
      { kind: 'labelled', label: 'Ward:', value: 'All' },
    ]);
  });

  it.each([
    '<p>',
    '<p>\n',
    '<',
    '</p>',
    '&lt;p&gt;\n',
    '*',
    '**a ',
    '*a ',
    '# ',
    '&#1;',
    `<p>x\n${'y\n'.repeat(98)}`,
    '<p a',
  ])('reads 200 KB of %j in step with their length', (piece) => {
    expectInStep((length) => {
      const text = `${piece.repeat(Math.ceil(length / piece.length))}end`;
      return () => plainLines(text);
    }, 200_000);
  });
});
