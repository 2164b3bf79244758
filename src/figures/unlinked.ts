import type { Figure } from './figure.ts';

const drawings = new WeakMap<Figure, Map<number, string>>();

/** A drawing whose links lead nowhere, as a file has it. Files of both themes and their pages ask for the same one. */
export function unlinked(figure: Figure, width: number): string {
  const ofFigure = drawings.get(figure) ?? new Map<number, string>();
  drawings.set(figure, ofFigure);
  const drawing = ofFigure.get(width) ?? figure.draw(width, () => undefined);
  ofFigure.set(width, drawing);
  return drawing;
}

/** The height of a figure that is shown `width` pixels broad. */
export function heightOf(figure: Figure, width: number): number {
  const viewBox = /viewBox="([^"]*)"/.exec(unlinked(figure, width))?.[1] ?? '';
  const [, , drawnWidth = width, drawnHeight = 0] = viewBox.split(/\s+/).map(Number);
  return (drawnHeight * width) / drawnWidth;
}
