import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedDecision } from '../../src/exports/exported-decision.ts';
import { jsonLd } from '../../src/exports/json-ld.ts';
import type { CitationFact } from '../../src/facts/fact.ts';
import { stated } from '../sample-record.ts';
import { hostileText, money, sampleDecision, samplePage } from './sample-decision.ts';

const words = { mapped: 'Mapped to terms of another law.' };
const besluit = 'http://data.vlaanderen.be/ns/besluit#';
const eli = 'http://data.europa.eu/eli/ontology#';

type Expanded = Record<string, unknown>;

/**
 * The terms as addresses, by the rules of JSON-LD 1.1 for a context of prefixes alone (section 4.1.5); it refuses
 * a term without a prefix, one whose prefix is not declared, and a name of a thing that is neither an http(s)
 * address nor a blank node.
 */
function expand(value: unknown, prefixes: Record<string, string>): unknown {
  const full = (term: string): string => {
    const [prefix = '', name = ''] = term.split(/:(.*)/s);
    const base = prefixes[prefix];
    if (base === undefined || !/^\w+$/.test(name)) throw new Error(`no term: ${term}`);
    return base + name;
  };
  if (Array.isArray(value)) return value.map((each: unknown) => expand(each, prefixes));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => {
      if (name === '@type') return [name, [each].flat().map((type) => full(String(type)))];
      if (name === '@id') {
        if (!/^(?:https?:\/\/\S+|_:[a-z0-9-]+)$/.test(String(each)))
          throw new Error(`no id: ${String(each)}`);
        return [name, each];
      }
      if (name === '@value' || name === '@language') return [name, each];
      return [full(name), expand(each, prefixes)];
    }),
  );
}

/** The things of a file, but for the one that tells of the file. */
function things(decisions: readonly ExportedDecision[]): Expanded[] {
  const file = JSON.parse(jsonLd(decisions, words)) as {
    '@context': Record<string, string>;
    '@graph': unknown[];
  };
  expect(Object.keys(file)).toEqual(['@context', '@graph']);
  const [about, ...rest] = expand(file['@graph'], file['@context']) as Expanded[];
  expect(about).toEqual({
    '@type': ['http://schema.org/Dataset'],
    'http://schema.org/description': words.mapped,
  });
  return rest;
}

const meeting = { decidedAtMeeting: stated({ body: 'Cabinet', date: '2025-12-02' }) };

describe('a decision as linked data', () => {
  it('is a Besluit named by its page, with title, words, reasons and days', () => {
    const [thing] = things([
      sampleDecision({
        record: {
          decision: stated('Sell it.'),
          reasons: stated('No use.'),
          publishedOn: stated('2025-12-03'),
          effectiveFrom: stated('2025-12-10'),
        },
      }),
    ]);
    const text = (value: string) => ({ '@value': value, '@language': 'en' });
    const date = (value: string) => ({ '@type': ['http://www.w3.org/2001/XMLSchema#date'], '@value': value });
    expect(thing).toMatchObject({
      '@id': samplePage,
      '@type': [`${besluit}Besluit`, 'http://schema.org/Report'],
      [`${eli}title`]: text('Sale of land at Quarry Lane'),
      'http://www.w3.org/ns/prov#value': text('Sell it.'),
      [`${besluit}motivering`]: text('No use.'),
      [`${eli}date_document`]: date('2025-12-02'),
      [`${eli}date_publication`]: date('2025-12-03'),
      [`${eli}first_date_entry_in_force`]: date('2025-12-10'),
      'http://schema.org/identifier': 'EX 25/017',
      'http://schema.org/publisher': { 'http://schema.org/name': 'Exampleshire County Council' },
    });
  });

  it('comes out of an agenda item of a sitting of a body, where the page names the meeting', () => {
    const [paper, session] = things([sampleDecision({ record: meeting })]);
    const body = { '@type': [`${besluit}Bestuursorgaan`] };
    expect(paper).toMatchObject({
      [`${eli}passed_by`]: body,
      'http://www.w3.org/ns/prov#wasGeneratedBy': {
        '@type': [`${besluit}BehandelingVanAgendapunt`],
        'http://purl.org/dc/terms/subject': { '@id': '_:item-0', '@type': [`${besluit}Agendapunt`] },
      },
    });
    expect(session).toMatchObject({
      '@type': [`${besluit}Zitting`],
      [`${besluit}isGehoudenDoor`]: body,
      [`${besluit}behandelt`]: { '@id': '_:item-0' },
    });
  });

  it('of a single office has no governing body and no sitting', () => {
    const found = things([sampleDecision()]);
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toMatch(/Bestuursorgaan|Zitting|Agendapunt/);
    expect(found[0]?.[`${eli}passed_by`]).toMatchObject({ '@type': ['http://www.w3.org/ns/prov#Agent'] });
  });

  it.each(['proposal', 'issue', 'agenda-item'] as const)('that is a mere %s is no Besluit', (kind) => {
    const found = things([sampleDecision({ record: { kind, ...meeting } })]);
    expect(JSON.stringify(found)).not.toContain(`${besluit}Besluit"`);
    expect(JSON.stringify(found)).not.toContain('passed_by');
  });

  it('names what it cites, and each amount with its words, but none that we worked out', () => {
    const citation: CitationFact = {
      kind: 'citation',
      value: { reference: 'EX 24/003', relation: 'cites' },
      quote: 'EX 24/003',
      block: 2,
      sentence: '',
      computed: false,
    };
    const facts = [citation, money('budget', 5000, '£5,000'), money('other', 9, '£9', true)];
    expect(things([sampleDecision({ facts })])[0]).toMatchObject({
      'http://schema.org/citation': ['EX 24/003'],
      'http://schema.org/about': [
        {
          '@type': ['http://schema.org/MonetaryAmount'],
          'http://schema.org/value': 5000,
          'http://schema.org/currency': 'GBP',
          'http://schema.org/description': '£5,000',
        },
      ],
    });
  });

  it('says of an amount what it is for only where that is clear', () => {
    const text = JSON.stringify(
      things([sampleDecision({ facts: [money('saving', 5, '£5'), money(null, 9, '£9')] })]),
    );
    expect(text.match(/"http:\/\/schema.org\/name":"saving"/g)).toHaveLength(1);
    expect(text).toContain('"http://schema.org/value":9');
    expect(text).not.toMatch(/schema.org\/name":"?(?:null|undefined)/);
  });

  it('keeps a month a month, and Welsh Welsh', () => {
    const record = { decidedOn: stated('2025-07'), language: 'cy' as const };
    const text = JSON.stringify(things([sampleDecision({ record })]));
    expect(text).toContain('{"@type":["http://www.w3.org/2001/XMLSchema#gYearMonth"],"@value":"2025-07"}');
    expect(text).toContain('"@language":"cy"');
  });
});

describe('a name', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'urn:x', ''])('is never the address %j', (address) => {
    const [thing] = things([sampleDecision({ record: { address } })]);
    expect(thing).not.toHaveProperty('@id');
    expect(JSON.stringify(thing)).not.toContain('http://schema.org/url');
  });

  it('is not that of a page with several decisions: they would be taken for one', () => {
    const both = things([sampleDecision(), sampleDecision({ key: 'other' })]);
    expect(both.map((thing) => '@id' in thing)).toEqual([false, false]);
    expect(both[0]?.['http://schema.org/url']).toEqual({ '@id': samplePage });
  });
});

describe('the file', () => {
  it('claims to conform to nothing', () => {
    expect(jsonLd([sampleDecision({ record: meeting })], words)).not.toMatch(/conformsTo/i);
  });

  it('holds any text as text, and never ends a script', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, maker) => {
        const record = { title: stated(title), decisionMaker: stated(`${maker}</script>`) };
        const [thing] = things([sampleDecision({ record })]);
        expect(Object.keys(thing ?? {})).toHaveLength(10);
        expect(jsonLd([sampleDecision({ record })], words)).not.toContain('<');
      }),
    );
  });
});
