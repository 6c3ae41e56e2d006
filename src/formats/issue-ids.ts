import { numberIn, readAddress } from '../page/address.ts';
import type { Link } from '../page/page.ts';
import type { RecordIds } from '../record/decision-record.ts';

/** The numbers of the issue and of its plan that the address of one of the issue's pages carries. */
export function issueIds(address: string): RecordIds {
  const read = readAddress(address);
  const issue = read && numberIn(read, 'iid');
  const planItem = read && numberIn(read, 'planid');
  return { ...(issue && { issue }), ...(planItem && { planItem }) };
}

/** The numbers of the decision, the agenda item, the issue and the meeting that some links lead to. */
export function linkedIds(links: readonly Link[]): RecordIds {
  const ids: RecordIds = {};
  for (const link of links) {
    const read = readAddress(link.address ?? '');
    if (!read) continue;
    const number = (name: string) => numberIn(read, name);
    if (read.page === 'iedecisiondetails')
      Object.assign(ids, named('decision', number('id')), named('agendaItem', number('aiid')));
    if (read.page === 'mgissuehistoryhome') Object.assign(ids, named('issue', number('iid')));
    if (read.page === 'ielistdocuments')
      Object.assign(ids, named('meeting', number('mid') ?? number('meetingid')));
  }
  return ids;
}

function named(name: keyof RecordIds, number: string | null): RecordIds {
  return number === null ? {} : { [name]: number };
}
