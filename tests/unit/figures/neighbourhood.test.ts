import { describe, expect, it } from 'vitest';
import { drawTies, middleName, row, rowName, sidesOf } from '../../../src/figures/neighbourhood.ts';
import { wrapText } from '../../../src/figures/text-width.ts';
import { readContent, readFolder } from '../../../src/reader/folder.ts';

const ends = (svg: string): { x: number; y: number }[] =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const tie = (facts: number) => ({ facts, subject: 'mts' }) as const;

describe('the map of neighbours', () => {
  it('stands the first half on the left, and the odd one with it', () => {
    expect(sidesOf(['a', 'b', 'c'])).toEqual([['a', 'b'], ['c']]);
  });

  it('leads one line to the middle of each row, the shorter side centred', () => {
    const svg = drawTies([tie(1), tie(1), tie(1)]);
    expect(ends(svg)).toEqual([
      { x: 4, y: row.height / 2 },
      { x: 4, y: row.height * 1.5 },
      { x: 156, y: row.height },
    ]);
    expect(svg).toContain(`viewBox="0 0 160 ${row.height * 2}"`);
  });

  it('draws a line the thicker the more facts it stands for, and dashed where there is none', () => {
    const widths = [...drawTies([tie(9), tie(1), tie(0)]).matchAll(/stroke-width="([\d.]+)"/g)].map(([, w]) =>
      Number(w),
    );
    expect(widths).toEqual([4, 2, 1]);
    expect(drawTies([tie(0)])).toContain('stroke-dasharray');
    expect(drawTies([tie(1)])).not.toContain('stroke-dasharray');
  });

  it('is hidden from screen readers, which have the list', () => {
    expect(drawTies([tie(1)])).toContain('aria-hidden="true"');
  });

  it('has room for every name of the site', async () => {
    const folder = new URL('../../../content', import.meta.url).pathname;
    const { records } = readContent(await readFolder(folder, (path) => path.startsWith('entities/')));
    expect(records.entities.length).toBeGreaterThan(300);
    for (const { data } of records.entities) {
      expect(wrapText(rowName(data.name), row.width, row.text).length, data.name).toBeLessThanOrEqual(row.lines);
      expect(wrapText(middleName(data.name), 128, { size: 15 }).length, data.name).toBeLessThanOrEqual(3);
    }
  });
});
