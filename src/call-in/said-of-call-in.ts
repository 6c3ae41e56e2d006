import { wordsAgainstCallIn, wordsForCallIn } from '../record/call-in-words.ts';
import type { DecisionRecord } from '../record/decision-record.ts';
import { parseYesNo } from '../record/yes-no.ts';
import { deadlineInWords } from './in-words.ts';
import { sentencesOfCallIn } from './record-sentences.ts';
import type { RecordSentence } from './record-sentences.ts';

/** What the words of a record say of its call-in, beside the fields for it. */
export interface SaidOfCallIn {
  /** The sentence that says plainly that the decision can be called in. */
  for: RecordSentence | null;
  /** The sentence that says plainly that it cannot. */
  against: RecordSentence | null;
}

/** A council's own label that asks, and one that asks the opposite: "Exempt from call-in: Yes". */
const asks =
  /^(?:is )?(?:this |the )?(?:decision )?(?:(?:subject|eligible|liable|open) (?:to|for) )?(?:the )?call[- ]?in\??: /i;
const asksAgainst =
  /^(?:is )?(?:this |the )?(?:decision )?(?:exempt(?:ed)? from|excluded from|not subject to) (?:the )?call[- ]?in\??: /i;

/** Whether and where the words of a decision's record say that it can be called in, or that it cannot. */
export function saidOfCallIn(record: DecisionRecord): SaidOfCallIn {
  const sentences = sentencesOfCallIn(record);
  const find = (answer: boolean) => sentences.find(({ text }) => answerIn(text) === answer) ?? null;
  return { for: find(true), against: find(false) };
}

function answerIn(text: string): boolean | null {
  const answer = answerTo(text);
  if (answer !== null) return answer;
  if (wordsAgainstCallIn(text) !== null) return false;
  return wordsForCallIn(text) === null ? null : true;
}

function answerTo(text: string): boolean | null {
  const isAgainst = asksAgainst.test(text);
  const label = (isAgainst ? asksAgainst : asks).exec(text)?.[0];
  const answer = label === undefined ? null : parseYesNo(text.slice(label.length));
  return answer === null ? null : answer !== isAgainst;
}

const mentions = /\bcall(?:ed|ing)?[- ]?in\b|\bgalw i mewn\b/i;
const byOthers =
  /\b(?:secretary of state|minist(?:er|ry)|mayor|planning|inspector|calls? in (?:the|a|our))\b/i;

/**
 * The page's own words about the call-in of a decision, for the reader to judge: the sentence that gives its last
 * day, else the one that says yes or no, else the first that speaks of call-in. Null where none does.
 */
export function wordsOnCallIn(record: DecisionRecord): RecordSentence | null {
  const deadline = deadlineInWords(record);
  if (deadline) return deadline.sentence;
  const said = saidOfCallIn(record);
  return (
    said.against ??
    said.for ??
    sentencesOfCallIn(record).find(({ text }) => mentions.test(text) && !byOthers.test(text)) ??
    null
  );
}
