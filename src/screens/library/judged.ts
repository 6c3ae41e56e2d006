import { callInOf } from '../../call-in/call-in.ts';
import { ruleFor } from '../../call-in/rule-for.ts';
import type { CallIn, CallInRule } from '../../call-in/state.ts';
import { councilsAt, divisionOf } from '../../councils/council.ts';
import type { Council } from '../../councils/council.ts';
import type { SitedRecord } from '../../record/decision-record.ts';
import type { CouncilFiles } from './own-files.ts';

/** All that a decision is judged by besides its words. */
export interface Known extends CouncilFiles {
  /** The reader's own rule of each site that was looked up; null where they entered none. */
  readersRules: Map<string, CallInRule | null>;
}

/** A decision's council and its state of call-in. */
export interface Judged {
  /** Null where nobody knows the site, or several share it. */
  council: Council | null;
  callIn: CallIn;
}

/**
 * Judges a stored decision as its own page is judged: the reader's rule first, then the council's, and no rule
 * where several councils share the site, since it cannot be told whose holds.
 *
 * @param now the moment to judge by
 */
export function judged({ site, record }: SitedRecord, known: Known, now: Temporal.Instant): Judged {
  const [first, ...others] = councilsAt(known.councils, { host: site, basePath: '' })?.councils ?? [];
  const council = first && others.length === 0 && record.council === first.id ? first : null;
  const rule = known.readersRules.get(site) ?? ruleFor(council, known.rules);
  return { council, callIn: callInOf(record, now, { rule, division: first ? divisionOf(first) : null }) };
}
