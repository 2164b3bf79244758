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

const middleOfQuarter: Record<string, string> = { Q1: '02', Q2: '05', Q3: '08', Q4: '11' };

/**
 * The partial date a cell begins with (`2019`, `2019-06`, `2019-06-05`), a quarter (`2019-Q2`) as the month in its middle;
 * undefined where it begins with none.
 */
export function dateText(cell: string): string | undefined {
  const quarter = /^(\d{4})-(Q[1-4])/.exec(cell);
  if (quarter) return `${quarter[1] ?? ''}-${middleOfQuarter[quarter[2] ?? ''] ?? ''}`;
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])/.exec(cell)?.[0];
}

/** A partial date as a place on an axis of years: a year with its fraction; the middle of the year or month where no day is known. */
export function yearOfDate(date: string): number {
  const [year = '1970', month, day] = date.split('-');
  const at = Date.UTC(Number(year), month ? Number(month) - 1 : 6, day ? Number(day) : month ? 15 : 1);
  const start = Date.UTC(Number(year), 0, 1);
  return Number(year) + (at - start) / (Date.UTC(Number(year) + 1, 0, 1) - start);
}
