import { readAddress } from '../page/address.ts';
import type { Page } from '../page/page.ts';
import { knownLabel, labelKey } from './labels.ts';

/** The words around the items of a meeting, as ModernGov has them in each language; they name no field. */
const words: Readonly<Record<'en' | 'cy', ReadonlySet<string>>> = {
  en: keysOf(
    ...['Agenda item', 'Agenda', 'Agenda and minutes', 'Minutes', 'Draft minutes', 'Additional documents'],
    ...['Supporting documents', 'Items', 'No. Item', 'Venue', 'Decision type'],
  ),
  cy: keysOf(
    ...['Eitem agenda', 'Agenda a chofnodion', 'Rhaglen a chofnodion', 'Cofnodion', 'Cofnodion drafft'],
    ...['Dogfennau ychwanegol', 'Eitemau', 'Rhif Eitem', 'Rhif. Eitem', 'Lleoliad', 'Cyswllt'],
    ...["Rhoi'r Penderfyniad ar Waith", 'Math o benderfyniad'],
  ),
};

function keysOf(...labels: string[]): ReadonlySet<string> {
  return new Set(labels.map(labelKey));
}

/**
 * The language of a page of items: that of most of its labels. Pages are half-translated, and the language tag is
 * that of the council's own page around them; where there are as many of each, the address tells (`LLL=1` is Welsh).
 */
export function languageOfItems(page: Page): 'en' | 'cy' {
  let welsh = 0;
  let english = 0;
  for (const block of page.blocks) {
    if (block.kind === 'row') continue;
    const label = block.kind === 'labelled' ? block.label : block.text;
    if (label.length > 60) continue;
    const key = labelKey(label);
    const isLabel = block.kind === 'labelled' || label.trimEnd().endsWith(':');
    const known = isLabel ? knownLabel(label)?.language : undefined;
    if (known === 'cy' || words.cy.has(key)) welsh++;
    else if (known === 'en' || words.en.has(key)) english++;
  }
  if (welsh !== english) return welsh > english ? 'cy' : 'en';
  return readAddress(page.address)?.query.get('lll') === '1' ? 'cy' : 'en';
}
