import { textWidth } from '../text-width.ts';
import { lanes } from './event.ts';
import type { TimelineEvent } from './event.ts';

/** A stretch of time on a phone: what it is called, and its events side by side, wrapped like words. */
export interface TimelineRow {
  title: string;
  /** Where its title leads. */
  href?: string | undefined;
  /** Its main event, written beside the title. */
  main?: TimelineEvent | undefined;
  marks: RowMark[];
  lines: number;
}

export interface RowMark {
  event: TimelineEvent;
  column: number;
  line: number;
}

export interface RowOptions {
  /** The width there is at least, and that of a mark with its gap, in pixels. */
  length: number;
  pitch: number;
  /** Whether marks stand by subject, not by date. */
  bySubject: boolean;
}

/** Lays events out in rows, time downwards. Rows stand in the order given; each event is one mark. */
export function layRows(
  groups: readonly { title: string; href?: string; events: readonly TimelineEvent[] }[],
  { length, pitch, bySubject }: RowOptions,
): TimelineRow[] {
  const columns = Math.floor(length / pitch);
  return groups.map(({ title, href, events }) => {
    const ordered = [...events].sort(
      (a, b) =>
        (bySubject ? lanes.indexOf(a.subject) - lanes.indexOf(b.subject) : 0) ||
        (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
    );
    const room = length - textWidth(title, { size: 14, bold: true }) - 12;
    return {
      title,
      href,
      main: events
        .filter(({ label }) => label !== undefined && textWidth(label, { size: 13 }) <= room)
        .reduce<TimelineEvent | undefined>((best, one) => (best && best.weight >= one.weight ? best : one), undefined),
      marks: ordered.map((event, index) => ({
        event,
        column: index % columns,
        line: Math.floor(index / columns),
      })),
      lines: Math.ceil(ordered.length / columns),
    };
  });
}
