/** Decisions that a careless reader would trip over. */

import { agendaItemIds, decisionIds } from './ids.mjs';

/** @typedef {import('./decision-page.mjs').Decision} Decision */
/** @typedef {import('./decision-page.mjs').Meeting} Meeting */
/** @typedef {import('./decision-dates.mjs').Dates} Dates */

/**
 * A page with gaps: no maker, status or flags, a blank field, a form's prompt left in, a label of its own.
 * @param {Dates} dates
 * @returns {Decision}
 */
export function gapsDecision({ gaps: { published, decided } }) {
  return {
    id: decisionIds.gaps,
    title: 'Benches and bins in Lower Amberford',
    sections: [
      {
        heading: 'Decision',
        text: ['That the four benches outside the old school be moved to the green, and two bins be added.'],
      },
      { heading: 'Reasons for the decision', text: ['The parish asked for it.'] },
      { heading: 'Alternative options considered', text: ['None.'] },
    ],
    lines: [
      ['Declarations', ''],
      ['Carbon assessment number', 'CA/0731'],
    ],
    consulted: [
      {
        heading: 'Other reasons / organisations consulted',
        text: ['[Insert the names of those consulted, and when]'],
      },
    ],
    published,
    decided,
    documents: [],
  };
}

/**
 * A page in Welsh, with the labels that ModernGov leaves half in English.
 * @param {Dates} dates
 * @param {Meeting} meeting
 * @returns {Decision}
 */
export function welshDecision({ exempt: { published, decided, effectiveFrom } }, meeting) {
  return {
    id: decisionIds.welsh,
    agendaItem: agendaItemIds.welsh,
    language: 'cy',
    title: "Cynllun teithio i'r ysgol",
    maker: 'Cabinet',
    status: 'Argymhellion Cymeradwy',
    key: true,
    callIn: true,
    sections: [
      { heading: 'Diben', text: ["Cytuno ar gynllun teithio i'r ysgol ar gyfer y flwyddyn nesaf."] },
      {
        heading: 'Penderfyniad',
        text: [
          'PENDERFYNWYD:',
          "1. Cymeradwyo'r cynllun teithio i'r ysgol.",
          '2. Gofyn am adroddiad pellach ymhen chwe mis.',
        ],
      },
      {
        heading: 'Rheswm dros y Penderfyniad',
        text: ["Mae angen y cynllun er mwyn trefnu'r bysiau mewn da bryd."],
      },
    ],
    published,
    decided,
    meeting,
    effectiveFrom,
    documents: [{ title: 'Cynllun teithio', href: 'documents/s50431/Cynllun teithio.pdf', kilobytes: 264 }],
  };
}

/**
 * What somebody would type who wants the page, or whoever shows its words, to run their script.
 * @param {Dates} dates
 * @returns {Decision}
 */
export function hostileDecision({ hostile: { published, decided } }) {
  return {
    id: decisionIds.hostile,
    title: '<img src=x onerror="window.__pwned=1">',
    maker: 'Cabinet Member for <b onmouseover="window.__pwned=3">Bold</b> Ideas',
    status: 'Recommendations Approved',
    key: false,
    callIn: false,
    sections: [
      { heading: 'Purpose', text: ['</h3></div><script>window.__pwned=4</script>'] },
      {
        heading: 'Decision',
        text: [
          '<script>window.__pwned=5</script>',
          '"><svg onload="window.__pwned=6"></svg> &lt;iframe srcdoc=x&gt; {{7*7}} ${7*7}',
          `Award to ${'Unbroken'.repeat(60)} Limited for £1`,
          // Right-to-left override and isolate: the words after them show back to front.
          'That the request be \u202Edevorppa\u202C and \u2067not refused\u2069 by the panel.',
        ],
      },
    ],
    lines: [
      ['__proto__', 'polluted'],
      ['constructor', '=HYPERLINK("http://elsewhere.example","click")'],
    ],
    published,
    decided,
    documents: [
      { title: 'Script address', href: 'javascript:window.__pwned=2' },
      { title: 'Data address', href: 'data:text/html,<script>window.__pwned=7</script>' },
      { title: '<b>Bold</b> file', href: 'documents/s50777/"onclick="window.__pwned=8.pdf', kilobytes: 1 },
    ],
  };
}

/**
 * An older record in a template without ModernGov's own holding element.
 * @param {Dates} dates
 * @param {Meeting} meeting
 * @returns {Decision}
 */
export function withoutModgovDecision({ withoutModgov: { published, decided, effectiveFrom } }, meeting) {
  return {
    id: decisionIds.withoutModgov,
    agendaItem: agendaItemIds.withoutModgov,
    insideModgov: false,
    title: 'Footpath between Nether Wick and Tallow Hill',
    maker: 'Cabinet',
    status: 'Implemented',
    key: false,
    callIn: true,
    sections: [
      {
        heading: 'Decision',
        text: [
          'That the footpath be resurfaced, at a cost of up to £74,500 from the walking and cycling grant.',
        ],
      },
    ],
    lines: [['Wards Affected', 'Nether Wick; Tallow Hill;']],
    published,
    decided,
    meeting,
    effectiveFrom,
    documents: [],
  };
}
