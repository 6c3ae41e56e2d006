/** What a council's status words come to. The words themselves are always shown as they stand. */
export type StatusClass =
  'approved' | 'in-window' | 'proposed' | 'implemented' | 'stopped' | 'refused' | 'referred' | 'unknown';

const inWindow = /(?<!not |no longer )subject to call-?\s?in/i;
const proposed = /\bfor determination|^proposed|awaiting outcome/i;

/** In order: the first that fits counts, so "Approved (subject to call-in)" is in its window, not approved. */
const classes: readonly (readonly [RegExp, StatusClass])[] = [
  [inWindow, 'in-window'],
  [/\b(abandon|withdraw|delet|tynnu)/i, 'stopped'],
  [/\b(refus|reject|gwrthod|not (approv|agreed))/i, 'refused'],
  [/\b(refer|forward to)/i, 'referred'],
  [/\bawaiting implement/i, 'approved'],
  [/^(implemented|gweithredwyd)\b/i, 'implemented'],
  [/\b(approv|cymerad|gymerad|decision made|agreed)/i, 'approved'],
  [proposed, 'proposed'],
];

/**
 * Classes a council's status by the words seen on council sites.
 * "For Determination" is left on many decisions that were plainly made: callers weigh it with the dates.
 */
export function classifyStatus(words: string): StatusClass {
  return classes.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
}

/** Whether a status says that the call-in window is still to pass: "Approved (subject to call-in)". */
export function saysInWindow(words: string): boolean {
  return inWindow.test(words);
}

/** Whether a status says that nothing is decided yet. */
export function saysProposed(words: string): boolean {
  return proposed.test(words);
}

const over = /^(?:implemented|gweithredwyd|withdrawn|abandoned)\b|\bnot called[- ]?in$|\bexpired$/i;

/** Whether a status says that nothing is left to be called in: "Implemented", "Call-in period expired". */
export function saysOver(words: string): boolean {
  return over.test(words);
}
