import { h } from 'preact';
import { useState } from 'preact/hooks';
import { modernGovDecision } from '../../formats/moderngov-decision.ts';
import { send } from '../../messages/send.ts';
import { decisionKey } from '../../page/address.ts';
import type { DecisionRecord } from '../../record/decision-record.ts';
import { text } from '../../ui/text.ts';

/**
 * Keeps what was read in the library, when the reader asks: only a decision's own page, saved, with an address that
 * says which decision it is. What a list or a form says of one must not stand for its page.
 */
export function KeepButton({ record }: { record: DecisionRecord }) {
  const [notice, setNotice] = useState('');
  if (record.format !== modernGovDecision.id || decisionKey(record.address) === null)
    return <p class="soft">{text('readNotKept')}</p>;
  const keep = async () => {
    const answer = await send('keepRead', record);
    const word = !answer.ok ? 'readKeepFailed' : answer.value.wasKnown ? 'readKnown' : 'readKept';
    setNotice(text(word));
  };
  return (
    <p class="keep">
      <button onClick={() => void keep()}>{text('readKeep')}</button>
      <span role="status">{notice === '' ? text('readNotKeptYet') : notice}</span>
    </p>
  );
}
