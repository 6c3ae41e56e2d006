import { h } from 'preact';
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

/** A title cut to what fits into a box: the list beside the drawing has it whole. */
function fitted(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
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
            <text class="reason" x={start + 50} y={y - 6}>
              {reason ? fitted(reasonWords(reason), 52) : ''}
            </text>
            <a href={addressOfView({ name: 'decision', key })} aria-label={name}>
              <rect x={right.x} y={y - nodeHeight / 2} width={right.width} height={nodeHeight} rx={8} />
              <text x={right.x + 12} y={y + 5}>
                {fitted(name, 36)}
              </text>
            </a>
          </g>
        );
      })}
      <rect
        class="own"
        x={left.x}
        y={middle - nodeHeight / 2}
        width={left.width}
        height={nodeHeight}
        rx={8}
      />
      <text class="own" x={left.x + 12} y={middle + 5}>
        {fitted(title, 29)}
      </text>
    </svg>
  );
}
