import { cellsOf, dateText, numberIn, rowsWhere } from '../figures/charts/cells.ts';
import { columnsRead } from '../figures/charts/chart.ts';
import { drawnFigures } from '../figures/drawn.ts';
import { elementsIn } from '../markdown/figures.ts';
import { positionOfRow } from './row.ts';
import type { Content } from '../reader/folder.ts';
import { suggestion } from '../reader/problem.ts';
import type { Problem } from '../reader/problem.ts';
import type { ReadRecord } from '../reader/records.ts';

/** What is wrong with the pictures: how tables are to be drawn, and which pictures long reads show. */
export function figureProblems({ records }: Content): Problem[] {
  const ids = new Map<string, string>(drawnFigures.map((id) => [id, 'a figure that is drawn by hand']));
  const problems = records.datasets.flatMap((dataset) =>
    dataset.data.figures.flatMap((spec, index): Problem[] => {
      const place = dataset.locate(['figures', index]);
      const other = ids.get(spec.id);
      ids.set(spec.id, `${dataset.at.file}:${place.line}`);
      if (other !== undefined) return [{ ...place, message: `the figure "${spec.id}" stands twice: ${other} has it` }];
      return chartProblems(dataset, index);
    }),
  );
  return [...problems, ...records.explainers.flatMap((explainer) => placedProblems(explainer, [...ids.keys()]))];
}

/** Whether the columns of a chart exist and hold what can be drawn. */
function chartProblems(dataset: ReadRecord<'datasets'>, index: number): Problem[] {
  const spec = dataset.data.figures[index];
  const { table } = dataset;
  if (!spec || !table) return [];
  const at = dataset.locate(['figures', index]);
  const conditions = Object.keys(spec.only ?? {});
  const missing = [...columnsRead(spec), ...conditions].filter((column) => !table.columns.includes(column));
  if (missing.length > 0) {
    return missing.map((column) => ({
      ...at,
      message: `the figure "${spec.id}" names a column "${column}" that the table lacks.${suggestion(column, table.columns)}`,
    }));
  }
  const shown = rowsWhere(table, spec.only);
  if (shown.rows.length === 0) return [{ ...at, message: `the figure "${spec.id}" has no row to draw` }];
  const wrong = (column: string, isRight: (cell: string) => boolean, wanted: string): Problem[] =>
    cellsOf(table, column).flatMap((cell, row) => {
      if (!shown.rows.includes(table.rows[row] ?? []) || isRight(cell)) return [];
      return [
        {
          ...positionOfRow(dataset, row),
          message: `"${column}" is "${cell}"; the figure "${spec.id}" needs ${wanted} here`,
        },
      ];
    });
  const isNumber = (cell: string): boolean => !Number.isNaN(numberIn(cell));
  const isDate = (cell: string): boolean => dateText(cell) !== undefined;
  const numbers = 'y' in spec ? spec.y.flatMap(({ column }) => wrong(column, isNumber, 'a number or nothing')) : [];
  if ('y' in spec && numbers.length === 0) {
    const some = spec.y.find(({ column }) => cellsOf(shown, column).every((cell) => cell === ''));
    if (some) return [{ ...at, message: `the figure "${spec.id}" has no number to draw in "${some.column}"` }];
  }
  const dated = spec.kind === 'lines' || spec.kind === 'columns' ? [spec.x] : [];
  return [...numbers, ...dated.flatMap((column) => wrong(column, isDate, 'a date that begins with its year'))];
}

/** Whether the elements of a long read are figures that exist, each once. */
function placedProblems(explainer: ReadRecord<'explainers'>, known: string[]): Problem[] {
  const seen = new Set<string>();
  return elementsIn(explainer.body ?? '').flatMap(({ name, id, line, column }): Problem[] => {
    const at = { file: explainer.at.file, line: explainer.bodyLine + line - 1, column };
    if (name !== 'Figure')
      return [{ ...at, message: `<${name}> is no element of this site: a picture is <Figure id="…" />` }];
    if (id === undefined) return [{ ...at, message: 'a figure is named by its id: <Figure id="…" />' }];
    if (!known.includes(id)) return [{ ...at, message: `there is no figure "${id}".${suggestion(id, known)}` }];
    if (seen.has(id)) return [{ ...at, message: `the figure "${id}" stands on this page already` }];
    seen.add(id);
    return [];
  });
}
