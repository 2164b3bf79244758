import { fileURLToPath } from 'node:url';
import { placesOf } from '../../src/figures/world-map/positions.ts';
import type { Place } from '../../src/figures/world-map/positions.ts';
import { readContent, readFolder } from '../../src/reader/folder.ts';
import { countryPositionsId } from '../../src/schemas/country-position.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const files = await readFolder(content, (path) => path.includes(countryPositionsId) || path.startsWith('entities/'));
const { records } = readContent(files);

const nameOf = (id: string): string => records.entities.find((entity) => entity.id === id)?.data.name ?? id;

/** The rows of the site's own table of positions. */
export const places: Place[] = placesOf(records.datasets[0]?.table ?? { columns: [], rows: [] }, nameOf);

/** A row of the table of positions with some fields changed. */
export const place = (changes: Partial<Place> = {}): Place => ({
  iso3: 'AUS',
  country: 'australia',
  name: 'Australia',
  position: 'banned',
  since: '2018-08-23',
  instrument: 'Guidance',
  covers: 'all of 5G',
  deadline: '',
  source: 'a',
  checked_to: '2018-10-30',
  ...changes,
});
