import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Position } from '../../schemas/country-position.ts';

/** The fill of a position: its ground and its ink are tokens; the marks tell it from its neighbours without colour. */
export const patternId = (drawing: string, position: Position): string => `${drawing}-${position}`;

/** What is drawn in a tile: lines across it (turned by an angle), a net of lines, or dots. */
interface Marks {
  tile: number;
  turn?: number;
  line?: number;
  net?: number;
  dot?: number;
}

// Full and dark, then fewer and thinner marks down to the light ground of countries where no limit was found.
const marks: Record<Position, Marks> = {
  banned: { tile: 8 },
  'phasing-out': { tile: 6, turn: 45, line: 2 },
  restricted: { tile: 6, turn: -45, line: 1.5 },
  'case-by-case': { tile: 5, dot: 1.1 },
  'no-restriction': { tile: 7, turn: 45, dot: 0.8 },
  partner: { tile: 5, turn: 0, line: 1.2 },
  unclear: { tile: 5, turn: 45, net: 1 },
};

/** What bounds a place: the ink on light grounds, the paper between dark ones. */
export const edgeOf = (position: Position): string =>
  ['restricted', 'no-restriction', 'unclear'].includes(position) ? `var(--map-${position}-ink)` : 'var(--paper)';

/** The pattern of a position, to be filled with by `url(#…)`. */
export function pattern(drawing: string, position: Position): Element {
  const { tile, turn = 0, line = 0, net = 0, dot = 0 } = marks[position];
  const ink = `var(--map-${position}-ink)`;
  const bar = (width: number, height: number): Element => s('rect', { width, height, fill: ink });
  return s(
    'pattern',
    {
      id: patternId(drawing, position),
      width: tile,
      height: tile,
      patternUnits: 'userSpaceOnUse',
      ...(turn === 0 ? {} : { patternTransform: `rotate(${turn})` }),
    },
    s('rect', { width: tile, height: tile, fill: `var(--map-${position})` }),
    ...(line > 0 ? [bar(tile, line)] : []),
    ...(net > 0 ? [bar(tile, net), bar(net, tile)] : []),
    ...(dot > 0 ? [s('circle', { cx: tile / 2, cy: tile / 2, r: dot, fill: ink })] : []),
  );
}
