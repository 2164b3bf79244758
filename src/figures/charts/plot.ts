import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { roundTenth } from '../numbers.ts';

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
  return svg.outerHTML.replace(/-?\d+\.\d{2,}/g, (number) => String(roundTenth(Number(number))));
}
