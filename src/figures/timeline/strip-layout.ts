import { longAxis, partOf, shareOf } from './axis.ts';
import type { TimelineEvent } from './event.ts';
import { spanOf } from './span.ts';
import { stack } from '../stack.ts';

/** A mark on a strip: where its middle stands, how far it reaches to either side (0 for a dot), and its row. */
export interface StripMark {
  event: TimelineEvent;
  from: number;
  to: number;
  shape: 'bar' | 'dot';
  row: number;
}

/** A strip of all subjects on one line. */
export interface Strip {
  marks: StripMark[];
  rows: number;
  years: { year: number; at: number }[];
}

/** How long a strip may be before its early years are drawn together, in years, and the share of it that they then get. */
const longest = 15;
const earlierShare = 0.17;

/** The year from which a long strip has room for each: most of its events come after. */
function mainFrom(years: readonly number[]): number {
  const ordered = [...years].sort((a, b) => a - b);
  const [first = 0, last = 0] = [ordered[0], ordered.at(-1)];
  return last - first < longest ? first : (ordered[Math.floor(ordered.length * 0.2)] ?? first);
}

/** Years that may be written along the strip: every one, or every so many of a round number. */
const steps = [1, 2, 5, 10, 20, 50];
const yearWidth = 42;

/**
 * Lays events on one line from the first year to the last.
 * @param length the shortest the line may be, in pixels
 * @param dot the width of a mark; a stretch of time that is longer is a bar
 */
export function layStrip(events: readonly TimelineEvent[], length: number, dot: number): Strip {
  const years = events.map(({ date }) => Number(date.slice(0, 4)));
  if (years.length === 0) return { marks: [], rows: 0, years: [] };
  const first = Math.min(...years);
  const last = Math.max(...years);
  const main = mainFrom(years);
  const axis = longAxis(first, main, last, earlierShare);
  const placed = events
    .map((event) => {
      const span = spanOf(event.date);
      const part = partOf(axis, span);
      const [from, to] = [shareOf(part, span.from), shareOf(part, span.to)];
      const isBar = event.date.length < 10 && (to - from) * length > dot;
      return { event, from, to, shape: isBar ? ('bar' as const) : ('dot' as const) };
    })
    .sort(
      (a, b) =>
        Number(b.shape === 'bar') * (b.to - b.from) - Number(a.shape === 'bar') * (a.to - a.from) || a.from - b.from,
    );
  const rows = stack(
    placed.map(({ from, to, shape }) => {
      const middle = ((from + to) / 2) * length;
      return shape === 'bar'
        ? { from: from * length, to: to * length }
        : { from: middle - dot / 2, to: middle + dot / 2 };
    }),
  );
  return {
    marks: placed
      .map((mark, index) => ({ ...mark, row: rows[index] ?? 0 }))
      .sort((a, b) => a.from - b.from || a.row - b.row),
    rows: Math.max(...rows) + 1,
    years: [
      ...(main > first ? [{ year: first, at: 0 }] : []),
      ...yearsAlong(main, last, length * (main > first ? 1 - earlierShare : 1)).map(({ year }) => ({
        year,
        at: shareOf(partOf(axis, spanOf(String(year))), year * 12),
      })),
    ],
  };
}

/** The years to write along an axis of whole years, where each begins. */
export function yearsAlong(first: number, last: number, length: number): { year: number; at: number }[] {
  const count = last - first + 1;
  const step = steps.find((years) => (length / count) * years >= yearWidth) ?? 100;
  return Array.from({ length: count }, (_, index) => ({ year: first + index, at: index / count })).filter(
    ({ year, at }) =>
      (year === first || year % step === 0) && (year === first || at * length >= yearWidth) && (1 - at) * length >= 30,
  );
}
