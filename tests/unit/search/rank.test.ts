import { describe, expect, it } from 'vitest';
import { Documents, earliness, gatherMatches, mergeMatches, rankPages, sortByDate } from '../../../src/search/rank.ts';
import type { FacetTable } from '../../../src/search/table.ts';

// 0 explainer with section 1; 2 person; 3 topic with facts 4 and 5; 6 source.
const documents = new Documents({
  ids: 'a b c d e f g',
  kinds: [
    ['explainer', 1],
    ['section', 1],
    ['person', 1],
    ['topic', 1],
    ['event', 2],
    ['source', 1],
  ],
  pages: [0, 1, 0, 0, 1, 2, 0],
  titles: { 0: 'The deal', 3: 'Facts: The deal' },
  mentions: '0000900',
});
const match = (document: number, score: number): { document: number; score: number } => ({ document, score });

describe('the order of results', () => {
  it('has a page once, with the places on it that match, the best first', () => {
    expect(rankPages([match(5, 2), match(4, 3), match(3, 1)], documents)).toMatchObject([{ page: 3, places: [4, 5] }]);
  });

  it('has what tells before what records, and sources last, however well they match', () => {
    const order = rankPages([match(6, 100), match(5, 10), match(1, 10), match(2, 10)], documents);
    expect(order.map(({ page }) => page)).toEqual([2, 0, 3, 6]);
  });

  it('prefers what the site refers to', () => {
    expect(rankPages([match(5, 10), match(4, 10)], documents)[0]?.places).toEqual([4, 5]);
  });

  it('begins with what is called so', () => {
    expect(rankPages([match(0, 10), match(2, 1), match(6, 1)], documents, [6, 2]).map(({ page }) => page)).toEqual([
      6, 2, 0,
    ]);
  });
});

describe('several searches', () => {
  it('count a document at its best', () => {
    expect(mergeMatches([[match(1, 3), match(2, 1)], [match(1, 5)]])).toEqual([match(1, 5), match(2, 1)]);
  });

  it('for single words count what holds more of them higher', () => {
    const [both, one] = gatherMatches([[match(1, 2), match(2, 4)], [match(1, 2)]]);
    expect(both?.score).toBeGreaterThan(one?.score ?? 0);
  });
});

describe('a fact as an answer', () => {
  it('is the better the nearer to its beginning the words of the question stand', () => {
    expect(earliness([0, 1], 2)).toBeGreaterThan(earliness([9, 11], 2));
    expect(earliness([0, 1, 60], 2)).toBe(earliness([0, 1], 2));
    expect(earliness([], 2)).toBeLessThan(0.2);
  });
});

describe('the order of dates', () => {
  const table = { dates: ['', '', '2019', '', '2020-05', '2019-06-05', '2018'] } as FacetTable;
  const all = [match(2, 1), match(4, 1), match(5, 1), match(0, 1)];

  it('begins with the newest or the oldest, and ends with what has no date', () => {
    expect(sortByDate(all, table, 'newest')).toEqual([4, 5, 2, 0]);
    expect(sortByDate(all, table, 'oldest')).toEqual([2, 5, 4, 0]);
  });
});
