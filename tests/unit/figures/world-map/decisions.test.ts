import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { widthsOf } from '../../../../src/figures/figure.ts';
import { decisions, decisionsByYear } from '../../../../src/figures/world-map/decisions.ts';
import { nameOnMap } from '../../../../src/figures/world-map/positions.ts';
import { countryPositionsId } from '../../../../src/schemas/country-position.ts';
import { place, places } from '../../../support/country-positions.ts';

const { years, undated } = decisionsByYear(places);
const dated = years.flatMap(({ places: list }) => list);
const figure = decisions(countryPositionsId, places);

describe('the years of the decisions', () => {
  it('go from the first to the last without a gap', () => {
    const [early, late] = [place({ since: '2013' }), place({ iso3: 'SWE', since: '2016-10-20' })];
    expect(decisionsByYear([late, early]).years.map(({ year, places: list }) => [year, list.length])).toEqual([
      [2013, 1],
      [2014, 0],
      [2015, 0],
      [2016, 1],
    ]);
  });

  it('hold every limit with a date once, and name those without one', () => {
    const limits = places.filter(({ position }) => !['no-restriction', 'partner', 'unclear'].includes(position));
    expect([...dated, ...undated].map(({ iso3 }) => iso3).toSorted()).toEqual(
      limits.map(({ iso3 }) => iso3).toSorted(),
    );
    for (const { name } of undated) expect(figure.note).toContain(name);
  });

  it('leave out where the date is that of a statement or a contract', () => {
    expect(decisionsByYear([place({ position: 'no-restriction' }), place({ position: 'partner' })]).years).toEqual([]);
  });
});

describe.each(Object.values(widthsOf(figure)))('the picture of the decisions at %i px', (width) => {
  const svg = figure.draw(width, (id) => `/to/${id}/`);
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;

  it('leads to each place once, and names it', () => {
    const titles = [...document.querySelectorAll('a > title')].map(({ textContent }) => textContent);
    expect(titles.toSorted()).toEqual(dated.map(nameOnMap).toSorted());
  });

  it('says where years have no decision', () => {
    const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toContain('2014–2017');
    expect(texts).toContain('none');
  });
});

describe('the figure of the decisions', () => {
  it('counts in its title what the table holds', () => {
    expect(figure.title).toBe('13 of the 37 limits found date from 2020');
  });

  it('lists what it draws by date', () => {
    expect(figure.table.rows).toHaveLength(dated.length);
    expect(figure.table.rows[0]?.slice(0, 2)).toEqual(['2013', '[[taiwan|Taiwan]]']);
  });
});
