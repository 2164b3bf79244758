import { geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { Polygon } from 'geojson';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { positions } from '../../schemas/country-position.ts';
import type { LinkTo } from '../figure.ts';
import { drawKey, textSize } from './key.ts';
import { detailOf, drawPanel, linkedPlace } from './panel.ts';
import { pattern } from './patterns.ts';
import type { Place } from './positions.ts';
import { isCountry } from './positions.ts';
import { europeMapOf, worldMapOf } from './projections.ts';
import { roundedPath } from './rounded-path.ts';
import { largestPart, shapesOf } from './shapes.ts';

/** How broad Europe is drawn, whatever the width of the drawing. */
const europeWidth = 340;
const gap = 20;

/**
 * Draws where countries stand: the world, and below it Europe, where most rows are, at three times its size, with the
 * key under it or, where there is room, beside it. Every place leads to its page on one of the two maps.
 * @param id the prefix of the ids in the drawing, with its width
 * @param width in pixels, at least that of Europe
 */
export function drawWorldMap(id: string, name: string, places: readonly Place[], width: number, link: LinkTo): string {
  const drawing = `${id}-${width}`;
  const beside = width >= europeWidth + 220;
  const europeMap = europeMapOf(europeWidth);
  const worldMap = worldMapOf(width);
  const inEurope = withinMap(places, europeMap.projection, europeWidth, europeMap.height);
  const others = new Set(codesOf(places).filter((code) => !inEurope.has(code)));
  const shared = { drawing, places: places.filter(isCountry), link };
  const union = places.find((place) => !isCountry(place));

  const europeY = worldMap.height + gap;
  const keyX = beside ? europeWidth + gap : 0;
  const keyY = beside ? europeY : europeY + europeMap.height + gap;
  const { key, height: keyHeight } = drawKey(drawing, places, width - keyX);
  const height = Math.ceil(Math.max(europeY + europeMap.height, keyY + keyHeight)) + 1;

  const worldPart = s(
    'g',
    ...drawPanel({ ...shared, projection: worldMap.projection, scale: 'world', linked: others }),
    s('path', {
      d: roundedPath(frameOf(europeMap.projection, europeWidth, europeMap.height), worldMap.projection, 0.5),
      fill: 'none',
      stroke: 'var(--ink)',
    }),
  );
  const europePart = s(
    'g',
    { transform: `translate(0 ${europeY})` },
    ...drawPanel({ ...shared, projection: europeMap.projection, scale: 'part', linked: inEurope }),
    ...(union ? [unionMark(drawing, union, link)] : []),
    s('rect', {
      x: 0.5,
      y: 0.5,
      width: europeWidth - 1,
      height: Math.floor(europeMap.height) - 1,
      fill: 'none',
      stroke: 'var(--ink)',
    }),
  );
  const svg = s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': name, class: 'world-map' },
    s('defs', ...positions.map((position) => pattern(drawing, position))),
    s('g', { transform: `translate(${keyX} ${keyY})` }, key),
    // Europe is the same in both drawings: near each other in the page, the second costs next to nothing compressed.
    ...(beside ? [europePart, worldPart] : [worldPart, europePart]),
  );
  return toHtml(svg, { space: 'svg' });
}

const codesOf = (places: readonly Place[]): string[] => places.map(({ iso3 }) => iso3);

/** The codes of the places whose mainland lies within a map. */
function withinMap(places: readonly Place[], projection: GeoProjection, width: number, height: number): Set<string> {
  const { placed } = shapesOf(codesOf(places), 'part', detailOf(projection));
  const clip = projection.clipExtent();
  projection.clipExtent(null);
  const path = geoPath(projection);
  const within = [...placed].filter(([, shape]) => {
    const [[left, top], [right, bottom]] = path.bounds(largestPart(shape));
    return left >= -2 && top >= -2 && right <= width + 2 && bottom <= height + 2;
  });
  projection.clipExtent(clip);
  return new Set(within.map(([code]) => code));
}

/** The edge of a map as a shape on the globe. */
function frameOf(projection: GeoProjection, width: number, height: number): Polygon {
  const steps = Array.from({ length: 9 }, (_, index) => index / 8);
  const edge = [
    ...steps.map((part) => [part * width, 0]),
    ...steps.map((part) => [width, part * height]),
    ...steps.map((part) => [width - part * width, height]),
    ...steps.map((part) => [0, height - part * height]),
  ];
  const points = edge.map(([x = 0, y = 0]) => projection.invert?.([x, y]) ?? [0, 0]);
  return { type: 'Polygon', coordinates: [points] };
}

/** The European Union as a body has no shape of its own: a mark in the Atlantic stands for it. */
function unionMark(drawing: string, union: Place, link: LinkTo): Element {
  return s(
    'g',
    { fill: `url(#${drawing}-${union.position})` },
    linkedPlace(union, link, '', { cx: 14, cy: 88, r: 7 }),
    s('text', { x: 26, y: 93, 'font-size': textSize, fill: 'var(--ink)' }, 'EU as a body'),
  );
}
