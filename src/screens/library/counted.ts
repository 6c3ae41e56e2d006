import { text } from '../../ui/text.ts';

const forms = {
  decisions: { one: 'libDecisions_one', other: 'libDecisions_other' },
  matching: { one: 'libMatching_one', other: 'libMatching_other' },
  selected: { one: 'libSelected_one', other: 'libSelected_other' },
  damaged: { one: 'libDamaged_one', other: 'libDamaged_other' },
  refused: { one: 'libRefused_one', other: 'libRefused_other' },
} as const;

/** A count of something in words: "1,284 decisions". */
export function counted(what: keyof typeof forms, count: number): string {
  const form = new Intl.PluralRules('en-GB').select(count) === 'one' ? 'one' : 'other';
  return text(forms[what][form], figures(count));
}

/** "1,284". */
export function figures(count: number): string {
  return count.toLocaleString('en-GB');
}
