import { placesOf } from '../figures/world-map/positions.ts';
import type { Place } from '../figures/world-map/positions.ts';
import { countryPositionsId } from '../schemas/country-position.ts';
import { records, titleOf } from './site.ts';

const table = records.datasets.find(({ id }) => id === countryPositionsId)?.table;

/** Where countries stand on Huawei in 5G, the strictest position first; nothing where there is no such table. */
export const places: readonly Place[] = table ? placesOf(table, titleOf) : [];
