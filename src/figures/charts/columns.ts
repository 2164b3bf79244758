import * as Plot from '@observablehq/plot';
import type { Table } from '../../reader/records.ts';
import type { ChartOf } from '../../schemas/dataset.ts';
import { readableNumber } from '../numbers.ts';
import { labelStyle, textWidth } from '../text-width.ts';
import { yearOfDate } from './cells.ts';
import { eventLabels } from './event-labels.ts';
import { drawPlot } from './plot.ts';
import type { Label } from './plot.ts';
import { seriesOf } from './lines.ts';
import type { Point } from './lines.ts';

/** Numbers by year as bars from zero, with the number on each. */
export function drawColumns(spec: ChartOf<'columns'>, table: Table, width: number): string {
  const [series] = seriesOf(spec, table);
  const points = series?.points ?? [];
  const values = points.flatMap(({ y }) => (y === null ? [] : [y]));
  const years = points.map(({ x }) => Math.floor(x));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const inner = width - 16;
  const band = inner / domain.length;
  const room = Math.max(...values.map((value) => textWidth(readableNumber(value), labelStyle))) <= band + 4;
  const eventRows = eventLabels(
    spec.events
      .map(({ date, label }) => ({ label, year: Math.floor(yearOfDate(date)) }))
      .filter(({ year }) => year >= first && year <= last)
      .sort((a, b) => a.year - b.year)
      .map(({ label, year }) => ({ label, at: 8 + (year - first + 0.5) * band })),
    width,
    8,
  );
  const marginTop = 20 + eventRows.height;
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
                x: Math.min(x(Math.floor(point.x)), width - textWidth(readableNumber(point.y), labelStyle) / 2),
                y: point.y < 0 ? y(point.y) + 10 : y(point.y) - 9,
                text: readableNumber(point.y),
                anchor: 'middle',
              },
            ]
          : [];
      }),
      ...eventRows.labels,
    ],
  );
}
