import type { Fragment, VNode, h } from 'preact';
import type { CallError, SightingAnswer, Watched } from '../messages/protocol.ts';
import type { BlockSource } from '../page/read-document.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/** Words on the page that a fact rests on. */
export interface Quoted {
  name: string;
  quote: string;
  block: number;
  /** The sentence around the quote, where the quote alone may stand in several places. */
  sentence?: string;
}

/** All that the panel shows. */
export interface PanelView {
  record: DecisionRecord;
  now: Temporal.Instant;
  isOpen: boolean;
  /** Beside a text on a page of the extension's own, of which nothing is kept by itself. */
  isOwnPage?: boolean | undefined;
  /** The name of the fact whose words are marked in the page; null where none are. */
  shown: string | null;
  /** Said to a screen reader too. */
  notice: string;
  /** What the background knows beyond the page, as it last answered; null before it has. */
  answer: SightingAnswer | null;
  /** Why it did not answer the last time; null where it did. */
  trouble: CallError | null;
  /** What shows that answer, once it is there. */
  parts: AnswerParts | null;
}

/** What the reader can do. */
export interface PanelActions {
  /** Unfolds the panel, or folds it to its tab. */
  setOpen: (open: boolean) => void;
  /** Never on this site again, until the toolbar button brings it back. */
  hide: () => void;
  show: (quoted: Quoted) => void;
  /** Says something in the panel's line for it, to a screen reader too. */
  say: (notice: string) => void;
  /** Asks again what is known beyond the page. */
  refresh: () => void;
  /** The background has told more: it takes the place of what it answered before. */
  learn: (known: Partial<SightingAnswer>) => void;
}

/** What every part of the panel is given. */
export interface PartProps {
  view: PanelView;
  actions: PanelActions;
}

/** What marking the page's words needs of the panel. */
export interface MarkingPanel {
  root: ShadowRoot;
  sources: readonly BlockSource[];
  /** The name of the fact whose words are marked. */
  shown: () => string | null;
  tell: (change: Pick<PanelView, 'shown' | 'notice'>) => void;
}

/** Marks the words of one fact at a time in the page, and the reader's watch words. */
export interface Marking {
  /** Marks words and brings them into view; takes their mark away where they have it. */
  show: (quoted: Quoted) => void;
  /** Marks every place that has a watch word, beside the words of a fact and in place of those marked before. */
  watch: (watched: readonly Watched[]) => void;
  /** Takes all marks away and listens to nothing any more: the panel is gone. */
  close: () => void;
}

/** What the second script adds to the panel, each part in its place. */
export interface AnswerParts {
  styles: string;
  /** What shows the words that facts rest on, for one panel. */
  marking: (panel: MarkingPanel) => Marking;
  /** Below the state of call-in: how it was worked out, and what can be done. */
  CallIn: (props: PartProps) => VNode | null;
  /** Below the key facts. */
  Facts: (props: PartProps) => VNode | null;
  /** Below all facts: what is missing, what the decision hangs together with. */
  Rest: (props: PartProps) => VNode | null;
}

/** What the first script offers to the second. */
export interface Shared {
  h: typeof h;
  Fragment: typeof Fragment;
  /** Puts the parts into the panel. */
  fill: (parts: AnswerParts) => void;
}
