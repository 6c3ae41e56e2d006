import { Fragment, h } from 'preact';
import { DayStrip } from '../../answer/day-strip.tsx';
import { FactsPart } from '../../answer/facts.tsx';
import { markingFor } from '../../answer/marking.ts';
import { RestPart } from '../../answer/rest.tsx';
import type { AnswerParts, PartProps } from '../../overlay/view.ts';
import { text } from '../../ui/text.ts';
import partStyles from '../../overlay/parts.css?inline';
import styles from '../../answer/answer.css?inline';

/**
 * What the panel's second script adds beside a council's page, but for the buttons that keep something: a made-up
 * decision can be neither followed nor put into a calendar.
 */
export const sampleParts: AnswerParts = {
  styles: partStyles + styles,
  marking: markingFor,
  CallIn: SampleCallIn,
  Facts: FactsPart,
  Rest: RestPart,
};

function SampleCallIn({ view: { answer } }: PartProps) {
  if (!answer) return null;
  const { days, today } = answer.callIn;
  return (
    <>
      {days && <DayStrip days={days} today={today} />}
      <p>{text('welActs')}</p>
      <details>
        <summary>{text('whoCan')}</summary>
        <p>{text('whoCanNote')}</p>
        <p>{text('residents')}</p>
      </details>
    </>
  );
}
