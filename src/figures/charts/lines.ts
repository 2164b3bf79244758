import * as Plot from '@observablehq/plot';
import type { Table } from '../../reader/records.ts';
import type { Chart } from '../../schemas/dataset.ts';
import { cellsOf, dateText, moment, numberIn, rowsWhere } from './cells.ts';
import { axisNumber, drawPlot, readableNumber, rowsOfTexts, spread, textWidth } from './plot.ts';
import type { Label } from './plot.ts';

type Spec<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>;

interface Point {
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

/** A date as a place on an axis of years: a year with its fraction; the middle of a year or month without a day. */
const yearOfDate = (date: string): number => {
  const at = moment(date);
  const start = Date.UTC(at.getUTCFullYear(), 0, 1);
  const end = Date.UTC(at.getUTCFullYear() + 1, 0, 1);
  return at.getUTCFullYear() + (at.getTime() - start) / (end - start);
};

/** Whether a table counts by whole years: its numbers then stand at the year, the middle of what they count. */
const countsYears = (dates: readonly (string | undefined)[]): boolean =>
  dates.every((date) => date === undefined || date.length === 4);

/** The lines of a chart: one a column, or one a value of its series column; points by date, rows without one left out. */
export function seriesOf(spec: Spec<'lines'> | Spec<'columns'>, whole: Table): Series[] {
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
  return spec.y.map(({ column, label }) => ({ name: label, points: pointsOf(cellsOf(table, column), () => true) }));
}

/** Numbers over time as lines with a point for every number; a gap in the table is a gap in the line. */
export function drawLines(spec: Spec<'lines'>, table: Table, width: number): string {
  const series = seriesOf(spec, table);
  const narrow = width < 500;
  const all = series.flatMap(({ points }) => points);
  const values = all.flatMap(({ y }) => (y === null ? [] : [y]));
  const years = all.map(({ x }) => x);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const oneYear = last - first < 1.2;
  const named = series.length > 1;
  const ends = series.flatMap(({ name, points }) => {
    const end = points.findLast(({ y }) => y !== null);
    return end?.y == null ? [] : [{ name, x: end.x, y: end.y }];
  });
  const endText = ({ name, y }: { name: string; y: number }): string =>
    named ? `${name} ${readableNumber(y)}` : readableNumber(y);
  const marginRight = Math.max(20, ...ends.map((end) => textWidth(endText(end)) + 12));
  const marginLeft = Math.max(28, ...values.map((value) => textWidth(axisNumber(Math.round(value))) + 10));
  const inner = width - marginLeft - marginRight;
  const at = (x: number): number => marginLeft + (last === first ? inner / 2 : ((x - first) / (last - first)) * inner);
  const shift = countsYears(cellsOf(rowsWhere(table, spec.only), spec.x).map(dateText)) ? 0.5 : 0;
  const events = spec.events
    .map(({ date, label }) => ({ label, x: yearOfDate(date) - shift }))
    .filter(({ x }) => x >= first - 0.6 && x <= last + 0.6)
    .sort((a, b) => a.x - b.x)
    .map((event) => {
      const half = textWidth(event.label) / 2;
      const middle = Math.min(Math.max(at(event.x), half + 2), width - half - 2);
      return { ...event, middle, start: middle - half, end: middle + half };
    });
  const rows = rowsOfTexts(events);
  const marginTop = 18 + (Math.max(-1, ...rows) + 1) * 17;
  const height = marginTop + (narrow ? 200 : 270) + 26;
  const marks: Plot.Markish[] = [
    Plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1, ticks: narrow ? 4 : 5 }),
    Plot.axisY({ ticks: narrow ? 4 : 5, tickSize: 0, label: null, tickFormat: axisNumber, color: 'var(--ink-soft)' }),
    Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
    Plot.axisX({
      label: null,
      tickSize: 4,
      color: 'var(--ink-soft)',
      ...(oneYear
        ? { ticks: [first, last], tickFormat: (x: number) => monthOf(x) }
        : { ticks: yearTicks(first, last, inner), tickFormat: (x: number) => String(x) }),
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
      y: { domain: [Math.min(0, ...values), Math.max(0, ...values)], nice: true },
      marks,
    },
    `${spec.title}. ${spec.subtitle}`,
    ({ x, y }) => {
      const places = spread(
        ends.map((end) => y(end.y)),
        15,
        marginTop,
        height - 34,
      );
      return [
        ...ends.map((end, index): Label => ({
          x: x(end.x) + 8,
          y: places[index] ?? 0,
          text: endText(end),
          bold: index === 0,
          fill: index === 0 ? 'var(--subject)' : 'var(--ink)',
        })),
        ...events.map(({ label, middle }, index): Label => ({
          x: middle,
          y: 9 + (rows[index] ?? 0) * 17,
          text: label,
          anchor: 'middle',
          fill: 'var(--ink-soft)',
        })),
      ];
    },
  );
}

/** Whole years for an axis of so many pixels, evenly apart, with the last one. */
export function yearTicks(first: number, last: number, pixels: number): number[] {
  const [from, to] = [Math.ceil(first), Math.floor(last)];
  const step = Math.max(1, Math.ceil((to - from + 1) / Math.max(1, Math.floor(pixels / 44))));
  const ticks: number[] = [];
  for (let year = to; year >= from; year -= step) ticks.unshift(year);
  return ticks;
}

const monthOf = (x: number): string => {
  const month = Math.min(12, Math.floor((x % 1) * 12) + 1);
  return `${Math.floor(x)}-${String(month).padStart(2, '0')}`;
};

/** Numbers by year as bars from zero, with the number on each. */
export function drawColumns(spec: Spec<'columns'>, table: Table, width: number): string {
  const [series] = seriesOf(spec, table);
  const points = series?.points ?? [];
  const values = points.flatMap(({ y }) => (y === null ? [] : [y]));
  const years = points.map(({ x }) => Math.floor(x));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const inner = width - 16;
  const band = inner / domain.length;
  const room = Math.max(...values.map((value) => textWidth(readableNumber(value)))) <= band + 4;
  const events = spec.events
    .map(({ date, label }) => ({ label, year: Math.floor(yearOfDate(date)) }))
    .filter(({ year }) => year >= first && year <= last)
    .map((event) => {
      const half = textWidth(event.label) / 2;
      const middle = Math.min(Math.max(8 + (event.year - first + 0.5) * band, half + 2), width - half - 2);
      return { ...event, middle, start: middle - half, end: middle + half };
    })
    .sort((a, b) => a.start - b.start);
  const rows = rowsOfTexts(events);
  const marginTop = 20 + (Math.max(-1, ...rows) + 1) * 17;
  const height = marginTop + (width < 500 ? 180 : 240) + 24;
  const every = Math.ceil(44 / band);
  return drawPlot(
    {
      width,
      height,
      marginTop,
      marginRight: 8,
      marginBottom: 24,
      marginLeft: 8,
      x: { type: 'band', domain, padding: 0.25 },
      y: { domain: [Math.min(0, ...values), Math.max(0, ...values)], axis: null },
      marks: [
        Plot.barY(
          points.filter(({ y }) => y !== null),
          { x: ({ x }: Point) => Math.floor(x), y: 'y', fill: 'var(--subject)' },
        ),
        Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
        Plot.axisX({
          label: null,
          tickSize: 0,
          color: 'var(--ink-soft)',
          ticks: domain.filter((year) => (last - year) % every === 0),
          tickFormat: (year: number) => String(year),
        }),
      ],
    },
    `${spec.title}. ${spec.subtitle}`,
    ({ x, y }) => [
      ...points.flatMap((point, index): Label[] => {
        // Where there is no room for every number, the first, the last and the largest are written.
        const told = room || index === 0 || index === points.length - 1 || point.y === Math.max(...values);
        if (point.y === null) return [{ x: x(Math.floor(point.x)), y: y(0) - 10, text: '?', anchor: 'middle' }];
        return told
          ? [
              {
                x: Math.min(x(Math.floor(point.x)), width - textWidth(readableNumber(point.y)) / 2),
                y: point.y < 0 ? y(point.y) + 10 : y(point.y) - 9,
                text: readableNumber(point.y),
                anchor: 'middle',
              },
            ]
          : [];
      }),
      ...events.map(({ label, middle }, index): Label => ({
        x: middle,
        y: 8 + (rows[index] ?? 0) * 17,
        text: label,
        anchor: 'middle',
        fill: 'var(--ink-soft)',
      })),
    ],
  );
}
