/** A council's page around ModernGov's own part of it. Three that differ in all that is known to differ. */
export interface Shell {
  name: string;
  page: (parts: Parts) => string;
}

/** ModernGov's own parts of a page, each as markup, '' where the page has none. */
export interface Parts {
  /** What the page is: "Decision details". */
  pageName: string;
  title: string;
  links: string;
  content: string;
}

const header = ({ pageName }: Parts) =>
  `<div class="mgHeader"><h1  class="mgMainTitleTxt" >${pageName}</h1></div>\n`;
const subTitle = ({ title }: Parts) =>
  title === '' ? '' : `<div class="mgSubTitle" >\n<h2 class="mgSubTitleTxt">${title}</h2>\n</div>\n`;
const links = (parts: Parts) =>
  parts.links === ''
    ? ''
    : `<div class="mgLinks" >\n<ul  class="mgActionList" >${parts.links}</ul>\n</div>\n`;
const content = (parts: Parts) => `<div class="mgContent" >\n${parts.content}</div>\n`;
const footer = '<div class="mgFooter" >\n<p>&nbsp;</p>\n</div>\n';

const plain: Shell = {
  name: '#modgov',
  page: (parts) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${parts.pageName} - ${parts.title} | Larkmere Council</title></head>
<body><nav><ul><li><a href="mgPlansHome.aspx?bcr=1">Forward plan</a></li><li><a href="mgListCommittees.aspx?bcr=1">Committees</a></li></ul></nav>
<div id="modgov">${header(parts)}${subTitle(parts)}${links(parts)}${content(parts)}${footer}</div>
<footer><p>Decision Maker: your council. Published by Larkmere Council, 1 Quay Street.</p></footer></body></html>`,
};

/** The page's name stands three times, once outside ModernGov's part; a cookie bar between name and title. */
const bare: Shell = {
  name: 'no #modgov',
  page: (parts) => `<html><head><title>Larkmere</title></head><body>
<div class="banner"><h1>Larkmere District Council</h1><form><label>Search: <input name="q"></label><button>Go</button></form></div>
<div id="wrapper"><div class="crumbs">Home &gt; Council &gt; ${parts.pageName}</div>
<main><h1>${parts.pageName}</h1>
<div class="page">${header(parts)}
<div class="cookie"><p>We use cookies: see <a href="/cookies">what they are for</a>.</p><button>Accept</button></div>
<h1>${parts.pageName}</h1>
<div>${subTitle(parts)}${links(parts)}</div>${content(parts)}${footer}</div>
</main></div><p>Last updated: 2 June 2024</p></body></html>`,
};

/** Hidden headings as on one city's site, a side menu, and news that look like a decision's fields. */
const crowded: Shell = {
  name: 'side menu and news',
  page: (
    parts,
  ) => `<!DOCTYPE html><html lang="en-GB"><head><title>${parts.title}</title><base href="https://democracy.larkmere.example/"></head>
<body class="sys"><ul class="skip"><li><h2 class="hidden">${parts.pageName} Content</h2></li></ul>
<aside class="news"><h2>News</h2><p>Publication date: 03/06/2024</p><p>Date of decision: 01/06/2024</p>
<p><span class="mgLabel">Effective from: </span>02/06/2024</p><h3>Bins</h3></aside>
<div class="cols"><div class="side"><h2>In this section</h2><ul><li><a href="ieDocHome.aspx?bcr=1">Meetings</a></li></ul></div>
<section id="main"><h2 class="hidden">Modern.gov Breadcrumb</h2>
<div id="modgov"><h2 class="hidden">Modern.gov Content</h2>
${header(parts)}${subTitle(parts)}${links(parts)}${content(parts)}${footer}</div></section></div>
<script>var decision = "Decision Maker: script";</script></body></html>`,
};

/** Every shell that pages are tried in. */
export const shells: readonly Shell[] = [plain, bare, crowded];
