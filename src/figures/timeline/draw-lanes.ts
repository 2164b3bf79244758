import { s } from 'hastscript';
import type { Element } from 'hast';
import { fluidSvg, percent, pixels, symbolOf } from './draw.ts';
import type { Lane, LaneMark } from './lane-layout.ts';
import type { PlacedLabel } from './labels.ts';

/** A stretch of the axis with its name: a year, a month. */
export interface Tick {
  from: number;
  to: number;
  text: string;
  /** Where it leads, and what it is called there. */
  href?: string;
  name?: string;
}

export interface LaneDrawing {
  /** What the drawing is called for those who do not see it. */
  label: string;
  ticks: readonly Tick[];
  /** The height of a row of marks, in pixels. */
  pitch: number;
  /** Whether marks are named and can be read one by one; where they are hundreds, a table stands in for them. */
  named: boolean;
  /** A moment that is drawn through all lanes. */
  line?: number;
  /** Where the record ends. */
  end?: number;
}

const header = 34;
const labelHeight = 18;

/** Draws swim lanes along a horizontal axis. */
export function drawLanes(lanes: readonly Lane[], drawing: LaneDrawing): string {
  const heights = lanes.map(({ rows, labelRows }) => labelRows * labelHeight + 10 + rows * drawing.pitch + 12);
  const tops = heights.map((_, index) => header + heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const bottom = header + heights.reduce((sum, height) => sum + height, 0);
  const { line, end } = drawing;
  return fluidSvg('timeline-lanes', drawing.label, bottom + 1, [
    ...(end === undefined
      ? []
      : [s('rect.beyond', { x: percent(end), y: header, width: percent(1 - end), height: bottom - header })]),
    s(
      'g.ticks',
      drawing.ticks.map((tick) => drawTick(tick, bottom)),
    ),
    ...(line === undefined ? [] : [s('line.moment', { x1: percent(line), x2: percent(line), y1: header, y2: bottom })]),
    ...lanes.map((lane, index) => drawLane(lane, tops[index] ?? 0, heights[index] ?? 0, drawing)),
  ]);
}

function drawTick({ from, to, text, href, name }: Tick, bottom: number): Element {
  const middle = percent((from + to) / 2);
  const title = s('text', { x: middle, y: 20 }, text);
  return s('g', [
    s('line', { x1: percent(from), x2: percent(from), y1: 6, y2: bottom }),
    href === undefined
      ? title
      : s('a', { href, ariaLabel: name }, [
          s('rect.touch', { x: percent(from), y: 2, width: percent(to - from), height: 28 }),
          title,
        ]),
  ]);
}

function drawLane(lane: Lane, top: number, height: number, { pitch, named }: LaneDrawing): Element {
  const ground = height - 12;
  const yOf = (row: number): number => ground - (row + 1) * pitch;
  const marks = s(
    'g.marks',
    { ariaHidden: named ? undefined : 'true' },
    lane.marks.map((mark) => drawMark(mark, yOf(mark.row), pitch, named)),
  );
  return s('g', { dataSubject: lane.subject, transform: `translate(0 ${top})` }, [
    s('g.lane-title', [
      s('use', { href: symbolOf(lane.subject), x: 8, y: 12 }),
      s('text', { x: 20, y: 17 }, lane.title),
    ]),
    s('line.ground', { x1: 0, x2: '100%', y1: ground + 4, y2: ground + 4 }),
    ...lane.labels.map((label) => drawLabelLine(label, lane, yOf)),
    marks,
    ...lane.labels.map((label) => drawLabel(label, lane)),
  ]);
}

function drawMark({ event, from, to, shape, exact }: LaneMark, y: number, pitch: number, named: boolean): Element {
  // Beside dots a bar is as thin as they are.
  const inset = pitch > 10 ? 3 : 0;
  const drawn =
    shape === 'dot'
      ? s('use', { href: symbolOf(event.subject), x: percent((from + to) / 2), y: pixels(y + pitch / 2) })
      : s('rect', { x: percent(from), y: pixels(y + inset), width: percent(to - from), height: pitch - 2 * inset });
  return s(
    'a',
    {
      className: exact ? ['mark'] : ['mark', 'vague'],
      href: event.href,
      // The keyboard goes to the labels, and from list to list: not through hundreds of marks.
      tabIndex: -1,
      dataNames: event.names,
    },
    named ? [s('title', event.name), drawn] : [drawn],
  );
}

const middleOf = ({ from, to }: LaneMark): string => percent((from + to) / 2);
const baselineOf = (row: number, { labelRows }: Lane): number => (labelRows - 1 - row) * labelHeight + 17;

function drawLabelLine({ of, row, roomy }: PlacedLabel<LaneMark>, lane: Lane, yOf: (row: number) => number): Element {
  const x = middleOf(of);
  const names = of.event.names;
  return s('line', {
    className: ['label-line', ...(roomy ? ['roomy'] : [])],
    x1: x,
    x2: x,
    y1: baselineOf(row, lane) - 10,
    y2: pixels(yOf(of.row)),
    dataNames: names,
  });
}

function drawLabel({ of, row, text, anchor, roomy }: PlacedLabel<LaneMark>, lane: Lane): Element {
  return s(
    'a',
    { className: ['mark-label', ...(roomy ? ['roomy'] : [])], href: of.event.href, dataNames: of.event.names },
    [
      s('title', of.event.name),
      s(
        'text',
        {
          x: middleOf(of),
          y: baselineOf(row, lane),
          dx: anchor === 'start' ? 4 : -4,
          textAnchor: anchor === 'start' ? undefined : 'end',
        },
        text,
      ),
    ],
  );
}
