import type { Stated } from './decision-record.ts';

/**
 * The references councils give their decisions. Case matters: "CE S491" is one, "ce s491" is prose. In turn:
 * Hackney (CE S491), Southampton (CAB 19/20 25630), Kent (17/00102), Winchester (CAB3421), Tonbridge and
 * Malling (D230045MEM), Enfield (KD 5760): each seen on the council's site. "LCC S106", "CFO S151" and "S278" are
 * sections of Acts; Hackney's numbers were past them years ago.
 */
const grammar = String.raw`\b(?:[A-Z]{2,4} ?S(?!278)[2-9]\d\d|CAB \d\d\/\d\d \d{5}|(?<![\d/])\d\d\/\d{5}|CAB\d{4}|D\d{6}[A-Z]{3}|KD ?\d{4,5})\b(?!\/)`;

/** Marked as pure: a script that asks for no more than a title's reference goes without. */
const anywhere = /* @__PURE__ */ new RegExp(grammar, 'gu');

/** Every reference that a text mentions, in order, as written, each once. */
export function findReferences(text: string): string[] {
  return [...new Set(text.match(anywhere))];
}

/** The reference that a title begins with ("25/00083 - Sale of land"), as written; else null. */
export function referenceInTitle(title: string): string | null {
  return new RegExp(`^${grammar}`, 'u').exec(title)?.[0] ?? null;
}

/** One spelling for a reference, so that "CE S491" and "CES491" are the same one. */
export function sameReferenceKey(reference: string): string {
  return reference.replace(/\s+/g, '').toUpperCase();
}

/** The reference that opens a title ("25/00083 - Sale of land"), where no field gives one. */
export function referenceFrom(title: Stated<string>): Stated<string> {
  const reference = title.state === 'stated' ? referenceInTitle(title.value) : null;
  if (reference === null || title.state !== 'stated') return { state: 'absent' };
  return { state: 'stated', value: reference, quote: reference, block: title.block };
}
