import type { Block } from '../page/page.ts';

/**
 * The number of an item, alone in its cell; its title is the next block. "4.", "3a.", "(4)", and with what councils
 * set around it for the year's count of minutes: "CAB 15", "90/22". One of them has one form throughout.
 */
const itemNumber = /^(\(|\p{Lu}{1,5}[ ./-]?)?(\d{1,4})([a-z]?)(\)|\/\d{2}(?:\d\d)?(?:-\d{2})?)?(\.?)$/iu;

interface ItemNumber {
  /** Compares as the number does: "003a". */
  order: string;
  /** What stands around it. */
  form: string;
}

function numberOf({ kind, text }: Block): ItemNumber | null {
  if (kind !== 'text') return null;
  const [, before = '', digits = '', letter = '', behind = '', dot = ''] = itemNumber.exec(text) ?? [];
  // Four digits alone are a year.
  if (digits === '' || (digits.length === 4 && before === '' && behind === '')) return null;
  return { order: `${digits.padStart(4, '0')}${letter.toLowerCase()}`, form: `${before}#${behind}${dot}` };
}

/**
 * The blocks that hold the items' numbers. Items are numbered upwards, and all in one form; any other number alone
 * in a paragraph is part of what was written. ("3a" comes behind "3", and numbers may leave gaps.)
 *
 * @param from the number of the first block that may be one
 */
export function itemsBelow(blocks: readonly Block[], from: number): number[] {
  let last: ItemNumber | null = null;
  const items: number[] = [];
  for (let at = from + 1; at < blocks.length; at++) {
    const block = blocks[at];
    const next = blocks[at + 1];
    const number = block && numberOf(block);
    if (!number || !next || numberOf(next)) continue;
    if (last !== null && (number.order <= last.order || number.form !== last.form)) continue;
    last = number;
    items.push(at);
  }
  return items;
}
