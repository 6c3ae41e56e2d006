import { linkedRecords } from '../formats/linked-records.ts';
import { markPage } from './marked-page.ts';

/** A committee's own page and the list of its meetings: marked where they lead to decisions or issues. */
markPage({ mgcommitteedetails: linkedRecords, ielistmeetings: linkedRecords });
