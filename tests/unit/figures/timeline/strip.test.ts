import { describe, expect, it } from 'vitest';
import { longAxis } from '../../../../src/figures/timeline/axis.ts';
import { drawMilestones, placeMilestones } from '../../../../src/figures/timeline/draw-milestones.ts';
import { drawDensity, drawStrip } from '../../../../src/figures/timeline/draw-strip.ts';
import { layStrip, yearsAlong } from '../../../../src/figures/timeline/strip-layout.ts';
import { event } from './events.ts';

describe('a strip', () => {
  const dates = ['2019-06-05', '2019-06-05', '2019-06', '2019', '2018-12-31', '2021-03-01'];
  const facts = dates.map((date, index) => event(date, { id: `fact-${index}` }));

  it('holds each fact once, by date, none on another', () => {
    const { marks, rows } = layStrip(facts, 280, 12);
    expect(marks.map((mark) => mark.event.id).sort()).toEqual(facts.map(({ id }) => id).sort());
    expect(marks.map(({ from }) => from)).toEqual(marks.map(({ from }) => from).sort((a, b) => a - b));
    expect(new Set(marks.map(({ from, row }) => `${from} ${row}`)).size).toBe(facts.length);
    expect(rows).toBe(4);
  });
  it('draws a year as long as it is, and a month as a pale mark where it is no longer than one', () => {
    const { marks } = layStrip(facts, 280, 12);
    expect(marks.find(({ event: { date } }) => date === '2019')).toMatchObject({ shape: 'bar', from: 0.25, to: 0.5 });
    expect(marks.find(({ event: { date } }) => date === '2019-06')?.shape).toBe('dot');
    expect(drawStrip(layStrip(facts, 280, 12), 12).match(/class="vague"/g)).toHaveLength(2);
  });
  it('draws a few early years together, so that the others have room', () => {
    const { marks, years } = layStrip([event('1987'), ...facts], 280, 12);
    expect(years.slice(0, 2).map(({ year }) => year)).toEqual([1987, 2018]);
    expect(marks.find(({ event: { date } }) => date === '2018-12-31')?.from).toBeLessThan(0.45);
  });
  it('is empty without facts, and holds one', () => {
    expect(layStrip([], 280, 12)).toEqual({ marks: [], rows: 0, years: [] });
    expect(layStrip([event('2019')], 280, 12).marks).toHaveLength(1);
  });
  it('writes years that do not touch each other', () => {
    for (const [first, last] of [
      [2019, 2019],
      [2012, 2026],
      [1944, 2026],
      [2024, 2026],
    ] as const) {
      const places = yearsAlong(first, last, 280).map(({ at }) => at * 280);
      expect(places.length).toBeGreaterThan(0);
      for (const [index, place] of places.slice(1).entries())
        expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(40);
    }
  });
});

describe('a drawing by year', () => {
  it('makes each column as high as its facts are many, and leads to its year', () => {
    const svg = drawDensity(
      [
        { title: '2018', href: '/2018/', counts: new Map([['huawei', 1]]) },
        {
          title: '2019',
          href: '/2019/',
          counts: new Map([
            ['huawei', 1],
            ['mts', 3],
          ]),
        },
      ],
      280,
      80,
    );
    expect(svg).toContain('<a href="/2019/" tabindex="-1"><title>2019: 4 facts</title>');
    expect(
      [...svg.matchAll(/data-subject="(\w+)"[^>]* height="(\d+)"/g)].map(
        ([, subject, height]) => `${subject} ${height}`,
      ),
    ).toEqual(['huawei 20', 'huawei 20', 'mts 60']);
  });
});

describe('milestones', () => {
  const axis = longAxis(2018, 2018, 2026);
  const milestones = [
    '2018-07-06',
    '2019-05-16',
    '2019-06-05',
    '2020-07',
    '2020-08-17',
    '2022-04-12',
    '2026-06-01',
  ].map((date) => event(date, { label: `What happened ${date}` }));

  it('are all labelled where there are rows enough, the last one before its mark', () => {
    const placed = placeMilestones(milestones.slice(0, 6), axis, 888, 10);
    expect(placed).toHaveLength(6);
    expect(placed.every(({ anchor }) => anchor === 'start')).toBe(true);
    expect(placeMilestones(milestones.slice(-1), axis, 888, 10)[0]?.anchor).toBe('end');
  });
  it('are each one link, with or without room for its label', () => {
    const svg = drawMilestones(
      milestones,
      [{ month: 2019 * 12 + 5, count: 30 }],
      axis,
      [{ year: 2019, href: '/timeline/2019/', name: '2019: 90 events' }],
      888,
    );
    expect(svg.match(/class="mark-label"/g)).toHaveLength(milestones.length);
    expect(svg).toContain('aria-label="2019: 90 events"');
  });
});
