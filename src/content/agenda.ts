import { modernGovMeeting } from '../formats/moderngov-meeting.ts';
import { markPage } from './marked-page.ts';

/** Meetings with their agendas, and the pages of single items. */
markPage({ ielistdocuments: modernGovMeeting, mgai: modernGovMeeting });
