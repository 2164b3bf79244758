import { s } from 'hastscript';
import { partOf, shareOf } from './axis.ts';
import type { AxisPart } from './axis.ts';
import { fluidSvg, percent, symbolOf } from './draw.ts';
import type { TimelineEvent } from './event.ts';
import { textWidth } from '../text-width.ts';
import { labelSize, placeLabels } from './labels.ts';
import type { PlacedLabel } from './labels.ts';
import { spanOf } from './span.ts';
import { stack } from '../stack.ts';

const labelHeight = 20;
const barsHeight = 44;

/** A month with its number of events. */
export interface MonthCount {
  /** Months since the year 0. */
  month: number;
  count: number;
}

/** Where the middle of an event stands on an axis, as a share of it. */
export function middleOn(axis: readonly AxisPart[], date: string): number {
  const span = spanOf(date);
  return shareOf(partOf(axis, span), (span.from + span.to) / 2);
}

/**
 * Places the labels of milestones like steps: a later one stands below an earlier one, so that no line to one crosses another.
 * Those at the end, which have no room after their mark, stand before it.
 */
export function placeMilestones(
  milestones: readonly TimelineEvent[],
  axis: readonly AxisPart[],
  length: number,
  rows: number,
): PlacedLabel<TimelineEvent>[] {
  const requests = milestones.map((event) => {
    const at = middleOn(axis, event.date);
    const text = event.label ?? '';
    const fits = at * length + textWidth(text, { size: labelSize }) + 6 <= length;
    return { of: event, at, text, weight: fits ? at : -at, anchor: fits ? ('start' as const) : ('end' as const) };
  });
  return placeLabels(requests, { length, rows });
}

/**
 * Draws the main events on one line of years, above a column for the events of each month.
 * @param length the shortest the line may be, in pixels
 */
export function drawMilestones(
  milestones: readonly TimelineEvent[],
  months: readonly MonthCount[],
  axis: readonly AxisPart[],
  years: readonly { year: number; href: string; name: string }[],
  length: number,
): string {
  const placed = placeMilestones(milestones, axis, length, 12);
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  const markRows = stack(
    milestones.map(({ date }) => {
      const middle = middleOn(axis, date) * length;
      return { from: middle - 6, to: middle + 6 };
    }),
  );
  const line = rows * labelHeight + 14 + Math.max(0, ...markRows) * 13;
  const markAt = (event: TimelineEvent): number => line - (markRows[milestones.indexOf(event)] ?? 0) * 13;
  const ground = line + 14 + barsHeight;
  const most = Math.max(1, ...months.map(({ count }) => count));
  const width = 0.8 / ((axis.at(-1)?.to ?? 0) - (axis[0]?.from ?? 0));
  const baseline = (row: number): number => (rows - row) * labelHeight - 4;
  return fluidSvg('milestones', 'The main events, by year', ground + 32, [
    s(
      'g.bars',
      { ariaHidden: 'true' },
      months.map(({ month, count }) => {
        const span = { from: month, to: month + 1 };
        const tall = Number(((count / most) * barsHeight).toFixed(1));
        return s('rect', {
          x: percent(shareOf(partOf(axis, span), month)),
          y: ground - tall,
          width: percent(width),
          height: tall,
        });
      }),
    ),
    s('line.ground', { x1: 0, x2: '100%', y1: ground, y2: ground }),
    ...years.map(({ year, href, name }) => {
      const from = shareOf(partOf(axis, { from: year * 12, to: year * 12 + 12 }), year * 12);
      const to = shareOf(partOf(axis, { from: year * 12, to: year * 12 + 12 }), year * 12 + 12);
      return s('a.year', { href, ariaLabel: name }, [
        s('rect.touch', { x: percent(from), y: ground, width: percent(to - from), height: 30 }),
        s('line', { x1: percent(from), x2: percent(from), y1: ground, y2: ground + 6 }),
        s('text', { x: percent((from + to) / 2), y: ground + 22, textAnchor: 'middle' }, String(year)),
      ]);
    }),
    ...placed.map(({ of, row }) => {
      const x = percent(middleOn(axis, of.date));
      return s('line.label-line', { x1: x, x2: x, y1: baseline(row) - 10, y2: markAt(of) });
    }),
    ...milestones.map((event) => {
      const x = percent(middleOn(axis, event.date));
      const label = placed.find(({ of }) => of === event);
      const mark = s('use', { href: symbolOf(event.subject), x, y: markAt(event) });
      return s('a.mark-label', { href: event.href, dataSubject: event.subject }, [
        s('title', event.name),
        mark,
        ...(label
          ? [
              s(
                'text',
                {
                  x,
                  y: baseline(label.row),
                  dx: label.anchor === 'start' ? 5 : -5,
                  textAnchor: label.anchor === 'start' ? undefined : 'end',
                },
                label.text,
              ),
            ]
          : []),
      ]);
    }),
  ]);
}
