import { callInOf } from '../call-in/call-in.ts';
import { chanceToInfluence } from '../call-in/chance-to-influence.ts';
import { nextChange } from '../call-in/next-change.ts';
import { ruleFor, whoRuleFor } from '../call-in/rule-for.ts';
import { wordsOnCallIn } from '../call-in/said-of-call-in.ts';
import { londonDate } from '../call-in/stated.ts';
import { windowDays, workingDaysLeft } from '../call-in/window.ts';
import type { KnownCallIn } from '../messages/protocol.ts';
import { statedValue } from '../record/decision-record.ts';
import { rules } from './own-files.ts';
import type { PlacedRecord } from './placed-record.ts';
import { readersLanguage } from './readers-language.ts';
import { readersRuleOn } from './readers-rule.ts';
import { ruleWords } from './rule-words.ts';

/**
 * The state of call-in by all that is known, with the window it leaves in the working days of the council's nation.
 * A rule that the reader entered for the site counts before the council's as we know it.
 */
export async function knownCallIn({
  record,
  site,
  council,
  division,
}: Pick<PlacedRecord, 'record' | 'site' | 'council' | 'division'>): Promise<KnownCallIn> {
  const now = Temporal.Now.instant();
  const today = londonDate(now);
  // Where several councils share the site it cannot be told whose rule holds.
  const own = record.council === null ? null : council;
  const [all, readersOwn] = await Promise.all([rules(), readersRuleOn(site), readersLanguage()]);
  const rule = readersOwn ?? ruleFor(own, all);
  const callIn = callInOf(record, now, { rule, division });
  const { lastDay } = callIn;
  return {
    ...callIn,
    today,
    working: callIn.rule ? ruleWords(callIn.rule) : '',
    days: lastDay === null ? null : windowDays(statedValue(record.publishedOn), lastDay, division),
    workingDaysLeft: lastDay === null ? null : workingDaysLeft(today, lastDay, division),
    before: callIn.state === 'proposal' ? chanceToInfluence(record) : null,
    said: callIn.state === 'proposal' || callIn.why === 'whyDeadline' ? null : wordsOnCallIn(record),
    whoMay: whoRuleFor(own, all)?.who ?? null,
    nextChange: nextChange(callIn, now).toString(),
  };
}
