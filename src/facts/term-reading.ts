import type { PlainDateText } from '../record/decision-record.ts';
import type { Leaning } from './learnt-role.ts';
import type { TermDraft } from './term-draft.ts';
import { fitOf, withPart } from './term-draft.ts';
import type { TermRole } from './term-role.ts';
import type { Story, TermPart } from './term-story.ts';

/*
 * What a story tells of terms: of all ways to take its lengths and dates, the one that their words and their fit
 * speak for most. Taken each by itself, "36 months" and its dates would often say three different things.
 */

/** One way to take the parts so far. */
interface Reading {
  drafts: readonly TermDraft[];
  /** What the words say for it, in log odds. */
  words: number;
  /** The same with how the drafts fit. */
  all: number;
}

/** How many ways are kept at each part, and what a role must have to be tried, of one. */
const ways = 12;
const least = 0.01;
/** What speaks against a second contract in one story, in log odds. */
const another = -0.6;
/** The same against a second one of which no more than one date is told. */
const anotherDate = -2;
const isOneDate = ({ months, start, end, extensions }: TermDraft): boolean =>
  months === null && extensions.length === 0 && (start === null || end === null);

/**
 * The terms that a story tells of, in their order.
 *
 * @param leanings what each of its parts may be, by its words
 * @param decided the day of the decision: no contract that it lets ends before; null where it is not known
 */
export function readStory(
  story: Story,
  leanings: readonly (readonly Leaning<TermRole>[])[],
  decided: PlainDateText | null = null,
): readonly TermDraft[] {
  let readings: Reading[] = [{ drafts: [], words: 0, all: 0 }];
  for (const [nth, placed] of story.entries()) {
    const roles = (leanings[nth] ?? []).filter(
      ({ role, share }) => share >= least && (role === 'none' || mayBe(placed.part, role, decided)),
    );
    readings = readings
      .flatMap(({ drafts, words }) =>
        roles.map(({ role, share }): Reading => {
          const now = withPart(drafts, placed, role, share);
          const isAnother = drafts.length > 0 && now.length > drafts.length;
          const said = words + Math.log(share) + (isAnother ? another : 0);
          return {
            drafts: now,
            words: said,
            all: now.reduce(
              (sum, draft, at) => sum + fitOf(draft) + (at > 0 && isOneDate(draft) ? anotherDate : 0),
              said,
            ),
          };
        }),
      )
      .sort((one, other) => other.all - one.all)
      .slice(0, ways);
  }
  const [best] = readings;
  if (!best) return [];
  const weights = readings.map(({ all }) => Math.exp(all - best.all));
  const whole = weights.reduce((sum, each) => sum + each, 0);
  return best.drafts.map((draft) => {
    const told = saying(draft);
    const same = readings.reduce(
      (sum, { drafts }, nth) =>
        sum + (drafts.some((each) => saying(each) === told) ? (weights[nth] ?? 0) : 0),
      0,
    );
    return { ...draft, share: same / whole };
  });
}

function mayBe(part: TermPart, role: TermRole, decided: PlainDateText | null): boolean {
  if (part.kind === 'length') return true;
  if (part.date === null) return false;
  return role === 'start' || decided === null || part.date >= decided.slice(0, part.date.length);
}

/** What a draft says, to know it again in another reading. */
function saying({ months, start, end, extensions, latestEnd, total }: TermDraft): string {
  return [months, start, end, extensions.join('+'), latestEnd, total].join();
}
