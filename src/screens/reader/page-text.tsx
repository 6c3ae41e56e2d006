import { h } from 'preact';
import type { Block, Page } from '../../page/page.ts';
import type { BlockSource } from '../../page/read-document.ts';

/** The class of a label within its block. */
const labelClass = 'label';

interface Props {
  page: Page;
  /** Given the element that holds the blocks, once it is there; null when it goes. */
  onDrawn: (element: HTMLElement | null) => void;
}

/** The blocks of a page, one element each, as text and nothing else: its links lead nowhere here. */
export function PageText({ page, onDrawn }: Props) {
  return (
    <article class="page-text" lang={page.language ?? undefined} ref={onDrawn}>
      {page.blocks.map((block, number) => (
        <BlockText key={number} block={block} />
      ))}
    </article>
  );
}

function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'labelled':
      return (
        <p>
          <b class={labelClass}>{block.label}</b> <span>{block.value}</span>
        </p>
      );
    case 'row':
      return (
        <p class="row">
          {block.cells.map((cell) => (
            <span>{cell} </span>
          ))}
        </p>
      );
    case 'text':
      return <p>{block.text}</p>;
  }
}

/** The text nodes of each block as `PageText` drew them, to mark words in them. */
export function sourcesIn(article: HTMLElement): BlockSource[] {
  return [...article.children].map((element) => {
    const label = element.querySelector(`.${labelClass}`);
    const all = textsIn(element);
    return {
      label: all.filter((text) => label?.contains(text)),
      words: all.filter((text) => !label?.contains(text)),
    };
  });
}

function textsIn(element: Element): Text[] {
  const found: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}
