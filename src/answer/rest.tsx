import { Fragment, h } from 'preact';
import type { PartProps } from '../overlay/view.ts';
import { text } from '../ui/text.ts';
import { AskTheCouncil } from './ask.tsx';
import { Attachments } from './attachments.tsx';
import { Connected } from './connected.tsx';
import { Gaps } from './gaps.tsx';
import { TakeAway } from './take-away.tsx';
import { WatchedWords } from './watched.tsx';

/** What the page does not say, and what the decision hangs together with. */
export function RestPart({ view, actions }: PartProps) {
  const { answer } = view;
  if (!answer) return view.trouble ? null : <p class="body soft">{text('looking')}</p>;
  const gaps = answer.facts.filter((fact) => fact.kind === 'gap');
  return (
    <>
      <WatchedWords watched={answer.watched} view={view} actions={actions} />
      <Attachments view={view} actions={actions} />
      <Gaps gaps={gaps} />
      {view.record.language === 'cy' && <p class="body soft">{text('welshWords')}</p>}
      <AskTheCouncil
        record={view.record}
        facts={answer.facts}
        isClosed={answer.callIn.state === 'closed'}
        actions={actions}
      />
      <Connected
        related={answer.related}
        unseen={answer.unseen}
        isPlaced={answer.following !== null}
        trouble={answer.trouble}
        view={view}
        actions={actions}
      />
      {answer.following !== null && <TakeAway view={view} actions={actions} />}
    </>
  );
}
