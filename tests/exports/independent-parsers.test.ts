import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import type { CitationWords } from '../../src/exports/cited-work.ts';
import { cslJson } from '../../src/exports/csl-json.ts';
import { jsonLd } from '../../src/exports/json-ld.ts';
import { ris } from '../../src/exports/ris.ts';
import { stated } from '../sample-record.ts';
import { hostileText, money, sampleDecision } from './sample-decision.ts';

/*
 * What others make of our files: Citation.js reads BibTeX, RIS and CSL-JSON, jsonld.js JSON-LD. Our own strict readers
 * stand beside them, since these forgive what other programs do not.
 */

const words: CitationWords = { untitled: 'Untitled', genre: (kind) => `Paper: ${kind}` };

const two = [
  sampleDecision(),
  sampleDecision({
    key: 'democracy.exampleshire.example decision:4712',
    record: {
      title: stated('Care & support {phase 2}: 50% of beds at £1.2m, "ty Dŵr"'),
      decisionMaker: stated('Cabinet Member for Adults & Health'),
      reference: stated('EX_25/018'),
    },
  }),
];

const formats = [
  { name: 'BibTeX', write: bibtex },
  { name: 'RIS', write: ris },
  { name: 'CSL-JSON', write: cslJson },
];

describe.each(formats)('$name, read by Citation.js', ({ write }) => {
  it('gives each decision with its title, number, body and day', () => {
    const items = new Cite(write(two, words)).data;
    expect(items.map(({ title, number }) => ({ title, number }))).toEqual([
      { title: 'Sale of land at Quarry Lane', number: 'EX 25/017' },
      { title: 'Care & support {phase 2}: 50% of beds at £1.2m, "ty Dŵr"', number: 'EX_25/018' },
    ]);
    for (const item of items) {
      expect(item.type).toBe('report');
      expect(item.publisher).toBe('Exampleshire County Council');
      expect(item.issued?.['date-parts']).toEqual([[2025, 12, 2]]);
    }
    const makers = items.map(({ author: [body] = [] }) => body?.literal ?? body?.family);
    expect(makers).toEqual(['Cabinet Member for Property', 'Cabinet Member for Adults & Health']);
  });

  it('gives as many as there are, whatever the titles hold', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (titles) => {
        const decisions = titles.map((title, at) =>
          sampleDecision({ key: `site decision:${at}`, record: { title: stated(title) } }),
        );
        expect(new Cite(write(decisions, words)).data).toHaveLength(titles.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('JSON-LD, read by jsonld.js', () => {
  /** Statements as N-Quads; in its strict way jsonld.js refuses whatever would be left out. */
  async function statements(text: string): Promise<string[]> {
    const options = { format: 'application/n-quads', safe: true } as const;
    const quads: unknown = await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, options);
    if (typeof quads !== 'string') throw new Error('no N-Quads');
    return quads.trim().split('\n');
  }

  it('leaves nothing out, and says title, price and day in the terms named', async () => {
    const facts = [money('contract-value', 1_200_000, '£1.2m')];
    const quads = await statements(jsonLd([sampleDecision({ facts })], { mapped: 'Mapped.' }));
    const holds = (...parts: string[]) => quads.some((quad) => parts.every((part) => quad.includes(part)));
    expect(holds('http://data.vlaanderen.be/ns/besluit#Besluit')).toBe(true);
    expect(holds('"Sale of land at Quarry Lane"')).toBe(true);
    expect(holds('"2025-12-02"', 'http://www.w3.org/2001/XMLSchema#date')).toBe(true);
    expect(holds('http://schema.org/value', '1200000')).toBe(true);
  });

  it('takes hostile words for words', async () => {
    const check = fc.asyncProperty(hostileText, hostileText, async (title, maker) => {
      const decision = sampleDecision({ record: { title: stated(title), decisionMaker: stated(maker) } });
      await expect(statements(jsonLd([decision], { mapped: 'Mapped.' }))).resolves.not.toHaveLength(0);
    });
    await fc.assert(check, { numRuns: 150 });
  });
});
