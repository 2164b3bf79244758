import type { Element } from 'hast';
import { s } from 'hastscript';
import { textWidth, wrapText } from '../text-width.ts';
import { patternId } from './patterns.ts';
import { byPosition, positionLabels } from './positions.ts';
import type { Place } from './positions.ts';

const swatch = { width: 28, height: 18, room: 38 };
export const textSize = 13;
const leading = 17;
const gap = 8;

/** The key of the map: each position with its pattern, how many places it has, and what it means. */
export function drawKey(drawing: string, places: readonly Place[], width: number): { key: Element; height: number } {
  const entries = [
    ...byPosition(places).map(([position, list]) => ({
      fill: `url(#${patternId(drawing, position)})`,
      label: `${positionLabels[position].label}: ${list.length}`,
      meaning: positionLabels[position].meaning,
    })),
    { fill: 'var(--map-none)', label: 'No row', meaning: 'as for China, Huawei’s home' },
  ];
  let y = 0;
  const drawn = entries.map(({ fill, label, meaning }) => {
    // The label is bold, and so broader than the rest.
    const broader = textWidth(label, { size: textSize, bold: true }) - textWidth(label, { size: textSize });
    const lines = wrapText(`${label}, ${meaning}`, width - swatch.room - broader, { size: textSize });
    const entry = s(
      'g',
      { transform: `translate(0 ${y})` },
      s('rect', { x: 0.5, y: 0.5, width: swatch.width, height: swatch.height, fill, stroke: 'var(--rule-strong)' }),
      s(
        'text',
        { y: 14, 'font-size': textSize, fill: 'var(--ink-soft)' },
        lines.map((line, index) =>
          s(
            'tspan',
            { x: swatch.room, dy: index === 0 ? 0 : leading },
            ...(index === 0
              ? [s('tspan', { 'font-weight': 600, fill: 'var(--ink)' }, label), line.slice(label.length)]
              : [line]),
          ),
        ),
      ),
    );
    y += Math.max(swatch.height, lines.length * leading) + gap;
    return entry;
  });
  return { key: s('g', drawn), height: y - gap };
}
