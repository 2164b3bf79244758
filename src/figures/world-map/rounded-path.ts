import { geoPath } from 'd3-geo';
import type { GeoContext, GeoPermissibleObjects, GeoProjection } from 'd3-geo';

type Point = [x: number, y: number];

/**
 * The outline of a shape as short path data: every point on a grid, points that the grid makes one or that lie on a
 * straight line left out, and with them islands too small for it; steps relative to the point before.
 * Neighbours keep their common border, for each of its points falls on the same place for both.
 * @param step the width of the grid in pixels
 */
export function roundedPath(shape: GeoPermissibleObjects, projection: GeoProjection, step: number): string {
  const rings = new Rings(step);
  geoPath(projection, rings)(shape);
  return rings.all
    .map(simplified)
    .filter((ring) => ring.length > 2)
    .map((ring) => encoded(ring, step))
    .join('');
}

/** Takes what d3-geo draws, as rings of whole numbers of grid steps. */
class Rings implements GeoContext {
  readonly all: Point[][] = [];
  readonly #step: number;
  constructor(step: number) {
    this.#step = step;
  }
  #at(x: number, y: number): Point {
    return [Math.round(x / this.#step), Math.round(y / this.#step)];
  }
  beginPath(): void {
    // Each shape has an object of its own.
  }
  moveTo(x: number, y: number): void {
    this.all.push([this.#at(x, y)]);
  }
  lineTo(x: number, y: number): void {
    this.all.at(-1)?.push(this.#at(x, y));
  }
  closePath(): void {
    // A ring is always closed.
  }
  arc(): void {
    throw new Error('A map of areas has no points.');
  }
}

/** A ring without points that add nothing to it. */
function simplified(ring: Point[]): Point[] {
  const apart = ring.filter((point, index) => !same(point, ring.at(index - 1)) || ring.length === 1);
  const bent = apart.filter((point, index) => {
    const before = apart.at(index - 1) ?? point;
    const after = apart[(index + 1) % apart.length] ?? point;
    return crossProduct(before, point, after) !== 0;
  });
  // What is left may lie on a line in its turn.
  return bent.length === ring.length ? bent : simplified(bent);
}

const same = (a: Point, b: Point | undefined): boolean => a[0] === b?.[0] && a[1] === b[1];

const crossProduct = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);

function encoded(ring: Point[], step: number): string {
  let [x, y] = [0, 0];
  const steps = ring.map((point) => {
    const pair = [point[0] - x, point[1] - y].map((value) => number(value * step));
    [x, y] = point;
    return (pair[0] ?? '') + (pair[1]?.startsWith('-') ? '' : ' ') + (pair[1] ?? '');
  });
  const [first = '', ...rest] = steps;
  return `M${first}l${rest.reduce((text, pair) => text + (text === '' || pair.startsWith('-') ? '' : ' ') + pair, '')}z`;
}

/** A number in as few characters as can be: at most two decimals, no zero before the point. */
const number = (value: number): string => String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.');
