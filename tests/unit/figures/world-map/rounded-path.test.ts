import { geoIdentity } from 'd3-geo';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { roundedPath } from '../../../../src/figures/world-map/rounded-path.ts';

const flat = geoIdentity() as unknown as Parameters<typeof roundedPath>[1];
const polygon = (...coordinates: [number, number][]): Polygon => ({ type: 'Polygon', coordinates: [coordinates] });

describe('the outline of a shape', () => {
  it('goes from point to point on a grid, and closes', () => {
    const square = polygon([1.1, 1.2], [1.1, 3.4], [4.1, 3.4], [4.1, 1.2], [1.1, 1.2]);
    expect(roundedPath(square, flat, 0.5)).toBe('M1 1l0 2.5 3 0 0-2.5z');
  });

  it('leaves out points that the grid makes one, and points on a straight line', () => {
    const square = polygon([0, 0], [0, 0.1], [0, 2], [0, 4], [4, 4], [4.1, 4.1], [4, 0], [0, 0]);
    expect(roundedPath(square, flat, 1)).toBe('M0 0l0 4 4 0 0-4z');
  });

  it('leaves out what is too small for the grid', () => {
    expect(roundedPath(polygon([0, 0], [0, 0.2], [0.2, 0.2], [0, 0]), flat, 1)).toBe('');
  });

  it('keeps the border of neighbours in common', () => {
    const left = roundedPath(polygon([0, 0], [0, 10], [5.3, 10], [4.9, 4], [5.3, 0], [0, 0]), flat, 1);
    const right = roundedPath(polygon([5.3, 0], [4.9, 4], [5.3, 10], [9, 10], [9, 0], [5.3, 0]), flat, 1);
    expect(left).toBe('M0 0l0 10 5 0 0-10z');
    expect(right).toBe('M5 0l0 10 4 0 0-10z');
  });
});
