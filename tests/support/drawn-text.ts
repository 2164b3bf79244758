import { parseHTML } from 'linkedom';
import { textWidth } from '../../src/figures/text-width.ts';

/** A line of text of a picture, and the room it takes up. */
export interface DrawnLine {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The lines of text of a drawing, as broad as they can be at most. */
export function linesOf(svg: string): DrawnLine[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('tspan')].map((tspan) => {
    const element = tspan.parentElement;
    const size = Number(element?.getAttribute('font-size') ?? 13);
    const text = tspan.textContent.trim();
    const width = textWidth(text, { size, bold: element?.getAttribute('font-weight') === '600' });
    const x = Number(tspan.getAttribute('x'));
    const y = Number(tspan.getAttribute('y'));
    const before = { start: 0, middle: width / 2, end: width }[element?.getAttribute('text-anchor') ?? 'start'] ?? 0;
    return { text, left: x - before, right: x - before + width, top: y - size * 0.75, bottom: y + size * 0.22 };
  });
}

/** The whole texts of a drawing, their lines joined. */
export function textsOf(svg: string): string[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('text')].map((text) =>
    (text.closest('a')?.getAttribute('aria-label') ?? text.textContent).replace(/\s+/g, ' ').trim(),
  );
}

/** Where the links of a drawing lead. */
export function linksOf(svg: string): string[] {
  const { document } = parseHTML(svg);
  return [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
}

/** The broadest and highest a drawing is. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
