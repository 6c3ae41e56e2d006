import type { Evaluates } from './tested-page.ts';

/** Links within a line of text are as high as it, and stand apart. */
const withoutLinks = 'button, select, textarea, input:not([type=file]), summary';

/** The same, where every link stands alone. */
export const controlsAndLinks = `a, ${withoutLinks}`;

/** What is smaller than a finger or a shaky hand can hit (24 px); a label is hit for its field. */
export function smallTargets(page: Evaluates, controls = withoutLinks): Promise<string[]> {
  return page.evaluate(
    (controls) =>
      [...document.querySelectorAll(controls)]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => {
          const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
          return width < 24 || height < 24 ? [`${element.outerHTML.slice(0, 80)} ${width} by ${height}`] : [];
        }),
    controls,
  );
}
