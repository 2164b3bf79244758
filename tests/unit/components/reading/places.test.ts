import { describe, expect, it } from 'vitest';
import { isUnderWay, placesIn, shareRead, timeLeft } from '../../../../src/components/reading/places.ts';

describe('how much of a text is read', () => {
  it.each([
    ['before it begins', 900, 0],
    ['at its beginning', 400, 0],
    ['in its middle', -600, 0.5],
    ['at its end', -1600, 1],
    ['past its end', -4000, 1],
  ])('%s', (_, top, share) => {
    expect(shareRead(top, 2000, 800)).toBe(share);
  });
  it('is nothing of a text that is not shown', () => {
    expect(shareRead(0, 0, 800)).toBe(0);
  });
});

describe('what is left of a text', () => {
  it.each([
    [12, 0, 'About 12 minutes left'],
    [12, 0.5, 'About 6 minutes left'],
    [12, 0.95, 'About 1 minute left'],
    [12, 1, 'Read to the end'],
  ])('of %i minutes, %f of them read, is told in words', (minutes, share, words) => {
    expect(timeLeft(minutes, share)).toBe(words);
  });
});

it('a place is kept neither at the beginning nor at the end', () => {
  expect([0, 0.04, 0.5, 0.96, 1].map(isUnderWay)).toEqual([false, false, true, false, false]);
});

it('places are read from whatever is in the store, and what is none is left out', () => {
  const place = { id: 'a', heading: 'A' };
  expect(placesIn({ '/a/': place, '/b/': { id: 1 }, '/c/': null })).toEqual({ '/a/': place });
  for (const other of [null, undefined, 7, 'x', []]) expect(placesIn(other)).toEqual({});
});
