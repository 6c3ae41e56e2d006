import { isIssueLabel } from '../formats/issue-labels.ts';
import { labelKey } from '../formats/labels.ts';
import { isListLabel } from '../formats/list-labels.ts';
import type { Page } from '../page/page.ts';

/** Headings that ModernGov itself writes: the same words on every council's site. */
const ownHeadings = new Set([
  'agenda',
  'agenda and minutes',
  'agenda item',
  'decision details',
  'delegated decisions',
  'eitem agenda',
  'forward plan',
  'issue - decisions',
  'issue - items at meetings',
  'issue details',
  'issue history',
  'items',
  'manylion y penderfyniad',
  'minutes',
  'no. item',
  'officer decisions',
  'record of decision',
  'rhaglen',
]);

/** What fields are answered with, where it is no more than that. */
const answers = new Set(['yes', 'no', 'none', 'n/a', 'nil', 'oes', 'ie', 'na', 'nac oes', 'nage', 'dim']);

/**
 * The word of our own tables that a text is, as they have it: a label, a heading of ModernGov's, a plain answer. Null
 * for every other text, whatever it says: only what is in the tables ever gets out of a page in words.
 */
export function knownWords(text: string): string | null {
  if (text.length >= 100) return null;
  if (isListLabel(text) || isIssueLabel(text)) return labelKey(text);
  const plain = text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
  return ownHeadings.has(plain) || answers.has(plain) ? plain : null;
}

/** The labels of our tables that a page has, as the tables have them, each once, in the page's order. */
export function labelsOn({ blocks }: Page): string[] {
  const found = blocks.flatMap((block) => {
    const texts =
      block.kind === 'labelled' ? [block.label] : block.kind === 'row' ? block.cells : [block.text];
    return texts.filter((text) => text.length < 100 && isListLabel(text));
  });
  return [...new Set(found.map(labelKey))];
}
