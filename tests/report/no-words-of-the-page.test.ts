import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownWords } from '../../src/report/known-words.ts';
import { lookAtPage } from '../../src/report/look-at-page.ts';
import { shownAddress } from '../../src/report/shown-address.ts';
import { read, saved } from '../page/reading.ts';

const about = { version: '1.2.3', language: 'en-GB' };
const reportOf = (html: string, address = '') => lookAtPage(read(html, address), about).report;

/** Every word that a report may have besides labels, numbers and the address: written down here a second time. */
const allowed = new Set(
  (
    'scrutineer what was found on a page version interface address language read from kind claimed by records near labels ' +
    'known blocks en gb cy other or none the part that is moderngov’s whole document no format has lacks nothing and more ' +
    'decision list plan issue meeting othermoderngov ownform botcheck error unknown empty moderngov decisions own form of ' +
    'council herefordshire operational kent record southampton open network container decisionlabels decisionlinks ' +
    'planlabels issuelabels agendaheading formheading heading in prose labelled its look row text links nowhere this site ' +
    'another word words lines begins with date amount time e mail figures alone ends colon question mark reference it went ' +
    'wrong reading parameters left out ' +
    'iedecisiondetails ieissuedetails ielistdocuments ielistmeetings mgdelegateddecisions mglistofficerdecisions ' +
    'mglistplanitems mgplanshome mgissuehistoryhome mgdecisiondetails mgai mgcommitteedetails mgmemberindex mguserinfo ' +
    'mgissuehistorychronology mgreasonsrestricted mgwhatsnew iedocshome ' +
    'address element div p span table tbody td th tr li ul ol dl dd dt b strong em u font article section main form body ' +
    'blockquote center fieldset code pre sup sub small label caption thead legend nav header footer aside figure i ' +
    'mgcontent mglabel mgmaintitletxt mgsubtitletxt mgwordpara mgaititletxt mgfilesize mgfooter mgbulletlist mgactionlist ' +
    'mgsectiontitle mgplanitemtitle mgnonkey mgitemtable mgsubitemtitletxt mgstatstable mghide'
  ).split(' '),
);

/** What of a report is neither of those: words that came from somewhere else. */
function strangeWords(report: string): string[] {
  const lines = report.split('\n').filter((line) => !/^(?:address|labels known): /.test(line));
  const quoted = lines.flatMap((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, words = '']) => words));
  // The tables keep their labels without a plural's s, also where it is none ("process").
  const strange = quoted.filter((words) => knownWords(words) !== words && knownWords(`${words}s`) !== words);
  const others =
    lines
      .join('\n')
      .replace(/"[^"]*"/g, ' ')
      .toLowerCase()
      .match(/[\p{L}’]{2,}/gu) ?? [];
  return [...strange, ...others.filter((word) => !allowed.has(word))];
}

const fixtures = resolve(import.meta.dirname, '../fixtures');
const pages = readdirSync(fixtures)
  .flatMap((format) =>
    readdirSync(join(fixtures, format)).map((name) => join(fixtures, format, name, 'page.html')),
  )
  .filter(existsSync);

test('a report on any stored page has no word of it but labels of our tables', () => {
  expect(pages.length).toBeGreaterThan(30);
  let described = 0;
  for (const path of pages) {
    const { content, address } = saved(path);
    const report = reportOf(content, address);
    described += report.split('\n').length;
    expect(strangeWords(report), path).toEqual([]);
  }
  expect(described).toBeGreaterThan(500);
});

/** Words that stand nowhere but on this page, in every place that a page can write in. */
const secret = /qu[a-z]*x\d*/gi;
const hostile = `<!doctype html><html lang="quonx-quinx"><title>Quarx Quenx</title><base href="http://vale.example/quibx/">
<body class="quabx"><quax-elx><p>Quilx Quolx lives at 12 Quulx Road.</p></quax-elx>
<div id="modgov" class="mgContent mgQuarx quersx" data-name="Quadx"><h1>Quarx v Quenx</h1><h2>Quillx</h2>
<p><span class="mgLabel">Quabx Quenx:</span> Mr Quilx</p><p><span class="mgLabel">Decision Maker:</span> Councillor Quenx</p>
<p><span class="mgLabel">Decision status: Quilx</span> Approved by Quarx</p><p>Quarx: Quenx "Quilx" quux@quex.example</p>
<table><tr><td>Decision</td><td>Quilx</td><td>£1,200 to Quarx Ltd on 4 December 2025</td></tr></table>
<p>25/00083 - Quarx</p><p>Agenda of Quarx</p>
<a href="http://quarx.example/mgQuarx.aspx?ID=quex&name=quarx">Quarx</a> <a href="/ieDecisionDetails.aspx?ID=3&q=quarx#quex">x</a>
<!-- quarx --></div></body></html>`;

test('nor has one on a page that writes names into everything', () => {
  const report = reportOf(
    hostile,
    'http://vale.example/ieDecisionDetails.aspx?ID=7&who=quarx&AIID=quenx#quilx',
  );
  expect(report).not.toMatch(secret);
  expect(strangeWords(report)).toEqual([]);
  expect(report).toContain('"decision maker" > 2 words');
  expect(report).toContain('"decision" | 1 word | 8 words, date, amount');
  expect(report).toContain('3 words, reference');
  expect(report).toContain(
    'address: http://vale.example/iedecisiondetails.aspx?id=7 (2 other parameters left out)',
  );
});

test('nor where the extension’s own version and language say something odd', () => {
  const { report } = lookAtPage(read('<p>Hello</p>'), { version: 'quarx', language: 'quenx' });
  expect(report).not.toMatch(secret);
});

test('a report on a huge page stays short', () => {
  const report = reportOf(`<body>${'<p>Some words here</p>'.repeat(5_000)}</body>`);
  expect(report.split('\n').length).toBeLessThan(430);
  expect(report).toContain('and 4600 more');
});

describe('the address in a report', () => {
  test.each([
    [
      'https://vale.example/moderngov/(S(abc123))/ieDecisionDetails.aspx?ID=7&LLL=0',
      'https://vale.example/moderngov/iedecisiondetails.aspx?id=7&lll=0',
    ],
    ['https://jo:pass@vale.example:8080/mgAi.aspx?ID=7#part', 'https://vale.example:8080/mgai.aspx?id=7'],
    ['https://vale.example/2025/award-to-quarx/12', 'https://vale.example/2025/…/12'],
    [
      'https://vale.example/mgQuarx.aspx?ID=7&x=1',
      'https://vale.example/…?id=7 (1 other parameters left out)',
    ],
    ['file:///home/quarx/page.html', 'no website'],
    ['', 'none'],
  ])('%s is shown as %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });
});
