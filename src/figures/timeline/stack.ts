/** Something that takes up room along an axis. */
export interface Extent {
  from: number;
  to: number;
}

const touches = (a: Extent, b: Extent): boolean => a.from < b.to - 1e-6 && b.from < a.to - 1e-6;

/** Whether an extent is free of all others. */
export const isFree = (extent: Extent, taken: readonly Extent[]): boolean =>
  !taken.some((other) => touches(extent, other));

/**
 * Puts things that overlap above each other: each in the lowest row where it has room, in the order given.
 * @returns the row of each, from 0
 */
export function stack(extents: readonly Extent[]): number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const free = rows.findIndex((row) => isFree(extent, row));
    const row = free === -1 ? rows.length : free;
    (rows[row] ??= []).push(extent);
    return row;
  });
}
