import { sourcesOf } from '../../graph/records.ts';
import type { Position } from '../../schemas/country-position.ts';
import { readableDate } from '../../site/dates.ts';
import { worldMapId } from '../drawn.ts';
import type { Figure } from '../figure.ts';
import { drawWorldMap } from './draw.ts';
import { byPosition, capitalised, inWords, isCountry, positionLabels } from './positions.ts';
import type { Place } from './positions.ts';

/**
 * The map of where countries stand.
 * @param dataset the id of the table of positions
 */
export function worldMap(dataset: string, places: readonly Place[]): Figure {
  const count = (...positions: Position[]): number =>
    places.filter((place) => positions.includes(place.position)).length;
  const [banned, unlimited] = [count('banned'), count('no-restriction', 'partner')];
  const title = capitalised(
    `${inWords(banned)} countries ban Huawei from 5G; for ${inWords(unlimited)} no limit was found`,
  );
  const countries = places.filter(isCountry).length;
  const years = places.map(({ checked_to }) => checked_to.slice(0, 4)).sort();
  return {
    id: worldMapId,
    title,
    subtitle: `${countries} countries and the EU as a body, by the newest source read for each, of ${years[0]} to ${years.at(-1)}`,
    description: byPosition(places)
      .map(([position, list]) => `${positionLabels[position].label}: ${list.map(({ name }) => name).join(', ')}.`)
      .join(' '),
    note:
      'The placings are this site’s reading. Where no limit was found, one may exist. Borders are those of Natural Earth ' +
      'and say nothing on whose a territory is; Crimea and the north of Cyprus are left without a colour. ' +
      `Each row stands with its sources in the [[${dataset}|table of positions]].`,
    subject: 'world',
    sources: [...new Set(places.flatMap(({ source }) => sourcesOf(source)))],
    dataset,
    span: 'column',
    table: {
      columns: ['Position', 'Country', 'Dated', 'Instrument', 'Covers', 'Deadline', 'Checked to'],
      rows: places.map(rowOf),
    },
    draw: (width, link) => drawWorldMap(worldMapId, title, places, width, link),
  };
}

/** A place as a row of the list beside the map, in Markdown. */
function rowOf({ position, country, name, since, instrument, covers, deadline, checked_to }: Place): string[] {
  const [dated, due, checked] = [since, deadline, checked_to].map((date) => date && readableDate(date));
  return [
    positionLabels[position].label,
    `[[${country}|${name}]]`,
    dated || 'no date found',
    instrument,
    covers,
    due ?? '',
    checked ?? '',
  ];
}
