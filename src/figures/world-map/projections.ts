import { geoConicEqualArea, geoEqualEarth, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { MultiPoint, MultiPolygon } from 'geojson';
import { shapesOf } from './shapes.ts';

/** A way from the globe onto a map, which begins at the top left, and how high the map is. */
export interface Fitted {
  projection: GeoProjection;
  height: number;
}

/** All land but Antarctica, broken in the Pacific, on a map of equal areas. */
export function worldMapOf(width: number): Fitted {
  return fitted(geoEqualEarth().rotate([-11, 0]), shapesOf([], 'world', 0).rest, width);
}

/** What the map of Europe reaches to: Portugal and Ireland, the North Cape, the east of Ukraine, Crete and Cyprus. */
const europe: MultiPoint = {
  type: 'MultiPoint',
  coordinates: [
    [-10.6, 37],
    [-11, 54],
    [25, 71.4],
    [40.5, 49],
    [25, 34.4],
    [34.8, 34.6],
  ],
};

/** Europe on a map of equal areas, cut at its edges. */
export function europeMapOf(width: number): Fitted {
  const map = fitted(geoConicEqualArea().parallels([40, 64]).rotate([-14, 0]), europe, width);
  map.projection.clipExtent([
    [0, 0],
    [width, map.height],
  ]);
  return map;
}

/** Fits a projection to a width, and says how high its map is. */
function fitted(projection: GeoProjection, reach: MultiPoint | MultiPolygon, width: number): Fitted {
  projection.precision(0.5).fitWidth(width, reach);
  const [[, top], [, bottom]] = geoPath(projection).bounds(reach);
  const [x = 0, y = 0] = projection.translate();
  projection.translate([x, y - top]);
  return { projection, height: Math.round(bottom - top) };
}
