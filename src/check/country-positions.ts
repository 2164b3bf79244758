import type { Content } from '../reader/folder.ts';
import { suggestion } from '../reader/problem.ts';
import type { Problem } from '../reader/problem.ts';
import { positionOfRow } from './row.ts';
import { countryCodes, countryPosition, countryPositionsId, positions } from '../schemas/country-position.ts';

/** What is wrong with the rows that the map of the world is drawn from: codes, countries, positions, dates. */
export function countryPositionProblems({ records }: Content): Problem[] {
  const dataset = records.datasets.find(({ id }) => id === countryPositionsId);
  if (!dataset?.table) return [];
  const { columns, rows } = dataset.table;
  const places = new Map(records.entities.map(({ id, folder }) => [id, folder]));
  const seen = new Map<string, number>();
  return rows.flatMap((row, index): Problem[] => {
    const fields: Record<string, string> = Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']));
    const { iso3 = '', country = '', position = '' } = fields;
    const parsed = countryPosition.safeParse(fields);
    const messages = (parsed.error?.issues ?? []).map(({ path: [field = ''], message }) => {
      if (field === 'iso3') return `"iso3": "${iso3}" is ${message}.${suggestion(iso3, countryCodes)}`;
      if (field === 'position')
        return `"position": "${position}" is none of ${positions.join(', ')}.${suggestion(position, positions)}`;
      return `"${String(field)}": ${message}`;
    });
    const folder = places.get(country);
    if (folder === undefined) {
      messages.push(`"country": there is no country "${country}".${suggestion(country, [...places.keys()])}`);
    } else if (folder !== 'country' && folder !== 'organisation') {
      messages.push(`"country": "${country}" is of kind ${folder}; a country is needed here`);
    }
    const before = seen.get(iso3);
    if (before !== undefined) messages.push(`"${iso3}" has a row already, on line ${before}`);
    seen.set(iso3, index + 2);
    return messages.map((message) => ({ ...positionOfRow(dataset, index), message }));
  });
}
