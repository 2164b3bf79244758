import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { simplified, withoutCorners } from '../../../../src/figures/world-map/simplify.ts';

/** The area in steradians of so many square degrees at the equator. */
const squareDegrees = (area: number): number => area * (Math.PI / 180) ** 2;

describe('a line made simpler', () => {
  it('loses the corners that are smaller than an area, and keeps its ends', () => {
    const line: [number, number][] = [
      [0, 0],
      [1, 0.1],
      [2, 0],
      [3, 4],
      [4, 0],
    ];
    expect(withoutCorners(line, squareDegrees(1))).toEqual([
      [0, 0],
      [2, 0],
      [3, 4],
      [4, 0],
    ]);
  });

  it('keeps three corners where it is closed', () => {
    const ring: [number, number][] = [
      [0, 0],
      [0, 0.1],
      [0.1, 0.1],
      [0.1, 0],
      [0, 0],
    ];
    expect(withoutCorners(ring, squareDegrees(100)).length).toBeGreaterThanOrEqual(4);
  });
});

describe('a topology made simpler', () => {
  it('has its lines as places on the globe', () => {
    const topology: Topology = {
      type: 'Topology',
      objects: {},
      transform: { scale: [0.5, 0.1], translate: [10, 20] },
      arcs: [
        [
          [0, 0],
          [2, 10],
          [2, 0],
        ],
      ],
    };
    const { arcs, transform } = simplified(topology, 0);
    expect(transform).toBeUndefined();
    expect(arcs).toEqual([
      [
        [10, 20],
        [11, 21],
        [12, 21],
      ],
    ]);
  });
});
