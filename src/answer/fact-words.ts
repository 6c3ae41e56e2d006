import type { Citation, Delegation, Exemption, Fact, TermFact } from '../facts/fact.ts';
import { dateWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import type { TextKey } from '../ui/text.ts';

/** A fact's name, and what it says. */
export interface FactWords {
  name: string;
  value: string;
}

/**
 * A fact in words: the record's own wherever they say it, and what we worked out marked as ours. Null for what is
 * not shown as a fact.
 */
export function factWords(fact: Fact): FactWords | null {
  switch (fact.kind) {
    case 'money':
      return {
        name: text(fact.role ? `money_${underscored(fact.role)}` : 'money_no_role'),
        value: fact.quote,
      };
    case 'term':
      return { name: text('term'), value: termWords(fact) };
    case 'supplier': {
      const value = fact.role === 'withheld' ? text('supplierWithheld', fact.value) : fact.value;
      return { name: text(fact.role === 'incumbent' ? 'supplierPresent' : 'supplier'), value };
    }
    case 'exemption':
      return { name: text('exemption'), value: exemptionWords(fact.value, fact.quote) };
    case 'delegation':
      return {
        name: text(`delegation_${fact.value.direction}`),
        value: delegationWords(fact.value, fact.quote, fact.consulting),
      };
    case 'citation':
      return {
        name: text(`citation_${underscored(fact.value.relation)}`),
        value: citationWords(fact.value, fact.quote),
      };
    case 'legislation':
      return {
        name: text('legislation'),
        value: fact.value.resolved ? fact.value.text : text('legislationUnresolved', fact.value.text),
      };
    case 'note':
      return { name: text('note'), value: text(`note_${underscored(fact.role)}`, fact.quote) };
    case 'gap':
      return null;
  }
}

/** "3 years from 1 April 2026, to 31 March 2029 (ours), then up to 24 months; latest end 31 March 2031 (ours)". */
function termWords({ value, computedParts, quote }: TermFact): string {
  const { months, start, end, extensions, latestEnd } = value;
  const dated = (date: string, part: TermFact['computedParts'][number]) =>
    computedParts.includes(part) ? text('ours', dateWords(date)) : dateWords(date);
  const words = [
    months !== null &&
      (computedParts.includes('months') ? text('ours', lengthWords(months)) : lengthWords(months)),
    start !== null && text('termFrom', dateWords(start)),
    end !== null && text('termTo', dated(end, 'end')),
    extensions.length > 0 && text('termOptions', extensions.map(lengthWords).join(' + ')),
    latestEnd !== null && latestEnd !== end && text('termLatest', dated(latestEnd, 'latestEnd')),
  ].filter((part) => part !== false);
  return words.length === 0 ? quote : words.join('\n');
}

/** "3 years", "18 months". */
function lengthWords(months: number): string {
  const unit: TextKey = months % 12 === 0 ? 'years' : 'months';
  const count = months % 12 === 0 ? months / 12 : months;
  return text(count === 1 ? (unit === 'years' ? 'oneYear' : 'oneMonth') : unit, String(count));
}

/** Paragraphs of Schedule 12A have one meaning in England (1 to 7) and the same in Wales (12 to 18). */
const meanings = [
  'exempt_1',
  'exempt_2',
  'exempt_3',
  'exempt_4',
  'exempt_5',
  'exempt_6',
  'exempt_7',
] as const satisfies TextKey[];

function exemptionWords({ paragraphs, nation, what }: Exemption, quote: string): string {
  const first = nation === 'Wales' ? 12 : 1;
  const explained = paragraphs.map((paragraph) => {
    const meaning = nation === null ? undefined : meanings[Number(paragraph) - first];
    return meaning ? text('exemptParagraph', text(meaning), paragraph) : text('exemptLocal', paragraph);
  });
  const withheld = what === null ? [] : [what];
  return [...withheld, ...explained].join('\n') || quote;
}

function delegationWords({ from, to, scope, date }: Delegation, quote: string, consulting?: string): string {
  const words = [
    from !== null && text('delegatedBy', from),
    to !== null && text('delegatedTo', to),
    date !== null && dateWords(date),
    scope !== null && scope,
    consulting !== undefined && text('consulting', consulting),
  ].filter((part) => part !== false);
  return words.length === 0 ? quote : words.join('\n');
}

function citationWords({ reference, date, by }: Citation, quote: string): string {
  const words = [reference, by, date && dateWords(date)].filter(Boolean);
  return words.length === 0 ? quote : words.join(', ');
}

type Underscored<Name extends string> = Name extends `${infer Start}-${infer End}`
  ? Underscored<`${Start}_${End}`>
  : Name;

/** A name as texts are named: Chrome takes no hyphen there. */
function underscored<Name extends string>(name: Name): Underscored<Name> {
  return name.replaceAll('-', '_') as Underscored<Name>;
}
