import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Table } from '../../reader/records.ts';
import type { ChartOf } from '../../schemas/dataset.ts';
import { roundTenth } from '../numbers.ts';
import { labelStyle, wrapText } from '../text-width.ts';
import { cellsOf, dateText, rowsWhere, yearOfDate } from './cells.ts';

const lineHeight = 16;

interface Row {
  group: string;
  name: string;
  aside: string;
  from: string | undefined;
  to: string | undefined;
}

function rowsOf(spec: ChartOf<'spans'>, whole: Table): Row[] {
  const table = rowsWhere(whole, spec.only);
  const column = (name: string | undefined): string[] => (name === undefined ? [] : cellsOf(table, name));
  const [groups, names, asides, from, to] = [spec.group, spec.name, spec.aside, spec.from, spec.to].map(column);
  const rows = table.rows.map((_, row) => ({
    group: groups?.[row] ?? '',
    name: names?.[row] ?? '',
    aside: asides?.[row] ?? '',
    from: dateText(from?.[row] ?? ''),
    to: dateText(to?.[row] ?? ''),
  }));
  const order = [...new Set(rows.map(({ group }) => group))];
  return rows.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

/**
 * What happened when, or ran from when to when: a row each, its words beside a common axis of years; below them on a
 * phone. A row without a date has no mark and says so.
 */
export function drawSpans(spec: ChartOf<'spans'>, table: Table, width: number): string {
  const rows = rowsOf(spec, table);
  const places = rows
    .flatMap(({ from, to }) => [from, to])
    .flatMap((date) => (date === undefined ? [] : [yearOfDate(date)]));
  const [first, last] = [
    Math.floor(Math.min(...places)),
    Math.max(Math.ceil(Math.max(...places)), Math.floor(Math.min(...places)) + 1),
  ];
  const narrow = width < 500;
  const wordsWidth = narrow ? width : Math.round(width * 0.48);
  const left = narrow ? 18 : wordsWidth + 24;
  const right = width - 18;
  const at = (date: string): number =>
    roundTenth(left + ((yearOfDate(date) - first) / (last - first)) * (right - left));
  const axisHeight = 24;
  const parts: ElementContent[] = [];
  let y = axisHeight;
  let group = '';
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group;
      y += 10;
      parts.push(s('text', { x: 0, y: y + 12, fontWeight: 600, fill: 'var(--subject)' }, group));
      y += 22;
    }
    const name = wrapText(row.name, wordsWidth - 4, labelStyle);
    const said = row.from === undefined ? [row.aside, 'no date'].filter(Boolean).join('; ') : row.aside;
    const aside = wrapText(said, wordsWidth - 4, labelStyle);
    const top = y;
    [...name, ...aside].forEach((text, index) => {
      const soft = index >= name.length;
      parts.push(s('text', { x: 0, y: y + 12, ...(soft ? { fill: 'var(--ink-soft)' } : {}) }, text));
      y += lineHeight;
    });
    const middle = narrow ? y + 8 : top + 8;
    if (row.from !== undefined) parts.push(...mark(row.from, row.to, middle, at));
    y += narrow ? 26 : 10;
    parts.push(s('path', { d: `M0 ${y - 4.5}H${width}`, stroke: 'var(--rule)' }));
  }
  const height = y + axisHeight;
  const step = Math.ceil((last - first + 1) / Math.floor((right - left) / 40));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => (last - year) % step === 0,
  );
  const axis = years.flatMap((year) => {
    const x = at(`${year}-01-01`);
    return [
      ...(narrow ? [] : [s('path', { d: `M${x} ${axisHeight}V${height - axisHeight}`, stroke: 'var(--rule)' })]),
      s('text', { x, y: 14, textAnchor: 'middle', fill: 'var(--ink-soft)' }, String(year)),
      s('text', { x, y: height - 6, textAnchor: 'middle', fill: 'var(--ink-soft)' }, String(year)),
    ];
  });
  return toHtml(
    s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabel: `${spec.title}. ${spec.subtitle}` }, [
      ...axis,
      ...parts,
    ]),
    { space: 'svg' },
  );
}

/** A point for what happened on a date; a line with an end for what runs from one to another. */
function mark(from: string, to: string | undefined, y: number, at: (date: string) => number): ElementContent[] {
  const start = s('circle', { cx: at(from), cy: y, r: 4.5, fill: 'var(--subject)' });
  if (to === undefined) return [start];
  return [
    s('path', { d: `M${at(from)} ${y}H${at(to)}`, stroke: 'var(--subject)', strokeWidth: 3 }),
    start,
    s('path', { d: `M${at(to)} ${y - 7}V${y + 7}`, stroke: 'var(--ink)', strokeWidth: 2 }),
  ];
}
