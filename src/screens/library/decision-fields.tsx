import { Fragment, h } from 'preact';
import { gapNames } from '../../answer/gaps.tsx';
import type { StoredDecision } from '../../library/stored-decision.ts';
import type { DecisionRecord } from '../../record/decision-record.ts';
import { text } from '../../ui/text.ts';
import type { TextKey } from '../../ui/text.ts';
import { listWords } from '../../ui/words.ts';
import { factLabel } from '../../ui/fact-label.ts';

/** In the order in which they are read. */
const fields = [
  ['reference', 'reference'],
  ['decisionMaker', 'decisionMaker'],
  ['decidedAtMeeting', 'decidedAtMeeting'],
  ['status', 'status'],
  ['decidedOn', 'decidedOn'],
  ['publishedOn', 'publishedOn'],
  ['effectiveFrom', 'effectiveFrom'],
  ['decisionDue', 'decisionDue'],
  ['noticePublishedOn', 'changed_noticePublishedOn'],
  ['isKeyDecision', 'isKeyDecision'],
  ['reasonKey', 'reasonKey'],
  ['isSubjectToCallIn', 'isSubjectToCallIn'],
  ['callInDeadline', 'libCallInDeadline'],
  ['callInCount', 'callInCount'],
  ['decision', 'libDecision'],
  ['reasons', 'libReasons'],
  ['purpose', 'changed_purpose'],
  ['alternatives', 'gap_alternatives'],
  ['consultation', 'gap_consultation'],
  ['equality', 'gap_equality'],
  ['declarations', 'declarations'],
  ['wards', 'wards'],
  ['portfolioHolder', 'portfolioHolder'],
  ['contact', 'contact'],
  ['reportAuthor', 'libReportAuthor'],
] as const satisfies readonly (readonly [keyof DecisionRecord, TextKey])[];

/** What a decision's page states, in its own words, and what it does not. */
export function DecisionFields({ record, facts }: Pick<StoredDecision, 'record' | 'facts'>) {
  const named = fields.map(([field, name]) => ({
    field,
    stated: record[field],
    name: listWords([text(name)]),
  }));
  // A field without its label may be told in the words, or be none that such a decision has.
  const missing = gapNames(
    facts.filter((fact) => fact.kind === 'gap'),
    'missing',
  );
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{text('libStates')}</h2>
      <dl class="fields">
        {named.map(
          ({ field, stated, name }) =>
            stated.state !== 'absent' && (
              <Fragment key={field}>
                <dt>{name}</dt>
                <dd>{stated.state === 'blank' ? <em>{text('saidBlank')}</em> : stated.quote}</dd>
              </Fragment>
            ),
        )}
        {record.other.map(({ label, value }, index) => (
          <Fragment key={index}>
            <dt>{label === '' ? text('libUnlabelled') : label}</dt>
            <dd>{value === '' ? <em>{text('saidBlank')}</em> : value}</dd>
          </Fragment>
        ))}
      </dl>
      {missing.length > 0 && (
        <p class="soft">
          {text('gaps')}: {missing.join(', ')}
        </p>
      )}
      {record.documents.length > 0 && (
        <>
          <h3>{text('listPapers')}</h3>
          <ul>
            {record.documents.map(({ title, address, restricted }, index) => (
              <li key={index}>
                {address === null ? title : <a href={address}>{title}</a>}
                {restricted && ` (${text('libNotPublic')})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What its words say beyond its fields, each with the words and the sentence that they stand in. */
export function DecisionFacts({ facts }: Pick<StoredDecision, 'facts'>) {
  const told = facts.flatMap((fact) => {
    const label = factLabel(fact);
    return label === null ? [] : [{ label, quote: fact.quote, sentence: fact.sentence }];
  });
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{text('factsInWords')}</h2>
      <dl class="fields">
        {told.map(({ label, quote, sentence }, index) => (
          <Fragment key={index}>
            <dt>{label}</dt>
            <dd>
              {quote}
              {sentence !== '' && sentence !== quote && <q>{sentence}</q>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
