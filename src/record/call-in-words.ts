import { plainly, thisDecision, thus } from './plain-statement.ts';

const whose = String.raw`(?:the |any )?(?:council’s |council's |scrutiny )*`;
const procedure = '(?: (?:procedures?|process|provisions|period|arrangements|rules))?';

const mayBe = new RegExp(
  String.raw`${thisDecision} (?:(?:is|will be|remains)${thus} (?:now )?(?:subject to|eligible for|liable to|open to) ${whose}call[- ]?in\b|(?:may|can) be called[- ]?in\b)|^\(?(?:subject to|eligible for) call[- ]?in\b|\(subject to call[- ]?in\)|\bgellir galw (?:y penderfyniad hwn|hwn) i mewn\b`,
  'i',
);
const mayNotBe = new RegExp(
  String.raw`${thisDecision} (?:(?:is|was|will be|has been)(?: (?:an )?urgent(?: decision)?(?:,| and)+(?: is)?)?${thus} (?:(?:not|no longer) (?:subject to|eligible for|liable to|open to)|exempt(?:ed)? from|excluded from) ${whose}call[- ]?in\b|will not be subject to ${whose}call[- ]?in\b|(?:may|can)(?:not| not) be called[- ]?in\b)|\bthis is an? (?:\w+ ){0,2}decision,? (?:that|which|and) is${thus} (?:not subject to|exempt(?:ed)? from) ${whose}call[- ]?in\b|^\(?(?:not subject to|not eligible for|exempt from) ${whose}call[- ]?in\b|\bcall[- ]?in${procedure} (?:(?:has been|have been|is|are|was|were) (?:waived|suspended|disapplied)|(?:does|do|did|will|shall) not apply|(?:is |are )?not applicable)|\bcall[- ]?in: ?(?:not applicable|n\/a|exempt|waived)|\b(?:there (?:is|will be|was)|with) no call[- ]?in\b|^no call[- ]?in\b|\bno call[- ]?in of (?:this|the) decision|\b(?:agreed|consented|resolved)\b[^.;]{0,80}\bcall[- ]?in${procedure} (?:should |could |may )?be (?:waived|disapplied)|\bnid yw['’]r penderfyniad (?:hwn )?yn (?:amodol ar|destun|ddarostyngedig i) (?:gael ei |y broses )?(?:g?alw|alwad) i mewn|\bni ellir galw (?:y penderfyniad hwn|hwn) i mewn`,
  'i',
);

/** The words of a sentence that say plainly that this decision can be called in; null where none do. */
export function wordsForCallIn(sentence: string): string | null {
  return plainly(sentence, mayBe);
}

/** The words of a sentence that say plainly that this decision cannot be called in; null where none do. */
export function wordsAgainstCallIn(sentence: string): string | null {
  return plainly(sentence, mayNotBe);
}
