import { describe, expect, it } from 'vitest';
import { problemsWith } from '../../support/content.ts';

const columns = 'iso3,country,position,since,instrument,covers,deadline,source,checked_to';
const description = [
  'title: Where countries stand',
  'topic: engines',
  'unit: country',
  'columns:',
  ...columns.split(',').map((column) => `  ${column}: what it holds`),
].join('\n');
const country = (name: string): string => `---\nname: ${name}\ntopic: engines\nsummary: A country.\n---\n`;

/** What the check says of a table of positions with these rows, in a world with two countries. */
const problemsOf = (...rows: string[]): Promise<string[]> =>
  problemsWith({
    'entities/country/france.md': country('France'),
    'entities/country/kosovo.md': country('Kosovo'),
    'datasets/country-positions.yaml': description,
    'datasets/country-positions.csv': [columns, ...rows].join('\n'),
  });
const at = 'content/datasets/country-positions.csv';

describe('the check of the table of positions', () => {
  it('finds nothing wrong with sound rows, Kosovo and a body among them', async () => {
    expect(
      await problemsOf(
        'FRA,france,banned,1843-08,law,all,,times-1843,1844',
        'XKX,kosovo,unclear,,,,,times-1843,1844',
        'EUU,engine,restricted,1843,,,1844-01-01,times-1843,1844',
      ),
    ).toEqual([]);
  });

  it('names a code that is none, and the nearest', async () => {
    expect(await problemsOf('FRX,france,banned,,,,,times-1843,1844')).toEqual([
      expect.stringMatching(
        new RegExp(`^${at}:2:1 {2}"iso3": "FRX" is not an ISO 3166 alpha-3 code\\. Did you mean "[A-Z]{3}"\\?$`),
      ),
    ]);
  });

  it('names a position that is none, and the nearest', async () => {
    expect(await problemsOf('FRA,france,baned,,,,,times-1843,1844')).toEqual([
      `${at}:2:1  "position": "baned" is none of banned, phasing-out, restricted, case-by-case, no-restriction, partner, unclear. Did you mean "banned"?`,
    ]);
  });

  it('names a country that is not there, and what is no country', async () => {
    expect(await problemsOf('FRA,frence,banned,,,,,times-1843,1844', 'XKX,ada,banned,,,,,times-1843,1844')).toEqual([
      `${at}:2:1  "country": there is no country "frence". Did you mean "france"?`,
      `${at}:3:1  "country": "ada" is of kind person; a country is needed here`,
    ]);
  });

  it('names a date that is none', async () => {
    expect(await problemsOf('FRA,france,banned,August 1843,,,,times-1843,1844')).toEqual([
      `${at}:2:1  "since": a date is a real day, month or year, written 2019-06-05, 2019-06 or 2019`,
    ]);
  });

  it('names both rows of a country that has two', async () => {
    expect(await problemsOf('FRA,france,banned,,,,,times-1843,1844', 'FRA,france,unclear,,,,,times-1843,1844')).toEqual(
      [`${at}:3:1  "FRA" has a row already, on line 2`],
    );
  });
});
