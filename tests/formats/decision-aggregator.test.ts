import { describe, expect, it } from 'vitest';
import { openCouncilNetwork } from '../../src/formats/open-council-network.ts';
import { readText } from '../../src/page/read-text.ts';

const head = [
  '# Decision',
  '## **A new roof**',
  '**Decision Maker:** Cabinet',
  '**Outcome:** Recommendations Approved',
  '**Is Key Decision?:** No',
  '**Is Callable In?:** Yes',
  '**Date of Decision:** January 5, 2026',
];

/** The values of the aggregator's page whose text has some markup left in it. */
function valuesOf(content: string): unknown[] {
  const page = readText([...head, content].join('\n'), '');
  expect(openCouncilNetwork.detect(page)).toBe(true);
  return openCouncilNetwork
    .extract(page)
    .flatMap(({ title, decisionMaker, decidedOn, decision, reasons }) =>
      [title, decisionMaker, decidedOn, decision, reasons].map((field) =>
        field.state === 'stated' ? field.value : field.state,
      ),
    );
}

describe('markup left in the aggregator’s text', () => {
  const known = ['A new roof', 'Cabinet', '2026-01-05'];

  it.each([
    'Content: <p>That it be <strong>mended</strong>.</p> <p>Reasons for the decision: It leaks.</p>',
    'Content: &lt;p&gt;That it be mended.&lt;/p&gt; &lt;p&gt;Reasons for the decision: It leaks.&lt;/p&gt;',
    '**Content:** That it be **mended**.\n### Reasons for the decision\nIt leaks.',
  ])('reaches no value: %s', (content) => {
    expect(valuesOf(content)).toEqual([...known, 'That it be mended.', 'It leaks.']);
  });

  it('and damaged text stays as it is', () => {
    expect(valuesOf('Content: That it be men Reasons For Decision It lea')).toEqual([
      ...known,
      'That it be men',
      'It lea',
    ]);
  });
});
