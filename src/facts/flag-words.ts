import { statedValue } from '../record/decision-record.ts';
import type { DecisionRecord } from '../record/decision-record.ts';

/** Words of a record that say the opposite of what its own field says. */
export interface Contradiction {
  field: 'isKeyDecision' | 'isSubjectToCallIn';
  quote: string;
}

/** Only what is said of this very decision: a report or an award may be about another. */
const subject = String.raw`(?<![a-zÀ-ɏ-])(?:this(?: (?:executive |officer |urgent |delegated )?decision| report| matter| item)?|the (?:executive |officer |urgent )?decision|it)`;
const thus = '(?:,? (?:therefore|thus|also|hence),?)?';
const isKey = new RegExp(
  String.raw`${subject} (?:is|constitutes|is considered to be|is deemed to be|is classed as)${thus} (?:an? )?key decision\b`,
  'i',
);
const isNotKey = new RegExp(
  String.raw`${subject} (?:(?:is|was)${thus} (?:not (?:considered |deemed )?(?:to be )?(?:an? )?key decision|an? non-? ?key decision)|does not constitute a key decision)\b`,
  'i',
);
const mayBeCalledIn = new RegExp(
  String.raw`${subject} (?:(?:is|will be|remains)${thus} (?:now )?subject to (?:the )?(?:council’s |council's |scrutiny )*call[- ]?in\b|(?:may|can) be called[- ]?in\b)|^\(?subject to call[- ]?in\b|\(subject to call[- ]?in\)`,
  'i',
);
const mayNotBe = new RegExp(
  String.raw`${subject} (?:(?:is|will be|has been)${thus} (?:not subject to|no longer subject to|exempt(?:ed)? from) (?:the )?(?:council’s |council's |scrutiny )*call[- ]?in\b|(?:may|can)(?:not| not) be called[- ]?in\b)|^(?:not subject to|exempt from) call[- ]?in\b|\bcall[- ]?in (?:(?:has been|is|was|procedure has been) waived|(?:does|will) not apply)\b`,
  'i',
);

/**
 * What is said under a condition, or of a planning application, contradicts nothing: "if the chair agrees, this
 * decision will not be subject to call-in".
 */
const unsure = /\b(?:if|whether|unless|where|should|would|when|any|secretary of state|planning)\b/i;

const onlyIf = /^[^.;]{0,100}\b(?:if|unless|whether|only (?:where|when)|secretary of state|mayor)\b/i;

/** What the words of one sentence, or of the status, say against the record's own yes or no. */
export function findContradictions(record: DecisionRecord, words: string): Contradiction[] {
  const text = words.replace(/\s/g, ' ');
  const found: Contradiction[] = [];
  const against = (field: Contradiction['field'], yes: RegExp, no: RegExp) => {
    const flag = statedValue(record[field]);
    const said = flag === null ? null : (flag ? no : yes).exec(text);
    if (!said) return;
    const { index, 0: quote } = said;
    if (!unsure.test(text.slice(0, index)) && !onlyIf.test(text.slice(index + quote.length))) {
      found.push({ field, quote: words.slice(index, index + quote.length).replace(/^\(|\)$/g, '') });
    }
  };
  against('isKeyDecision', isKey, isNotKey);
  against('isSubjectToCallIn', mayBeCalledIn, mayNotBe);
  return found;
}
