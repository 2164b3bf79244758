import { describe, expect, it } from 'vitest';
import { longAxis, yearAxis } from '../../../../src/figures/timeline/axis.ts';
import { drawLanes } from '../../../../src/figures/timeline/draw-lanes.ts';
import { drawRows } from '../../../../src/figures/timeline/draw-rows.ts';
import { lanes as order } from '../../../../src/figures/timeline/event.ts';
import type { TimelineEvent } from '../../../../src/figures/timeline/event.ts';
import { layLanes } from '../../../../src/figures/timeline/lane-layout.ts';
import type { Lane, LaneOptions } from '../../../../src/figures/timeline/lane-layout.ts';
import { layRows } from '../../../../src/figures/timeline/row-layout.ts';
import { subjectLabels } from '../../../../src/site/subjects.ts';
import { event } from './events.ts';

const base = { length: 680, roomy: 1056, labelRows: 4, titles: subjectLabels };
const long: LaneOptions = { ...base, axis: longAxis(1987, 2012, 2026) };
const year: LaneOptions = { ...base, axis: yearAxis(2019), dot: 15 };
const marksOf = (lanes: readonly Lane[]): Lane['marks'] => lanes.flatMap(({ marks }) => marks);

/** Five hundred events in one month, of all subjects. */
const crowd = Array.from({ length: 500 }, (_, index): TimelineEvent => {
  const date = index % 5 === 0 ? '2019-06' : `2019-06-${String((index % 30) + 1).padStart(2, '0')}`;
  return event(date, { id: `crowd-${index}`, subject: order[index % order.length] ?? 'deal', label: `Event ${index}` });
});

describe('lanes', () => {
  it.each([
    ['a long axis', long],
    ['one year', year],
  ])('hold each of 500 events of a month exactly once, none on another, on %s', (_, options) => {
    const lanes = layLanes(crowd, options);
    expect(
      marksOf(lanes)
        .map((mark) => mark.event.id)
        .sort(),
    ).toEqual(crowd.map(({ id }) => id).sort());
    for (const { marks } of lanes) {
      const extents = marks.map((mark) => {
        const half = mark.shape === 'dot' ? (options.dot ?? 0) / 2 / options.length : (mark.to - mark.from) / 2;
        const middle = (mark.from + mark.to) / 2;
        return { row: mark.row, from: middle - half, to: middle + half };
      });
      const clash = extents.find((a, index) =>
        extents.some((b, other) => other > index && a.row === b.row && a.from < b.to - 1e-6 && b.from < a.to - 1e-6),
      );
      expect(clash).toBeUndefined();
    }
  });
  it('stand in the order of the story, and each mark in the lane of its subject', () => {
    const lanes = layLanes(crowd, long);
    expect(lanes.map(({ subject }) => subject)).toEqual(order);
    for (const lane of lanes) expect(lane.marks.every((mark) => mark.event.subject === lane.subject)).toBe(true);
  });
  it('run in the order of time', () => {
    const dates = ['2019-11-02', '2013', '2019-06-05', '1990', '2012-01'];
    const [lane] = layLanes(
      dates.map((date) => event(date)),
      long,
    );
    expect(lane?.marks.map((mark) => mark.event.date)).toEqual([...dates].sort());
  });
  it('show a date as exactly as it is known', () => {
    const [lane] = layLanes([event('2019'), event('2019-06'), event('2019-06-05')], year);
    const [whole, month, day] = ['2019', '2019-06', '2019-06-05'].map((date) =>
      lane?.marks.find((mark) => mark.event.date === date),
    );
    expect(whole).toMatchObject({ from: 0, to: 1, shape: 'bar', exact: false });
    expect(month).toMatchObject({ from: 5 / 12, to: 6 / 12, shape: 'bar', exact: false });
    expect(day).toMatchObject({ shape: 'dot', exact: true });
  });
  it('tell a year from a month on a long axis too', () => {
    const marks = marksOf(layLanes([event('2019'), event('2019-06'), event('2019-06-05')], long));
    expect(marks.map(({ exact }) => exact)).toEqual([false, true, true]);
    const [whole, month, day] = marks.map(({ from, to }) => to - from);
    expect(whole).toBeCloseTo((month ?? 0) * 12);
    expect(day).toBe(month);
  });
  it('put what has a label on top of its pile, where its line can reach it', () => {
    const labelled = event('2019-06-05', { id: 'labelled', label: 'The agreement' });
    const pile = [labelled, ...Array.from({ length: 6 }, (_, index) => event('2019-06-05', { id: `other-${index}` }))];
    const [lane] = layLanes(pile, long);
    expect(lane?.marks.find((mark) => mark.event.id === 'labelled')?.row).toBe(6);
    expect(lane?.labels).toHaveLength(1);
  });
  it('hold one event, and none', () => {
    expect(marksOf(layLanes([event('2019-06-05')], year))).toHaveLength(1);
    expect(layLanes([], year)).toEqual([]);
    expect(layLanes([], { ...year, empty: true })).toHaveLength(order.length);
  });
  it('refuse an event of another year', () => {
    expect(() => layLanes([event('2020-01-01')], year)).toThrow(RangeError);
  });
});

describe('the drawing of lanes', () => {
  const drawing = { label: 'All', ticks: [{ from: 0, to: 1, text: '2019' }], pitch: 15, named: true };
  const svg = drawLanes(layLanes(crowd, year), drawing);

  it('has one link for each event, with its name', () => {
    for (const { id } of crowd)
      expect(
        svg.split(`class="mark" href="#${id}"`).length + svg.split(`class="mark vague" href="#${id}"`).length,
      ).toBe(3);
    expect(svg).toContain('<title>2019-06: something</title>');
  });
  it('is as wide as its place and says what it is', () => {
    expect(svg).toMatch(/^<svg [^>]*width="100%"/);
    expect(svg).toContain('role="group" aria-label="All"');
  });
  it('hides marks without a name from those who hear the page', () => {
    expect(drawLanes(layLanes(crowd, year), { ...drawing, named: false })).toContain(
      '<g class="marks" aria-hidden="true">',
    );
    expect(svg).not.toContain('aria-hidden');
  });
  it('is the same each time', () => {
    expect(drawLanes(layLanes([...crowd], year), drawing)).toBe(svg);
  });
});

describe('rows', () => {
  const options = { length: 280, pitch: 28, bySubject: false };

  it('hold each event once, in the order of time, within the width of a phone', () => {
    const [row] = layRows([{ title: 'June', events: crowd }], options);
    expect(row?.marks.map((mark) => mark.event.id).sort()).toEqual(crowd.map(({ id }) => id).sort());
    const dates = row?.marks.map((mark) => mark.event.date) ?? [];
    expect(dates).toEqual([...dates].sort());
    const places = new Set(row?.marks.map(({ column, line }) => `${column} ${line}`));
    expect(places.size).toBe(500);
    expect(Math.max(...(row?.marks.map(({ column }) => column) ?? []))).toBe(9);
    expect(row?.lines).toBe(50);
  });
  it('put the events of a subject together where they are asked to', () => {
    const [row] = layRows([{ title: '2019', events: crowd }], { ...options, bySubject: true });
    const subjects = row?.marks.map((mark) => order.indexOf(mark.event.subject)) ?? [];
    expect(subjects).toEqual([...subjects].sort((a, b) => a - b));
  });
  it('name the main event, if there is room for its label beside the title', () => {
    const events = [
      event('2019-06-05', { label: 'The agreement', weight: 3 }),
      event('2019-06-06', { label: 'Licences', weight: 2 }),
      event('2019-06-07', { label: 'A label that is far too long for a phone', weight: 9 }),
    ];
    expect(layRows([{ title: 'June', events }], options)[0]?.main?.label).toBe('The agreement');
  });
  it('lead from each mark to its event, or as a whole to their page', () => {
    const laid = layRows([{ title: '2019', href: '/timeline/2019/', events: [event('2019-06')] }], options);
    const drawing = { label: 'All', pitch: 28, scale: 1 };
    expect(drawRows(laid, { ...drawing, linked: true })).toContain('class="mark vague" href="#on-2019-06"');
    const whole = drawRows(laid, { ...drawing, linked: false });
    expect(whole).toContain('href="/timeline/2019/" aria-label="2019: 1 event"');
    expect(whole).not.toContain('#on-2019-06');
  });
});
