import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { identify } from '../../src/formats/identify.ts';
import { linkedRecords } from '../../src/formats/linked-records.ts';
import { readDocument } from '../../src/page/read-document.ts';

const site = 'https://democracy.saltmere.example';
const committee = `${site}/mgCommitteeDetails.aspx?ID=131`;

/** A committee's page with a list of links in it. */
function pageOf(items: string, address = committee) {
  const { document } = parseHTML(
    `<html><body><nav><a href="ieDecisionDetails.aspx?ID=1">In the council's own menu</a></nav>
    <div id="modgov"><h1 class="mgMainTitleTxt">Committee details</h1><div class="mgContent"><ul>${items}</ul></div></div>
    </body></html>`,
  );
  return readDocument(document, address).page;
}

const links =
  '<li><a href="ieDecisionDetails.aspx?ID=77">Mooring <b>fees</b></a> (Leader)</li>' +
  '<li><a href="mgIssueHistoryHome.aspx?IId=912&amp;Opt=0">Sea wall</a></li>' +
  '<li><a href="ieDecisionDetails.aspx?ID=77">Read more</a></li>' +
  '<li><a href="ieListMeetings.aspx?CId=131">Meetings</a></li>' +
  '<li><a href="ieDecisionDetails.aspx?ID=78"><img src="x.gif"></a></li>';

describe('a committee’s page', () => {
  test('gives each decision and each issue that it leads to, once, by the words of its link', () => {
    const page = pageOf(links);
    expect(linkedRecords.detect(page)).toBe(true);
    const records = linkedRecords.extract(page);
    expect(records.map(({ kind, address, ids }) => ({ kind, address, ids }))).toEqual([
      { kind: 'decision', address: `${site}/ieDecisionDetails.aspx?ID=77`, ids: { decision: '77' } },
      { kind: 'issue', address: `${site}/mgIssueHistoryHome.aspx?IId=912&Opt=0`, ids: { issue: '912' } },
    ]);
    for (const { title } of records) {
      if (title.state !== 'stated') throw new Error('a link without words');
      expect(page.blocks[title.block]?.text).toContain(title.quote);
    }
  });

  test('claims nothing else: no status, no day, no word on call-in', () => {
    const [record] = linkedRecords.extract(pageOf(links));
    const said = Object.entries(record ?? {}).filter(
      ([, value]) => (value as { state?: string } | null)?.state === 'stated',
    );
    expect(said.map(([field]) => field)).toEqual(['title']);
  });

  test.each([
    ['without such links', '<li><a href="ieListMeetings.aspx?CId=131">Meetings</a></li>', committee],
    ['of another kind', links, `${site}/mgUserInfo.aspx?UID=4`],
    ['of no address', links, ''],
    ['of an error', '<li>Technical error: 12</li>' + links, committee],
  ])('is left alone: one %s', (_, items, address) => {
    expect(linkedRecords.detect(pageOf(items, address))).toBe(false);
  });

  test('is no record of a decision: no format takes it for one', () => {
    expect(identify(pageOf(links), formats)).toBeNull();
  });
});
