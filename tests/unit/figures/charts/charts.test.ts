import { describe, expect, it } from 'vitest';
import { chart } from '../../../../src/schemas/dataset.ts';
import { chartFigures } from '../../../../src/figures/charts/chart.ts';
import { dateText, numberIn, yearOfDate } from '../../../../src/figures/charts/cells.ts';
import { seriesOf, yearTicks } from '../../../../src/figures/charts/lines.ts';
import { eventLabels } from '../../../../src/figures/charts/event-labels.ts';
import { axisNumber, readableNumber } from '../../../../src/figures/numbers.ts';
import { labelStyle, textWidth } from '../../../../src/figures/text-width.ts';
import { spread } from '../../../../src/figures/stack.ts';
import type { Figure } from '../../../../src/figures/figure.ts';
import type { ChartOf } from '../../../../src/schemas/dataset.ts';

const text = { id: 'made', title: 'What was made', subtitle: 'Engines a year' };

/** A figure of a table, as a dataset with that one describes it. */
function figureOf(spec: Record<string, unknown>, columns: string[], rows: string[][]): Figure {
  const data = {
    title: 'Engines',
    topic: 'engines',
    unit: 'engines',
    changed: [],
    columns: Object.fromEntries(columns.map((column) => [column, column])),
    figures: [chart.parse({ ...text, ...spec })],
  };
  const at = { file: 'content/datasets/engines.yaml', line: 1, column: 1 };
  const [figure] = chartFigures(
    { collection: 'datasets', id: 'engines', data, at, folder: 'datasets', table: { columns, rows } },
    'huawei',
  );
  if (!figure) throw new Error('no figure');
  return figure;
}

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
const count = (svg: string, part: RegExp): number => [...svg.matchAll(part)].length;
const widths = [340, 576] as const;

describe.each(widths)('lines, %i pixels broad', (width) => {
  const spec = { kind: 'lines', x: 'year', y: [{ column: 'engines', label: 'Engines' }, 'mills'] };

  it('begin at zero, end at the last number, and say each by name', () => {
    const svg = figureOf(
      spec,
      ['year', 'engines', 'mills'],
      [
        ['1843', '120', '4'],
        ['1844', '180', '7'],
      ],
    ).draw(width, () => undefined);
    expect(texts(svg)).toEqual(expect.arrayContaining(['0', '1843', '1844', 'Engines 180', 'mills 7']));
    expect(svg).toContain(`viewBox="0 0 ${width} `);
    expect(svg).toContain('aria-label="What was made. Engines a year"');
  });

  it('have room for every number of the axis, though no value is as long', () => {
    const svg = figureOf(
      { ...spec, y: ['engines'] },
      ['year', 'engines'],
      [
        ['1843', '12'],
        ['1844', '91'],
      ],
    ).draw(width, () => undefined);
    expect(texts(svg)).toContain('100');
    const grid = Number(/<line[^>]* x1="([\d.]+)"/.exec(svg)?.[1]);
    expect(grid).toBeGreaterThan(textWidth('100', labelStyle) + 8);
  });

  it('leave a gap where a year is not known, and join what is', () => {
    const whole = [
      ['1843', '1', '1'],
      ['1844', '2', '1'],
      ['1845', '3', '1'],
      ['1846', '4', '1'],
    ];
    const gap = whole.filter(([year]) => year !== '1845');
    /** In how many pieces the first line is drawn, the only one so broad. */
    const pieces = (rows: string[][]): number => {
      const svg = figureOf(spec, ['year', 'engines', 'mills'], rows).draw(width, () => undefined);
      const path = /<path d="(M[^"]*)"/.exec(svg.split('stroke-width="2.5"')[1] ?? '')?.[1] ?? '';
      return count(path, /M/g);
    };
    expect(pieces(whole)).toBe(1);
    expect(pieces(gap)).toBe(2);
  });

  it('go below zero where numbers do', () => {
    const svg = figureOf(
      { ...spec, y: ['engines'] },
      ['year', 'engines'],
      [
        ['1843', '-40'],
        ['1844', '60'],
      ],
    ).draw(width, () => undefined);
    expect(texts(svg)).toEqual(expect.arrayContaining(['−40', '0', '60']));
  });

  it('hold for one number, and for five hundred', () => {
    const one = figureOf({ ...spec, y: ['engines'] }, ['year', 'engines'], [['1843', '7']]).draw(
      width,
      () => undefined,
    );
    expect(texts(one)).toContain('7');
    expect(one).not.toMatch(/NaN|Infinity/);
    const many = Array.from({ length: 500 }, (_, index) => [String(1500 + index), String(index)]);
    const svg = figureOf({ ...spec, y: ['engines'] }, ['year', 'engines'], many).draw(width, () => undefined);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(texts(svg).filter((label) => /^(1[5-9]|20)\d\d$/.test(label)).length).toBeLessThan(14);
  });

  it('mark what happened between the numbers, and leave out what lies outside', () => {
    const events = [
      { date: '1843-07-01', label: 'The notes' },
      { date: '1900-01-01', label: 'Too late' },
    ];
    const svg = figureOf(
      { ...spec, events },
      ['year', 'engines', 'mills'],
      [
        ['1843', '1', '2'],
        ['1844', '2', '3'],
      ],
    ).draw(width, () => undefined);
    expect(texts(svg)).toContain('The notes');
    expect(texts(svg)).not.toContain('Too late');
  });
});

describe('the series of a chart', () => {
  const spec = chart.parse({ ...text, kind: 'lines', x: 'date', y: ['share'], series: 'maker' }) as ChartOf<'lines'>;

  it('are the values of their column, each with its own numbers by date', () => {
    const table = {
      columns: ['date', 'maker', 'share'],
      rows: [
        ['2020', 'Huawei', '31'],
        ['2019', 'Huawei', '28'],
        ['2019', 'Nokia', '16'],
        ['2020', 'ZTE', ''],
      ],
    };
    expect(seriesOf(spec, table)).toEqual([
      {
        name: 'Huawei',
        points: [
          { x: 2019, y: 28 },
          { x: 2020, y: 31 },
        ],
      },
      { name: 'Nokia', points: [{ x: 2019, y: 16 }] },
    ]);
  });
});

describe.each(widths)('columns, %i pixels broad', (width) => {
  const spec = { kind: 'columns', x: 'year', y: ['engines'] };

  it('stand one for each year, with a question mark where none is known', () => {
    const svg = figureOf(
      spec,
      ['year', 'engines'],
      [
        ['1843', '5'],
        ['1845', '9'],
      ],
    ).draw(width, () => undefined);
    expect(count(svg, /<rect/g)).toBe(2);
    expect(texts(svg)).toEqual(expect.arrayContaining(['5', '?', '9', '1843', '1844', '1845']));
  });

  it('are as high as their numbers', () => {
    const svg = figureOf(
      spec,
      ['year', 'engines'],
      [
        ['1843', '5'],
        ['1844', '10'],
      ],
    ).draw(width, () => undefined);
    const heights = [...svg.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1);
  });
});

describe.each(widths)('bars, %i pixels broad', (width) => {
  const spec = {
    kind: 'bars',
    name: 'maker',
    y: [
      { column: 'made', label: 'Made' },
      { column: 'sold', label: 'Sold' },
    ],
  };

  it('are as long as their numbers, and say what is not known', () => {
    const svg = figureOf(
      spec,
      ['maker', 'made', 'sold'],
      [
        ['Huawei', '20', '10'],
        ['ZTE', '', '5'],
      ],
    ).draw(width, () => undefined);
    const lengths = [...svg.matchAll(/<rect[^>]*width="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(2, 1);
    expect(texts(svg)).toEqual(['Huawei', 'Made: 20', 'Sold: 10', 'ZTE', 'Made: not known', 'Sold: 5']);
  });
});

describe.each(widths)('spans, %i pixels broad', (width) => {
  const columns = ['what', 'said', 'due', 'came'];
  const spec = { kind: 'spans', name: 'what', aside: 'came', from: 'said', to: 'due' };

  it('stand a row each, with what came of them', () => {
    const svg = figureOf(spec, columns, [
      ['a mill', '2019-06', '2020', 'built'],
      ['a press', '2020', '', 'open'],
    ]).draw(width, () => undefined);
    expect(count(svg, /<circle/g)).toBe(2);
    expect(texts(svg)).toEqual(expect.arrayContaining(['a mill', 'built', 'a press', 'open', '2019', '2021']));
  });

  it('say of a row without a date that it has none', () => {
    const svg = figureOf(spec, columns, [
      ['a mill', '2019', '2020', ''],
      ['a press', 'undated', '', 'built'],
    ]).draw(width, () => undefined);
    expect(count(svg, /<circle/g)).toBe(1);
    expect(texts(svg)).toContain('built; no date');
  });

  it('break a very long word', () => {
    const svg = figureOf(spec, columns, [['x'.repeat(200), '2019', '2020', '']]).draw(width, () => undefined);
    expect(texts(svg).every((line) => line.length < 90)).toBe(true);
  });
});

describe('the table of a figure', () => {
  it('holds the rows that are drawn, under the names that are drawn', () => {
    const figure = figureOf(
      { kind: 'bars', name: 'maker', y: [{ column: 'made', label: 'Engines made' }], only: { year: 1843 } },
      ['year', 'maker', 'made', 'source'],
      [
        ['1843', 'Huawei', '20', 'a;b'],
        ['1843', 'Cisco', '', 'd'],
        ['1844', 'ZTE', '30', 'c'],
      ],
    );
    expect(figure.table).toEqual({ columns: ['maker', 'Engines made'], rows: [['Huawei', '20']] });
    expect(figure.sources).toEqual(['a', 'b']);
  });
});

describe('a cell', () => {
  it('is a number, nothing, or no number', () => {
    expect([numberIn('12.5'), numberIn('-3'), numberIn('')]).toEqual([12.5, -3, null]);
    expect(['12k', '1,200', 'about 5'].map(numberIn).every(Number.isNaN)).toBe(true);
  });

  it('holds a date as exact as it is written', () => {
    expect(['2019', '2019-06', '2019-06-05', '2019-Q2', '2019-06-05 (late)'].map(dateText)).toEqual([
      '2019',
      '2019-06',
      '2019-06-05',
      '2019-05',
      '2019-06-05',
    ]);
    expect(['undated', '', '19', '20191', '2019-6'].map(dateText)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has its place on the axis in the middle of what is known', () => {
    expect(yearOfDate('2019')).toBeCloseTo(2019.5, 1);
    expect(yearOfDate('2019-01-01')).toBe(2019);
    expect(yearOfDate('2019-07')).toBeCloseTo(2019.54, 1);
  });
});

describe('an axis', () => {
  it('has whole years with the last one, no closer than they can be read', () => {
    expect(yearTicks(2012, 2025, 500)).toEqual([2013, 2015, 2017, 2019, 2021, 2023, 2025]);
    expect(yearTicks(2012, 2025, 180)).toEqual([2015, 2020, 2025]);
    expect(yearTicks(2019, 2020, 500, true)).toEqual([2019, 2020]);
  });

  it('shows parts of years where there are few', () => {
    expect(yearTicks(2019.37, 2020.62, 500)).toEqual([2019.5, 2019.75, 2020, 2020.25, 2020.5]);
  });

  it('shortens large numbers', () => {
    expect([250, 10_000, 1_250_000, -4.5].map(axisNumber)).toEqual(['250', '10k', '1.25m', '−4.5']);
    expect(readableNumber(1_425_000)).toBe('1,425,000');
  });
});

describe('labels that would touch', () => {
  it('are moved apart in their order', () => {
    expect(spread([10, 11, 40], 15, [0, 100])).toEqual([10, 25, 40]);
    expect(spread([95, 96, 97], 15, [0, 100])).toEqual([70, 85, 100]);
  });

  it('stand in rows', () => {
    const rowsFor = (...places: number[]): number[] =>
      eventLabels(
        places.map((at) => ({ label: 'event', at })),
        400,
        9,
      ).labels.map(({ y }) => (y - 9) / 17);
    expect(rowsFor(50, 60, 150)).toEqual([0, 1, 0]);
    expect(rowsFor(50, 60, 70)).toEqual([0, 1, 2]);
  });
});
