/**
 * Pages of a council that are longer than any real one, to see that they hold nobody up. Each counts in
 * `globalThis.longest` how long the longest task took while it was open, in milliseconds.
 */

const watch = `<script>
globalThis.longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
}).observe({ type: 'longtask' });
</script>`;

/**
 * A page of ModernGov with some markup of its own inside.
 * @param {string} kind what it is headed with
 * @param {string} title
 * @param {string} content
 * @returns {string}
 */
function page(kind, title, content) {
  // What is never drawn costs the browser no layout: what is left is ours.
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>.long { display: none }</style>${watch}</head><body><div id="modgov">
<h1 class="mgMainTitleTxt">${kind}</h1><div class="mgContent"><h2 class="mgSubTitleTxt">${title}</h2>
${content}</div></div></body></html>`;
}

/** @param {string} label @param {string} value */
const line = (label, value) => `<p><span class="mgLabel">${label}: </span>${value}</p>`;

/**
 * A decision with rows of a table in its text.
 * @param {number} rows
 */
export function longDecision(rows) {
  return page(
    'Decision details',
    'Repairs to every kerb',
    line('Decision Maker', 'Head of Highways') +
      line('Decision status', 'Approved') +
      line('Is Key decision?', 'No') +
      line('Is subject to call in?', 'No') +
      `<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="long"><p>That the kerbs below be mended.</p><table>${'<tr><td>Kerb</td><td>Two metres</td><td>12</td></tr>'.repeat(rows)}</table></div>` +
      line('Publication date', '03/11/2025') +
      line('Date of decision', '03/11/2025'),
  );
}

/**
 * A meeting with items, each with some paragraphs of minutes.
 * @param {number} items
 * @param {number} paragraphs
 */
export function longMeeting(items, paragraphs) {
  const minutes = '<p>The Committee heard that the works were on time, and thanked the team.</p>'.repeat(
    paragraphs,
  );
  const item = (/** @type {unknown} */ _, /** @type {number} */ at) =>
    `<tr><td><p>${at + 1}.</p></td><td><p class="mgAiTitleTxt">Works in ward ${at + 1}</p>
<div class="long"><p>Minutes:</p>${minutes}<p>Decision:</p><p>That part ${at + 1} be approved.</p></div></td></tr>`;
  return page(
    'Agenda and minutes',
    'Works Committee - Wednesday, 5th November, 2025 6.30 pm',
    `<table>${Array.from({ length: items }, item).join('')}</table>`,
  );
}
