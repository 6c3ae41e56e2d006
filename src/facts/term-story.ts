/*
 * Whether a length of time is a contract's by what its sentence tells, where no fixed wording ties the two: the
 * contract stands in the same part of the sentence, the length is set where lengths of contracts are, and nothing
 * in that part tells of another thing that lasts.
 */

const place =
  /(?:\b(?:for|over)(?: (?:an?|the|up to|only|just|at least|no more than|an initial|a further))?|[–—:,(-]|\bof) $/i;
const noun =
  /\b(?:contracts?|agreements?|(?:sub|under)?-?leases?|licen[cs]e to occupy|tenanc(?:y|ies)|frameworks?|concessions?|call-?offs?|direct award)\b/i;
/** What else lasts, is had or is asked for so long. */
const otherStory =
  /\b(?:hold|holds|held|keeps?|kept|records?|pric\w+|fixed|guarantee\w*|warrant\w*|notice|review\w*|report\w*|monitor\w*|train\w*|employ\w*|apprentic\w*|staff|posts?|stays?|children|people|ran|lasted|last|past|previous\w*|took|takes?(?! on\b)|building|experience|business|worked|been(?! (?:reached|agreed|let|awarded|made|granted|negotiated|signed|offered))|examples?|references?|accounts|asked|consider\w*|reject\w*|recommended|looked at|would|might|sav(?:e|es|ed|ings?)|costs?|spend|spent|value|worth|invoices|payback|pays?|paid|repaid|loan|grant(?! (?:of )?(?:a|an|the)\b)|rent|arrears|consult\w*|mobilisation|break|defects|liab\w*|average|every|each|terminat\w*|ended|end(?:s|ed)? (?:two|three)|used|backed|formerly|trial|suspended|valid|advertised|open|closed|closure|work on|works|repair\w*|budget\w*|forecast\w*|plan|strategy|programme|policy|permission|permits?|councillors?|since|unexpired|left|remaining|let in|was|were|not|no|never|under strain|borrow\w*|lends?|lets)\b|£/i;

/**
 * Whether a length belongs to a contract by its whole part of the sentence.
 *
 * @param before the words up to it, of its own sentence
 * @param behind the words that follow it there
 */
export function tellsOfTerm(before: string, behind: string): boolean {
  const lead = before.split(/;/).at(-1) ?? '';
  if (!place.test(lead.slice(-40))) return false;
  const clause = `${lead.slice(-200)} ${/^[^.;]{0,90}/.exec(behind)?.[0] ?? ''}`;
  return noun.test(clause) && !otherStory.test(clause);
}
