import { describe, expect, it } from 'vitest';
import { longAxis, partOf, shareOf, yearAxis } from '../../../../src/figures/timeline/axis.ts';
import { spanOf, widen } from '../../../../src/figures/timeline/span.ts';

const january2019 = 2019 * 12;

describe('a partial date', () => {
  it('covers its year, its month or its day', () => {
    expect(spanOf('2019')).toEqual({ from: january2019, to: january2019 + 12 });
    expect(spanOf('2019-06')).toEqual({ from: january2019 + 5, to: january2019 + 6 });
    expect(spanOf('2019-06-01').from).toBe(january2019 + 5);
    expect(spanOf('2019-06-30').to).toBe(january2019 + 6);
    expect(spanOf('2020-02-29').to).toBe(2020 * 12 + 2);
  });
  it.each(['2019-01-01', '2019-06-05', '2019-06-30', '2019-12-31', '2020-02-29'])(
    '%s widens to the month it is in, and to no other',
    (date) => {
      const { from, to } = widen(spanOf(date), 1);
      expect(to - from).toBe(1);
      expect(from).toBe(Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
    },
  );
});

describe('an axis', () => {
  const place = (axis: ReturnType<typeof longAxis>, date: string): number =>
    shareOf(partOf(axis, spanOf(date)), spanOf(date).from);

  it('begins with the year and ends with it', () => {
    expect(place(yearAxis(2019), '2019-01-01')).toBe(0);
    expect(place(yearAxis(2019), '2019-07-01')).toBe(0.5);
  });
  it('puts what is earlier before the main years, closer together', () => {
    const axis = longAxis(1987, 2012, 2026);
    expect(place(axis, '1987')).toBe(0);
    expect(place(axis, '2011')).toBeLessThan(0.1);
    expect(place(axis, '2012')).toBeGreaterThan(place(axis, '2011'));
    const yearsApart = place(axis, '2020') - place(axis, '2019');
    expect(yearsApart).toBeCloseTo(place(axis, '2014') - place(axis, '2013'));
    expect(yearsApart).toBeGreaterThan(place(axis, '1990') - place(axis, '1989'));
  });
  it('has no earlier part where there is nothing earlier', () => {
    expect(longAxis(2015, 2012, 2026)).toHaveLength(1);
  });
  it('refuses a year that lies outside of it', () => {
    expect(() => partOf(yearAxis(2019), spanOf('2020-01'))).toThrow(/2020 lies outside/);
    expect(() => partOf(yearAxis(2019), spanOf('2018'))).toThrow(RangeError);
  });
});
