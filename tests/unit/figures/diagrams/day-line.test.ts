import { describe, expect, it } from 'vitest';
import { readableDay } from '../../../../src/figures/diagrams/day-line.ts';
import { stackNear } from '../../../../src/figures/stack.ts';

describe('blocks along a line', () => {
  const at = (...places: number[]) => places.map((place) => ({ at: place, height: 10 }));

  it('stay where they belong while there is room', () => {
    expect(stackNear(at(0, 50), 5, [0, 100])).toEqual([0, 50]);
  });

  it('move down so as not to touch the one before', () => {
    expect(stackNear(at(0, 3, 6), 5, [0, 100])).toEqual([0, 15, 30]);
  });

  it('move up so as not to leave the bounds, and the ones before make room', () => {
    expect(stackNear(at(80, 90), 5, [0, 100])).toEqual([75, 90]);
  });

  it('go beyond the bounds rather than touch, where there is no room', () => {
    expect(stackNear(at(0, 0, 0), 5, [0, 20])).toEqual([0, 15, 30]);
  });
});

describe('a day', () => {
  it('is read as day and month', () => {
    expect(readableDay('2019-06-05')).toBe('5 June');
  });
});
