/** A stretch of frequencies, in GHz. */
export type Range = readonly [from: number, to: number];

/** A part of a broken axis: the frequencies it holds, and its share of the breadth. */
export interface AxisPart {
  range: Range;
  share: number;
}

/** A broken axis of frequencies: where a frequency lies, and where its parts begin and end. */
export interface BandAxis {
  /** The pixels that a range takes up; undefined where no part holds it whole. */
  span(range: Range): readonly [start: number, end: number] | undefined;
  parts: readonly { range: Range; start: number; end: number }[];
}

/** Lays the parts of an axis side by side from `left` to `right`, with a gap where frequencies are left out. */
export function bandAxis(parts: readonly AxisPart[], left: number, right: number, gap: number): BandAxis {
  const whole = parts.reduce((sum, { share }) => sum + share, 0);
  const room = right - left - gap * (parts.length - 1);
  let start = left;
  const placed = parts.map(({ range, share }) => {
    const part = { range, start, end: start + (room * share) / whole };
    start = part.end + gap;
    return part;
  });
  return {
    parts: placed,
    span([from, to]) {
      const part = placed.find(({ range }) => range[0] <= from && to <= range[1]);
      if (!part) return undefined;
      const at = (frequency: number): number =>
        part.start + ((frequency - part.range[0]) / (part.range[1] - part.range[0])) * (part.end - part.start);
      return [at(from), at(to)];
    },
  };
}
