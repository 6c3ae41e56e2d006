import { browser } from '../browser.ts';
import type { Runtime } from '../browser.ts';
import type { Result } from '../messages/protocol.ts';
import { serve } from '../messages/serve.ts';
import { answerAttachment } from './attachment.ts';
import { answerBrief, answerOpenStored } from './brief.ts';
import { answerCalendar } from './calendar.ts';
import { welcomeOnInstall } from './first-run.ts';
import { answerFollow, answerRemind } from './following.ts';
import { answerList } from './list-answer.ts';
import { library } from './open-library.ts';
import { followLanguage } from './readers-language.ts';
import { answerRule } from './readers-rule.ts';
import { answerKeepRead, answerReading } from './reading.ts';
import { startReminders } from './reminders.ts';
import { answerSighting } from './sighting.ts';
import { answerLeaveSite, answerReadSite, answerSiteAsked, startSites } from './sites.ts';
import { keepUp } from './upkeep.ts';

/** To be called when what is followed has changed. */
const checkReminders = startReminders(library);
startSites();
welcomeOnInstall();
followLanguage();

/** Answers a sighting, and does what is to be done in between once nobody waits. */
async function sighted(answering: ReturnType<typeof answerSighting>): ReturnType<typeof answerSighting> {
  const answer = await answering;
  void keepUp(library);
  return answer;
}

serve({
  sighting: (request, sender) => sighted(answerSighting(request, sender, true, checkReminders)),
  lookup: (request, sender) => answerSighting(request, sender, false, checkReminders),
  list: answerList,
  reading: answerReading,
  keepRead: answerKeepRead,
  follow: (request, sender) => withReminders(answerFollow(request, sender)),
  remind: (request, sender) => withReminders(answerRemind(request, sender)),
  calendar: answerCalendar,
  brief: answerBrief,
  openStored: answerOpenStored,
  rule: answerRule,
  attachment: answerAttachment,
  listPanel: (_request, sender) => loadScript(sender, 'list-panel.js'),
  tooLong: (_request, sender) => loadScript(sender, 'too-long.js'),
  parts: (_request, sender) => loadScript(sender, 'answer.js'),
  siteAsked: answerSiteAsked,
  readSite: answerReadSite,
  leaveSite: answerLeaveSite,
});

/** An answer, once the reminders go by what it changed. */
async function withReminders<T>(answering: Promise<T>): Promise<T> {
  const answer = await answering;
  await checkReminders();
  return answer;
}

/** Loads a further script into the page that asks. */
async function loadScript({ tab, frameId }: Runtime.MessageSender, file: string): Promise<Result<null>> {
  if (tab?.id === undefined) return { ok: false, error: 'refused' };
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: [file],
  });
  return { ok: true, value: null };
}
