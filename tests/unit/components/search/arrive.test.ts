import { describe, expect, it } from 'vitest';
import { arrivalAddress } from '../../../../src/components/search/arrive.ts';

describe('the address at which a hit is marked', () => {
  it('names the plain words around the hit, after the place', () => {
    expect(arrivalAddress('/facts/deal/#signed', 'In June 2019 MTS <mark>signed</mark> an agreement, and', true)).toBe(
      '/facts/deal/#signed:~:text=June%202019%20MTS%20signed%20an%20agreement',
    );
    expect(arrivalAddress('/mts/', '<mark>Revenue</mark> rose', true)).toBe('/mts/#:~:text=Revenue%20rose');
  });

  it('stays on one side of what the page may set otherwise', () => {
    expect(arrivalAddress('/a/', 'the “core” <mark>network</mark>’s parts', true)).toBe('/a/#:~:text=network');
  });

  it('is the plain one where the browser does not know how, or nothing is marked', () => {
    expect(arrivalAddress('/a/#b', '<mark>x</mark>', false)).toBe('/a/#b');
    expect(arrivalAddress('/a/#b', 'x', true)).toBe('/a/#b');
  });
});
