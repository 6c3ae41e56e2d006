import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { modernGovDecisions } from '../../src/formats/moderngov-decisions.ts';
import { readDocument } from '../../src/page/read-document.ts';
import { longList } from '../demo-council/long-list.mjs';

describe('a list that is extracted in steps', () => {
  test('gives what it gives in one go, a step for each record', () => {
    const { document } = parseHTML(longList(30));
    const { page } = readDocument(document, 'https://democracy.saltmere.example/mgDelegatedDecisions.aspx');
    const steps = modernGovDecisions.extractSteps?.(page);
    let count = 0;
    let step = steps?.next();
    for (; step && !step.done; step = steps?.next()) count++;
    expect(count).toBe(30);
    expect(step?.value).toEqual(modernGovDecisions.extract(page));
  });
});
