import { describe, expect, it } from 'vitest';
import { modernGovDecision } from '../../src/formats/moderngov-decision.ts';
import { readText } from '../../src/page/read-text.ts';
import type { DecisionRecord } from '../../src/record/decision-record.ts';
import { read } from '../page/reading.ts';

/** The record of a decision page whose decision has some HTML as its text; `fields` stand below it. */
function recordOf(prose: string, fields = ''): DecisionRecord | undefined {
  const page = read(
    `<body><div id="modgov"><h1>Decision details</h1><h2>A title</h2>
    <p><span class="mgLabel">Is subject to call in?: </span>No</p>
    <h3>Decision:</h3><div class="mgWordPara">${prose}</div>${fields}
    <p><span class="mgLabel">Date of decision: </span>01/02/2024</p></div></body>`,
    '',
  ).page;
  return modernGovDecision.detect(page) ? modernGovDecision.extract(page)[0] : undefined;
}

describe('a heading typed before its words', () => {
  it.each([
    'The reason for the decision: To keep it.',
    'REASONS FOR DECISION - To keep it.',
    'Reason(s) for the Decision(s) – To keep it.',
    'Reasons for the decision:To keep it.',
  ])('names its field: %s', (line) => {
    const record = recordOf(`<p>That it be kept.</p><p>${line}</p>`);
    expect(record?.reasons).toMatchObject({ value: 'To keep it.', quote: 'To keep it.' });
    expect(record?.decision).toMatchObject({ value: 'That it be kept.' });
  });

  it.each([
    'Members asked for the reasons for the decision: cost and time.',
    'reasons for the decision: cost and time.',
    'Reasons for decision making: cost and time.',
    'Reasons for the decision - as they stood - were read out.',
    'Consultation: the ward councillors.',
    'Date of decision: 3 March 1999',
  ])('is none where it is prose: %s', (line) => {
    const record = recordOf(`<p>That it be kept.</p><p>${line}</p>`);
    expect(record?.decision).toMatchObject({ value: `That it be kept.\n${line}` });
    expect(record?.reasons.state).toBe('absent');
    expect(record?.consultation.state).toBe('absent');
    expect(record?.decidedOn).toMatchObject({ value: '2024-02-01' });
  });

  it('never takes the place of a real one', () => {
    const real = '<h3>Reasons for the decision:</h3><div class="mgWordPara"><p>It works.</p></div>';
    const record = recordOf('<p>That it be kept.</p><p>Reasons for decision: Pasted.</p>', real);
    expect(record?.reasons).toMatchObject({ value: 'It works.' });
    expect(record?.decision).toMatchObject({ value: 'That it be kept.\nReasons for decision: Pasted.' });
  });

  it('is found after a break, and a report in the list of documents is none', () => {
    const list = '<p class="mgLabel">Accompanying Documents:</p><ul><li>Equality Impact Assessment</li></ul>';
    const record = recordOf('<p>That it be kept.<br/>Other options: None.<br/>Noted.</p>', list);
    expect(record?.alternatives.state).toBe('none');
    expect(record?.decision).toMatchObject({ value: 'That it be kept.\nNoted.' });
    expect(record?.equality.state).toBe('absent');
    expect(record?.documents).toMatchObject([{ title: 'Equality Impact Assessment' }]);
  });
});

describe('a table in the text', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  it('has a label beside each value, with a colon', () => {
    const record = recordOf(
      `<table>${row('Reasons for decision:', 'It works.')}${row('Cost', '£2')}</table>`,
    );
    expect(record?.reasons).toMatchObject({ value: 'It works.' });
    expect(record?.decision).toMatchObject({ value: 'Cost £2' });
  });

  it.each([
    [row('Alternative options considered', 'Why rejected'), row('A sale', 'Too slow')],
    [row('Decision', 'Reasons for decision'), row('A', 'B'), row('C', 'D')],
    [row('Reasons for decision:', 'Decision:'), row('A', 'B'), row('C', 'D')],
    [row('Purpose', 'Reasons for decision', 'Cost'), row('A', 'B')],
  ])('is words where no one value is a label’s: %s', (...rows) => {
    const record = recordOf(`<table>${rows.join('')}</table>`);
    expect(record?.decision.state).toBe('stated');
    expect([record?.reasons.state, record?.alternatives.state]).toEqual(['absent', 'absent']);
  });
});

describe('what nobody filled in', () => {
  it.each([
    'Option 1 -<br/>Option 2 -',
    '[Name]',
    '[Date of meeting]',
    'dd/mm/yyyy',
    'XX',
    'xx/xx/xxxx',
    '____',
  ])('"%s" is blank', (words) => {
    expect(recordOf(`<p>${words}</p>`)?.decision.state).toBe('blank');
  });

  it.each(['Yes / No (delete as appropriate)', 'Yes/No (please delete as applicable)'])(
    'so is "%s"',
    (words) => {
      expect(recordOf(`<p>${words}</p>`)?.decision.state).toBe('blank');
    },
  );

  it.each(['TBC', '[Name withheld]', 'Option 1 - Keep it', 'XXL gloves', 'Yes, delete the post'])(
    '"%s" is an answer',
    (words) => {
      expect(recordOf(`<p>${words}</p>`)?.decision).toMatchObject({ value: words });
    },
  );
});

describe('a day that a decision is due', () => {
  it.each([
    ['Not before 5th Nov 2025; To allow 28 days', '2025-11-05'],
    ['Not before: 01/08/2019', '2019-08-01'],
    ['May 2025', '2025-05'],
    ['1 June 2025 to 30 June 2025', null],
    ['Not before the autumn', null],
  ])('%s', (words, date) => {
    const due = recordOf('', `<p><span class="mgLabel">Decision due: </span>${words}</p>`)?.decisionDue;
    expect(due?.state === 'stated' ? due.value : null).toBe(date);
  });
});

describe('words without a label', () => {
  const sentence = 'This decision was taken under urgency procedures.';

  it.each(['', 'Central'])('are no value of the line before them, which says "%s"', (ward) => {
    const lines = `<p><span class="mgLabel">Ward: </span>${ward}</p><p>${sentence}</p>`;
    const record = recordOf('<p>That it be kept.</p>', lines);
    expect(record?.wards.state).toBe(ward === '' ? 'blank' : 'stated');
    expect(record?.other).toEqual([{ label: 'Text', value: sentence }]);
  });

  it('are kept from pasted text, without the page’s foot', () => {
    const page = readText(
      `Decision details\nA title\nDecision status: Approved\nIs subject to call in?: No\n${sentence}\nContact us`,
      '',
    );
    expect(modernGovDecision.extract(page)[0]?.other).toEqual([{ label: 'Text', value: sentence }]);
  });

  it('make no decision of an error page', () => {
    const error = '<p>This is a default template: the branding is missing.</p><p>Technical Error: none</p>';
    const page = read(`<body><div id="modgov"><h1>Decision details</h1>${error}</div></body>`, '').page;
    expect(page.blocks.length).toBeGreaterThan(2);
    expect(modernGovDecision.detect(page)).toBe(false);
  });
});
