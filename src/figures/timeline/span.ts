/** A stretch of time in months since the year 0, with fractions: from its beginning up to, not including, its end. */
export interface Span {
  from: number;
  to: number;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The stretch that a partial date covers: a whole year, a whole month, or a day. */
export function spanOf(date: string): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: year * 12, to: year * 12 + 12 };
  const start = year * 12 + month - 1;
  if (day === undefined) return { from: start, to: start + 1 };
  const days = daysIn(year, month);
  return { from: start + (day - 1) / days, to: start + day / days };
}

/** A span widened to whole units of so many months, in which it lies. */
export function widen({ from, to }: Span, unit: number): Span {
  if (unit === 0) return { from, to };
  // A day ends on a fraction, which may lie a hair beyond its month.
  return { from: Math.floor(from / unit) * unit, to: Math.ceil(to / unit - 1e-9) * unit };
}
