import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { readableDate } from '../../site/dates.ts';
import type { Figure, LinkTo } from '../figure.ts';
import { stackNear } from '../stack.ts';
import { Column, isNarrow, path, picture, shownText, waves } from './drawing.ts';
import type { Statement } from './drawing.ts';

/** Something that happened on one day. */
export interface Happening {
  /** A whole date. */
  date: string;
  /** Where, or who. */
  place: string;
  /** On which side of the line it stands on a wide page. */
  side: 'left' | 'right';
  colour: 'sanctions' | 'huawei' | 'mts' | 'world' | 'deal';
  /** What it links to. */
  target: string;
  statement: Statement;
}

/** The first and last day of the line, the day that stands out, and what its sides show. */
export interface DayLine {
  first: string;
  last: string;
  chief: string;
  sides: { left: string; right: string };
}

const millisecondsADay = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);

/** A day as it is read: `5 June`. */
export const readableDay = (date: string): string => readableDate(date).replace(/ \d{4}$/, '');

/** Happenings along a line of days: on a wide page to scale, on either side; on a phone one after the other. */
export function drawDays(
  figure: Figure,
  happenings: readonly Happening[],
  line: DayLine,
  width: number,
  link: LinkTo,
): string {
  const blockOf = (one: Happening, x: number, y: number, room: number, anchor: 'start' | 'end'): Column => {
    const size = one.date === line.chief ? 15 : 13;
    return new Column(x, y, room)
      .text(`${readableDay(one.date)} · ${one.place}`, { bold: true, size, anchor, href: link(one.target) })
      .text(shownText(one.statement), { size, anchor, bold: one.date === line.chief });
  };
  const draw = isNarrow(width) ? drawListed : drawToScale;
  const { nodes, bottom } = draw(happenings, line, width, blockOf);
  return picture(figure, width, bottom + 4, nodes);
}

type BlockOf = (one: Happening, x: number, y: number, room: number, anchor: 'start' | 'end') => Column;

function dot(one: Happening, x: number, y: number, chief: string): ElementContent[] {
  if (one.date === chief) return waves(x, y, 3, 'var(--signal)');
  return [s('circle', { cx: x, cy: y, r: 3, fill: 'var(--paper)', stroke: `var(--${one.colour})`, strokeWidth: 1.5 })];
}

function drawToScale(happenings: readonly Happening[], line: DayLine, width: number, blockOf: BlockOf) {
  const axis = Math.round(width * 0.47);
  const reach = 36;
  const top = 30;
  const yOf = (date: string): number => top + 9 + daysBetween(line.first, date) * 15;
  const end = yOf(line.last);
  const nodes: ElementContent[] = [path(`M${axis} ${yOf(line.first)}V${end}`)];
  for (let day = 0; day <= daysBetween(line.first, line.last); day++) {
    const date = new Date(Date.parse(line.first) + day * millisecondsADay);
    const half = date.getUTCDay() === 1 ? 5 : 2;
    nodes.push(path(`M${axis - half} ${top + 9 + day * 15}h${2 * half}`));
  }
  let bottom = end;
  for (const side of ['left', 'right'] as const) {
    const outwards = side === 'left' ? -1 : 1;
    const x = axis + outwards * reach;
    const room = side === 'left' ? x : width - x;
    const anchor = side === 'left' ? 'end' : 'start';
    nodes.push(...new Column(x, 0, room).text(line.sides[side], { size: 13, fill: 'var(--ink-soft)', anchor }).nodes);
    const list = happenings.filter((one) => one.side === side);
    const places = stackNear(
      list.map((one) => ({ at: yOf(one.date) - 9, height: blockOf(one, x, 0, room, anchor).y })),
      9,
      [top, end],
    );
    list.forEach((one, index) => {
      const y = places[index] ?? 0;
      const block = blockOf(one, x, y, room, anchor);
      nodes.push(
        path(`M${axis} ${yOf(one.date)}L${axis + outwards * (reach - 8)} ${y + 9}h${outwards * 4}`, {
          colour: `var(--${one.colour})`,
          breadth: one.date === line.chief ? 2 : 1,
        }),
        ...block.nodes,
      );
      bottom = Math.max(bottom, block.y);
    });
  }
  nodes.push(...happenings.flatMap((one) => dot(one, axis, yOf(one.date), line.chief)));
  return { nodes, bottom };
}

function drawListed(happenings: readonly Happening[], line: DayLine, width: number, blockOf: BlockOf) {
  const axis = 8;
  const x = 30;
  const nodes: ElementContent[] = [];
  let y = 0;
  happenings.forEach((one, index) => {
    const block = blockOf(one, x, y, width - x, 'start');
    const next = happenings[index + 1];
    const days = next ? daysBetween(one.date, next.date) : 0;
    const down = block.y + 10 + Math.max(0, days - 1) * 6;
    if (next) {
      nodes.push(path(`M${axis} ${y + 9}V${down + 9}`));
      // The days without an entry, as ticks in the gap.
      for (let day = 1; day < days; day++) nodes.push(path(`M${axis - 2} ${block.y + 2 + day * 6}h4`));
    }
    nodes.push(...block.nodes, ...dot(one, axis, y + 9, line.chief));
    y = next ? down : block.y;
  });
  return { nodes, bottom: y };
}
