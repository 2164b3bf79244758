import { s } from 'hastscript';
import type { Element } from 'hast';
import type { Subject } from '../../schemas/common.ts';
import { lanes } from './event.ts';
import { fluidSvg, percent, pixels, symbolOf } from './draw.ts';
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

/** How many facts of each subject a column stands for, and where it leads. */
export interface DensityColumn {
  /** The year, or what else it stands for. */
  title: string;
  href: string;
  counts: ReadonlyMap<Subject, number>;
}

const total = ({ counts }: DensityColumn): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
const titleWidth = 56;

/**
 * Draws the number of facts in each year as a column, parted by subject.
 * @param length the shortest the drawing may be, in pixels
 * @param height that of the fullest column, in pixels
 */
export function drawDensity(columns: readonly DensityColumn[], length: number, height: number): string {
  if (columns.length === 0) return '';
  const most = Math.max(1, ...columns.map(total));
  const share = 1 / columns.length;
  const step = Math.ceil(titleWidth / (length * share));
  const ground = height + 18;
  return fluidSvg('strip', undefined, ground + foot, [
    ...columns.map((column, index) => {
      const x = index * share;
      const { bars, top } = stackBars(column, x, share, ground, height / most);
      const text = (y: number, words: string): Element =>
        s(
          'text',
          {
            x: percent(x + share / 2),
            y: pixels(y),
            textAnchor: index === 0 ? undefined : 'middle',
            dx: index === 0 ? -6 : undefined,
          },
          words,
        );
      return s('a', { href: column.href, tabIndex: -1 }, [
        s('title', `${column.title}: ${total(column)} ${total(column) === 1 ? 'fact' : 'facts'}`),
        s('rect.touch', { x: percent(x), y: 0, width: percent(share), height: ground + foot }),
        ...bars,
        ...(total(column) === most ? [text(top - 5, String(most))] : []),
        ...(index % step === 0 ? [text(ground + 19, column.title)] : []),
      ]);
    }),
    s('line.ground', { x1: 0, x2: '100%', y1: ground, y2: ground }),
  ]);
}

function stackBars(
  { counts }: DensityColumn,
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
