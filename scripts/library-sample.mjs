/**
 * Made-up decisions by the hundred thousand, each always the same for its number: words as frequent as words are
 * (the second half as frequent as the first, the third a third, and so on), meetings, issues, wards, citations.
 */

const sites = 40;
const vocabulary = 20_000;
const syllables = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yl zo bran cor den fal gor hal'.split(
  ' ',
);

/**
 * The word of a rank: 0 is the most frequent.
 * @param {number} rank
 */
export function wordAt(rank) {
  let [word, left] = ['', rank + 25];
  while (left > 0) {
    word += syllables[left % 25] ?? '';
    left = Math.floor(left / 25);
  }
  return word;
}

/**
 * Numbers from 0 up to 1, always the same for a seed.
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** @template T @param {T} value @returns {import('../src/record/decision-record.ts').Stated<T>} */
function stated(value) {
  return { state: 'stated', value, quote: String(value), block: 3 };
}

const absent = /** @type {const} */ ({ state: 'absent' });

/**
 * The first is the demo council's, so that a page of it can ask for what its decisions hang together with.
 * @param {number} number
 */
function siteOf(number) {
  return number === 0 ? 'democracy.exampleshire.example' : `council${number}.example`;
}

/**
 * A decision of about 4 KB with three facts.
 * @param {number} number
 */
export function sightingOf(number) {
  const random = randomFrom(number);
  const site = siteOf(number % sites);
  const own = Math.floor(number / sites);
  const rank = () => Math.floor(Math.exp(random() * Math.log(vocabulary))) - 1;
  /** @param {number} length */
  const words = (length) => Array.from({ length }, () => wordAt(rank())).join(' ');
  const sentence = () => `${words(18)}.`.replace(/^./, (first) => first.toUpperCase());
  /** @param {number} length */
  const prose = (length) => Array.from({ length }, sentence).join(' ');
  const day = new Date(Date.UTC(2015, 0, 1) + own * (4_015 / 2_500) * 86_400_000).toISOString().slice(0, 10);
  const reference = `CAB${1_000 + own}`;
  const cited = `CAB${1_000 + Math.floor(random() * (own + 1))}`;
  const citing = `Under the authority of ${cited}.`;
  const isCiting = number % 10 === 0;
  const decision = `${prose(8)}${isCiting ? ` ${citing}` : ''}`;
  /** @type {import('../src/record/decision-record.ts').DecisionRecord} */
  const record = {
    format: 'moderngov-decision',
    kind: 'decision',
    address: `https://${site}/ieDecisionDetails.aspx?ID=${own + 1}`,
    council: null,
    language: 'en',
    ids: {
      decision: String(own + 1),
      issue: String(Math.floor(own / 2) + 1),
      meeting: String(Math.floor(own / 8) + 1),
    },
    title: stated(words(8)),
    reference: stated(reference),
    decisionMaker: stated('Cabinet Member for Housing'),
    status: stated('Recommendations Approved'),
    reasonKey: absent,
    purpose: stated(prose(2)),
    decision: stated(decision),
    reasons: stated(prose(4)),
    alternatives: stated(prose(2)),
    consultation: absent,
    equality: absent,
    declarations: stated('No interests were declared.'),
    wards: stated(number % 3 === 0 ? '(All Wards)' : wordAt(5_000 + (own % 30))),
    portfolioHolder: absent,
    contact: stated('Democratic Services'),
    reportAuthor: absent,
    isKeyDecision: stated(number % 4 === 0),
    isSubjectToCallIn: stated(true),
    publishedOn: stated(day),
    decidedOn: stated(day),
    effectiveFrom: absent,
    callInDeadline: absent,
    decisionDue: absent,
    noticePublishedOn: absent,
    decidedAtMeeting: stated({ body: 'Cabinet', date: day }),
    callInCount: stated(0),
    documents: [
      { title: 'Report', address: `https://${site}/documents/s${own}/Report.pdf`, restricted: false },
    ],
    other: [],
  };
  const place = { block: 3, computed: false };
  /** @type {import('../src/facts/fact.ts').Fact[]} */
  const facts = [
    { kind: 'money', role: 'budget', value: 125_000, quote: '£125,000', sentence: sentence(), ...place },
    {
      kind: 'supplier',
      role: 'awarded',
      value: `${words(2)} Ltd`,
      quote: '',
      sentence: sentence(),
      ...place,
    },
  ];
  if (isCiting)
    facts.push({
      kind: 'citation',
      value: { reference: cited, relation: 'cites' },
      quote: citing,
      sentence: citing,
      ...place,
    });
  return { key: `${site} decision:${own + 1}`, site, record, facts };
}
