import { describe, expect, it } from 'vitest';
import { bareOffset, bareWords, isBlockElement, textRuns, tidy, wordsOf } from '../../src/page/words.ts';
import { parse } from './reading.ts';

/** The words of a piece of markup. */
function words(html: string): string {
  const document = parse(`<html><body>${html}</body></html>`);
  return wordsOf(textRuns([document.body]));
}

describe('tidy', () => {
  it('makes every run of white space one space, no-break spaces too', () => {
    expect(tidy('  a\u00a0 \t b\u2003c\r ')).toBe('a b c');
  });

  it('takes line ends of the source for spaces: Word wraps lines where it likes', () => {
    expect(tidy('a \n \n\n b\n')).toBe('a b');
  });

  it.each([
    ['soft hyphen', '\u00ad'],
    ['zero-width space', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['right-to-left mark', '\u200f'],
    ['right-to-left override', '\u202e'],
    ['word joiner', '\u2060'],
    ['isolate', '\u2067'],
    ['byte order mark', '\ufeff'],
  ])('drops what cannot be seen: %s', (_, character) => {
    expect(tidy(`ap${character}proved`)).toBe('approved');
    expect(bareWords(`ap${character} proved`)).toBe('approved');
  });

  it('leaves letters of other scripts, accents and signs alone', () => {
    expect(tidy('Tŷ Mawr £5 – “ok” 👍🏽')).toBe('Tŷ Mawr £5 – “ok” 👍🏽');
  });
});

describe('wordsOf', () => {
  it('takes a line end in the source for a space, and a br or the edge of a block for a line end', () => {
    expect(words('<p>one\ntwo<br>three</p><p>four</p>five')).toBe('one two\nthree\nfour\nfive');
  });

  it('does not part words that the markup parts', () => {
    expect(words('<p>app<b>rov</b>ed</p>')).toBe('approved');
  });

  it('parts cells', () => {
    expect(words('<table><tr><td>a</td><td>b</td></tr></table>')).toBe('a\nb');
  });

  it.each([
    ['script', '<script>x</script>'],
    ['style', '<style>x</style>'],
    ['noscript', '<noscript>x</noscript>'],
    ['template', '<template>x</template>'],
    ['drawing', '<svg><text>x</text></svg>'],
    ['button', '<button>x</button>'],
    ['hidden words', '<span hidden>x</span>'],
    ['hidden ref', '<span class="a mgHide"> ref: 1</span>'],
    ['what Word hid', '<span style="color:black;display:none">x</span>'],
    ['struck through', '<s>x</s>'],
    ['struck through, older', '<strike>x</strike>'],
    ['deleted', '<del>x</del>'],
    ['file size', '<span class="mgFileSize">PDF 1 KB</span>'],
    ['footer', '<div class="mgFooter"><p>x</p></div>'],
    ['comment', '<!-- x -->'],
  ])('leaves out: %s', (_, html) => {
    expect(words(`<p>seen ${html}</p>`)).toBe('seen');
  });

  it('shows markup that is only text as the text it is', () => {
    expect(words('<p>&lt;b&gt;bold&lt;/b&gt; &amp;amp;</p>')).toBe('<b>bold</b> &amp;');
  });
});

describe('isBlockElement', () => {
  const blocks =
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul';
  const inline =
    'a abbr acronym audio b bdi bdo big br button canvas cite code col data datalist del dfn em embed font i iframe img input ins kbd label link map mark math menuitem meter noscript object optgroup option output param picture progress q rp ruby s samp script select slot small source span strike strong style sub sup svg template textarea time title tt u var video wbr';

  it.each(blocks.split(' '))('%s stands on lines of its own', (name) => {
    expect(isBlockElement(parse('<html></html>').createElement(name))).toBe(true);
  });

  it.each(inline.split(' '))('%s does not', (name) => {
    expect(isBlockElement(parse('<html></html>').createElement(name))).toBe(false);
  });
});

describe('bareOffset', () => {
  it('is where each of the bare characters stands', () => {
    const text = ' a\u00adb \n\u200bcd\ufeff e ';
    const bare = bareWords(text);
    expect(bare).toBe('abcde');
    for (let nth = 0; nth < bare.length; nth++)
      expect(text.charAt(bareOffset(text, nth))).toBe(bare.charAt(nth));
    expect(bareOffset(text, bare.length)).toBe(-1);
    expect(bareOffset('', 0)).toBe(-1);
  });
});
