import { describe, expect, it } from 'vitest';
import { byPosition, inWords, nameOnMap, placesOf, standing } from '../../../../src/figures/world-map/positions.ts';
import { positions } from '../../../../src/schemas/country-position.ts';
import { place, places } from '../../../support/country-positions.ts';

describe('what is said of where a country stands', () => {
  it('is the position, and since when', () => {
    expect(nameOnMap(place())).toBe('Australia: banned since 23 August 2018');
    expect(standing(place({ position: 'partner', since: '2022-05' }))).toBe('partner since May 2022');
  });

  it('tells the day of a decision from the day by which it is to be done', () => {
    expect(standing(place({ position: 'phasing-out', since: '2024-07', deadline: '2026-12-31' }))).toBe(
      'phasing out, decided July 2024, deadline 31 December 2026',
    );
  });

  it('says nothing of a beginning that is not known', () => {
    expect(standing(place({ position: 'case-by-case', since: '' }))).toBe('case by case');
  });

  it('says of a country without a limit only how far the sources reach', () => {
    expect(standing(place({ position: 'no-restriction', since: '2021-03-22', checked_to: '2024-05-16' }))).toBe(
      'no limit found in sources up to 16 May 2024',
    );
    expect(standing(place({ position: 'unclear', checked_to: '2020-10' }))).toBe(
      'unclear from sources up to October 2020',
    );
  });

  it('writes small counts in words', () => {
    expect([0, 9, 12, 42].map(inWords)).toEqual(['no', 'nine', 'twelve', '42']);
  });
});

describe('the places of the map', () => {
  it('stand from the strictest position on, in each by name', () => {
    const order = places.map(({ position }) => positions.indexOf(position));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(places.slice(0, 3).map(({ name }) => name)).toEqual(['Australia', 'Canada', 'Costa Rica']);
  });

  it('stand in all positions together as often as the table has rows, and none in two', () => {
    const grouped = byPosition(places).flatMap(([, list]) => list.map(({ iso3 }) => iso3));
    expect(grouped).toHaveLength(places.length);
    expect(new Set(grouped).size).toBe(places.length);
  });

  it('cannot be read from a row with a position that does not exist', () => {
    const { columns, rows } = {
      columns: Object.keys(place()),
      rows: [Object.values(place({ position: 'x' as 'banned' }))],
    };
    expect(() => placesOf({ columns, rows }, String)).toThrow('position');
  });
});
