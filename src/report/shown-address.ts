import { readAddress } from '../page/address.ts';

/** What a query may say without saying more than which page it is: ModernGov's numbers, its language, its view. */
const shown = new Set(
  'id aiid iid mid cid meetingid committeeid planid optionid rp rpid ds k sch j lll ver txtonly'.split(' '),
);

/** ModernGov's own pages, by file. Others may be anything: "mgJaneSmith.aspx". */
const files =
  /^(?:ie(?:decisiondetails|issuedetails|listdocuments|listmeetings|docs?home)|mg(?:delegateddecisions|listofficerdecisions|listplanitems|plans?home|issuehistoryhome|issuehistorychronology|decisiondetails|ai|committeedetails|memberindex|userinfo|listcommittees|calendarmonthview|whatsnew|reasonsrestricted))$/;

/** The file of a ModernGov address as a report may name it; null where it is none that is known. */
export function fileOf(address: string): string | null {
  const page = readAddress(address)?.page;
  return page !== undefined && files.test(page) ? page : null;
}

/**
 * An address as a report may show it: the host, what leads to ModernGov's page, and the numbers that say which page it
 * is. A session, a fragment, a name to log in with and every other parameter are left out; so are, on a page that is
 * not ModernGov's, the words of the path, which are often the page's title.
 */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return 'none';
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return 'no website';
  const place = readAddress(address);
  const file = fileOf(address);
  const kept = [...searchParams].filter(
    ([name, value]) => shown.has(name.toLowerCase()) && /^-?\d{1,12}$/.test(value),
  );
  const left = [...searchParams].length - kept.length;
  const path =
    place && file !== null
      ? `${place.basePath}/${file}.aspx`
      : pathname
          .split('/')
          .map((part) => (/^\d*$/.test(part) ? part : '…'))
          .join('/');
  const query = kept.map(([name, value]) => `${name.toLowerCase()}=${value}`).join('&');
  const note = left === 0 ? '' : ` (${left} other parameters left out)`;
  return `${protocol}//${host}${path}${query === '' ? '' : `?${query}`}${note}`;
}
