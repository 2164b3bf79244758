import { geoArea, geoContains } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import codes from 'i18n-iso-countries/index.js';
import { merge } from 'topojson-client';
import type { Polygon as TopoPolygon, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import { simplified } from './simplify.ts';

/** The shapes a map is made from: of the world (1:110 million), or finer ones for a part of it (1:50 million). */
export type Scale = 'world' | 'part';

export interface Shapes {
  /** The shape of each country asked for, by its code; one too small for the scale comes from the finer one. */
  placed: Map<string, MultiPolygon>;
  /** All other land but Antarctica, in one. */
  rest: MultiPolygon;
}

type Area = (TopoPolygon | TopoMultiPolygon) & { properties?: { name: string } };

/**
 * The shapes of countries, and of the rest of the land, after Natural Earth 4.1.
 * @param wanted ISO 3166 alpha-3 codes, and XKX for Kosovo; one without a shape is left out
 * @param detail the area (in steradians) of the smallest corner that is kept; islands of less than four times that are not
 */
export function shapesOf(wanted: readonly string[], scale: Scale, detail: number): Shapes {
  const topology = topologyAt(scale, detail);
  const areas = areasByCode(topology);
  const placed = new Map<string, MultiPolygon>();
  for (const code of wanted) {
    const [list, inFiner] = [areas.get(code), finest.get(code)];
    if (list) placed.set(code, withoutIslands(merge(topology, list), 4 * detail));
    else if (inFiner) placed.set(code, merge(fine, inFiner));
  }
  const others = [...areas].filter(([code]) => !placed.has(code) && code !== antarctica).flatMap(([, list]) => list);
  const rest = withoutIslands(merge(topology, others), 4 * detail);
  const russia = placed.get('RUS');
  if (russia) rest.coordinates.push(...withoutCrimea(russia));
  return { placed, rest };
}

const antarctica = 'ATA';

const topologies = { world: coarse, part: fine };
// Every page with the map asks for the same few.
const simpler = new Map<string, typeof fine>();
function topologyAt(scale: Scale, detail: number): typeof fine {
  const key = `${scale} ${detail}`;
  const topology = simpler.get(key) ?? simplified(topologies[scale], detail);
  simpler.set(key, topology);
  return topology;
}

const finest = areasByCode(fine);

/** A shape without its small islands; the largest part stays. */
function withoutIslands(shape: MultiPolygon, smallest: number): MultiPolygon {
  const largest = largestPart(shape).coordinates;
  const parts = shape.coordinates.filter((part) => part === largest || areaOf(part) >= smallest);
  return { type: 'MultiPolygon', coordinates: parts };
}

/** The area of a polygon in steradians; one that has become a line may go round either way. */
function areaOf(coordinates: Polygon['coordinates']): number {
  const area = geoArea({ type: 'Polygon', coordinates });
  return Math.min(area, 4 * Math.PI - area);
}

/** The largest of the areas a country is made of: its mainland. */
export function largestPart(shape: MultiPolygon): Polygon {
  const areas = shape.coordinates.map(areaOf);
  const index = areas.reduce((largest, area, at) => (area > (areas[largest] ?? 0) ? at : largest), 0);
  return { type: 'Polygon', coordinates: shape.coordinates[index] ?? [] };
}

function areasByCode(topology: typeof fine): Map<string, Area[]> {
  const areas = topology.objects.countries.geometries.filter(({ type }) => type !== null) as Area[];
  return Map.groupBy(areas, ({ id, properties }) => {
    if (id !== undefined) return codes.numericToAlpha3(id) ?? '';
    // Natural Earth gives no code to what is not in ISO 3166.
    return properties?.name === 'Kosovo' ? 'XKX' : '';
  });
}

/** Takes Crimea out of the shape of Russia, where Natural Earth has it, and gives it back: the map colours it for nobody. */
function withoutCrimea(russia: MultiPolygon): MultiPolygon['coordinates'] {
  const isCrimea = (coordinates: MultiPolygon['coordinates'][number]): boolean =>
    geoContains({ type: 'Polygon', coordinates }, [34.3, 45.3]);
  const crimea = russia.coordinates.filter(isCrimea);
  russia.coordinates = russia.coordinates.filter((coordinates) => !crimea.includes(coordinates));
  return crimea;
}
