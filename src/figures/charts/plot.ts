import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<html></html>');

/** How Plot maps values to pixels. */
export interface Scales {
  x: (value: unknown) => number;
  y: (value: unknown) => number;
}

/** A line of text at a place of the picture, in pixels. */
export interface Label {
  x: number;
  y: number;
  text: string;
  anchor?: 'start' | 'middle' | 'end';
  fill?: string;
  bold?: boolean;
}

/**
 * Draws a plot as one `<svg>` that takes its colours and type from the page.
 * @param name what the picture is called for those who do not see it
 * @param labels what is written into the picture once the places of its values are known
 */
export function drawPlot(
  options: Plot.PlotOptions & { width: number; height: number },
  name: string,
  labels: (scales: Scales) => Label[] = () => [],
): string {
  const drawn = Plot.plot({ ...options, document, className: 'chart' } as Plot.PlotOptions);
  const svg = (drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg')) as SVGSVGElement;
  const scale = (axis: 'x' | 'y'): Scales['x'] => {
    const { apply, bandwidth = 0 } = (drawn as Plot.Plot).scale(axis) ?? { apply: () => Number.NaN };
    return (value) => Number(apply(value)) + bandwidth / 2;
  };
  svg.querySelector('style')?.remove();
  for (const attribute of ['width', 'height', 'font-family', 'font-size']) svg.removeAttribute(attribute);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  for (const { x, y, text, anchor = 'start', fill = 'var(--ink)', bold } of labels({ x: scale('x'), y: scale('y') })) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    const attributes = { x, y, dy: '0.32em', 'text-anchor': anchor, fill, ...(bold ? { 'font-weight': '600' } : {}) };
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    svg.append(element);
  }
  // Inside the picture nothing is announced: its name says what it shows, the table holds the numbers.
  for (const part of svg.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
  return svg.outerHTML.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** About how broad a text is at 13 pixels, in pixels: a little more than most sans faces need. */
export const textWidth = (text: string): number => [...text].length * 7.2;

/**
 * Moves places apart until neighbours are `gap` from each other, keeping their order and staying within bounds where
 * there is room.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index);
  let floor = low;
  for (const one of order) {
    one.place = Math.max(one.place, floor);
    floor = one.place + gap;
  }
  let ceiling = high;
  for (const one of [...order].reverse()) {
    one.place = Math.min(one.place, ceiling);
    ceiling = one.place - gap;
  }
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place);
}

/** For texts that stand in rows above a picture: the row of each, so that none touches another of its row. */
export function rowsOfTexts(texts: readonly { start: number; end: number }[], gap = 8): number[] {
  const ends: number[] = [];
  return texts.map(({ start, end }) => {
    const free = ends.findIndex((last) => last + gap <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}

/** A number as it is read: `1,250,000`, `31.5`, `−4`. */
export const readableNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace('-', '−');

/** A number on an axis, short: `1.2m`, `400k`, `250`. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${readableNumber(value / 1e6)}m`;
  if (size >= 1e4) return `${readableNumber(value / 1e3)}k`;
  return readableNumber(value);
}
