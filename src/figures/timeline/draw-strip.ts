import { s } from 'hastscript';
import type { Element } from 'hast';
import type { Subject } from '../../schemas/common.ts';
import { lanes } from './event.ts';
import { fluidSvg, percent, pixels, symbolOf } from './draw.ts';
import { yearsAlong } from './strip-layout.ts';
import type { Strip } from './strip-layout.ts';

const foot = 24;

const yearTitles = (years: Strip['years'], ground: number): Element[] =>
  years.flatMap(({ year, at }) => [
    s('line', { x1: percent(at), x2: percent(at), y1: ground, y2: ground + 6 }),
    s('text', { x: percent(at), dx: at === 0 ? 0 : -2, y: ground + 19 }, String(year)),
  ]);

/** Draws facts on one line; the list below it says the same, so it is for the eye and the pointer. */
export function drawStrip({ marks, rows, years }: Strip, pitch: number): string {
  const ground = rows * pitch + 6;
  return fluidSvg('strip', undefined, ground + foot, [
    s('line.ground', { x1: 0, x2: '100%', y1: ground, y2: ground }),
    ...yearTitles(years, ground),
    ...marks.map(({ event, from, to, shape, row }) => {
      const y = pixels(ground - 3 - (row + 0.5) * pitch);
      return s('a', { href: event.href, tabIndex: -1, dataSubject: event.subject }, [
        s('title', event.name),
        shape === 'dot'
          ? s('use', {
              href: symbolOf(event.subject),
              x: percent((from + to) / 2),
              y,
              className: event.date.length < 10 ? ['vague'] : [],
            })
          : s('rect.vague', { x: percent(from), y: pixels(y - 3), width: percent(to - from), height: 6 }),
      ]);
    }),
  ]);
}

/** How many facts of each subject a year has, and where its page is. */
export interface YearCount {
  year: number;
  href: string;
  counts: ReadonlyMap<Subject, number>;
}

const total = ({ counts }: YearCount): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * Draws the number of facts in each year as a column, parted by subject.
 * @param height that of the fullest year, in pixels
 */
export function drawDensity(counted: readonly YearCount[], length: number, height: number): string {
  if (counted.length === 0) return '';
  const first = Math.min(...counted.map(({ year }) => year));
  const last = Math.max(...counted.map(({ year }) => year));
  const most = Math.max(...counted.map(total));
  const share = 1 / (last - first + 1);
  const ground = height + 18;
  return fluidSvg('strip density', undefined, ground + foot, [
    ...counted.map((column) => {
      const x = (column.year - first) * share;
      const { bars, top } = stackBars(column, x, share, ground, height / most);
      const isMost = total(column) === most;
      return s('a', { href: column.href, tabIndex: -1 }, [
        s('title', `${column.year}: ${total(column)} ${total(column) === 1 ? 'fact' : 'facts'}`),
        s('rect.touch', { x: percent(x), y: 0, width: percent(share), height: ground + foot }),
        ...bars,
        ...(isMost
          ? [s('text', { x: percent(x + share / 2), y: pixels(top - 5), textAnchor: 'middle' }, String(most))]
          : []),
      ]);
    }),
    s('line.ground', { x1: 0, x2: '100%', y1: ground, y2: ground }),
    ...yearTitles(yearsAlong(first, last, length), ground),
  ]);
}

function stackBars(
  { counts }: YearCount,
  x: number,
  share: number,
  ground: number,
  perFact: number,
): { bars: Element[]; top: number } {
  const bars: Element[] = [];
  let top = ground;
  for (const subject of lanes) {
    const tall = (counts.get(subject) ?? 0) * perFact;
    if (tall === 0) continue;
    top -= tall;
    bars.push(
      s('rect', {
        dataSubject: subject,
        x: percent(x + share * 0.08),
        y: pixels(top),
        width: percent(share * 0.84),
        height: pixels(tall),
      }),
    );
  }
  return { bars, top };
}
