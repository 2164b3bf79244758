import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Subject } from '../schemas/common.ts';
import { roundTenth } from './numbers.ts';
import { clampText } from './text-width.ts';

/** A tie to be drawn: how many facts name both ends; none where only a text links them. */
export interface Tie {
  facts: number;
  subject: Subject;
}

/** The two sides of a map: the first half of a list stands on the left, the rest on the right. */
export function sidesOf<Item>(items: readonly Item[]): [left: readonly Item[], right: readonly Item[]] {
  const half = Math.ceil(items.length / 2);
  return [items.slice(0, half), items.slice(half)];
}

/** How broad and high a row is at least, in pixels, and in how many lines its name stands at most. */
export const row = { width: 190, height: 56, lines: 2, text: { size: 14 } } as const;

/** The name in the middle, in a few short lines. */
export const middleName = (name: string): string => clampText(name, 128, 3, { size: 15 });

/** A name as it fits into a row. */
export const rowName = (name: string): string => clampText(name, row.width, row.lines, row.text);

const width = 160;

/**
 * The lines of a map of neighbours: from the middle to each row of both sides, thicker the more facts name both ends,
 * dashed where only a text links them. Rows are all of one height, the drawing as broad as its column.
 */
export function drawTies(ties: readonly Tie[]): string {
  const sides = sidesOf(ties);
  const height = Math.max(...sides.map(({ length }) => length)) * row.height;
  const most = Math.max(...ties.map(({ facts }) => facts), 1);
  const middle = height / 2;
  const lines = sides.flatMap((side, index) => {
    const top = (height - side.length * row.height) / 2;
    const end = index === 0 ? 4 : width - 4;
    return side.flatMap(({ facts, subject }, order) => {
      const y = top + (order + 0.5) * row.height;
      const stroke = `var(--${subject})`;
      return [
        s('path', {
          d: `M${width / 2} ${middle}C${width / 2} ${y} ${width / 2} ${y} ${end} ${y}`,
          stroke,
          strokeWidth: roundTenth(1 + 3 * Math.sqrt(facts / most)),
          strokeDasharray: facts === 0 ? '2 4' : undefined,
        }),
        s('circle', { cx: end, cy: y, r: 3, stroke }),
      ];
    });
  });
  return toHtml(s('svg', { viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' }, lines), {
    space: 'svg',
    closeEmptyElements: true,
  });
}
