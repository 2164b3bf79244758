import type { Span } from './span.ts';

/** A part of an axis on which time runs evenly. */
export interface AxisPart extends Span {
  /** Where it begins and ends, as shares of the whole axis. */
  start: number;
  end: number;
  /** The months that stand in one column; 0 where each day has its own place. */
  unit: number;
}

const years = (from: number, to: number): Span => ({ from: from * 12, to: to * 12 });
/** The gap between the earlier years and the main ones, as a share of the axis. */
const gap = 0.015;

/** One year, month by month, each day in its place. */
export const yearAxis = (year: number): AxisPart[] => [{ ...years(year, year + 1), start: 0, end: 1, unit: 0 }];

/**
 * The years from `main` to the last, in columns of a month; what is earlier stands before them, narrower, in columns of a
 * year.
 * @param share the part of the axis that all the earlier years get
 */
export function longAxis(first: number, main: number, last: number, share = 0.09): AxisPart[] {
  if (first >= main) return [{ ...years(main, last + 1), start: 0, end: 1, unit: 1 }];
  return [
    { ...years(first, main), start: 0, end: share, unit: 12 },
    { ...years(main, last + 1), start: share + gap, end: 1, unit: 1 },
  ];
}

/** The part of an axis on which a span begins. @throws where it lies outside. */
export function partOf(axis: readonly AxisPart[], span: Span): AxisPart {
  const part = axis.find(({ from, to }) => span.from >= from && span.to <= to + 1e-9);
  if (part) return part;
  throw new RangeError(`${Math.floor(span.from / 12)} lies outside of this timeline.`);
}

/** Where a moment of a part stands, as a share of the whole axis. */
export const shareOf = ({ from, to, start, end }: AxisPart, month: number): number =>
  start + ((month - from) / (to - from)) * (end - start);
