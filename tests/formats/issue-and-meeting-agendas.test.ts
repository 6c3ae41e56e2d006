/** What the pages of issues and meetings must not claim, what ends a field in plain text, and items told apart. */
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/formats/identify.ts';
import { formats } from '../../src/formats/index.ts';
import { modernGovIssue } from '../../src/formats/moderngov-issue.ts';
import { modernGovMeeting } from '../../src/formats/moderngov-meeting.ts';
import { readText } from '../../src/page/read-text.ts';
import { statedValue } from '../../src/record/decision-record.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { read } from '../page/reading.ts';

const site = 'https://democracy.tarnbeck.example';
const claimed = (text: string, path: string) =>
  identify(readText(text, `${site}/${path}`), formats)?.id ?? null;

describe('a page that stands where a record should', () => {
  const errors = [
    'This is a default template, your custom branding appears to be missing. The custom branding should be at /x',
    'Technical Error: the remote name could not be found',
    'Sorry, an error has occurred',
    'Server Error in ‘/’ Application.',
    '404 - File or directory not found.',
    'Access is denied.',
    'Just a moment...',
    'Mae gwall wedi digwydd',
  ];
  const records = [
    ['mgAi.aspx?ID=5', (error: string) => `Agenda item\n${error}\nMinutes:\nNone.`],
    [
      'mgIssueHistoryHome.aspx?IId=5',
      (error: string) => `${error}\nIssue details\nA\nDecision type: Key\nDecision status: Approved`,
    ],
    ['mgDecisionDetails.aspx?IId=5', (error: string) => `${error}\nIssue - decisions\n01/02/2024 - A\nYes.`],
    ['ieIssueDetails.aspx?IId=5', (error: string) => `${error}\nAdditional documents:\nA`],
    ['ieListDocuments.aspx?MId=5', (error: string) => `${error}\nAgenda\nCabinet - 14 Jul 2026\n1.\nA`],
  ] as const;

  it.each(records)('%s is no record below an error, and one without it', (path, page) => {
    for (const error of errors) expect(claimed(page(error), path), error).toBeNull();
    // Words that only begin alike are a council's own.
    for (const words of ['500 homes on the quay', 'Technical errors in the budget', 'Errors and omissions'])
      expect(claimed(page(words), path), words).not.toBeNull();
  });

  it('is read where the template around it is broken, since the record itself is whole', () => {
    const page = `<p>This is a default template, your custom branding appears to be missing.</p>
      <div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Bins</h2></div>`;
    const inside = page.replace('<div id="modgov">', '<div id="modgov"><p>Technical Error: no name</p>');
    const claims = (html: string) => modernGovMeeting.detect(read(html, `${site}/mgAi.aspx?ID=5`).page);
    expect([claims(page), claims(inside)]).toEqual([true, false]);
  });

  it('has a title of its own, not the words of a cookie bar', () => {
    const html = `<div><h1 class="mgMainTitleTxt">Agenda item</h1><p>We use cookies.</p>
      <h2 class="mgSubTitleTxt">Bins</h2><div class="mgContent"><p>To hear.</p></div></div>`;
    const [record] = modernGovMeeting.extract(read(html, `${site}/mgAi.aspx?ID=5`).page);
    expect(record && statedValue(record.title)).toBe('Bins');
  });
});

describe('an issue whose page is named in words that are not known', () => {
  it('has the title below that name', () => {
    const html = `<div id="modgov"><h1 class="mgMainTitleTxt">Hanes</h1><h2 class="mgSubTitleTxt">Pont</h2>
      <p><span class="mgLabel">Math o benderfyniad: </span>Allweddol</p><p><span class="mgLabel">Statws: </span>X</p></div>`;
    const { page } = read(html, `${site}/mgIssueHistoryHome.aspx?IId=5`);
    const [record] = modernGovIssue.extract(page);
    expect([record && statedValue(record.title), record && statedValue(record.isKeyDecision)]).toEqual([
      'Pont',
      true,
    ]);
    const flag = read(
      html.replace('Math o benderfyniad', 'Is KeyPenderfyniad?').replace('Allweddol', 'Na'),
      page.address,
    );
    expect(modernGovIssue.extract(flag.page)[0]?.isKeyDecision).toMatchObject({ value: false });
  });
});

describe('a decision’s label with its reference behind it', () => {
  it('opens the decision of an item, and other words behind a label do not', () => {
    const decisionOf = (line: string) => {
      const html = `<div id="modgov"><h1>Agenda item</h1><h2>Bins</h2><p>${line}</p><p>Buy them.</p></div>`;
      return modernGovMeeting.extract(read(html, `${site}/mgAi.aspx?ID=5`).page)[0]?.decision;
    };
    expect(decisionOf('DECISION MADE: (Ref: CAB 19/20 25630)')).toMatchObject({
      value: '(Ref: CAB 19/20 25630)\nBuy them.',
    });
    expect(decisionOf('Decision: (as before) none')).toEqual({ state: 'absent' });
  });
});

describe('what was declared', () => {
  const inIssue = (lines: string) =>
    `Issue details\nA\nDecision type: Key\nDecision status: Approved\n${lines}\nDepartment: Place`;
  const inDecision = (lines: string) => `Issue - decisions\nA\n01/02/2024 - A\nYes.\n${lines}`;
  const inItem = (lines: string) => `Agenda item\nA\n${lines}\nMinutes:\nHeard.`;
  const shapes: [string, (lines: string) => string][] = [
    ['an issue', inIssue],
    ['a decision of an issue', inDecision],
    ['an item', inItem],
  ];
  const recordOf = (text: string): DecisionRecord | undefined => {
    const page = readText(text, '');
    return identify(page, formats)?.extract(page)[0];
  };

  it.each(shapes)('on the page of %s ends at the label below it, known or not', (_, page) => {
    const none = recordOf(
      page('Conflict of Interest: None\nDispensation Granted: Until May\nHeard by: Monitor'),
    );
    expect(none?.declarations).toMatchObject({ state: 'none', quote: 'None' });
    expect(none?.other).toEqual(
      expect.arrayContaining([
        { label: 'Dispensation Granted', value: 'Until May' },
        { label: 'Heard by', value: 'Monitor' },
      ]),
    );
    const some = recordOf(page('Declarations of interest: Cllr Pike, a tenant\nDispensation Granted: Yes'));
    expect(some && statedValue(some.declarations)).toBe('Cllr Pike, a tenant');
    expect(some?.other).toContainEqual({ label: 'Dispensation Granted', value: 'Yes' });
  });

  it.each(shapes)('on the page of %s goes on over lines that say who declared what', (_, page) => {
    const words = 'Two were made.\nCllr Pike: a tenant.';
    const record = recordOf(page(`Declarations of interest:\n${words}`));
    expect(record && statedValue(record.declarations)).toBe(words);
  });

  it('a list of values below prose is a field of the council’s own, a sentence is not', () => {
    const record = recordOf(
      inIssue('Explanation of anticipated restriction:\nPrices.\nScrutiny Panel: People;'),
    );
    expect(record?.other).toContainEqual({ label: 'Scrutiny Panel', value: 'People;' });
    const prose = recordOf(inIssue('Explanation of anticipated restriction:\nPrices.\nIt was said: no;'));
    expect(prose?.other.map(({ label }) => label)).not.toContain('It was said');
  });
});

describe('the items of an agenda', () => {
  const items = (text: string) =>
    modernGovMeeting.extract(readText(`Agenda\nCabinet - 14 Jul 2026\n${text}`, ''));
  const told = (text: string) =>
    items(text).map(({ title, other }) => [
      statedValue(title),
      ...other.flatMap(({ label, value }) => (/^(?:Exempt|Public) item$/.test(label) ? [value] : [])),
    ]);

  it.each([
    ['Budget', 'Budget (Exempt)'],
    ['Budget', 'Exempt - Budget'],
    ['Budget', 'EXEMPT APPENDIX: Budget'],
    ['Budget', 'Budget - Part 2'],
    ['Budget', 'Budget (contains exempt information)'],
    ['Budget – Libraries', 'Budget - libraries [Confidential report]'],
    ['Cyllideb', 'Cyllideb (Eithriedig)'],
  ])('"%s" and "%s" are twins, and both are kept', (open, exempt) => {
    expect(told(`1.\n${open}\n2.\nApologies\n3.\n${exempt}`)).toEqual([
      [open, `3\n${exempt}`],
      ['Apologies'],
      [exempt, `1\n${open}`],
    ]);
  });

  it('of one title are twins only where the public is excluded in between', () => {
    expect(told('1.\nBudget\n2.\nBudget')).toEqual([['Budget'], ['Budget']]);
    expect(told('1.\nBudget\n2.\nExclusion of the press and public\n3.\nBudget')).toEqual([
      ['Budget', '3\nBudget'],
      ['Exclusion of the press and public'],
      ['Budget', '1\nBudget'],
    ]);
  });

  it('are no twins where it is not said of which, or of something else', () => {
    for (const text of [
      '1.\nBudget\n2.\nBudget\n3.\nBudget (Exempt)',
      '1.\nHousing\n2.\nExempt accommodation',
    ])
      for (const names of told(text)) expect(names).toHaveLength(1);
  });

  it('have the number that stands beside them, in the council’s form', () => {
    const numbers = (text: string) => items(text).map(({ other }) => other[0]?.value);
    expect(numbers('CAB 15\nA\nCAB 16\nB\n90/22\nwords')).toEqual(['CAB 15', 'CAB 16']);
    expect(numbers('90/22\nA\n91/22\nB\n2024\nwords')).toEqual(['90/22', '91/22']);
    expect(numbers('2024\nwords\n1.\nA')).toEqual(['1']);
    expect(items('16.\n16 days of action').map(({ title }) => statedValue(title))).toEqual([
      '16 days of action',
    ]);
  });

  it('are told at their address where the meeting’s line was lost, and nowhere else', () => {
    const text = 'Agenda a Chofnodion\nLleoliad: Neuadd\nEitemau\n148.\nCofnodion\nCofnodion:\nDerbyniwyd.';
    const at = (address: string) => modernGovMeeting.extract(readText(text, address));
    const [record] = at(`${site}/ieListDocuments.aspx?MId=9&LLL=1`);
    expect(record).toMatchObject({ language: 'cy', decidedAtMeeting: { state: 'absent' } });
    expect(at('')).toEqual([]);
  });

  it('are in the language of most labels; the address tells only where there are as many of each', () => {
    const language = (labels: string, address: string) =>
      modernGovMeeting.extract(readText(`Agenda\nY Cabinet - 14 Jul 2026\n1.\nA\n${labels}`, address))[0]
        ?.language;
    const welsh = `${site}/ieListDocuments.aspx?MId=9&LLL=1`;
    expect(language('Cofnodion:\nB\nDogfennau ychwanegol:', '')).toBe('cy');
    expect(language('Minutes:\nB\nCofnodion:', welsh)).toBe('en');
    expect(language('Cofnodion :', welsh)).toBe('cy');
    expect(language('Cofnodion:', '')).toBe('en');
  });

  it('end where the words of the council’s page begin', () => {
    const [record] = items('1.\nA\nMinutes:\nHeard.\nBack to the top\nJobs');
    expect(record?.other).toContainEqual({ label: 'Minutes', value: 'Heard.' });
  });

  it('keep what is withheld apart, in a list and behind a title', () => {
    const text =
      '1.\nA Restricted enclosure View reasons restricted\nAdditional documents:\nPlan\nPDF 4 KB\nRestricted enclosure\nView reasons restricted';
    expect(items(text)[0]?.documents).toEqual([
      { title: 'A', address: null, restricted: true },
      { title: 'Plan', address: null, restricted: false },
      { title: 'Restricted enclosure', address: null, restricted: true },
    ]);
  });
});
