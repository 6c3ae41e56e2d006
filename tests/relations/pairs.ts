import { readFileSync, readdirSync } from 'node:fs';
import { factsOf } from '../../src/facts/index.ts';
import type { DecisionRecord, Stated } from '../../src/record/decision-record.ts';
import { reasonsBetween, relationKeys } from '../../src/relations/index.ts';
import type { Reason, Strength, WholeRecord } from '../../src/relations/relation.ts';
import { sampleRecord, stated } from '../sample-record.ts';

/** A record in few words: what is left out, the page does not state. */
interface BriefRecord {
  site?: string;
  kind?: DecisionRecord['kind'];
  ids?: DecisionRecord['ids'];
  title?: string;
  ref?: string;
  maker?: string;
  /** The day of the decision. */
  on?: string;
  /** The body and the day of the meeting. */
  meeting?: [string, string];
  wards?: string;
  purpose?: string;
  decision?: string;
  reasons?: string;
  alternatives?: string;
  declarations?: string;
  other?: [label: string, value: string][];
}

/** Two records of our own making with all that hangs them together; a trap looks as if there were more. */
export interface LabelledPair {
  why: string;
  trap?: true;
  a: BriefRecord;
  b: BriefRecord;
  /** Each kind with its direction, seen from `a`, that is no suggestion. */
  expect: string[];
  /** The suggestions; where it is left out, they are not judged. */
  perhaps?: string[];
}

/** How the relations found between labelled records compare with those that are there. */
export interface PairResult {
  file: string;
  why: string;
  right: Finding[];
  wrong: Finding[];
  missed: { kind: string; isSuggestion: boolean }[];
}

/** A relation that was found, in words: "varies to". */
interface Finding {
  kind: string;
  strength: Strength;
}

const folder = new URL('./pairs/', import.meta.url);

/** The labelled pairs, file by file. */
export function labelledPairs(): { file: string; pairs: LabelledPair[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      file: name.replace('.json', ''),
      pairs: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LabelledPair[],
    }));
}

/** A record in few words as the extension would hold it, with its facts. */
export function relatedRecord(brief: BriefRecord): WholeRecord {
  const words = (value: string | undefined): Stated<string> =>
    value === undefined ? { state: 'absent' } : stated(value);
  const record = sampleRecord({
    ids: brief.ids ?? {},
    kind: brief.kind ?? 'decision',
    title: words(brief.title),
    reference: words(brief.ref),
    decisionMaker: words(brief.maker),
    decidedOn: words(brief.on),
    wards: words(brief.wards),
    purpose: words(brief.purpose),
    decision: words(brief.decision),
    reasons: words(brief.reasons),
    alternatives: words(brief.alternatives),
    declarations: words(brief.declarations),
    ...(brief.meeting && { decidedAtMeeting: stated({ body: brief.meeting[0], date: brief.meeting[1] }) }),
    other: (brief.other ?? []).map(([label, value]) => ({ label, value })),
  });
  return {
    site: brief.site ?? 'democracy.merrowdale.example',
    record,
    facts: factsOf(record, { nation: 'England' }),
  };
}

/**
 * The relations between the records of a pair as the library would find them: only where they share a key.
 *
 * @returns seen from the first, and from the second
 */
export function reasonsOf({ a, b }: LabelledPair): [Reason[], Reason[]] {
  const [first, second] = [relatedRecord(a), relatedRecord(b)];
  const keys = new Set(relationKeys(first));
  if (!relationKeys(second).some((key) => keys.has(key))) return [[], []];
  return [reasonsBetween(first, second), reasonsBetween(second, first)];
}

/** How one pair does. */
export function comparePair(file: string, pair: LabelledPair): PairResult {
  const [reasons] = reasonsOf(pair);
  const found = reasons
    .map(({ kind, direction, strength }) => ({ kind: `${kind} ${direction}`, strength }))
    .filter(({ strength }) => strength !== 'suggested' || pair.perhaps !== undefined);
  const expected = [...pair.expect, ...(pair.perhaps ?? [])];
  return {
    file,
    why: pair.why,
    right: found.filter(({ kind }) => expected.includes(kind)),
    wrong: found.filter(({ kind }) => !expected.includes(kind)),
    missed: expected
      .filter((kind) => !found.some((each) => each.kind === kind))
      .map((kind) => ({ kind, isSuggestion: !pair.expect.includes(kind) })),
  };
}

/** Precision and recall, each from 0 to 1, over some results; suggestions are counted apart from the others. */
export function relationRates(results: readonly PairResult[], isSuggestion: boolean) {
  const isMeant = ({ strength }: Finding) => (strength === 'suggested') === isSuggestion;
  const right = results.flatMap((result) => result.right.filter(isMeant)).length;
  const wrong = results.flatMap((result) => result.wrong.filter(isMeant)).length;
  const missed = results.flatMap((result) =>
    result.missed.filter((each) => each.isSuggestion === isSuggestion),
  ).length;
  return {
    right,
    wrong,
    missed,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}

/** How well relations are told, a line for each file of labelled pairs and one for each relation missed or wrong. */
export function relationReport(): string[] {
  return labelledPairs().flatMap(({ file, pairs }) => {
    const results = pairs.map((pair) => comparePair(file, pair));
    const traps = pairs.filter(({ trap }) => trap).length;
    const rate = (value: number) => value.toFixed(3);
    const [sure, perhaps] = [relationRates(results, false), relationRates(results, true)];
    return [
      `relations ${file}: ${pairs.length} pairs, ${traps} traps;` +
        ` stated: precision ${rate(sure.precision)}, recall ${rate(sure.recall)} (${sure.right});` +
        ` suggested: precision ${rate(perhaps.precision)}, recall ${rate(perhaps.recall)} (${perhaps.right})`,
      ...results.flatMap(({ why, wrong, missed }) => [
        ...wrong.map(({ kind }) => `  wrong: ${kind} (${why})`),
        ...missed.map(({ kind }) => `  missed: ${kind} (${why})`),
      ]),
    ];
  });
}
