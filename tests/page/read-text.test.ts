import { describe, expect, it } from 'vitest';
import { readText } from '../../src/page/read-text.ts';
import { expectInStep } from '../growth.ts';

/** The blocks of a text, short: a label and its value, or the text. */
function lines(text: string): (string | [label: string, value: string])[] {
  return readText(text, '').blocks.map((block) =>
    block.kind === 'labelled' ? [block.label, block.value] : block.text,
  );
}

describe('readText', () => {
  it('ends where the record does: what the page has below it is no document', () => {
    const text = 'Accompanying Documents:\nReport PDF 184 KB\nFeedback\nBack to the top of the page\n';
    const kept = readText(text, '').blocks.map((block) => block.text);
    expect(kept).toEqual(['Accompanying Documents:', 'Report PDF 184 KB']);
    expect(readText('Feedback from residents', '').blocks).toHaveLength(1);
  });

  it('makes every line that says something a block', () => {
    expect(lines('One\r\n\r\n \u00a0 \nTwo\rThree\n- Four')).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('reads a line that looks like a label as one, but marks none', () => {
    const { blocks, scope, language } = readText('Is Key decision?: Yes', 'https://merrowdale.example/');
    expect(blocks).toEqual([
      {
        kind: 'labelled',
        label: 'Is Key decision?:',
        value: 'Yes',
        marked: false,
        text: 'Is Key decision?: Yes',
        links: [],
      },
    ]);
    expect([scope, language]).toEqual(['text', null]);
  });

  it('cuts at the first colon, with or without blanks around it', () => {
    expect(lines('Decision Maker : Cabinet: north')).toEqual([['Decision Maker:', 'Cabinet: north']]);
    expect(lines('Purpose:')).toEqual([['Purpose:', '']]);
    expect(lines('Y sawl sy’n gwneud penderfyniad:Y Cabinet')).toEqual([
      ['Y sawl sy’n gwneud penderfyniad:', 'Y Cabinet'],
    ]);
  });

  it.each([
    ['an address', 'https://merrowdale.example/'],
    ['a numbered line', '1. That the following be agreed: all'],
    ['a sentence before the colon', 'It was agreed. The sums are: one'],
    ['a list before the colon', 'Fees; charges: see below'],
    ['a long sentence', `${'word '.repeat(20)}: end`],
    ['no letter', '12:30'],
    ['a colon alone', ':'],
  ])('does not take for a label: %s', (_, line) => {
    expect(lines(line)).toEqual([line.trim()]);
  });

  it('drops what cannot be seen before it looks for labels', () => {
    expect(lines('\ufeffDeci\u00adsion\u200b: \u202eyes\u202c')).toEqual([['Decision:', 'yes']]);
  });

  it.each([
    ['dots', '.'],
    ['letters', 'w'],
    ['colons', ':'],
    ['blanks', ' '],
    ['labels', 'Decision: '],
    ['lines', 'Decision:\n'],
  ])('reads a megabyte of %s in step with its length', (_, piece) => {
    expectInStep((length) => {
      const text = `${piece.repeat(length / piece.length)}end`;
      return () => readText(text, '');
    }, 1_000_000);
  });
});
