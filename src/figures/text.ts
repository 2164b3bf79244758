/**
 * Moves places apart until neighbours are `gap` from each other, keeping their order and staying within bounds where
 * there is room.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place || a.index - b.index);
  let floor = low;
  for (const one of order) {
    one.place = Math.max(one.place, floor);
    floor = one.place + gap;
  }
  let ceiling = high;
  for (const one of [...order].reverse()) {
    one.place = Math.min(one.place, ceiling);
    ceiling = one.place - gap;
  }
  return order.sort((a, b) => a.index - b.index).map(({ place }) => place);
}

/** For texts that stand in rows above a picture: the row of each, so that none touches another of its row. */
export function rowsOfTexts(texts: readonly { start: number; end: number }[], gap = 8): number[] {
  const ends: number[] = [];
  return texts.map(({ start, end }) => {
    const free = ends.findIndex((last) => last + gap <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}

/** A number as it is read: `1,250,000`, `31.5`, `−4`. */
export const readableNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace('-', '−');

/** A number on an axis, short: `1.2m`, `400k`, `250`. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${readableNumber(value / 1e6)}m`;
  if (size >= 1e4) return `${readableNumber(value / 1e3)}k`;
  return readableNumber(value);
}
