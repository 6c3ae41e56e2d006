import { Fragment, h } from 'preact';
import type { ComponentChildren } from 'preact';
import type { ListedAnswer, ListedChange } from '../messages/protocol.ts';
import type { RecordDocument } from '../record/decision-record.ts';
import { callInLine } from '../ui/call-in-line.ts';
import { dateWords } from '../ui/dates.ts';
import { text } from '../ui/text.ts';
import type { Entry, ListActions } from './list-view.ts';
import { markParts, titleWords } from './mark-words.ts';

interface Props {
  entry: Entry;
  isOpen: boolean;
  actions: ListActions;
}

/** One entry of the list in the panel: its title and what its mark says; opened, all that is known of it. */
export function EntryItem({ entry, isOpen, actions }: Props) {
  const words = [...(isOpen ? [] : [callInWords(entry)]), ...partsWithoutCallIn(entry)];
  return (
    <li class={isOpen ? 'selected' : ''}>
      <button
        class="entry"
        aria-expanded={isOpen}
        data-entry={entry.index}
        onClick={() => actions.select(entry.index)}
      >
        {titleWords(entry)}
      </button>
      <small>{words.filter(Boolean).join(' · ')}</small>
      {isOpen && <Details entry={entry} actions={actions} />}
    </li>
  );
}

function Details({ entry, actions }: Omit<Props, 'isOpen'>) {
  const { record, known, anchor, index } = entry;
  const callIn = callInWords(entry);
  const isBare =
    callIn === '' &&
    markParts(entry).length === 0 &&
    record.documents.length === 0 &&
    !known?.wouldChange.length;
  const isElsewhere = record.address !== location.href.replace(/#.*$/, '');
  return (
    <div class="details">
      {callIn && <p>{callIn}</p>}
      {known?.changes.map((change) => (
        <p key={change.field}>{text('listChange', fieldWords(change), change.before, change.after)}</p>
      ))}
      {known && known.watchWords.length > 0 && <p>{text('listWatched', known.watchWords.join(', '))}</p>}
      {known && known.earlier.length > 0 && (
        <Part name={text('listEarlier')}>
          {known.earlier.map((decision) => (
            <li key={decision.address}>
              <a href={decision.address}>{decision.title ?? text('untitled')}</a>
              <small>{madeWords(decision)}</small>
            </li>
          ))}
        </Part>
      )}
      {known && known.wouldChange.length > 0 && (
        <Part name={text('listWouldChange')}>
          {known.wouldChange.map((decision) => (
            <li key={decision.address}>
              <a href={decision.address}>{decision.title ?? text('untitled')}</a>
              <small>{[madeWords(decision), `“${decision.words}”`].filter(Boolean).join(' · ')}</small>
            </li>
          ))}
        </Part>
      )}
      {record.documents.length > 0 && (
        <Part name={text('listPapers')}>
          {record.documents.map((paper, at) => (
            <li key={at}>
              <Paper paper={paper} />
            </li>
          ))}
        </Part>
      )}
      {isBare && <p class="soft">{text('listNothing')}</p>}
      <p class="actions">
        {anchor() && (
          <button class="plain" onClick={() => actions.reveal(index)}>
            {text('listShow')}
          </button>
        )}
        {isElsewhere && <a href={record.address}>{text('listOpen')}</a>}
      </p>
    </div>
  );
}

function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <h3>{name}</h3>
      <ul>{children}</ul>
    </>
  );
}

/** A paper by its title; one that the public may not see is said to be so, in words. */
function Paper({ paper: { title, address, restricted } }: { paper: RecordDocument }) {
  const words = restricted ? text('listRestricted', title) : title;
  return address === null ? <span>{words}</span> : <a href={address}>{words}</a>;
}

/**
 * The state of call-in with its day; '' before it is known, and of an item or an issue that says nothing of it: most
 * items of a meeting are no decisions.
 */
function callInWords({ record, known }: Entry): string {
  const callIn = known?.callIn;
  if (!callIn || (record.kind !== 'decision' && callIn.state === 'not-stated')) return '';
  return callInLine(callIn);
}

/** What the mark says besides the day for call-in, which the panel gives in full. */
function partsWithoutCallIn(entry: Entry): string[] {
  const { known } = entry;
  return markParts(
    known ? { ...entry, known: { ...known, callIn: { ...known.callIn, lastDay: null } } } : entry,
  );
}

function madeWords({ decidedOn, decisionMaker }: ListedAnswer['earlier'][number]): string {
  return [decidedOn && dateWords(decidedOn), decisionMaker].filter(Boolean).join(', ');
}

function fieldWords({ field }: ListedChange): string {
  return text(field === 'title' ? 'listedTitle' : field);
}
