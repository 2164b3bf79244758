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

/** Puts blocks below one another, each as near to its place as the others and the bounds allow. */
export function stackNear(
  blocks: readonly { at: number; height: number }[],
  gap: number,
  [top, bottom]: readonly [number, number],
): number[] {
  let floor = top;
  const lowered = blocks.map(({ at, height }) => {
    const y = Math.max(at, floor);
    floor = y + height + gap;
    return { y, height };
  });
  const needed = blocks.reduce((sum, { height }) => sum + height + gap, -gap);
  let ceiling = Math.max(bottom, top + needed);
  return lowered
    .reverse()
    .map(({ y, height }) => {
      const raised = Math.min(y, ceiling - height);
      ceiling = raised - gap;
      return raised;
    })
    .reverse();
}

/** Moves places apart until neighbours are `gap` from each other, keeping their order, within bounds where there is room. */
export function spread(places: readonly number[], gap: number, bounds: readonly [number, number]): number[] {
  const order = places.map((at, index) => ({ at, index, height: 0 })).sort((a, b) => a.at - b.at || a.index - b.index);
  const moved = stackNear(order, gap, bounds);
  return places.map((_, index) => moved[order.findIndex((one) => one.index === index)] ?? 0);
}
