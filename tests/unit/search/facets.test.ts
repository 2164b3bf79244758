import { describe, expect, it } from 'vitest';
import { Facets } from '../../../src/search/facets.ts';
import { Documents } from '../../../src/search/rank.ts';

const documents = new Documents({
  ids: 'a b c d',
  kinds: [
    ['explainer', 1],
    ['section', 1],
    ['measure', 1],
    ['event', 1],
  ],
  pages: [0, 1, 0, 0],
  titles: {},
  mentions: '0000',
});
const facets = new Facets(
  {
    dates: ['', '', '', '2020-05-15'],
    subjects: [4, 4, 4, -1],
    subjectNames: ['deal', 'huawei', 'mts', 'rollout', 'sanctions', 'world'],
    years: { 2: ['2019', '2020'] },
    countryNames: [['russia', 'Russia']],
    peopleNames: [['guo-ping', 'Guo Ping']],
    countries: { 3: [0] },
    people: { 0: [0] },
  },
  documents,
);
const all = [0, 1, 2, 3].map((document) => ({ document, score: 1 }));
const left = (choice: Parameters<typeof facets.narrow>[1]): number[] =>
  facets.narrow(all, choice).map(({ document }) => document);

describe('narrowing results', () => {
  it('leaves what has one of the values of each facet', () => {
    expect(left({ kind: ['measure', 'fact'] })).toEqual([2, 3]);
    expect(left({ kind: ['measure', 'fact'], year: ['2019'] })).toEqual([2]);
    expect(left({ year: ['2020'], country: ['russia'] })).toEqual([3]);
    expect(left({ person: ['guo-ping'] })).toEqual([0]);
    expect(left({})).toEqual([0, 1, 2, 3]);
  });

  it('counts what each value would leave beside the others, a section as its long read', () => {
    expect(facets.count('kind', all, {})).toEqual([
      { value: 'explainer', label: 'Explainers', count: 1 },
      { value: 'fact', label: 'Facts', count: 1 },
      { value: 'measure', label: 'Measures', count: 1 },
    ]);
    expect(facets.count('kind', all, { year: ['2019'], kind: ['fact'] })).toEqual([
      { value: 'measure', label: 'Measures', count: 1 },
      { value: 'fact', label: 'Facts', count: 0 },
    ]);
    expect(facets.count('year', all, {}).map(({ value, count }) => [value, count])).toEqual([
      ['2020', 2],
      ['2019', 1],
    ]);
  });

  it('knows no value that does not exist', () => {
    expect(facets.labelOf('kind', 'mesure')).toBeUndefined();
    expect(facets.labelOf('kind', 'toString')).toBeUndefined();
    expect(facets.labelOf('year', '20x0')).toBeUndefined();
    expect(facets.labelOf('country', 'atlantis')).toBeUndefined();
    expect(facets.labelOf('person', 'guo-ping')).toBe('Guo Ping');
  });
});
