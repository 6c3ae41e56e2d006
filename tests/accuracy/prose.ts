/** Words to stand where a skeleton leaves prose out: our own, and as awkward as council prose is. */

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: string): () => number {
  let state = 0;
  for (const character of seed) state = (Math.imul(state, 31) + character.charCodeAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of some values. */
export function pick<T>(random: () => number, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Sentences that a careless reader takes for fields: labels, amounts, dates, "yes" and "none" in prose. */
const sentences = [
  'The reason for the decision is that the lease of the depot in Tannery Row ends on 31/03/2027.',
  'It was agreed to spend £1,250,000.00 over four years, of which £312,500 falls in 2026/27.',
  'Decision status was talked about, and the recommendations approved in the spring still stand.',
  'Alternative options considered at the workshop of 4 Mar 2025 were costed at £75k, £0.9m and £2 million.',
  'Those present noted: the survey closed on Wednesday, 21st October, 2020 at 9.30 am.',
  'Wards affected by the scheme are named in the appendix, with a plan of each.',
  'the publication date of the tender, 12/05/2025, was put back once.',
  'Is this a key decision? The monitoring officer advised that it is not.',
  'Section 106 money, the Larkmere Tolls Act 1891 and paragraph 3 of Schedule 12A were looked at.',
  'NOTE: the call-in period of five working days begins on the day after publication.',
  'Contact with the tenants began in May 2025; 28 of the 41 replied.',
  'Effective from the new year, charges rise by 3.5% (from £4.20 to £4.35).',
  'RESOLVED – That the minutes of 19/10/2015 - Harbour Panel be received.',
  'The figures are kept at https://www.larkmere.example/budget: they change each week.',
  'Yes, subject to call in, if five members of the council ask for it.',
  'N/A was typed by mistake in row 7; “none” should read ‘some’.',
  'Date of decision and date of publication may differ where a bank holiday falls between them.',
  'Mrs O’Farthing & Sons Ltd (no. 00123456) was the lowest of 6 < 8 tenders at £98,765.43.',
  'Key decision thresholds rose to £500,000 on 1st April, 2024; see page 12 - Table 3.',
  'decided at meeting after meeting to wait, until the roof of the Corn Exchange gave way',
];

const welshSentences = [
  'Y rheswm dros y penderfyniad yw bod y brydles yn dod i ben ar 31/03/2027.',
  'Cytunwyd i wario £1,250,000 dros bedair blynedd, yn unol â’r cynllun.',
  'Mae statws y prosiect yn yr atodiad, gyda dyddiad cyhoeddi pob rhan.',
  'Nid oes angen penderfyniad pellach cyn mis Medi 2026.',
];

const points = [
  'Approve the award of the contract for 3 + 1 + 1 years;',
  'note the balance of £45,000 at 30/09/2025',
  'Delegate to the Director, with the Lead Member, all that follows from it.',
  'ask for a further report within 6 months; and',
];

/** Some paragraphs of invented prose. Each is one line and begins with a letter. */
export function paragraphs(random: () => number, language: 'en' | 'cy'): string[] {
  const pool = language === 'cy' ? [...sentences.slice(0, 3), ...welshSentences] : sentences;
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, pool)).join(' '),
  );
}

/** A sentence or a point, for prose that stands behind a number or a few words of its own. */
export function sentence(random: () => number): string {
  return pick(random, random() < 0.5 ? points : sentences);
}

/** Breaks a long line where Word would, and indents nothing. */
export function hardWrapped(line: string, width: number): string {
  let column = 0;
  return line.replace(/\S+( |$)/g, (word) => {
    column += word.length;
    if (column < width || !word.endsWith(' ')) return word;
    column = 0;
    return `${word.trimEnd()}\n`;
  });
}
