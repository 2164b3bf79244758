import { s } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';

/** A share of the width, as an attribute says it. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** A number of pixels, no longer than it need be. */
export const pixels = (value: number): number => Number(value.toFixed(1));

/**
 * A drawing as wide as its place, in which one unit is one pixel: along the width things stand at shares of it, so that text
 * is as large on a phone as on a wide page.
 */
export function fluidSvg(name: string, label: string | undefined, height: number, children: Element[]): string {
  const access = label === undefined ? { ariaHidden: 'true' } : { role: 'group', ariaLabel: label };
  return toHtml(s('svg', { className: [name], width: '100%', height: Math.ceil(height), ...access }, children), {
    space: 'svg',
  });
}

/** The address of a subject's symbol, which `TimelineSymbols` puts on the page. */
export const symbolOf = (subject: string): string => `#symbol-${subject}`;
