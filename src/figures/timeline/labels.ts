import { textWidth } from '../text-width.ts';
import { isFree } from '../stack.ts';
import type { Extent } from '../stack.ts';

/** A label that asks for a place: where its mark stands, as a share of the axis. */
export interface LabelRequest<Of> {
  of: Of;
  at: number;
  text: string;
  weight: number;
  /** The only side on which it may stand. */
  anchor?: 'start' | 'end';
}

/** A label in its place: its row, counted away from the marks, and whether it runs on from its mark or up to it. */
export interface PlacedLabel<Of> {
  of: Of;
  text: string;
  row: number;
  anchor: 'start' | 'end';
  /** Whether it has room on a long axis only. */
  roomy: boolean;
}

/** How large a label is written, in pixels. */
export const labelSize = 14;
/** The room on either side of the line that leads from a mark to its label. */
const beside = 2;

/** Where labels may stand. */
export interface LabelRoom {
  /** The length of the axis, in pixels; on a longer one what is placed only moves apart. */
  length: number;
  /** A longer axis, on which more labels have room: these are `roomy`. */
  roomy?: number;
  /** How many rows of labels there may be. */
  rows: number;
  /** What stands in each row already. */
  taken?: Extent;
}

/**
 * Chooses the labels that have room, the weightiest first: no label stands on another, nor on a line that leads to one.
 * @param requests where their marks stand, as shares of the axis
 */
export function placeLabels<Of>(requests: readonly LabelRequest<Of>[], room: LabelRoom): PlacedLabel<Of>[] {
  const byWeight = requests
    .map((request, order) => ({ ...request, order }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  const placed = new Map<LabelRequest<Of>, PlacedLabel<Of>>();
  for (const length of [room.length, ...(room.roomy === undefined ? [] : [room.roomy])]) {
    const occupied: Extent[][] = Array.from({ length: room.rows }, () => (room.taken ? [room.taken] : []));
    for (const [request, { row, anchor }] of placed) occupy(occupied, request, length, row, anchor);
    for (const request of byWeight) {
      if (placed.has(request)) continue;
      const place = findPlace(occupied, request, length);
      if (!place) continue;
      occupy(occupied, request, length, place.row, place.anchor);
      placed.set(request, { of: request.of, text: request.text, ...place, roomy: length !== room.length });
    }
  }
  return [...placed.values()];
}

type Anchor = PlacedLabel<unknown>['anchor'];
type Request = LabelRequest<unknown>;

/** The room that a label takes in its row, and the line to it in the rows between it and its mark. */
function extentsOf({ at, text }: Request, length: number, anchor: Anchor): { label: Extent; line: Extent } {
  const middle = at * length;
  const width = textWidth(text, { size: labelSize }) + 2 * beside;
  return {
    label:
      anchor === 'start'
        ? { from: middle - beside, to: middle + width }
        : { from: middle - width, to: middle + beside },
    line: { from: middle - beside, to: middle + beside },
  };
}

function findPlace(
  occupied: readonly Extent[][],
  request: Request,
  length: number,
): { row: number; anchor: Anchor } | undefined {
  for (const [row, others] of occupied.entries()) {
    for (const anchor of request.anchor ? [request.anchor] : (['start', 'end'] as const)) {
      const { label, line } = extentsOf(request, length, anchor);
      const isInside = label.from >= -beside && label.to <= length + beside;
      if (isInside && isFree(label, others) && occupied.slice(0, row).every((below) => isFree(line, below))) {
        return { row, anchor };
      }
    }
  }
  return undefined;
}

function occupy(occupied: Extent[][], request: Request, length: number, row: number, anchor: Anchor): void {
  const { label, line } = extentsOf(request, length, anchor);
  occupied[row]?.push(label);
  for (const below of occupied.slice(0, row)) below.push(line);
}
