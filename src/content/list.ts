import { modernGovDecisions } from '../formats/moderngov-decisions.ts';
import { modernGovPlan } from '../formats/moderngov-plan.ts';
import { markPage } from './marked-page.ts';
import { listReader } from './read-list.ts';

/** Lists of decisions, and forward plans: what reads them is alike. Meetings and issues have scripts of their own. */
markPage(
  {
    mgdelegateddecisions: modernGovDecisions,
    mglistofficerdecisions: modernGovDecisions,
    mglistplanitems: modernGovPlan,
    mgplanshome: modernGovPlan,
  },
  listReader,
);
