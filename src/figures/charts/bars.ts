import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Table } from '../../reader/records.ts';
import type { ChartOf } from '../../schemas/dataset.ts';
import { readableNumber, roundTenth } from '../numbers.ts';
import { labelStyle, textWidth } from '../text-width.ts';
import { cellsOf, numberIn, rowsWhere } from './cells.ts';

const barHeight = 14;
const fills = ['var(--subject)', 'var(--rule-strong)', 'var(--ink)'];

/** Numbers by name as lying bars from zero, each with its number; what is not known says so. */
export function drawBars(spec: ChartOf<'bars'>, whole: Table, width: number): string {
  const table = rowsWhere(whole, spec.only);
  const names = cellsOf(table, spec.name);
  const numbers = spec.y.map(({ column }) => cellsOf(table, column).map(numberIn));
  const values = numbers.flat().filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const told = (value: number | null, series: number): string => {
    const number = value === null ? 'not known' : readableNumber(value);
    return spec.y.length > 1 ? `${spec.y[series]?.label ?? ''}: ${number}` : number;
  };
  const room =
    Math.max(...numbers.flatMap((list, series) => list.map((value) => textWidth(told(value, series), labelStyle)))) + 8;
  const scale = (width - room) / (most - least || 1);
  const zero = -least * scale;
  const rowHeight = 22 + spec.y.length * (barHeight + 4) + 8;
  const height = names.length * rowHeight;
  const rows = names.map((name, row) =>
    s('g', { transform: `translate(0 ${row * rowHeight})` }, [
      s('text', { x: 0, y: 14, fontWeight: 600 }, name),
      s('path', { d: `M${roundTenth(zero)} 20v${spec.y.length * (barHeight + 4)}`, stroke: 'var(--rule-strong)' }),
      ...numbers.flatMap((list, series) => {
        const value = list[row] ?? null;
        const y = 22 + series * (barHeight + 4);
        const length = roundTenth(Math.abs(value ?? 0) * scale);
        const start = roundTenth(value !== null && value < 0 ? zero - length : zero);
        return [
          s('rect', {
            x: start,
            y,
            width: Math.max(length, value === null ? 0 : 1),
            height: barHeight,
            fill: fills[series % fills.length],
          }),
          s('text', { x: start + length + 6, y: y + 11, fill: 'var(--ink-soft)' }, told(value, series)),
        ];
      }),
    ]),
  );
  return toHtml(
    s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabel: `${spec.title}. ${spec.subtitle}` }, rows),
    { space: 'svg' },
  );
}
