import type { Topology } from 'topojson-specification';

type Point = [x: number, y: number];

/**
 * Takes the smallest corners off all borders and coasts of a topology (Visvalingam and Whyatt 1993). As a border is one
 * line for both its countries, they still meet.
 * @param detail the area (in steradians) of the triangle that a point and its neighbours make, from which on it is kept
 */
export function simplified<Shapes extends Topology>(topology: Shapes, detail: number): Shapes {
  const { transform, ...rest } = topology;
  const [kx = 1, ky = 1] = transform?.scale ?? [];
  const [dx = 0, dy = 0] = transform?.translate ?? [];
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]): Point => {
      [x, y] = transform ? [x + stepX, y + stepY] : [stepX, stepY];
      return [x * kx + dx, y * ky + dy];
    });
  });
  return { ...(rest as Shapes), arcs: arcs.map((arc) => [...withoutCorners(arc, detail)]) };
}

/**
 * A line without the points whose triangle is smaller than an area; its ends stay. Of neighbours the smaller one goes
 * first, which makes the triangle of the other larger.
 */
export function withoutCorners(line: readonly Point[], detail: number): readonly Point[] {
  const areas = line.map((_, index) => cornerAt(line, index));
  const kept = line.filter((_, index) => {
    const [before = 0, area = 0, after = 0] = [areas[index - 1], areas[index], areas[index + 1]];
    return area >= detail || area > before || area >= after;
  });
  // A closed line needs three corners.
  const closed = line[0]?.join() === line.at(-1)?.join();
  return kept.length === line.length || (closed && kept.length < 4) ? line : withoutCorners(kept, detail);
}

/** The area of the triangle of a point and its neighbours in steradians, as on a plane that touches the globe there. */
function cornerAt(points: readonly Point[], index: number): number {
  const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !point || !after) return Infinity;
  const [ax, ay] = [point[0] - before[0], point[1] - before[1]];
  const [bx, by] = [after[0] - before[0], after[1] - before[1]];
  const radians = Math.PI / 180;
  return (Math.abs(ax * by - ay * bx) / 2) * radians ** 2 * Math.cos(point[1] * radians);
}
