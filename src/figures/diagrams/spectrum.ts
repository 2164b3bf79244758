import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Table } from '../../reader/records.ts';
import type { Figure, LinkTo } from '../figure.ts';
import { textWidth } from '../text-width.ts';
import { bandAxis } from './band-axis.ts';
import type { AxisPart, BandAxis } from './band-axis.ts';
import { russianBands, standardBands } from './bands.ts';
import type { BandState, RussianBand, StandardBand } from './bands.ts';
import { Column, isNarrow, path, picture, textBlock } from './drawing.ts';
import { roundTenth } from '../numbers.ts';

/** The broken axis, and the numbers on it. */
const parts: readonly AxisPart[] = [
  { range: [0.6, 0.9], share: 10 },
  { range: [1.65, 2.75], share: 20 },
  { range: [3.2, 5.05], share: 44 },
  { range: [24, 29.6], share: 26 },
];
const ticks = [0.7, 1.8, 2.1, 2.6, 3.4, 3.8, 4.4, 5, 24.25, 27.5, 29.5];

/** The bands that have a page. */
const pages: Readonly<Record<string, string>> = { '3.4–3.8 GHz': '3400-3800-mhz', '4.4–4.99 GHz': '4400-4990-mhz' };

/** The band that most of the world uses, and what its bar says. */
const main = 'n78';
const mainSays = 'main 5G band worldwide';

/** A bar whose pattern says how things stand, so that it reads without colour. */
function bar([start, end]: readonly [number, number], y: number, state: BandState, hatching: string): Element {
  const looks: Record<BandState, Record<string, string>> = {
    'in other use': { fill: `url(#${hatching})`, stroke: 'var(--ink)' },
    'set aside': { fill: 'var(--paper)', stroke: 'var(--rollout)' },
    planned: { fill: 'var(--paper)', stroke: 'var(--rollout)', strokeDasharray: '4 3' },
    licensed: { fill: 'var(--rollout)', stroke: 'var(--rollout)' },
    'auction dropped': { fill: 'var(--paper)', stroke: 'var(--ink-soft)', strokeDasharray: '1 3' },
  };
  const width = roundTenth(Math.max(end - start, 3));
  return s('rect', { x: roundTenth(start), y, width, height: 12, strokeWidth: 1.5, ...looks[state] });
}

const hatchingOf = (id: string): Element =>
  s('pattern', { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, [
    s('rect', { width: 5, height: 5, fill: 'var(--paper)' }),
    s('path', { d: 'M0 0V5', stroke: 'var(--ink)', strokeWidth: 3 }),
  ]);

/** The bands of the standard above the axis, in as many rows as keep their names apart. */
function standardRows(bands: readonly StandardBand[], axis: BandAxis, y: number, width: number): Drawn {
  const ends: number[] = [];
  const nodes = bands.flatMap((band) => {
    const span = axis.span(band.range);
    if (!span) return [];
    const label = band.name === main ? `${main}, ${mainSays}` : band.name;
    const breadth = textWidth(label, { size: 13 }) + 2;
    const start = Math.min(span[0], width - breadth);
    const free = ends.findIndex((end) => end + 6 <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = Math.max(span[1], start + breadth);
    const top = y + row * 25;
    return [
      textBlock(label, { x: start, y: top, width: breadth }, { size: 13 }).node,
      path(`M${roundTenth(span[0])} ${top + 19}H${roundTenth(span[1])}`, { colour: 'var(--ink)', breadth: 4 }),
    ];
  });
  return { nodes, bottom: y + ends.length * 25 };
}

/** The axis with its breaks and numbers. */
function axisWithNumbers(axis: BandAxis, y: number): ElementContent[] {
  return axis.parts.flatMap(({ start, end, range }) => {
    const nodes: ElementContent[] = [path(`M${roundTenth(start)} ${y}H${roundTenth(end)}`)];
    let last = -Infinity;
    for (const tick of ticks.filter((one) => range[0] <= one && one <= range[1])) {
      const at = axis.span([tick, tick])?.[0] ?? 0;
      const half = textWidth(String(tick), { size: 13 }) / 2;
      const middle = Math.min(Math.max(at, start + half), end - half);
      nodes.push(path(`M${roundTenth(at)} ${y}v4`));
      if (middle - half < last + 3) continue;
      last = middle + half;
      const look = { size: 13, fill: 'var(--ink-soft)', anchor: 'middle' } as const;
      nodes.push(textBlock(String(tick), { x: middle, y: y + 5, width: 60 }, look).node);
    }
    return nodes;
  });
}

interface Drawn {
  nodes: ElementContent[];
  bottom: number;
}

/** One row a band in Russia: its bar at its place on the axis, and what became of it beside or, on a phone, above. */
function russianRows(
  bands: readonly RussianBand[],
  axis: BandAxis,
  top: number,
  width: number,
  hatching: string,
  link: LinkTo,
): Drawn {
  const nodes: ElementContent[] = [];
  let y = top;
  for (const { name, range, state, text } of bands) {
    const span = axis.span(range);
    if (!span) continue;
    const page = pages[name];
    const look = { size: 13, bold: true, href: page === undefined ? undefined : link(page) };
    if (isNarrow(width)) {
      const column = new Column(0, y, width).text(name, look).text(text, { size: 13 });
      nodes.push(...column.nodes, bar(span, column.y + 4, state, hatching));
      y = column.y + 30;
    } else {
      const before = span[0] + span[1] > width * 1.1;
      const x = before ? span[0] - 12 : span[1] + 12;
      const anchor = before ? 'end' : 'start';
      const column = new Column(x, y, Math.min(before ? x : width - x, 330))
        .text(name, { ...look, anchor })
        .text(text, { size: 13, anchor });
      nodes.push(...column.nodes, bar(span, y + 3, state, hatching));
      y = column.y + 12;
    }
  }
  return { nodes, bottom: y };
}

function draw(
  figure: Figure,
  bands: { russia: readonly RussianBand[]; standard: readonly StandardBand[] },
  width: number,
  link: LinkTo,
): string {
  const axis = bandAxis(parts, 0, width, isNarrow(width) ? 8 : 16);
  const hatching = `${figure.id}-${width}-hatching`;
  const head = { size: 13, bold: true };
  const above = new Column(0, 0, width).text('In the world: bands of the 5G standard', head).gap(4);
  const standard = standardRows(bands.standard, axis, above.y, width);
  const axisAt = standard.bottom + 6;
  const below = new Column(0, axisAt + 30, width).text('In Russia: what became of each, in GHz', head).gap(8);
  const russia = russianRows(bands.russia, axis, below.y, width, hatching, link);
  // The band that most of the world uses runs through the Russian rows as a pale strip.
  const range = bands.standard.find(({ name }) => name === main)?.range;
  const [from = 0, to = 0] = (range && axis.span(range)) ?? [];
  const strip = s('rect', {
    x: roundTenth(from),
    y: axisAt,
    width: roundTenth(to - from),
    height: russia.bottom - axisAt,
    fill: 'var(--rollout)',
    fillOpacity: 0.12,
  });
  return picture(figure, width, russia.bottom, [
    s('defs', [hatchingOf(hatching)]),
    strip,
    ...above.nodes,
    ...standard.nodes,
    ...axisWithNumbers(axis, axisAt),
    ...below.nodes,
    ...russia.nodes,
  ]);
}

const noteOf = (sources: readonly string[]): string => (sources.length > 0 ? `[@${sources.join('; @')}]` : '');

/**
 * The bands in play for 5G: those of the standard, and what became of each in Russia.
 * @param russia the table of Russian bands
 * @param standard the table of bands of the 5G standard
 * @throws where a Russian band has a state that the picture does not know
 */
export function spectrum(russia: Table, standard: Table): Figure {
  const bands = { russia: russianBands(russia), standard: standardBands(standard) };
  return {
    id: 'spectrum',
    title: 'Russia kept back the band that much of the world uses for 5G',
    subtitle: 'Frequencies in gigahertz (GHz), on an axis with breaks; Russia as of spring 2026',
    description:
      'Above, the bands of the 5G standard along an axis of frequencies from 0.7 to 29.5 GHz. Below, ten bands in Russia, each at its place on the axis, with what became of it. A pale strip marks n78, 3.3 to 3.8 GHz.',
    note: 'The pale strip is n78, the main 5G band worldwide. Bars in Russia: hatched, in other use; outlined, set aside; dashed, planned; full, licensed, for five years or for trials; dotted, auction dropped. Bands above 30 GHz are left out.',
    subject: 'rollout',
    sources: [...new Set([...bands.russia, ...bands.standard].flatMap(({ sources }) => sources))],
    dataset: 'russia-5g-bands',
    span: 'column',
    table: {
      columns: ['Band', 'Where', 'How it stands'],
      rows: [
        ...bands.russia.map(({ name, state, text, sources }) => [
          pages[name] === undefined ? name : `[[${pages[name]}|${name}]]`,
          'Russia',
          `${state}: ${text}${noteOf(sources)}`,
        ]),
        ...bands.standard.map(({ name, range: [from, to], text, sources }) => [
          `${name}, ${from}–${to} GHz`,
          'World',
          `${text}${noteOf(sources)}`,
        ]),
      ],
    },
    draw(width, link) {
      return draw(this, bands, width, link);
    },
  };
}
