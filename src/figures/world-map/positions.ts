import { countryPosition, positions } from '../../schemas/country-position.ts';
import type { CountryPosition, Position } from '../../schemas/country-position.ts';
import type { Table } from '../../reader/records.ts';
import { readableDate } from '../../site/dates.ts';

/** A row of the table of positions, with the name of its country. */
export interface Place extends CountryPosition {
  name: string;
}

/** What each position is called, and what it means in a few words; the dataset's note has the whole definition. */
export const positionLabels: Record<Position, { label: string; meaning: string }> = {
  banned: { label: 'Banned', meaning: 'out of core and radio, or removal date passed' },
  'phasing-out': { label: 'Phasing out', meaning: 'a later date for removal is set' },
  restricted: { label: 'Restricted', meaning: 'out of a part or of state purchases, or a pledge' },
  'case-by-case': { label: 'Case by case', meaning: 'the state may screen, refuse or warn' },
  'no-restriction': { label: 'No limit found', meaning: 'operators choose' },
  partner: { label: 'Partner', meaning: 'no limit; the state chose or backed Huawei' },
  unclear: { label: 'Unclear', meaning: 'the sources do not allow a placing' },
};

/**
 * The rows of the table of positions, the strictest position first and in each by name.
 * @param nameOf the name of the country with an id
 * @throws ZodError where a row is not as the check demands
 */
export function placesOf({ columns, rows }: Table, nameOf: (id: string) => string): Place[] {
  return rows
    .map((row) => countryPosition.parse(Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']))))
    .map((row) => ({ ...row, name: nameOf(row.country) }))
    .sort(
      (a, b) => positions.indexOf(a.position) - positions.indexOf(b.position) || a.name.localeCompare(b.name, 'en'),
    );
}

/** The places in each position, in the order of the positions; none is left out, even with no place in it. */
export const byPosition = (places: readonly Place[]): [Position, Place[]][] =>
  positions.map((position) => [position, places.filter((place) => place.position === position)]);

/** The body that has a row and is no country. */
export const isCountry = ({ iso3 }: Place): boolean => iso3 !== 'EUU';

/**
 * Where a place stands, as a half sentence: "banned since 23 August 2018". Where a date for removal is set, the date of
 * the decision is not the date since which it holds; where no limit was found, only how far the sources reach is known.
 */
export function standing({ position, since, deadline, checked_to }: Place): string {
  const label = positionLabels[position].label.toLowerCase();
  if (position === 'no-restriction' || position === 'unclear') {
    return `${label}${position === 'unclear' ? ' from' : ' in'} sources up to ${readableDate(checked_to)}`;
  }
  const until = deadline && `deadline ${readableDate(deadline)}`;
  if (!since) return [label, until].filter(Boolean).join(', ');
  return deadline ? `${label}, decided ${readableDate(since)}, ${until}` : `${label} since ${readableDate(since)}`;
}

/** The accessible name of a place on the map. */
export const nameOnMap = (place: Place): string => `${place.name}: ${standing(place)}`;

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as it stands in a sentence: a word up to twelve. */
export const inWords = (count: number): string => words[count] ?? String(count);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
