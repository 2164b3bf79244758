import type { Figure, LinkTo } from './figure.ts';

const drawings = new WeakMap<Figure, Map<LinkTo, Map<number, string>>>();

/** A drawing of a figure: the pages that show it ask for the same one, and so do its files in both themes. */
export function drawingOf(figure: Figure, width: number, link: LinkTo): string {
  const byLink = drawings.get(figure) ?? new Map<LinkTo, Map<number, string>>();
  const byWidth = byLink.get(link) ?? new Map<number, string>();
  const drawing = byWidth.get(width) ?? figure.draw(width, link);
  drawings.set(figure, byLink.set(link, byWidth.set(width, drawing)));
  return drawing;
}

const nowhere: LinkTo = () => undefined;

/** A drawing whose links lead nowhere, as a file has it. */
export const unlinked = (figure: Figure, width: number): string => drawingOf(figure, width, nowhere);

/** The height of a figure that is shown `width` pixels broad. */
export function heightOf(figure: Figure, width: number): number {
  const viewBox = /viewBox="([^"]*)"/.exec(unlinked(figure, width))?.[1] ?? '';
  const [, , drawnWidth = width, drawnHeight = 0] = viewBox.split(/\s+/).map(Number);
  return (drawnHeight * width) / drawnWidth;
}
