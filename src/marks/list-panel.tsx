import { Fragment, h } from 'preact';
import { Frame, Stored } from '../overlay/frame.tsx';
import { fullDateWords } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { text } from '../ui/text.ts';
import { estimateWords, laterDayWords } from '../ui/words.ts';
import { EntryItem } from './entry-item.tsx';
import { filters, moreAtOnce, passes } from './list-view.ts';
import type { Entry, ListActions, ListView } from './list-view.ts';
import { countWords, titleWords } from './mark-words.ts';
import { ReadAll } from './read-all.tsx';

interface Props {
  view: ListView;
  actions: ListActions;
}

/** The panel beside a list, an agenda, an issue or a plan, open or folded to its one-line tab. */
export function ListPanel({ view, actions }: Props) {
  const { callable } = view.counts;
  return (
    <Frame
      label={text('listPanel')}
      isOpen={view.isOpen}
      tab={callable === 0 ? text('listTabNone') : countWords('callable', callable)}
      icon="clock"
      setOpen={actions.setOpen}
    >
      <Open view={view} actions={actions} />
    </Frame>
  );
}

function Open({ view, actions }: Props) {
  const count = view.counts[view.filter];
  const left = count - view.shown;
  return (
    <>
      <Summary view={view} actions={actions} />
      {view.reading && actions.reading && <ReadAll reading={view.reading} actions={actions.reading} />}
      <section aria-labelledby="entries">
        <h2 id="entries">
          {text('listEntries')} <span>{count}</span>
        </h2>
        <Filters view={view} actions={actions} />
        <p class="body soft" role="status">
          {view.isLooking ? text('listLooking') : count === 0 ? text('listNone') : ''}
        </p>
        <ul class="entries">
          {shownOf(view).map((entry) => (
            <EntryItem
              key={entry.index}
              entry={entry}
              isOpen={entry.index === view.selected}
              actions={actions}
            />
          ))}
        </ul>
        {left > 0 && (
          <p class="body">
            <button class="plain" onClick={actions.more}>
              {text('listNext', String(Math.min(left, moreAtOnce)))}
            </button>
          </p>
        )}
      </section>
      {view.storage && <p class="body soft">{text(`trouble_${view.storage}`)}</p>}
      {view.trouble && (
        <p class="body soft">{text(view.trouble === 'updated' ? 'answerUpdated' : 'answerUnavailable')}</p>
      )}
      <Stored note={text('listStoredNote')} hide={actions.hide} />
    </>
  );
}

/** The first entries that go through the filter, as many as are listed. */
function shownOf({ entries, filter, shown }: ListView): Entry[] {
  const listed: Entry[] = [];
  for (const entry of entries) {
    if (listed.length === shown) break;
    if (passes(entry, filter)) listed.push(entry);
  }
  return listed;
}

/** How many there are, and the day that comes first. */
function Summary({ view, actions }: Props) {
  const { entries, soonest: first, isLooking } = view;
  const callIn = first?.known?.callIn;
  return (
    <section class={callIn ? 'call-in open' : 'call-in'} aria-label={text('listSoonest')}>
      <p class="count">{countWords('entries', entries.length)}</p>
      {first && callIn?.lastDay ? (
        <>
          <h2 class="state">
            <Icon name="clock" />
            {text('listSoonest')}
          </h2>
          <p class="date">
            {fullDateWords(callIn.lastDay)}
            {callIn.closesAt !== null && `, ${callIn.closesAt.slice(11)}`}
            {estimateWords(callIn.certainty)}
          </p>
          <p>{laterDayWords(callIn)}</p>
          {callIn.lastDay === callIn.today && callIn.closesAt === null && <p>{text('today')}</p>}
          <button class="plain" onClick={() => actions.reveal(first.index)}>
            {titleWords(first)}
          </button>
        </>
      ) : (
        !isLooking && <p>{text('listSoonestNone')}</p>
      )}
    </section>
  );
}

/** What of the list is shown here; the page's own list stays as it is. */
function Filters({ view, actions }: Props) {
  return (
    <div class="filters" role="group" aria-label={text('listFilter')}>
      {filters.map((filter) => {
        const count = view.counts[filter];
        return (
          <button
            key={filter}
            aria-pressed={view.filter === filter}
            disabled={count === 0 && view.filter !== filter}
            onClick={() => actions.filter(filter)}
          >
            {text(`filter_${filter}`)} <span>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
