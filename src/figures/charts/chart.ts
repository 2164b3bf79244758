import { sourcesOf } from '../../graph/records.ts';
import type { SiteRecord, Table } from '../../reader/records.ts';
import type { Subject } from '../../schemas/common.ts';
import type { Chart } from '../../schemas/dataset.ts';
import type { Figure } from '../figure.ts';
import { cellsOf, rowsWhere } from './cells.ts';
import { drawBars } from './bars.ts';
import { drawColumns } from './columns.ts';
import { drawLines } from './lines.ts';
import { drawSpans } from './spans.ts';

/** The columns a chart reads, in the order of its table below it. */
export function columnsRead(spec: Chart): string[] {
  switch (spec.kind) {
    case 'lines':
      return [spec.x, ...(spec.series === undefined ? [] : [spec.series]), ...spec.y.map(({ column }) => column)];
    case 'columns':
      return [spec.x, ...spec.y.map(({ column }) => column)];
    case 'bars':
      return [spec.name, ...spec.y.map(({ column }) => column)];
    case 'spans':
      return [spec.from, spec.to, spec.group, spec.name, spec.aside].filter((column) => column !== undefined);
  }
}

/** The pictures of a dataset. */
export function chartFigures({ id, data, table }: SiteRecord<'datasets'>, subject: Subject): Figure[] {
  return data.figures.map((spec) => {
    const whole = table ?? { columns: [], rows: [] };
    const shown = rowsWhere(whole, spec.only);
    const columns = columnsRead(spec);
    const read = columns.map((column) => cellsOf(shown, column));
    const rows = shown.rows.map((_, row) => read.map((cells) => cells[row] ?? ''));
    // A row without any of the numbers says nothing here.
    const filled = rows.map(
      (row) => !('y' in spec) || !('y' in spec) || spec.y.some(({ column }) => row[columns.indexOf(column)] !== ''),
    );
    const carriers = shown.columns.includes('source') ? cellsOf(shown, 'source') : [];
    const label = (column: string): string =>
      ('y' in spec && spec.y.find((one) => one.column === column)?.label) || column.replaceAll('_', ' ');
    return {
      id: spec.id,
      title: spec.title,
      subtitle: spec.subtitle,
      description: `${spec.title}. ${spec.subtitle}`,
      ...(spec.note === undefined ? {} : { note: spec.note }),
      subject,
      sources: [...new Set(carriers.filter((_, row) => filled[row]).flatMap((cell) => sourcesOf(cell)))],
      dataset: id,
      span: 'column',
      table: { columns: columns.map(label), rows: rows.filter((_, row) => filled[row]) },
      draw: (width) => draw(spec, whole, width),
    };
  });
}

function draw(spec: Chart, table: Table, width: number): string {
  switch (spec.kind) {
    case 'lines':
      return drawLines(spec, table, width);
    case 'columns':
      return drawColumns(spec, table, width);
    case 'bars':
      return drawBars(spec, table, width);
    case 'spans':
      return drawSpans(spec, table, width);
  }
}
