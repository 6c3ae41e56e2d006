/**
 * A list of decisions as long as asked for, as ModernGov makes it. The longest task while it was open stands in
 * `globalThis.longest`, in milliseconds: 0 where none took more than 50, which is what a browser calls long.
 * @param {number} rows
 * @returns {string} the whole page
 */
export function longList(rows) {
  const row = (/** @type {unknown} */ _, /** @type {number} */ at) =>
    `<tr><td class="mgMainTxt"><a href="ieDecisionDetails.aspx?ID=${String(7000 + at)}" title="Link">` +
    `Works in ward ${String(at)}<span class="mgHide"> ref&#58; ${String(7000 + at)}</span></a></td>` +
    '<td class="mgMainTxt">19&#47;11&#47;2026</td><td class="mgMainTxt">27&#47;11&#47;2026</td>' +
    '<td class="mgMainTxt">0</td></tr>\n';
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Decisions</title>
<style>body { font: 16px/1.5 sans-serif; margin: 0 20px; max-width: 800px } table { width: 100% }
</style>
<script>
globalThis.longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
}).observe({ type: 'longtask' });
</script></head>
<body><div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">Decisions</h1></div>
<div class="mgContent" id="content"><table class="mgTabTable tablesorter" summary="Table of decision summary data">
<thead><tr><th abbr="Title">Title</th><th abbr="Published">Date</th><th abbr="Applies">Effective from</th>
<th abbr="Call-ins">Call-ins</th></tr></thead><tbody>
${Array.from({ length: rows }, row).join('')}</tbody></table></div></div></body></html>`;
}
