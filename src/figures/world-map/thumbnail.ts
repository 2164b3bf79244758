import type { MultiPolygon } from 'geojson';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { edgeOf, pattern, patternId } from './patterns.ts';
import { byPosition, isCountry } from './positions.ts';
import type { Place } from './positions.ts';
import { worldMapOf } from './projections.ts';
import { roundedPath } from './rounded-path.ts';
import { shapesOf } from './shapes.ts';

/** The map of the world as a small picture that says nothing by itself: coarse, without links, hidden from screen readers. */
export function drawThumbnail(id: string, places: readonly Place[], width: number): string {
  const countries = places.filter(isCountry);
  const codes = countries.map(({ iso3 }) => iso3);
  const { projection, height } = worldMapOf(width);
  const { placed, rest } = shapesOf(codes, 'world', 1.5 / projection.scale() ** 2);
  const outline = (shape: MultiPolygon | undefined): string => (shape ? roundedPath(shape, projection, 1) : '');
  const groups = byPosition(countries).map(([position, list]) =>
    s('path', {
      d: list.map(({ iso3 }) => outline(placed.get(iso3))).join(''),
      fill: `url(#${patternId(id, position)})`,
      stroke: edgeOf(position),
      'stroke-width': 0.6,
    }),
  );
  return toHtml(
    s(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        'aria-hidden': 'true',
        class: 'world-map',
      },
      s('defs', ...byPosition(countries).map(([position]) => pattern(id, position))),
      s('path', { d: outline(rest), fill: 'var(--map-none)' }),
      ...groups,
    ),
    { space: 'svg' },
  );
}
