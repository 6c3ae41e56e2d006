import type { EvaluatesOn } from './tested-page.ts';

/**
 * Words in the panel whose contrast against what they stand on is under 4.5:1, each with its ratio. Measured here
 * because axe gives no answer for contrast inside the panel's shadow root, only "cannot tell".
 *
 * @returns how many texts were measured, and the faint ones among them
 */
export function faintWordsIn(panel: EvaluatesOn): Promise<{ measured: number; faint: string[] }> {
  return panel.evaluate((aside) => {
    /** "rgb(1, 2, 3)" and "color(srgb 0.1 0.2 0.3)" as three parts of 0 to 1; null where nothing is painted. */
    const partsOf = (color: string): number[] | null => {
      const numbers = [...color.matchAll(/[\d.]+/g)].map(Number);
      if ((numbers[3] ?? 1) === 0) return null;
      return numbers.slice(0, 3).map((part) => (color.startsWith('rgb') ? part / 255 : part));
    };
    const luminance = (parts: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = parts.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paperOf = (element: Element | null): number[] => {
      if (!element) throw new Error('the panel paints no background');
      return partsOf(getComputedStyle(element).backgroundColor) ?? paperOf(element.parentElement);
    };
    const faint: string[] = [];
    let measured = 0;
    const texts = document.createTreeWalker(aside, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element || texts.currentNode.textContent?.trim() === '') continue;
      const ink = luminance(partsOf(getComputedStyle(element).color) ?? []);
      const paper = luminance(paperOf(element));
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      measured++;
      if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${element.textContent}`);
    }
    return { measured, faint };
  });
}
