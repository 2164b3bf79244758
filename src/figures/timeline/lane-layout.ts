import type { Subject } from '../../schemas/common.ts';
import { textWidth } from '../text-width.ts';
import { partOf, shareOf } from './axis.ts';
import type { AxisPart } from './axis.ts';
import { lanes } from './event.ts';
import type { TimelineEvent } from './event.ts';
import { placeLabels } from './labels.ts';
import type { PlacedLabel } from './labels.ts';
import { spanOf, widen } from './span.ts';
import { stack } from '../stack.ts';

/** A mark in a lane: where it begins and ends as shares of the axis, and its row above the ground of the lane. */
export interface LaneMark {
  event: TimelineEvent;
  from: number;
  to: number;
  row: number;
  /** A bar is as long as its column or what is known of its date; a dot stands on its day. */
  shape: 'bar' | 'dot';
  /** Whether the date is known as exactly as the axis tells it. */
  exact: boolean;
}

export interface Lane {
  subject: Subject;
  title: string;
  marks: LaneMark[];
  labels: PlacedLabel<LaneMark>[];
  /** How many rows of marks and of labels it has. */
  rows: number;
  labelRows: number;
}

export interface LaneOptions {
  axis: readonly AxisPart[];
  /** The shortest the axis may be, in pixels: marks and labels that are apart there are apart everywhere. */
  length: number;
  /** A longer axis, on which more labels have room. */
  roomy: number;
  /** The width of a dot, in pixels; on an axis of columns there are none. */
  dot?: number;
  /** How many rows of labels a lane may have. */
  labelRows: number;
  titles: Record<Subject, string>;
  /** Whether lanes without an event stand as well. */
  empty?: boolean;
}

/**
 * Lays events out in swim lanes along a horizontal axis: each event one mark, above each other where they fall together.
 * @throws RangeError for an event that lies outside of the axis
 */
export function layLanes(events: readonly TimelineEvent[], options: LaneOptions): Lane[] {
  const bySubject = Map.groupBy(events, ({ subject }) => subject);
  return lanes
    .filter((subject) => options.empty || bySubject.has(subject))
    .map((subject) => layLane(subject, bySubject.get(subject) ?? [], options));
}

function layLane(subject: Subject, events: readonly TimelineEvent[], options: LaneOptions): Lane {
  const { length, roomy, dot = 0, labelRows, titles } = options;
  const placed = events
    .map((event) => ({ event, ...place(event, options) }))
    // What is known least exactly lies lowest; what has a label lies highest, where its line can reach it.
    .sort(
      (a, b) =>
        Number(b.shape === 'bar') * (b.to - b.from) - Number(a.shape === 'bar') * (a.to - a.from) ||
        (a.event.label ? a.event.weight + 1 : 0) - (b.event.label ? b.event.weight + 1 : 0) ||
        a.from - b.from,
    );
  const rows = stack(
    placed.map(({ from, to, shape }) => {
      const middle = ((from + to) / 2) * length;
      return shape === 'dot'
        ? { from: middle - dot / 2, to: middle + dot / 2 }
        : { from: from * length, to: to * length };
    }),
  );
  const marks = placed
    .map((mark, index): LaneMark => ({ ...mark, row: rows[index] ?? 0 }))
    .sort((a, b) => a.from - b.from || a.row - b.row);
  const title = titles[subject];
  const labels = placeLabels(
    marks
      .filter(({ event }) => event.label !== undefined)
      .map((mark) => ({
        of: mark,
        at: (mark.from + mark.to) / 2,
        text: mark.event.label ?? '',
        weight: mark.event.weight,
      })),
    { length, roomy, rows: labelRows, taken: { from: -10, to: textWidth(title, { size: 14, bold: true }) + 26 } },
  );
  return {
    subject,
    title,
    marks,
    labels,
    rows: Math.max(1, ...rows.map((row) => row + 1)),
    labelRows: Math.max(1, ...labels.map(({ row }) => row + 1)),
  };
}

function place({ date }: TimelineEvent, { axis }: LaneOptions): Pick<LaneMark, 'from' | 'to' | 'shape' | 'exact'> {
  const span = spanOf(date);
  const part = partOf(axis, span);
  const { from, to } = widen(span, part.unit);
  const isDay = date.length === 10;
  return {
    from: shareOf(part, from),
    to: shareOf(part, to),
    shape: part.unit === 0 && isDay ? 'dot' : 'bar',
    exact: part.unit === 0 ? isDay : to - from <= part.unit,
  };
}
