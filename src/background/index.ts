import { browser } from '../browser.ts';
import type { Runtime } from '../browser.ts';
import { showPanel } from '../messages/protocol.ts';
import type { Result } from '../messages/protocol.ts';
import { serve } from '../messages/serve.ts';
import { answerCalendar } from './calendar.ts';
import { answerFollow, answerRemind } from './following.ts';
import { library } from './open-library.ts';
import { answerRule } from './readers-rule.ts';
import { startReminders } from './reminders.ts';
import { answerSighting } from './sighting.ts';

/** To be called when what is followed has changed. */
const checkReminders = startReminders(library);

serve({
  sighting: (request, sender) => answerSighting(request, sender, true, checkReminders),
  lookup: (request, sender) => answerSighting(request, sender, false, checkReminders),
  follow: (request, sender) => withReminders(answerFollow(request, sender)),
  remind: (request, sender) => withReminders(answerRemind(request, sender)),
  calendar: answerCalendar,
  rule: answerRule,
  parts: (_request, sender) => fillPanel(sender),
});

/** An answer, once the reminders go by what it changed. */
async function withReminders<T>(answering: Promise<T>): Promise<T> {
  const answer = await answering;
  await checkReminders();
  return answer;
}

/** The panel comes back where the reader had put it away. A page without our script has nobody to answer. */
browser.action.onClicked.addListener((tab) => {
  if (tab.id !== undefined) browser.tabs.sendMessage(tab.id, showPanel).catch(() => undefined);
});

/** Loads the second script of the panel into the page that asks. */
async function fillPanel({ tab, frameId }: Runtime.MessageSender): Promise<Result<null>> {
  if (tab?.id === undefined) return { ok: false, error: 'refused' };
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: ['answer.js'],
  });
  return { ok: true, value: null };
}
