import { answerParts } from '../../answer/parts.ts';
import { send } from '../../messages/send.ts';
import { mountOverlay } from '../../overlay/mount.tsx';
import { sharedName } from '../../overlay/slot.ts';
import type { Shared } from '../../overlay/view.ts';
import type { BlockSource } from '../../page/read-document.ts';
import type { DecisionRecord } from '../../record/decision-record.ts';
import ownStyles from './panel-beside.css?inline';

/** The panel beside what is read here. */
export interface PanelBeside {
  /** Unfolds it and puts the focus into it. */
  open: () => void;
  /** Asks again what is known beyond the record. */
  refresh: () => void;
  close: () => void;
}

/**
 * Puts the panel of council pages beside a record that is read here, with the same parts; what is known beyond the
 * record the background says. Nothing of it is kept.
 *
 * @param sources where its words stand in this document
 */
export function panelBeside(record: DecisionRecord, sources: readonly BlockSource[]): PanelBeside {
  const refresh = () => {
    overlay.tell({ now: Temporal.Now.instant() });
    void send('reading', record).then((answer) =>
      overlay.tell(answer.ok ? { answer: answer.value, trouble: null } : { trouble: answer.error }),
    );
  };
  const overlay = mountOverlay({
    record,
    sources,
    isOpen: true,
    isOwnPage: true,
    onChoice: () => undefined,
    onRefresh: refresh,
  });
  (globalThis as { [sharedName]?: Shared })[sharedName]?.fill({
    ...answerParts,
    styles: answerParts.styles + ownStyles,
  });
  refresh();
  return { open: overlay.open, refresh, close: overlay.close };
}
