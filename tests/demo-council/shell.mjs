/** Exampleshire's own page around whatever a system of the council prints. */

import { issueIds } from './ids.mjs';
import { escapeText } from './markup.mjs';

const LOGO =
  '<svg width="46" height="52" viewBox="0 0 46 52" aria-hidden="true"><path fill="#c9dc87" d="M3 2h40v26c0 12-9 18-20 22C12 46 3 40 3 28z"/><path fill="none" stroke="#1d4a3d" stroke-width="2.6" stroke-linecap="round" d="M23 43V14m0 24c-8 0-12-4-12-10 7 0 12 3 12 10zm0 0c8 0 12-4 12-10-7 0-12 3-12 10zm0-13c-7 0-10-4-10-9 6 0 10 3 10 9zm0 0c7 0 10-4 10-9-6 0-10 3-10 9z"/></svg>';

/** @type {[string, string][]} */
const SERVICES = [
  ['Home', '/'],
  ['Council and democracy', '/mgDelegatedDecisions.aspx?bcr=1'],
  ['Meetings', '/ieListMeetings.aspx?CId=131&Year=0'],
  ['About this site', '/about'],
];

/** @type {[string, string][]} */
const MENU = [
  ['Decisions', '/mgDelegatedDecisions.aspx?bcr=1'],
  ['Officer decisions', '/mgListOfficerDecisions.aspx?bcr=1&BAM=0'],
  ['Planned: flood scheme', `/mgIssueHistoryHome.aspx?IId=${issueIds.floods}&PlanId=0`],
  ['Cabinet meetings', '/ieListMeetings.aspx?CId=131&Year=0'],
  ['Leader of the council', '/mgUserInfo.aspx?UID=118'],
  ['Calling in a decision', '/call-in'],
];

/** Where the council's pages keep that the cookie notice has been read. */
const DISMISS = `const bar = document.getElementById('cookies');
if (localStorage.getItem('cookies-read')) bar.hidden = true;
bar.querySelector('button').addEventListener('click', () => {
  localStorage.setItem('cookies-read', 'yes');
  bar.hidden = true;
});`;

/** @param {[string, string][]} links @param {string} current */
function linkItems(links, current) {
  return links
    .map(([text, href]) => {
      const here = text === current ? ' aria-current="page"' : '';
      return `<li><a href="${escapeText(href)}"${here}>${escapeText(text)}</a></li>`;
    })
    .join('\n');
}

/** @param {string[]} crumbs @param {boolean} welsh */
function breadcrumb(crumbs, welsh) {
  const home = `<li><a href="/">${welsh ? 'Hafan' : 'Home'}</a></li>`;
  const rest = crumbs.map((text) => `<li>${escapeText(text)}</li>`).join('');
  return `<nav class="crumbs" aria-label="${welsh ? 'Briwsion bara' : 'Breadcrumb'}"><ol>${home}${rest}</ol></nav>`;
}

/**
 * A whole page of the council. `content` is markup; everything else is plain text.
 * @param {{ title: string, content: string, crumbs?: string[], current?: string, welsh?: boolean }} page
 */
export function councilPage({ title, content, crumbs = [], current = '', welsh = false }) {
  // A Welsh page keeps the council's English frame, as many do, but says so.
  const english = welsh ? ' lang="en-GB"' : '';
  const heading = welsh ? 'Cyngor a democratiaeth' : 'Council and democracy';
  return `<!DOCTYPE html>
<html lang="${welsh ? 'cy' : 'en-GB'}">
<head>
<meta charset="utf-8">
<title>${escapeText(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shell.css">
<link rel="stylesheet" href="/content.css">
</head>
<body>
<a class="skip" href="#content">${welsh ? "Neidio i'r cynnwys" : 'Skip to content'}</a>
<div class="cookies" id="cookies" role="region" aria-label="Cookies"${english}>
<div class="wrap"><p>We use cookies to remember what you have chosen on this site, and for nothing else.</p>
<button type="button">Close</button></div>
</div>
<script>
${DISMISS}
</script>
<header${english}>
<div class="masthead"><div class="wrap">
<a class="logo" href="/">${LOGO}<span><b>Exampleshire</b>County Council</span></a>
<form action="/search" role="search"><input type="search" name="q" aria-label="Search this site"> <button>Search</button></form>
</div></div>
<nav class="services" aria-label="Services"><ul class="wrap">
${linkItems(SERVICES, crumbs[0] ?? current)}
</ul></nav>
</header>
<div class="wrap">
${breadcrumb(crumbs, welsh)}
<h1 class="site-title">${heading}</h1>
<div class="columns">
<nav class="side" aria-label="In this section"${english}>
<h2>In this section</h2>
<ul>
${linkItems(MENU, current)}
</ul>
</nav>
<main id="content">
${content}</main>
</div>
</div>
<footer class="foot"${english}><div class="wrap">
<div><h2>Democratic Services</h2><p>Shire House, Amberford</p><p>01632 960101</p><p><a href="mailto:democratic.services@exampleshire.example">democratic.services@exampleshire.example</a></p></div>
<div><h2>Have your say</h2><p><a href="/call-in">Calling in a decision</a></p><p><a href="/mgUserInfo.aspx?UID=118">Write to a councillor</a></p></div>
<div><h2>This site</h2><p>Exampleshire is made up. No council, company or person shown here is real.</p><p><a href="/about">About this site</a></p></div>
</div></footer>
</body>
</html>
`;
}

/** The council's badge, as a file of its own. */
export const favicon = LOGO.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
