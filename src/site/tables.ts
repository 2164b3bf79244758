import type { Table } from '../reader/records.ts';
import { stringify } from 'csv-stringify/sync';

/** Whether a column holds numbers only; empty fields are gaps, a column of gaps is none. */
export function isNumeric(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.every((value) => /^-?\d+(?:\.\d+)?$/.test(value));
}

/** A table as CSV (RFC 4180, UTF-8). */
export const toCsv = ({ columns, rows }: Table): string => stringify([columns, ...rows]);

/** A table as records: numbers as numbers, gaps as null, everything else as text. */
export function toObjects({ columns, rows }: Table): Record<string, string | number | null>[] {
  const numeric = columns.map((_, index) => isNumeric(rows.map((row) => row[index] ?? '')));
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((column, index) => {
        const value = row[index] ?? '';
        return [column, value === '' ? null : numeric[index] ? Number(value) : value];
      }),
    ),
  );
}
