import type { SightingAnswer } from '../messages/protocol.ts';
import type { PanelView } from '../overlay/view.ts';

/** What the background answered; null before it has, and where it could not. */
export function answerOf({ answer }: PanelView): SightingAnswer | null {
  return typeof answer === 'string' ? null : answer;
}
