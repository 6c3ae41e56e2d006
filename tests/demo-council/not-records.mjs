/** Pages that answer at an address of ModernGov's but hold no record: a reader has to leave them alone. */

import { memberMarkup } from './council-pages.mjs';
import { modgov } from './markup.mjs';
import { councilPage } from './shell.mjs';

/** @typedef {{ status: number, type: string, body: string | import('node:buffer').Buffer }} Reply */

/** Decision numbers under which something else answers. */
const ids = {
  botCheck: 9901,
  error: 9902,
  memberAtDecision: 9903,
  cmis: 9904,
  defaultTemplate: 9905,
  empty: 9906,
  notFound: 9907,
};

/** The pages by name, to be opened one after another. */
export const notRecords = [
  ...Object.entries(ids).map(([name, id]) => ({ name, path: `/ieDecisionDetails.aspx?ID=${id}` })),
  { name: 'member', path: '/mgUserInfo.aspx?UID=118' },
];

/**
 * A page as it is.
 * @param {string} body
 * @param {number} [status]
 * @returns {Reply}
 */
export function html(body, status = 200) {
  return { status, type: 'text/html; charset=utf-8', body };
}

/** What stands before a site that wants to keep machines out. */
const BOT_CHECK = `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="utf-8"><title>Just a moment...</title>
<meta name="robots" content="noindex,nofollow">
<style>body{font:16px/1.5 sans-serif;margin:15vh auto;max-width:36em;padding:0 1em}</style></head>
<body><h1>democracy.exampleshire.example</h1>
<h2>Checking your browser. This takes a few seconds.</h2>
<noscript><p>JavaScript and cookies are needed to go on.</p></noscript>
<div id="challenge-stage"></div></body></html>
`;

/** Another maker's system, which has decisions as well but in other markup. */
const CMIS = `<div id="dnn_ContentPane" class="contentpane">
<div class="DNNModuleContent ModCMISDecisionDetailsC">
<div id="dnn_ctr417_ViewCMIS_DecisionDetails_pnlDetails">
<h2 class="Head">Decision Details</h2>
<table class="CmisDecisionDetails">
<tr><th>Decision Maker:</th><td>Cabinet</td></tr>
<tr><th>Is a Key Decision:</th><td>Yes</td></tr>
<tr><th>Implementation Date (not before):</th><td>Wed 11 Jan 2023</td></tr>
</table>
<div class="CmisDocumentList"><ol class="DocumentList"><li class="DocumentListItem"><a class="TitleLink" href="/about">Report</a> <span class="FileSize">(156Kb)</span></li></ol></div>
</div></div></div>
`;

/** What ModernGov shows when it cannot fetch the council's page. */
const DEFAULT_TEMPLATE = `<!DOCTYPE html>
<html><head><title>Decision details</title></head><body>
<p>This is a default template, your custom branding appears to be missing.</p>
<p>The custom branding should be at http://www.exampleshire.example/moderngov-template</p>
<p>Technical Error: The remote name could not be resolved: 'www.exampleshire.example'</p>
</body></html>
`;

const ERROR = modgov({
  kind: 'Error',
  content:
    '<div class="mgError" >\n<p>Something has gone wrong, and this page cannot be shown.</p>\n<p><span  class="mgLabel" >Error reference: </span>9902</p>\n</div>\n',
});

const NOT_FOUND = modgov({
  kind: 'Decision details',
  content: '<p>There is no decision with this number, or it has not been published.</p>\n',
});

/** The council's answer for a decision that does not exist. @returns {Reply} */
export function decisionNotFound() {
  return html(councilPage({ title: 'Decision details', content: NOT_FOUND, crumbs: CRUMBS }), 404);
}

const CRUMBS = ['Council and democracy', 'Decisions'];

/** A councillor's page. @returns {Reply} */
export function memberReply() {
  const title = 'Councillor details - Leader of the Council';
  return html(
    councilPage({
      title,
      content: memberMarkup,
      crumbs: ['Council and democracy', 'Councillors'],
      current: 'Leader of the council',
    }),
  );
}

/**
 * The page under a decision's number that is no decision, or null.
 * @param {number} id
 * @returns {Reply | null}
 */
export function notRecordReply(id) {
  switch (id) {
    case ids.botCheck:
      return html(BOT_CHECK, 403);
    case ids.error:
      return html(councilPage({ title: 'Error', content: ERROR }), 500);
    case ids.memberAtDecision:
      return memberReply();
    case ids.cmis:
      return html(councilPage({ title: 'Decision Details', content: CMIS, crumbs: CRUMBS }));
    case ids.defaultTemplate:
      return html(DEFAULT_TEMPLATE);
    case ids.empty:
      return html('');
    case ids.notFound:
      return decisionNotFound();
    default:
      return null;
  }
}
