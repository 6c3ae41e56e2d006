import { h } from 'preact';
import type { ComponentChildren } from 'preact';
import { text } from '../../ui/text.ts';
import type { SampleDates } from './sample-dates.ts';
import pages from './sample-page.json';

/** Where the made-up decision would be: names under .example belong to nobody. */
export const sampleAddress = 'https://democracy.mereshire.example/ieDecisionDetails.aspx?ID=48';

/** What the made-up council wrote, in the language of the interface. */
export function samplePageIn(language: string) {
  return language === 'cy' ? pages.cy : pages.en;
}

/**
 * A decision page of a made-up council, in the structure that ModernGov gives it: the panel beside it is read from it
 * like from any other.
 */
export function SamplePage({ dates }: { dates: SampleDates }) {
  const { council, kind, title, head, prose, foot } = samplePageIn(text('language'));
  return (
    <article class="sample" aria-label={text('welSample')}>
      <p class="banner">
        <b>{council}</b>
        <span class="made-up">{text('welMadeUp')}</span>
      </p>
      {/* The reader begins at this id, as on a council's page. */}
      <div id="modgov">
        <div class="mgHeader">
          <p class="mgMainTitleTxt">{kind}</p>
        </div>
        <div class="mgSubTitle">
          <h2 class="mgSubTitleTxt">{title}</h2>
        </div>
        <div class="mgContent">
          <Lines of={head} />
          {prose.map(([heading = '', ...paragraphs]) => (
            <Section key={heading} heading={heading}>
              {paragraphs.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </Section>
          ))}
          <Lines of={foot.map(([label, value]) => [label ?? '', filledIn(value ?? '', dates)])} />
        </div>
      </div>
    </article>
  );
}

function Lines({ of }: { of: readonly (readonly string[])[] }) {
  return (
    <div>
      {of.map(([label, value]) => (
        <p key={label}>
          <span class="mgLabel">{label} </span>
          {value}
        </p>
      ))}
    </div>
  );
}

function Section({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <div>
      <h3 class="mgSubSubTitleTxt">{heading}</h3>
      <div class="mgWordPara">{children}</div>
    </div>
  );
}

function filledIn(value: string, dates: SampleDates): string {
  return value.replace(/^\{(\w+)\}$/, (whole, name: string) =>
    Object.hasOwn(dates, name) ? dates[name as keyof SampleDates] : whole,
  );
}
