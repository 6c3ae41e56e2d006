import { Fragment, h } from 'preact';
import type { ReminderTimes } from '../reminders/reminder-times.ts';
import type { Following, KnownCallIn, TextFile } from '../messages/protocol.ts';
import { send } from '../messages/send.ts';
import type { PartProps } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { Reminders } from './reminders.tsx';

interface Props extends PartProps {
  callIn: KnownCallIn;
  following: Following;
}

/** What the reader can do about a call-in window: keep its last day, follow the decision, be reminded. */
export function CallInActions({ view: { record }, actions, callIn, following }: Props) {
  const isOpen = callIn.state === 'open' && callIn.lastDay !== null;
  const follow = async () => {
    const isFollowed = !following.isFollowed;
    const result = await inTurn(() => send('follow', { record, isFollowed }));
    if (result.ok) actions.learn({ following: result.value });
    actions.say(text(!result.ok ? 'actionFailed' : isFollowed ? 'nowFollowed' : 'notFollowed'));
  };
  const keepDay = async () => {
    const result = await send('calendar', record);
    if (result.ok) download(result.value);
    actions.say(text(result.ok ? 'calendarMade' : 'actionFailed'));
  };
  const remind = async (times: ReminderTimes) => {
    // Drawn before it is kept: what is chosen next goes by it.
    actions.learn({ following: { ...following, times } });
    const result = await inTurn(() => send('remind', { record, times }));
    actions.learn({ following: result.ok ? result.value : following });
    if (!result.ok) actions.say(text('actionFailed'));
  };
  return (
    <>
      <p class="acts">
        {isOpen && (
          <button class="act" onClick={() => void keepDay()}>
            {text('addToCalendar')}
          </button>
        )}
        <button class="act" aria-pressed={following.isFollowed} onClick={() => void follow()}>
          {text(isOpen ? 'followAndRemind' : 'follow')}
        </button>
      </p>
      {following.isFollowed && isOpen && (
        <Reminders following={following} onChange={(times) => void remind(times)} onFault={actions.say} />
      )}
    </>
  );
}

/** The last of what was asked about following the page's decision. */
let last: Promise<unknown> = Promise.resolve();

/** Asks once all before is answered: each answer is the whole state, and an older one must not come after a newer. */
function inTurn<T>(ask: () => Promise<T>): Promise<T> {
  const answer = last.then(ask);
  last = answer;
  return answer;
}

/** Hands a file to the browser's downloads. The link is never part of the page. */
function download({ name, type, text: content }: TextFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
