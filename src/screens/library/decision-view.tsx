import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { decisionUnder } from '../../library/decisions.ts';
import { followOf } from '../../library/follows.ts';
import { relatedTo } from '../../library/related.ts';
import type { Related } from '../../library/related.ts';
import type { StoredDecision } from '../../library/stored-decision.ts';
import { statedValue } from '../../record/decision-record.ts';
import type { DecisionRecord } from '../../record/decision-record.ts';
import { dateWords } from '../../ui/dates.ts';
import { text } from '../../ui/text.ts';
import { reasonWords } from '../../ui/words.ts';
import { ConnectionGraph } from './connection-graph.tsx';
import { DecisionFacts, DecisionFields } from './decision-fields.tsx';
import { callInSentence } from '../../ui/brief-words.ts';
import { ExportMenu } from './export-menu.tsx';
import { setFollowed } from './followed.ts';
import { History } from './history.tsx';
import { judged } from './judged.ts';
import type { Judged } from './judged.ts';
import { lookUpRules } from './reading.ts';
import type { Source } from './reading.ts';
import { addressOfView } from './view-address.ts';

interface Props {
  source: Source;
  /** Of the decision. */
  of: string;
  onTrouble: (error: unknown) => void;
  /** To be called when it is followed, or no longer. */
  onFollowed: () => void;
}

interface Shown extends Judged {
  decision: StoredDecision;
  related: Related[];
  isFollowed: boolean;
}

/** All that is stored of one decision, what changed on its page, and what it hangs together with. */
export function DecisionView({ source, of, onTrouble, onFollowed }: Props) {
  const [shown, setShown] = useState<Shown | 'reading' | 'unknown'>('reading');
  useEffect(() => {
    let isWanted = true;
    setShown('reading');
    readAll(source, of)
      .then((found) => isWanted && setShown(found ?? 'unknown'))
      .catch(onTrouble);
    return () => {
      isWanted = false;
    };
  }, [source, of]);
  const named = typeof shown === 'string' ? null : titleOf(shown.decision);
  useEffect(() => {
    if (named === null) return;
    const before = document.title;
    document.title = `${named} · ${before}`;
    return () => {
      document.title = before;
    };
  }, [named]);
  if (shown === 'reading') return <p role="status">{text('libReading')}</p>;
  const back = <a href={addressOfView({ name: 'decisions' })}>{text('libBack')}</a>;
  if (shown === 'unknown') {
    return (
      <div>
        {back}
        <p role="status">{text('libUnknown')}</p>
      </div>
    );
  }
  const { decision, council, callIn, related, isFollowed } = shown;
  const title = titleOf(decision);
  const toggle = async () => {
    await setFollowed(source, decision, !isFollowed);
    setShown({ ...shown, isFollowed: !isFollowed });
    onFollowed();
  };
  return (
    <article class="decision">
      {back}
      <h1>{title}</h1>
      <p class="soft">{council?.name ?? decision.site}</p>
      <p class={`state ${callIn.state}`}>{callInSentence(shown)}</p>
      <p class="actions">
        {decision.record.address !== '' && (
          <a href={decision.record.address} target="_blank" rel="noreferrer">
            {text('listOpen')}
          </a>
        )}
        <button type="button" aria-pressed={isFollowed} onClick={() => void toggle().catch(onTrouble)}>
          {text('follow')}
        </button>
        <span role="status">{isFollowed && text('nowFollowed')}</span>
      </p>
      <ExportMenu source={source} keys={[of]} count={1} isSelection={false} onTrouble={onTrouble} />
      <DecisionFields record={decision.record} facts={decision.facts} />
      <DecisionFacts facts={decision.facts} />
      <History decision={decision} />
      <section aria-labelledby="connected">
        <h2 id="connected">{text('connected')}</h2>
        {related.length === 0 && <p>{text('connectedNone')}</p>}
        <ConnectionGraph title={title} related={related} />
        <Connections related={related} />
      </section>
    </article>
  );
}

function titleOf({ record }: { record: Pick<DecisionRecord, 'title'> }): string {
  return statedValue(record.title) ?? text('untitled');
}

function Connections({ related }: Pick<Shown, 'related'>) {
  return (
    <ul class="related">
      {related.map(({ decision: { key, record }, reasons }) => {
        const day = statedValue(record.decidedOn);
        return (
          <li key={key}>
            <a href={addressOfView({ name: 'decision', key })}>{titleOf({ record })}</a>
            <small>{reasons.map(reasonWords).join(' · ')}</small>
            <small>
              {[day && dateWords(day), statedValue(record.decisionMaker)].filter(Boolean).join(', ')}
            </small>
          </li>
        );
      })}
    </ul>
  );
}

async function readAll({ library, known }: Source, key: string): Promise<Shown | null> {
  const decision = await decisionUnder(library, key);
  if (!decision) return null;
  const [related, followed] = await Promise.all([
    relatedTo(library, decision),
    followOf(library, decision.key),
    lookUpRules([decision], known),
  ]);
  return {
    decision,
    related,
    isFollowed: followed !== null,
    ...judged(decision, known, Temporal.Now.instant()),
  };
}
