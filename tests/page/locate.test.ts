import { describe, expect, it } from 'vitest';
import { locate } from '../../src/page/locate.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { expectInStep } from '../growth.ts';
import { parse, withRanges, wordsIn } from './reading.ts';

/** Where a quote is found: the words of its range as the source has them; null where it is not. */
function found(inside: string, block: number, quote: string, sentence?: string): string | null {
  const document = withRanges(parse(`<html><body><div id="modgov">${inside}</div></body></html>`));
  const range = locate(readDocument(document, '').sources, block, quote, sentence);
  return range && wordsIn(range, document);
}

describe('locate', () => {
  it('finds words whatever their spacing in the source', () => {
    expect(found('<p>That the\n  fee be&nbsp;kept.</p>', 0, 'the fee be kept')).toBe(
      'the\n  fee be\u00a0kept',
    );
  });

  it('finds words over several elements', () => {
    expect(found('<p>a <b>b</b><i> c</i> d</p>', 0, 'b c')).toBe('b c');
  });

  it('finds words that have something unseen inside', () => {
    expect(found('<p>ap&shy;proved&#8203; today</p>', 0, 'approved today')).toBe(
      'ap\u00adproved\u200b today',
    );
  });

  it('begins and ends at the words, not at the blanks around them', () => {
    expect(found('<p>  \n one two \n </p>', 0, ' one two ')).toBe('one two');
  });

  it('finds words that run on over the blocks that follow', () => {
    const html = '<p>first</p><p>second</p><p><span class="mgLabel">Third: </span>word</p><p>fourth</p>';
    expect(found(html, 0, 'first\nsecond\nThird: word')).toBe('firstsecondThird: word');
  });

  it('looks no further back than the block, and begins in it', () => {
    expect(found('<p>same</p><p>same</p>', 1, 'same')).toBe('same');
    expect(found('<p>only here</p><p>other</p>', 1, 'only here')).toBeNull();
  });

  it('looks at a value before it looks at the label that may hold the same words', () => {
    const html = '<p><span class="mgLabel">Notable: </span>a Not b</p>';
    const document = withRanges(parse(`<html><body><div id="modgov">${html}</div></body></html>`));
    const range = locate(readDocument(document, '').sources, 0, 'Not') as unknown as {
      start: [Text, number];
    } | null;
    expect(range?.start[0].data).toBe('a Not b');
    expect(found(html, 0, 'Notable: a')).toBe('Notable: a');
    expect(found(html, 0, 'Notable')).toBe('Notable');
  });

  it('finds words in their sentence, wherever in or behind the block that stands', () => {
    const html = '<p>£1m is set aside.</p><p>It costs £1m. It saves <b>£</b>1m\na year.</p><p>£1m</p>';
    const document = withRanges(parse(`<html><body><div id="modgov">${html}</div></body></html>`));
    const { sources } = readDocument(document, '');
    const starts = ['£1m is set aside.', 'It costs £1m.', 'It saves £1m a year.'].map((sentence) => {
      const range = locate(sources, 0, '£1m', sentence) as unknown as { start: [Text, number] } | null;
      return range && `${String(range.start[1])} in ${range.start[0].data}`;
    });
    expect(starts).toEqual(['0 in £1m is set aside.', '9 in It costs £1m. It saves ', '0 in £']);
    expect(found(html, 0, '£1m', 'It never cost £1m.')).toBeNull();
  });

  it('takes the first of equal words', () => {
    const document = withRanges(parse('<html><body><div id="modgov"><p>no, no</p></div></body></html>'));
    const range = locate(readDocument(document, '').sources, 0, 'no') as unknown as { start: [Text, number] };
    expect(range.start[1]).toBe(0);
  });

  it('finds whole characters outside the basic plane', () => {
    expect(found('<p>a 👍🏽 b</p>', 0, '👍🏽')).toBe('👍🏽');
  });

  it('finds nothing for words that are not there, for no words, or in no block', () => {
    expect(found('<p>one</p>', 0, 'two')).toBeNull();
    expect(found('<p>one</p>', 0, 'One')).toBeNull();
    expect(found('<p>one</p>', 0, ' \u200b ')).toBeNull();
    expect(found('<p>one</p>', 7, 'one')).toBeNull();
    expect(found('<p>one</p>', -1, 'one')).toBeNull();
    expect(found('', 0, 'one')).toBeNull();
  });

  it('finds nothing of what a reader does not see', () => {
    expect(found('<p>one<span class="mgHide"> ref: 7</span></p>', 0, 'ref: 7')).toBeNull();
  });

  it('finds nothing any more where the words have changed since', () => {
    const document = withRanges(parse('<html><body><div id="modgov"><p>Approved</p></div></body></html>'));
    const { sources } = readDocument(document, '');
    const [text] = sources[0]?.words ?? [];
    if (text) text.data = 'Withdrawn';
    expect(locate(sources, 0, 'Approved')).toBeNull();
  });

  it('finds the end of a long text in step with its length', () => {
    expectInStep(
      (length) => () => {
        expect(found(`<p>${'word '.repeat(length / 5)}end</p>`, 0, 'word end')).toBe('word end');
      },
      500_000,
    );
  });
});
