import { Fragment, h } from 'preact';
import type { Related } from '../../library/related.ts';
import { statedValue } from '../../record/decision-record.ts';
import { text } from '../../ui/text.ts';
import { reasonWords } from '../../ui/words.ts';
import { addressOfView } from './view-address.ts';

/** As many connections as are drawn: the list below has the others. */
const mostDrawn = 8;

/** Sizes in the drawing's own units. */
const rowHeight = 58;
const nodeHeight = 40;
const width = 900;
const left = { x: 4, width: 230 };
const right = { x: 620, width: 276 };

interface BoxProps {
  x: number;
  /** Its middle. */
  y: number;
  width: number;
  name: string;
  words: string;
}

/** Words in one line of the drawing, which ends in a mark where there is no room for more of them. */
function Words({ x, y, width, name, words }: BoxProps) {
  return (
    <foreignObject x={x} y={y - nodeHeight / 2} width={width} height={nodeHeight}>
      <p class={name}>{words}</p>
    </foreignObject>
  );
}

/** A decision's title in its box. */
function Box({ x, y, width, name, words }: BoxProps) {
  return (
    <>
      <rect class={name} x={x} y={y - nodeHeight / 2} width={width} height={nodeHeight} rx={8} />
      <Words x={x + 12} y={y} width={width - 24} name={name} words={words} />
    </>
  );
}

/** A decision and those it hangs together with, the strongest first, with the reason on each line. */
export function ConnectionGraph({ title, related }: { title: string; related: readonly Related[] }) {
  const drawn = related.slice(0, mostDrawn);
  if (drawn.length === 0) return null;
  const height = drawn.length * rowHeight;
  const middle = height / 2;
  return (
    <svg
      class="graph"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="group"
      aria-label={text('libGraph', title)}
    >
      {drawn.map(({ decision: { key, record }, reasons }, index) => {
        const y = index * rowHeight + rowHeight / 2;
        const name = statedValue(record.title) ?? text('untitled');
        const [reason] = reasons;
        const start = left.x + left.width;
        return (
          <g key={key}>
            <path
              class="line"
              d={`M${String(start)} ${String(middle)}L${String(start + 40)} ${String(y)}H${String(right.x)}`}
            />
            <Words
              x={start + 50}
              y={y - 10}
              width={right.x - start - 58}
              name="reason"
              words={reason ? reasonWords(reason) : ''}
            />
            <a href={addressOfView({ name: 'decision', key })}>
              <Box x={right.x} y={y} width={right.width} name="other" words={name} />
            </a>
          </g>
        );
      })}
      <Box x={left.x} y={middle} width={left.width} name="own" words={title} />
    </svg>
  );
}
