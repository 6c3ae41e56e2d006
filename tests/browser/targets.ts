import type { Evaluates } from './tested-page.ts';

/** What is smaller than a finger or a shaky hand can hit; links within a line of text are as high as it. */
export function smallTargets(page: Evaluates): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input:not([type=file]), summary')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return width < 24 || height < 24 ? [`${element.outerHTML.slice(0, 80)} ${width} by ${height}`] : [];
      }),
  );
}
