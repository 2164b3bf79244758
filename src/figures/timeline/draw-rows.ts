import { s } from 'hastscript';
import type { Element } from 'hast';
import { fluidSvg, symbolOf } from './draw.ts';
import type { TimelineRow } from './row-layout.ts';

export interface RowDrawing {
  label: string;
  /** The room of a mark, in pixels; a symbol is 12 wide at a scale of 1. */
  pitch: number;
  scale: number;
  /** Whether each mark leads to its event; where marks are too small for a finger, the whole row leads to its own page. */
  linked: boolean;
}

const header = 30;

/** Draws events in rows, time downwards. */
export function drawRows(rows: readonly TimelineRow[], drawing: RowDrawing): string {
  const heights = rows.map(({ lines }) => header + lines * drawing.pitch + 8);
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  return fluidSvg(
    'timeline-rows',
    drawing.label,
    heights.reduce((sum, height) => sum + height, 0),
    rows.map((row, index) => drawRow(row, tops[index] ?? 0, heights[index] ?? 0, drawing)),
  );
}

function drawRow(row: TimelineRow, top: number, height: number, { pitch, scale, linked }: RowDrawing): Element {
  const { title, href, main, marks } = row;
  const count = `${marks.length} ${marks.length === 1 ? 'event' : 'events'}`;
  const heading = s('text.row-title', { y: 21 }, title);
  return s('g', { transform: `translate(0 ${top})` }, [
    s('line.ground', { x1: 0, x2: '100%', y1: 0.5, y2: 0.5 }),
    href === undefined
      ? heading
      : s('a', { href, ariaLabel: `${title}: ${count}` }, [s('rect.touch', { width: '100%', height }), heading]),
    ...(main
      ? [
          s('a.mark-label', { href: main.href, dataSubject: main.subject, dataNames: main.names }, [
            s('title', main.name),
            s('text', { x: '100%', y: 21, textAnchor: 'end' }, main.label),
          ]),
        ]
      : []),
    s(
      'g.marks',
      { transform: `translate(0 ${header}) scale(${scale})`, ariaHidden: linked ? undefined : 'true' },
      marks.map(({ event, column, line }) => {
        const half = pitch / 2;
        const unit = (value: number): number => Number((value / scale).toFixed(1));
        const symbol = {
          href: symbolOf(event.subject),
          x: unit(column * pitch + half),
          y: unit(line * pitch + half),
        };
        const own = { dataSubject: event.subject, dataNames: event.names };
        if (!linked) return s('use.mark', { ...symbol, ...own });
        return s(
          'a',
          {
            className: event.date.length === 10 ? ['mark'] : ['mark', 'vague'],
            href: event.href,
            tabIndex: -1,
            ...own,
          },
          [
            s('title', event.name),
            s('rect.touch', { x: symbol.x - half, y: symbol.y - half, width: pitch, height: pitch }),
            s('use', symbol),
          ],
        );
      }),
    ),
  ]);
}
