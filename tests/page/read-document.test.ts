import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/page/page.ts';
import { expectInStep } from '../growth.ts';
import { read } from './reading.ts';

const address = 'https://democracy.merrowdale.example/committees/ieDecisionDetails.aspx?ID=4120';

/** The blocks of what stands inside ModernGov's container. */
function blocks(inside: string, at = address): Block[] {
  return read(`<html><body><div id="modgov">${inside}</div></body></html>`, at).page.blocks;
}

/** Blocks, short: '# heading', 'label | value', '[cell, cell]', or the text. */
function outline(found: Block[]): string[] {
  return found.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)}${block.marked ? '' : '?'} ${block.text}`;
      case 'labelled':
        return `${block.label} | ${block.value}`;
      case 'row':
        return `[${block.cells.join(', ')}]`;
      case 'text':
        return block.text;
    }
  });
}

describe('where reading begins', () => {
  const around = (inside: string) => `<html><body><p>menu</p>${inside}<p>footer</p></body></html>`;

  it('is ModernGov’s own container, whatever the shell holds', () => {
    const { page } = read(around('<div id="modgov"><p>in</p></div><div class="mgContent">no</div>'), address);
    expect([page.scope, ...outline(page.blocks)]).toEqual(['moderngov', 'in']);
  });

  it('without it, is what holds both the title and the content, and no more', () => {
    const inner =
      '<main><div><h1 class="mgMainTitleTxt">D</h1><h2 class="mgSubTitleTxt">T</h2><div class="mgContent">c</div></div><p>no</p></main>';
    const { page } = read(around(inner), address);
    expect([page.scope, ...outline(page.blocks)]).toEqual(['moderngov', '# D', '## T', 'c']);
  });

  it('without a title, is the content', () => {
    const { page } = read(around('<div class="mgContent">c</div>'), address);
    expect([page.scope, ...outline(page.blocks)]).toEqual(['moderngov', 'c']);
  });

  it('is the whole document where nothing is ModernGov’s', () => {
    const { page } = read(around('<h1 class="mgMainTitleTxt">D</h1>'), address);
    expect([page.scope, ...outline(page.blocks)]).toEqual(['document', 'menu', '# D', 'footer']);
  });

  it.each(['', '<html></html>', '<html><frameset></frameset></html>'])('is nowhere in "%s"', (html) => {
    expect(read(html, address).page).toEqual({ address, language: null, scope: 'document', blocks: [] });
  });

  it('keeps the language the page gives, in lower case', () => {
    expect(read('<html lang="CY-gb"><body></body></html>').page.language).toBe('cy-gb');
    expect(read('<html lang=""><body></body></html>').page.language).toBeNull();
  });
});

describe('labels', () => {
  it('stand before their value, in a span, with text, a span or a link behind', () => {
    const html = '<p><span class="mgLabel">A: </span>x <b>y</b></p><p><span class="mgLabel">B: </span></p>';
    expect(outline(blocks(html))).toEqual(['A: | x y', 'B: | ']);
  });

  it('are one label however many spans it is split over', () => {
    const html = '<p><span class="mgLabel">Is <i>Key</i><span>Penderfyniad</span>?: </span>Ydy</p>';
    expect(outline(blocks(html))).toEqual(['Is KeyPenderfyniad?: | Ydy']);
  });

  it('that share a paragraph are parted, and words before the first are words', () => {
    const html = '<p>first <span class="mgLabel">A: </span>x<br><span class="mgLabel">B: </span>y</p>';
    expect(outline(blocks(html))).toEqual(['first', 'A: | x', 'B: | y']);
  });

  it('may be the paragraph itself', () => {
    expect(outline(blocks('<p class="mgLabel">Documents:</p><ul><li>a</li></ul>'))).toEqual([
      'Documents: | ',
      'a',
    ]);
  });

  it('without words are none', () => {
    expect(outline(blocks('<p><span class="mgLabel"> &nbsp; </span>x</p>'))).toEqual(['x']);
  });
});

describe('blocks', () => {
  it('are what stands between them as well', () => {
    const html = '<div>before<p>inside</p>after <b>bold</b><ul><li>item</li></ul>end</div>';
    expect(outline(blocks(html))).toEqual(['before', 'inside', 'after bold', 'item', 'end']);
  });

  it('are found inside links and spans', () => {
    const html = '<a href="/x"><p>one</p><p>two</p></a><span><div>three</div></span>';
    expect(outline(blocks(html))).toEqual(['one', 'two', 'three']);
  });

  it('are rows where cells hold only words, and else what the cells hold', () => {
    const html =
      '<table><tr><th>a</th><td><p>b</p><p>c</p></td></tr><tr><td><ul><li>d</li></ul></td><td>e</td></tr><tr><td></td></tr></table>';
    expect(outline(blocks(html))).toEqual(['[a, b c]', 'd', 'e']);
  });

  it('are headings that the page marks, except those inside pasted prose', () => {
    const html = '<h3>real</h3><div class="mgWordPara"><h3>pasted</h3></div><h2>\nof two\nlines</h2>';
    expect(outline(blocks(html))).toEqual(['### real', '###? pasted', '## of two lines']);
  });

  it('hold neither comments nor sections for other readers', () => {
    expect(outline(blocks('<p>a<!-- b --><![CDATA[ c ]]>d</p><!-- e -->'))).toEqual(['ad']);
  });

  it('hold no character that cannot be seen', () => {
    expect(outline(blocks('<p>ap&#8203;pro&shy;ved&#x202e;</p><p>&#8203;</p>'))).toEqual(['approved']);
  });
});

describe('links', () => {
  const links = (html: string, at = address) => blocks(html, at).flatMap((block) => block.links);

  it('are absolute, against the page’s address', () => {
    expect(
      links('<p>see <a href="documents/s1/A b.pdf">A\nb <span class="mgFileSize">1 KB</span></a></p>'),
    ).toEqual([
      { text: 'A b', address: 'https://democracy.merrowdale.example/committees/documents/s1/A%20b.pdf' },
    ]);
  });

  it('that a reader cannot see are none', () => {
    const hidden = ['mgHide', 'mgFileSize'].map((name) => `<span class="${name}"><a href="b">b</a></span>`);
    const struck = '<s><a href="c">c</a></s><span hidden>and <b><a href="d">d</a></b></span>';
    expect(links(`<p><a href="a">a</a>${hidden.join('')}${struck}</p>`).map(({ text }) => text)).toEqual([
      'a',
    ]);
  });

  it('follow the page’s base', () => {
    const withBase = (base: string) =>
      read(
        `<html><head><base href="${base}"></head><body><div id="modgov"><a href="x.pdf">x</a></div></body></html>`,
        address,
      ).page.blocks[0]?.links[0]?.address;
    const own = 'https://democracy.merrowdale.example/committees/x.pdf';
    expect(withBase('https://files.merrowdale.example/y/')).toBe('https://files.merrowdale.example/y/x.pdf');
    expect(withBase('/z/')).toBe('https://democracy.merrowdale.example/z/x.pdf');
    expect(withBase('')).toBe(own);
    expect(withBase('javascript:alert(1)')).toBe(own);
    expect(withBase('http://[')).toBe(own);
  });

  it('that are relative lead nowhere where the page has no address', () => {
    expect(links('<p><a href="a.pdf">a</a><a href="https://merrowdale.example/b">b</a></p>', '')).toEqual([
      { text: 'a', address: null },
      { text: 'b', address: 'https://merrowdale.example/b' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\tscript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    'mailto:a@b.example',
    'http://[',
  ])('to %s lead nowhere', (href) => {
    expect(links(`<p><a href="${href}">a</a></p>`)).toEqual([{ text: 'a', address: null }]);
  });
});

describe('a page that means harm', () => {
  const levels = 20_000;

  it.each([
    ['divs', '<div>'],
    ['spans', '<span>'],
    ['lists', '<ul><li>'],
    ['a label', '<span class="mgLabel">'],
  ])('may nest %s as deep as it likes', (_, tag) => {
    const depth = levels / (tag.split('<').length - 1);
    const found = blocks(`<p>first</p>${tag.repeat(depth)}deep`);
    expect(found.map(({ text }) => text)).toEqual(['first', 'deep']);
  });

  it('may have many rows, or a long text, and is read in step with its length all the same', () => {
    const rows = (count: number) => `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(count)}</table>`;
    const text = (length: number) => `<p>${'word '.repeat(length / 5)}</p>`;
    expectInStep((length) => () => blocks(rows(length)), 10_000);
    expectInStep((length) => () => blocks(text(length)), 1_000_000);
  });
});
