import { gzipSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { widthsOf } from '../../../../src/figures/figure.ts';
import { worldMap } from '../../../../src/figures/world-map/figure.ts';
import { byPosition, nameOnMap } from '../../../../src/figures/world-map/positions.ts';
import { countryPositionsId } from '../../../../src/schemas/country-position.ts';
import { places } from '../../../support/country-positions.ts';

const figure = worldMap(countryPositionsId, places);
const widths = Object.values(widthsOf(figure));
const drawn = widths.map((width) => figure.draw(width, (id) => `/to/${id}/`));
const documents = drawn.map((svg) => new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document);

describe.each(widths.map((width, index) => [width, documents[index] as Document] as const))(
  'the map of the world at %i px',
  (_width, document) => {
    const links = [...document.querySelectorAll('a')];

    it('leads to the page of every row, to each once', () => {
      const addresses = links.map((link) => link.getAttribute('href'));
      expect(addresses.toSorted()).toEqual(places.map(({ country }) => `/to/${country}/`).toSorted());
    });

    it('names every place with where it stands', () => {
      const names = links.map((link) => link.querySelector('title')?.textContent);
      expect(names.toSorted()).toEqual(places.map(nameOnMap).toSorted());
      expect(names).toContain('Australia: banned since 23 August 2018');
    });

    it('gives every place a shape or a circle that can be seen', () => {
      const empty = links.filter(
        (link) => !link.querySelector('circle') && !link.querySelector('path')?.getAttribute('d'),
      );
      expect(empty.map((link) => link.getAttribute('href'))).toEqual([]);
    });

    it('marks the smallest countries by a circle', () => {
      const circled = links
        .filter((link) => link.querySelector('circle'))
        .map((link) => link.getAttribute('href')?.slice(4, -1));
      expect(circled).toEqual(expect.arrayContaining(['singapore', 'bahrain', 'malta', 'monaco', 'european-union']));
      expect(circled).not.toContain('france');
    });

    it('fills every place with the pattern of its position, which is there', () => {
      for (const [position, list] of byPosition(places)) {
        for (const { country } of list) {
          const fill = document.querySelector(`a[href="/to/${country}/"]`)?.parentElement?.getAttribute('fill') ?? '';
          const [, id = ''] = /^url\(#(.+)\)$/.exec(fill) ?? [];
          expect(id.endsWith(`-${position}`), `${country} is filled by ${fill}`).toBe(true);
          expect(document.getElementById(id)?.localName).toBe('pattern');
        }
      }
    });

    it('says in its key how many stand where', () => {
      const texts = [...document.querySelectorAll('tspan')].map(({ textContent }) => textContent);
      for (const text of ['Banned: 9', 'Phasing out: 4', 'Restricted: 12', 'Case by case: 12', 'No limit found: 29'])
        expect(texts).toContain(text);
    });

    it('leaves China, which has no row, in the quiet tone', () => {
      expect(document.querySelector('a[href="/to/china/"]')).toBeNull();
    });
  },
);

describe('the map of the world', () => {
  it('weighs at most 30 KB compressed, both drawings together', () => {
    expect(gzipSync(drawn.join('')).length).toBeLessThan(30 * 1024);
  });

  it('shares no id between its drawings', () => {
    const ids = documents.flatMap((document) => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same each time it is drawn', () => {
    expect(figure.draw(340, (id) => `/to/${id}/`)).toBe(drawn[0]);
  });

  it('counts in its title and its subtitle what the table holds', () => {
    expect(figure.title).toBe('Nine countries ban Huawei from 5G; for 42 no limit was found');
    expect(figure.subtitle).toMatch(/^83 countries and the EU as a body, .* of 2018 to 2026$/);
  });

  it('has a list with every row, grouped by position, and names all sources', () => {
    expect(figure.table.rows).toHaveLength(places.length);
    expect(new Set(figure.table.rows.map(([, country]) => country)).size).toBe(places.length);
    const groups = figure.table.rows.map(([position]) => position).filter((one, index, all) => one !== all[index - 1]);
    expect(groups).toHaveLength(7);
    for (const { source } of places) expect(figure.sources).toContain(source.split(';')[0]);
  });
});
