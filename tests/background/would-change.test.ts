import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { ListedAnswers, Result } from '../../src/messages/protocol.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { sampleRecord, stated } from '../sample-record.ts';
import { startAnewForEachTest } from './started-anew.ts';

const { browser, heard } = await vi.hoisted(() => import('./fake-browser.ts'));
vi.mock('../../src/browser.ts', () => ({ browser }));

startAnewForEachTest();

const site = 'https://democracy.leeds.gov.uk';
const agenda = `${site}/ieListDocuments.aspx?CId=1&MId=9`;

const ask = async (call: string, request: unknown, url: string) =>
  (await heard.message.fire({ call, request }, { id: 'our-id', url })) as Result<unknown>;

/** Has the library know a decision by its own page. */
async function know(changes: Partial<DecisionRecord>) {
  const record = sampleRecord(changes);
  expect((await ask('sighting', record, record.address)).ok).toBe(true);
}

/** What an item of a meeting is answered that has these words of its own. */
async function changedBy(words: string, changes: Partial<DecisionRecord> = {}) {
  const item = sampleRecord({
    kind: 'agenda-item',
    address: agenda,
    ids: { meeting: '9' },
    title: stated('Parking charges'),
    other: [{ label: 'Text', value: words }],
    ...changes,
  });
  const answer = await ask('list', [item], agenda);
  if (!answer.ok) throw new Error(answer.error);
  return (answer.value as ListedAnswers).known[0]?.wouldChange;
}

const old = {
  ids: { decision: '4711' },
  title: stated('Parking: charges for 2024'),
  reference: stated('ENV/24/31'),
  decisionMaker: stated('Cabinet'),
  decidedOn: stated('2024-03-12'),
};

const words = 'Decision no. ENV/24/31 is hereby rescinded.';

describe('what an item of a meeting would change', () => {
  it('is a decision read before that it says it would end, with its words', async () => {
    await know(old);
    expect(await changedBy(words)).toEqual([
      {
        address: sampleRecord().address,
        title: 'Parking: charges for 2024',
        decidedOn: '2024-03-12',
        decisionMaker: 'Cabinet',
        words: expect.stringContaining('ENV/24/31') as string,
      },
    ]);
  });

  it('is one told by its day and its maker too', async () => {
    await know(old);
    const changed = await changedBy('That the decision of 12 March 2024 by Cabinet be rescinded.');
    expect(changed?.map(({ title }) => title)).toEqual(['Parking: charges for 2024']);
  });

  it('is none that it only names', async () => {
    await know(old);
    expect(await changedBy('Decision no. ENV/24/31 set the charges for 2024.')).toEqual([]);
  });

  it('is none that was not read, or that says nothing of it', async () => {
    await know({ ...old, reference: stated('ENV/24/99'), decidedOn: stated('2024-04-12') });
    expect(await changedBy(words)).toEqual([]);
    expect(await changedBy('To hear from the chair.')).toEqual([]);
  });

  it('is not looked up for a row of a list of decisions', async () => {
    await know(old);
    const row = { kind: 'decision', ids: { decision: '5000' } } as const;
    expect(await changedBy(words, row)).toEqual([]);
  });
});
