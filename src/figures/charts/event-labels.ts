import { stack } from '../stack.ts';
import { labelStyle, textWidth } from '../text-width.ts';
import type { Label } from './plot.ts';

const rowHeight = 17;
/** How far apart two labels of a row are at least, in pixels. */
const gap = 8;

/** What happened, above the drawing, each over its place as far as the width allows, in as many rows as they need. */
export interface EventLabels {
  labels: Label[];
  /** The height of the rows, in pixels. */
  height: number;
}

/**
 * @param events from left to right: what they are called, and where they stand in the picture, in pixels
 * @param y the middle of the first row
 */
export function eventLabels(events: readonly { label: string; at: number }[], width: number, y: number): EventLabels {
  const placed = events.map(({ label, at }) => {
    const half = textWidth(label, labelStyle) / 2;
    return { label, half, middle: Math.min(Math.max(at, half + 2), width - half - 2) };
  });
  const rows = stack(placed.map(({ middle, half }) => ({ from: middle - half, to: middle + half + gap })));
  return {
    labels: placed.map(({ label, middle }, index) => ({
      x: middle,
      y: y + (rows[index] ?? 0) * rowHeight,
      text: label,
      anchor: 'middle',
      fill: 'var(--ink-soft)',
    })),
    height: (Math.max(-1, ...rows) + 1) * rowHeight,
  };
}
