import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../../src/figures/timeline/labels.ts';
import type { PlacedLabel } from '../../../../src/figures/timeline/labels.ts';
import { textWidth } from '../../../../src/figures/text-width.ts';

const length = 680;
const requests = Array.from({ length: 60 }, (_, index) => ({
  of: index,
  at: ((index * 37) % 100) / 100,
  text: `Something happened ${index}`,
  weight: (index * 7) % 11,
}));
const atOf = (index: number): number => (requests[index]?.at ?? 0) * length;

/** Where the text of a label stands, in pixels. */
function textOf({ of, text, anchor }: PlacedLabel<number>): { from: number; to: number } {
  const at = atOf(of);
  return anchor === 'start'
    ? { from: at + 1, to: at + textWidth(text, { size: 13 }) }
    : { from: at - textWidth(text, { size: 13 }), to: at - 1 };
}

describe('labels', () => {
  const placed = placeLabels(requests, { length, rows: 4 });

  it('stand on no other label', () => {
    expect(placed.length).toBeGreaterThan(8);
    for (const one of placed) {
      for (const other of placed) {
        if (one === other || one.row !== other.row) continue;
        const [a, b] = [textOf(one), textOf(other)];
        expect(a.to <= b.from || b.to <= a.from, `${one.text} on ${other.text}`).toBe(true);
      }
    }
  });
  it('stand on no line that leads to another', () => {
    for (const one of placed) {
      for (const further of placed.filter(({ row }) => row > one.row)) {
        const { from, to } = textOf(one);
        expect(atOf(further.of) < from || atOf(further.of) > to, `${one.text} on the line of ${further.text}`).toBe(
          true,
        );
      }
    }
  });
  it('stay within the axis', () => {
    for (const { from, to } of placed.map(textOf)) {
      expect(from).toBeGreaterThanOrEqual(-4);
      expect(to).toBeLessThanOrEqual(length + 4);
    }
  });
  it('are those that weigh most, where not all have room', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ of: index, at: 0.5, text: 'In one place', weight: index }));
    expect(placeLabels(many, { length, rows: 1 }).map(({ of }) => of)).toEqual([4]);
  });
  it('keep away from what stands there already', () => {
    const request = [{ of: 0, at: 0.02, text: 'At the beginning', weight: 1 }];
    expect(placeLabels(request, { length, rows: 2, taken: { from: 0, to: 100 } })).toEqual([]);
  });
  it('become more on a longer axis, where those of the shorter one stay', () => {
    const roomy = placeLabels(requests, { length, roomy: 1400, rows: 4 });
    expect(roomy.filter((label) => !label.roomy)).toEqual(placed);
    expect(roomy.length).toBeGreaterThan(placed.length);
  });
});
