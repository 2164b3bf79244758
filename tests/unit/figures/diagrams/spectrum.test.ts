import { describe, expect, it } from 'vitest';
import { bandAxis } from '../../../../src/figures/diagrams/band-axis.ts';
import { russianBands, standardBands } from '../../../../src/figures/diagrams/bands.ts';

const russia = (...rows: string[][]) => ({
  columns: ['band', 'ghz_from', 'ghz_to', 'state', 'status_in_russia', 'source'],
  rows,
});

describe('the broken axis of frequencies', () => {
  const axis = bandAxis(
    [
      { range: [1, 2], share: 1 },
      { range: [4, 6], share: 3 },
    ],
    0,
    90,
    10,
  );

  it('gives each part its share of the breadth', () => {
    expect(axis.parts.map(({ start, end }) => [start, end])).toEqual([
      [0, 20],
      [30, 90],
    ]);
  });

  it('places a band within its part', () => {
    expect(axis.span([1.5, 2])).toEqual([10, 20]);
    expect(axis.span([5, 6])).toEqual([60, 90]);
  });

  it('has no place for a band that it leaves out or that a break cuts', () => {
    expect(axis.span([2.5, 3])).toBeUndefined();
    expect(axis.span([1.5, 5])).toBeUndefined();
  });
});

describe('the bands of a table', () => {
  it('are in GHz and ordered by frequency, the broader of two first', () => {
    const table = russia(
      ['4.8-4.99 GHz', '4.8', '4.99', 'planned', 'x', ''],
      ['24.25-24.65 GHz', '24.25', '24.65', 'licensed', 'x', ''],
      ['4.4-4.99 GHz', '4.4', '4.99', 'planned', 'in 2019-2020', 'a; b'],
      ['4.4-4.6 GHz', '4.4', '4.6', 'planned', 'x', ''],
    );
    expect(russianBands(table).map(({ name }) => name)).toEqual([
      '4.4–4.99 GHz',
      '4.4–4.6 GHz',
      '4.8–4.99 GHz',
      '24.25–24.65 GHz',
    ]);
    expect(russianBands(table)[0]).toMatchObject({ range: [4.4, 4.99], text: 'in 2019–2020', sources: ['a', 'b'] });
    const standard = {
      columns: ['band', 'mhz_from', 'mhz_to', 'where_used', 'source'],
      rows: [['n78', '3300', '3800', '', '']],
    };
    expect(standardBands(standard)[0]?.range).toEqual([3.3, 3.8]);
  });

  it('must say how they stand in one of the words the picture knows', () => {
    expect(() => russianBands(russia(['1-2 GHz', '1', '2', 'sold', 'x', '']))).toThrow(
      'The band 1–2 GHz has the state "sold"; one of: in other use,',
    );
  });
});
