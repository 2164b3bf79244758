import * as Plot from '@observablehq/plot';
import { nice, ticks as valueTicks } from 'd3-array';
import type { Table } from '../../reader/records.ts';
import type { ChartOf } from '../../schemas/dataset.ts';
import { cellsOf, dateText, numberIn, rowsWhere, yearOfDate } from './cells.ts';
import { axisNumber, readableNumber } from '../numbers.ts';
import { spread } from '../stack.ts';
import { labelStyle, textWidth } from '../text-width.ts';
import { eventLabels } from './event-labels.ts';
import { drawPlot } from './plot.ts';
import type { Label } from './plot.ts';

export interface Point {
  x: number;
  y: number | null;
}
export interface Series {
  name: string;
  points: Point[];
}

/** How the lines of one chart differ: by colour, breadth and dashes, the first is what the chart is about. */
const looks = [
  { stroke: 'var(--subject)', strokeWidth: 2.5, dash: undefined, symbol: 'circle' },
  { stroke: 'var(--ink)', strokeWidth: 1.5, dash: undefined, symbol: 'square' },
  { stroke: 'var(--ink-soft)', strokeWidth: 1.5, dash: '6 3', symbol: 'triangle' },
  { stroke: 'var(--ink-soft)', strokeWidth: 1.5, dash: '2 3', symbol: 'diamond' },
  { stroke: 'var(--rule-strong)', strokeWidth: 1.5, dash: undefined, symbol: 'star' },
] as const;

/** Whether a table counts by whole years: its numbers then stand at the year, the middle of what they count. */
const countsYears = (dates: readonly (string | undefined)[]): boolean =>
  dates.every((date) => date === undefined || date.length === 4);

/** The lines of a chart: one a column, or one a value of its series column; points by date, rows without one left out. */
export function seriesOf(spec: ChartOf<'lines'> | ChartOf<'columns'>, whole: Table): Series[] {
  const table = rowsWhere(whole, spec.only);
  const dates = cellsOf(table, spec.x).map(dateText);
  const place = countsYears(dates) ? Number : yearOfDate;
  const pointsOf = (values: readonly string[], keep: (row: number) => boolean): Point[] =>
    values
      .flatMap((value, row) => {
        const date = dates[row];
        return date === undefined || !keep(row) ? [] : [{ x: place(date), y: numberIn(value) }];
      })
      .sort((a, b) => a.x - b.x);
  if (spec.kind === 'lines' && spec.series !== undefined) {
    const names = cellsOf(table, spec.series);
    const values = cellsOf(table, spec.y[0]?.column ?? '');
    return [...new Set(names)]
      .map((name) => ({
        name,
        points: pointsOf(values, (row) => names[row] === name).filter(({ y }) => y !== null),
      }))
      .filter(({ points }) => points.length > 0);
  }
  return spec.y.map(({ column, label }) => {
    const points = pointsOf(cellsOf(table, column), () => true);
    return { name: label, points: countsYears(dates) ? withMissingYears(points) : points };
  });
}

/** The points from the first to the last that has a number, with an empty one for each year the table leaves out. */
function withMissingYears(points: readonly Point[]): Point[] {
  const known = points.filter(({ y }) => y !== null);
  const [first, last] = [known.at(0)?.x ?? 0, known.at(-1)?.x ?? -1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => {
    const ofYear = known.filter(({ x }) => x === year);
    return ofYear.length > 0 ? ofYear : [{ x: year, y: null }];
  });
}

/** Numbers over time as lines with a point for every number; a gap in the table is a gap in the line. */
export function drawLines(spec: ChartOf<'lines'>, table: Table, width: number): string {
  const series = seriesOf(spec, table);
  const narrow = width < 500;
  const all = series.flatMap(({ points }) => points);
  const values = all.flatMap(({ y }) => (y === null ? [] : [y]));
  const years = all.map(({ x }) => x);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const named = series.length > 1;
  const ends = series.flatMap(({ name, points }) => {
    const end = points.findLast(({ y }) => y !== null);
    return end?.y == null ? [] : [{ name, x: end.x, y: end.y }];
  });
  const endText = ({ name, y }: { name: string; y: number }): string =>
    named ? `${name} ${readableNumber(y)}` : readableNumber(y);
  const marginRight = Math.max(20, ...ends.map((end) => textWidth(endText(end), { ...labelStyle, bold: true }) + 12));
  const [low, high] = nice(Math.min(0, ...values), Math.max(0, ...values), 10);
  const yTicks = valueTicks(low, high, narrow ? 4 : 5);
  const marginLeft = Math.max(28, ...yTicks.map((tick) => textWidth(axisNumber(tick), labelStyle) + 10));
  const inner = width - marginLeft - marginRight;
  const at = (x: number): number => marginLeft + (last === first ? inner / 2 : ((x - first) / (last - first)) * inner);
  const wholeYears = countsYears(cellsOf(rowsWhere(table, spec.only), spec.x).map(dateText));
  const events = spec.events
    .map(({ date, label }) => ({ label, x: yearOfDate(date) - (wholeYears ? 0.5 : 0) }))
    .filter(({ x }) => x >= first - 0.6 && x <= last + 0.6)
    .sort((a, b) => a.x - b.x);
  const eventRows = eventLabels(
    events.map(({ label, x }) => ({ label, at: at(x) })),
    width,
    9,
  );
  const marginTop = 18 + eventRows.height;
  const height = marginTop + (narrow ? 200 : 270) + 26;
  const ticks = yearTicks(first, last, inner, wholeYears);
  const marks: Plot.Markish[] = [
    Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1, ticks: yTicks }),
    Plot.axisY({ ticks: yTicks, tickSize: 0, label: null, tickFormat: axisNumber, color: 'var(--ink-soft)' }),
    Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
    Plot.axisX({
      label: null,
      tickSize: 4,
      color: 'var(--ink-soft)',
      ticks,
      tickFormat: (tick: number) => tickLabel(tick, ticks.every(Number.isInteger)),
    }),
    Plot.ruleX(events, { x: 'x', stroke: 'var(--ink-soft)', strokeDasharray: '2 2' }),
  ];
  series.forEach(({ points }, index) => {
    const look = looks[index % looks.length] ?? looks[0];
    if (!spec.dots) {
      marks.push(
        Plot.lineY(points, {
          x: 'x',
          y: 'y',
          stroke: look.stroke,
          strokeWidth: look.strokeWidth,
          curve: spec.steps ? 'step-after' : 'linear',
          ...(look.dash === undefined ? {} : { strokeDasharray: look.dash }),
        }),
      );
    }
    marks.push(
      Plot.dot(points, {
        x: 'x',
        y: 'y',
        r: narrow ? 2.5 : 3.5,
        symbol: look.symbol,
        fill: look.stroke,
        stroke: 'none',
      }),
    );
  });
  return drawPlot(
    {
      width,
      height,
      marginTop,
      marginRight,
      marginBottom: 26,
      marginLeft,
      x: { domain: last === first ? [first - 0.5, last + 0.5] : [first, last] },
      y: { domain: [low, high] },
      marks,
    },
    `${spec.title}. ${spec.subtitle}`,
    ({ x, y }) => {
      const places = spread(
        ends.map((end) => y(end.y)),
        15,
        [marginTop, height - 34],
      );
      return [
        ...ends.map((end, index): Label => ({
          x: x(end.x) + 8,
          y: places[index] ?? 0,
          text: endText(end),
          bold: index === 0,
          fill: index === 0 ? 'var(--subject)' : 'var(--ink)',
        })),
        ...(named ? [] : numbersOnPoints(series[0]?.points ?? [], x, y)),
        ...eventRows.labels,
      ];
    },
  );
}

/** The number of each point above it, or beside it below another point; numbers without room are left to the table. */
function numbersOnPoints(
  points: readonly Point[],
  x: (value: number) => number,
  y: (value: number) => number,
): Label[] {
  const known = points.flatMap((point) => (point.y === null ? [] : [{ x: x(point.x), y: y(point.y), value: point.y }]));
  const last = known.at(-1);
  let free = Number.NEGATIVE_INFINITY;
  return known.slice(0, -1).flatMap((point): Label[] => {
    const text = readableNumber(point.value);
    const half = textWidth(text, labelStyle) / 2;
    const below = known.some(
      (other) => Math.abs(other.x - point.x) < 12 && other.y < point.y && point.y - other.y < 26,
    );
    if (below) return [{ x: point.x + 8, y: point.y, text }];
    const clear = last === undefined || point.x + half < last.x - 4 || Math.abs(point.y - last.y) > 18;
    if (point.x - half < free || !clear) return [];
    free = point.x + half + 6;
    return [{ x: Math.max(point.x, half), y: point.y - 13, text, anchor: 'middle' }];
  });
}

/**
 * Ticks for an axis of so many pixels, evenly apart: whole years up to the last one; where dates lie within three years,
 * every half or quarter of a year.
 */
export function yearTicks(first: number, last: number, pixels: number, wholeYears = false): number[] {
  const parts = !wholeYears && last - first < 3;
  const most = Math.max(1, Math.floor(pixels / (parts ? 66 : 44)));
  const steps = parts ? [0.25, 0.5, 1] : [1, 2, 3, 5, 10, 20, 50];
  const step = steps.find((one) => (last - first) / one <= most) ?? 100;
  const ticks: number[] = [];
  for (let tick = Math.floor(last / Math.min(step, 1)) * Math.min(step, 1); tick >= first; tick -= step)
    ticks.unshift(tick);
  return ticks;
}

const quarters = ['Jan', 'Apr', 'Jul', 'Oct'];

/** `2019` on an axis of years, `Jul 2019` on one that shows parts of them. */
const tickLabel = (tick: number, years: boolean): string =>
  years ? String(tick) : `${quarters[Math.round((tick % 1) * 4)] ?? ''} ${Math.floor(tick)}`;
