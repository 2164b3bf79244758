import { describe, expect, it } from 'vitest';
import { address, basePath, siteOrigin } from '../../../src/site/address.ts';
import { readableDate } from '../../../src/site/dates.ts';
import { isNumeric, toCsv, toObjects } from '../../../src/site/tables.ts';

describe('addresses', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['5g-deal', '/5g-deal/'],
    ['/5g-deal', '/5g-deal/'],
    ['5g-deal/', '/5g-deal/'],
    ['//a/b//', '/a/b/'],
    ['v1.2_x~y/z', '/v1.2_x~y/z/'],
  ])('BASE_PATH %s is read as %s', (written, read) => {
    expect(basePath(written)).toBe(read);
  });
  it.each(['/a b/', '/ü/', '/a?b', '/a#b', '/../up', 'https://example.org/a', '/a//b'])(
    'BASE_PATH %s is refused, with a reason',
    (written) => {
      expect(() => basePath(written)).toThrow(/BASE_PATH ".*" cannot be used: write/);
    },
  );
  it('SITE_URL is an origin, with or without a slash, and of this machine where nothing is said', () => {
    expect(siteOrigin('https://example.org')).toBe('https://example.org');
    expect(siteOrigin(' https://example.org/ ')).toBe('https://example.org');
    expect(siteOrigin('http://localhost:8080')).toBe('http://localhost:8080');
    expect(siteOrigin(undefined)).toBe('http://localhost:4321');
    expect(siteOrigin('')).toBe('http://localhost:4321');
  });
  it.each([
    ['example.org', 'SITE_URL "example.org" cannot be used: write a scheme and a host, such as https://example.org.'],
    ['ftp://example.org', 'cannot be used: write a scheme and a host'],
    ['https://', 'cannot be used: write a scheme and a host'],
    ['https://example.org/?a', 'cannot be used: write a scheme and a host'],
    [
      'https://example.org/5g-deal/',
      'SITE_URL "https://example.org/5g-deal/" holds a path: write SITE_URL=https://example.org and BASE_PATH=/5g-deal.',
    ],
  ])('SITE_URL %s is refused, with what to write', (written, message) => {
    expect(() => siteOrigin(written)).toThrow(message);
  });
  it('joins a base and a path with one slash', () => {
    expect(address('/', 'people/')).toBe('/people/');
    expect(address('/5g-deal/', '/people/')).toBe('/5g-deal/people/');
    expect(address('/5g-deal', 'people/')).toBe('/5g-deal/people/');
  });
});

describe('dates', () => {
  it.each([
    ['2019', '2019'],
    ['2019-06', 'June 2019'],
    ['2019-06-05', '5 June 2019'],
  ])('%s reads %s', (date, readable) => {
    expect(readableDate(date)).toBe(readable);
  });
});

describe('tables', () => {
  const table = {
    columns: ['year', 'name', 'value'],
    rows: [
      ['2019', 'a, "b"', '1.5'],
      ['2020', 'c', ''],
    ],
  };
  it('come out as CSV with fields quoted where they must be', () => {
    expect(toCsv(table)).toBe('year,name,value\n2019,"a, ""b""",1.5\n2020,c,\n');
  });
  it('come out as objects with numbers as numbers and gaps as null', () => {
    expect(toObjects(table)).toEqual([
      { year: 2019, name: 'a, "b"', value: 1.5 },
      { year: 2020, name: 'c', value: null },
    ]);
  });
  it('know a column of numbers by all its values', () => {
    expect(isNumeric(['1', '', '-2.5'])).toBe(true);
    expect(isNumeric(['1', 'about 2'])).toBe(false);
    expect(isNumeric(['', ''])).toBe(false);
  });
});
