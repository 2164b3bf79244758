import { geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { LinkTo } from '../figure.ts';
import { edgeOf, patternId } from './patterns.ts';
import { byPosition, nameOnMap } from './positions.ts';
import type { Place } from './positions.ts';
import { roundedPath } from './rounded-path.ts';
import { largestPart, shapesOf } from './shapes.ts';
import type { Scale } from './shapes.ts';

/** One map of a drawing. */
export interface Panel {
  /** The prefix of the ids of the drawing. */
  drawing: string;
  projection: GeoProjection;
  scale: Scale;
  places: readonly Place[];
  /** The places that lead to their pages here; the others are shown as land of their position. */
  linked: ReadonlySet<string>;
  link: LinkTo;
}

/** Countries smaller than this, in pixels, are marked by a circle of that size. */
const smallest = 7;
/** The grid of the outlines, in pixels. */
const step = 0.5;

/** The smallest corner worth drawing, nearly a square pixel, on the globe: all projections here keep areas. */
export const detailOf = (projection: GeoProjection): number => 0.9 / projection.scale() ** 2;

/** Draws the land of a map, each place filled by its position: first the quiet land, then the places. */
export function drawPanel({ drawing, projection, scale, places, linked, link }: Panel): Element[] {
  const { placed, rest } = shapesOf(
    places.map(({ iso3 }) => iso3),
    scale,
    detailOf(projection),
  );
  const outline = (place: Place): string => {
    const shape = placed.get(place.iso3);
    return shape ? roundedPath(shape, projection, step) : '';
  };
  const groups = byPosition(places).map(([position, list]) => {
    const context = list.filter(({ iso3 }) => !linked.has(iso3)).map(outline);
    return s(
      'g',
      { fill: `url(#${patternId(drawing, position)})`, stroke: edgeOf(position) },
      ...(context.join('') ? [s('path', { d: context.join('') })] : []),
      ...list
        .filter(({ iso3 }) => linked.has(iso3))
        .map((place) => linkedPlace(place, link, outline(place), circleOf(placed.get(place.iso3), projection))),
    );
  });
  return [
    s('path', { d: roundedPath(rest, projection, step), fill: 'var(--map-none)' }),
    s('g', { 'stroke-width': 0.6, 'stroke-linejoin': 'round' }, ...groups),
  ];
}

/** A place that leads to its page, by its shape or, where that is too small to see, a circle. */
export function linkedPlace(
  place: Place,
  link: LinkTo,
  outline: string,
  circle?: { cx: number; cy: number; r: number },
): Element {
  return s(
    'a',
    { href: link(place.country) },
    s('title', nameOnMap(place)),
    circle ? s('circle', { ...circle, stroke: 'var(--ink)', 'stroke-width': 1 }) : s('path', { d: outline }),
  );
}

function circleOf(
  shape: MultiPolygon | undefined,
  projection: GeoProjection,
): { cx: number; cy: number; r: number } | undefined {
  if (!shape) return undefined;
  const path = geoPath(projection);
  const [[left, top], [right, bottom]] = path.bounds(largestPart(shape));
  if (Math.max(right - left, bottom - top) >= smallest) return undefined;
  const [cx, cy] = path.centroid(shape).map((value) => Math.round(value * 2) / 2);
  return { cx: cx ?? 0, cy: cy ?? 0, r: smallest / 2 + 1 };
}
