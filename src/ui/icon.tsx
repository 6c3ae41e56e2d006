import { h } from 'preact';

/** Small pictures, drawn inline: a font may lack a glyph and show a box. All are decoration beside words. */
const circle = 'M14.5 8a6.5 6.5 0 1 1-13 0a6.5 6.5 0 1 1 13 0';

const shapes = {
  clock: `${circle}M8 4v4.3l2.6 1.7`,
  bar: `${circle}M4.5 8h7`,
  target: `${circle}M8 2v3M8 11v3M2 8h3M11 8h3`,
  fold: 'M6 3l5 5-5 5',
};

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
