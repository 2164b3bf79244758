import type { ReadRecord } from '../reader/records.ts';
import type { Position } from '../schemas/common.ts';

/** Where a row of a dataset's table stands, counted from 0: its file is beside the description, its first line the names. */
export const positionOfRow = ({ at }: ReadRecord<'datasets'>, row: number): Position => ({
  file: at.file.replace(/\.yaml$/, '.csv'),
  line: row + 2,
  column: 1,
});
