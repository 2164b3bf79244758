import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../../../src/check/check.ts';
import { diagrams } from '../../../../src/figures/diagrams/diagrams.ts';
import { drawnFigures } from '../../../../src/figures/drawn.ts';
import { widthsOf } from '../../../../src/figures/figure.ts';
import type { Figure } from '../../../../src/figures/figure.ts';
import type { Graph } from '../../../../src/graph/types.ts';
import { findMarks, withoutMarks } from '../../../../src/markdown/marks.ts';
import { readContent, readFolder } from '../../../../src/reader/folder.ts';
import { linesOf, linksOf, sizeOf, textsOf } from '../../../support/drawn-text.ts';
import type { DrawnLine } from '../../../support/drawn-text.ts';

const folder = new URL('../../../../content', import.meta.url).pathname;
const { records } = readContent(await readFolder(folder, (path) => path.startsWith('datasets/')));
const figures = diagrams((id) => {
  const table = records.datasets.find((dataset) => dataset.id === id)?.table;
  if (!table) throw new Error(`no table ${id}`);
  return table;
});
const widths = [340, 576, 640];
const drawings = figures.flatMap((figure) =>
  widths.map((width) => ({ name: `${figure.id} at ${width}`, figure, width })),
);
const draw = (figure: Figure, width: number): string => figure.draw(width, (target) => `/to/${target}/`);

const touch = (a: DrawnLine, b: DrawnLine): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the diagrams', () => {
  let graph: Graph;
  beforeAll(async () => {
    ({ graph } = await checkFolder(folder));
  }, 60_000);

  it('are known to the check by their ids', () => {
    expect(drawnFigures).toEqual(expect.arrayContaining(figures.map(({ id }) => id)));
  });

  it.each(figures)('$id links and cites only what the site has', ({ table, note = '', sources }) => {
    for (const cell of [...table.rows.flat(), note]) {
      for (const { mark } of findMarks(cell)) {
        if (mark.type === 'link') expect(graph.resolve(mark.target)?.key, mark.target).toBeDefined();
        if (mark.type === 'note')
          for (const id of mark.ids) expect(graph.node(id)?.kind, id).toMatch(/^(?:fact|source)$/);
        expect(mark.type, cell).not.toBe('broken');
      }
    }
    for (const source of sources) expect(graph.node(source)?.kind, source).toBe('source');
  });

  it.each(figures)('$id has a note on every row of its table', ({ table }) => {
    const without = table.rows.filter((row) => !row.some((cell) => cell.includes('[@')));
    // A last "none of them" is no statement of fact.
    expect(without.flat().join('')).toMatch(/^(?:If no each timeNone of these three rules reaches it)?$/);
  });

  it.each(drawings)('$name says nothing that its table does not', ({ figure, width }) => {
    const { table, title, subtitle, note = '' } = figure;
    const titleOf = (target: string): string => graph.resolve(target)?.title ?? target;
    const said = [...table.columns, ...table.rows.flat(), title, subtitle, note]
      .map((cell) => withoutMarks(cell, titleOf).toLowerCase())
      .join('\n');
    // Words that join the parts of a picture, and numbers on an axis.
    const joints =
      /^(?:yes|no|at stake|at home|from abroad|[\d.]+|in the world: bands of the 5g standard|in russia: what became of each, in ghz|the united states, and suppliers|china, huawei and russia)$/;
    const unsaid = textsOf(draw(figure, width))
      .map((text) => text.toLowerCase())
      .filter((text) => !joints.test(text) && !text.split(/ · |, (?=main )/).every((part) => said.includes(part)));
    expect(unsaid).toEqual([]);
  });

  it.each(drawings)('$name leads with every link to a page', ({ figure, width }) => {
    const links = linksOf(draw(figure, width));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(graph.resolve(link.slice('/to/'.length, -1))?.path, link).toBeDefined();
  });

  it.each(drawings)('$name keeps its texts inside the picture', ({ figure, width }) => {
    const svg = draw(figure, width);
    const { height } = sizeOf(svg);
    for (const line of linesOf(svg)) {
      expect(line.left, line.text).toBeGreaterThanOrEqual(-0.5);
      expect(line.right, line.text).toBeLessThanOrEqual(width + 0.5);
      expect(line.top, line.text).toBeGreaterThanOrEqual(0);
      expect(line.bottom, line.text).toBeLessThanOrEqual(height);
    }
  });

  it.each(drawings)('$name keeps its texts apart', ({ figure, width }) => {
    const lines = linesOf(draw(figure, width));
    const touching = lines.flatMap((a, index) =>
      lines.slice(index + 1).flatMap((b) => (touch(a, b) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(touching).toEqual([]);
  });

  it.each(figures)('$id is drawn the same each time, with ids of its own', (figure) => {
    const { narrow, wide } = widthsOf(figure);
    expect(draw(figure, wide)).toBe(draw(figure, wide));
    const ids = [narrow, wide].flatMap((width) =>
      [...draw(figure, width).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${figure.id}-`));
  });

  it.each(figures)('$id takes its colours from tokens', (figure) => {
    const colours = [...draw(figure, 640).matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    for (const colour of colours) expect(colour).toMatch(/^(?:none|var\(--[a-z-]+\)|url\(#.+\))$/);
  });

  it.each(figures)('$id weighs at most 15 KB compressed, both drawings together', (figure) => {
    const { narrow, wide } = widthsOf(figure);
    const both = `${draw(figure, narrow)}${draw(figure, wide)}`;
    expect(gzipSync(both).length).toBeLessThan(15_000);
  });
});
