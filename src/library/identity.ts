import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord, SitedRecord, Stated } from '../record/decision-record.ts';
import { folded } from './folded.ts';
import type { StoredDecision } from './stored-decision.ts';

/*
 * Which pages are one decision. A page can be opened by the decision's number (ID=) and by its agenda item's
 * (AIId=), and nothing in an address says which belongs to which. Two decisions taken for one would give one the
 * other's history, so whatever leaves a doubt keeps them apart.
 */

type Identified = SitedRecord & Pick<StoredDecision, 'identities'>;

/** Every key that a record is known under: that of its address, and those of the numbers that it carries itself. */
export function identitiesOf(key: string, { site, record }: SitedRecord): string[] {
  const { decision, agendaItem } = record.ids;
  // An agenda item that is no decision yet has a number, and may come to have several decisions.
  const own = record.kind === 'decision' ? [numbered(site, 'decision', decision)] : [];
  const item = record.kind === 'decision' && decision ? [numbered(site, 'item', agendaItem)] : [];
  return [...new Set([key, ...own, ...item].filter((identity) => identity !== null))];
}

function numbered(site: string, name: string, number: string | undefined): string | null {
  return number ? `${site} ${name}:${number}` : null;
}

/** What the same decision has alike under its other number; null where the page does not say all of it. */
export function twinKeyOf({ site, record }: SitedRecord): string | null {
  const { issue, meeting, decision, agendaItem } = record.ids;
  const title = statedValue(record.title);
  const date = statedValue(record.decidedOn);
  if (!issue || !meeting || !title || !date || date.length < 10) return null;
  // A record that carries both numbers needs no twin: it is found under either.
  if (decision && agendaItem) return null;
  return `${site} ${issue} ${meeting} ${date} ${folded(title).slice(0, 500)}`;
}

/**
 * Whether a sighting belongs to a stored decision that shares an identity with it: titles and days that differ say
 * that it does not.
 *
 * @param key that of the address at which the first was seen
 */
export function isUnderOneNumber(
  first: Identified,
  second: Identified & Pick<StoredDecision, 'key'>,
  key: string,
): boolean {
  if (first.site !== second.site) return false;
  // What was first seen under this very key: whatever its page says now is what became of the decision.
  if (second.key === key) return true;
  const shared = first.identities.some((identity) => second.identities.includes(identity));
  if (!shared || differInNumber(first, second)) return false;
  return (
    agree(first.record.title, second.record.title, true) &&
    agree(first.record.decidedOn, second.record.decidedOn, false)
  );
}

/**
 * Whether two records are one decision by what they say: one is known by its own number alone, the other by its
 * agenda item's alone, and issue, meeting, title, day and text are all alike.
 */
export function isTwin(first: Identified, second: Identified): boolean {
  const twinKey = twinKeyOf(first);
  if (twinKey === null || twinKey !== twinKeyOf(second) || differInNumber(first, second)) return false;
  const [a, b] = [first.record, second.record];
  if (a.kind !== b.kind || a.language !== b.language) return false;
  const isOther = Boolean(a.ids.decision) !== Boolean(b.ids.decision);
  return isOther && sameText(a.decision, b.decision);
}

/**
 * Whether a stored decision is the very one at hand, so that it is not shown as related to itself. Not enough to
 * keep the two as one.
 */
export function isLikelySame(first: SitedRecord, second: SitedRecord): boolean {
  return mayBeSame(first, second) && sameText(first.record.decision, second.record.decision);
}

type Outlined = Pick<SitedRecord, 'site'> & {
  record: Pick<DecisionRecord, 'ids' | 'title' | 'decidedOn'>;
};

/** Whether two records are alike in all but their text, by which they may be one (see isLikelySame). */
export function mayBeSame(first: Outlined, second: Outlined): boolean {
  const [a, b] = [first.record, second.record];
  if (a.ids.decision && b.ids.decision) return false;
  return (
    first.site === second.site &&
    a.title.state === 'stated' &&
    sameText(a.title, b.title) &&
    statedValue(a.decidedOn) === statedValue(b.decidedOn) &&
    a.ids.meeting === b.ids.meeting
  );
}

/** Whether two records have different numbers of one kind: two decisions, whatever else is alike. */
export function differInNumber(first: Identified, second: Identified): boolean {
  return (['decision:', 'item:'] as const).some((name) => {
    const [a, b] = [first, second].map(({ site, identities }) =>
      identities.filter((identity) => identity.startsWith(`${site} ${name}`)),
    );
    return a?.length && b?.length ? !a.some((identity) => b.includes(identity)) : false;
  });
}

/** Alike where both state it; where one does not, only if that may be left open. */
function agree(first: Stated<string>, second: Stated<string>, isNeeded: boolean): boolean {
  if (first.state !== 'stated' || second.state !== 'stated') return !isNeeded;
  return folded(first.value) === folded(second.value);
}

function sameText(first: DecisionRecord['title'], second: DecisionRecord['title']): boolean {
  return folded(statedValue(first) ?? '') === folded(statedValue(second) ?? '');
}
