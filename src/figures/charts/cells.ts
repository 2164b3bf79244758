import type { Table } from '../../reader/records.ts';

/** The cells of a named column, row by row. @throws where the table has no such column */
export function cellsOf({ columns, rows }: Table, column: string): string[] {
  const index = columns.indexOf(column);
  if (index < 0) throw new Error(`The table has no column "${column}".`);
  return rows.map((row) => row[index] ?? '');
}

/** The rows in which each named column holds the given value. */
export function rowsWhere(table: Table, only: Readonly<Record<string, string>> = {}): Table {
  const conditions = Object.entries(only).map(([column, value]) => [table.columns.indexOf(column), value] as const);
  return {
    columns: table.columns,
    rows: table.rows.filter((row) => conditions.every(([index, value]) => row[index] === value)),
  };
}

/** The number in a cell; null for an empty one. A cell that holds anything else is NaN. */
export const numberIn = (cell: string): number | null =>
  cell === '' ? null : /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;

/** The partial date a cell begins with (`2019`, `2019-06`, `2019-06-05`); undefined where it begins with none. */
export const dateText = (cell: string): string | undefined => /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])/.exec(cell)?.[0];

/** A partial date as a moment: the middle of the year or month where no day is known. */
export function moment(date: string): Date {
  const [year = '1970', month, day] = date.split('-');
  return new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 6, day ? Number(day) : month ? 15 : 1));
}
