import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/reader/folder.ts';
import { firstPublished, lastChanged } from '../../../src/site/last-changed.ts';
import { openSearch } from '../../../src/site/open-search.ts';
import { sitemapOptions } from '../../../src/site/sitemap.ts';
import { edited, filesWith } from '../../support/content.ts';

describe('the day a page last changed', () => {
  it('is the day the record was last gone through', async () => {
    const { records } = readContent(await filesWith(await edited('site.yaml', '2020-02-03', '2020-03-03')));
    expect(lastChanged(records)('people/ada/')).toBe('2020-03-03');
  });

  it('is not before it came out: the day its record came in, or the site opened', async () => {
    const { records } = readContent(await filesWith());
    expect(lastChanged(records)('people/ada/')).toBe('2020-02-04');
    expect(firstPublished(records)('people/ada/')).toBe('2020-02-04');
    Object.assign(records.entities.find(({ id }) => id === 'ada')?.data ?? {}, { added: '2020-03-01' });
    expect(firstPublished(records)('people/ada/')).toBe('2020-03-01');
    expect(lastChanged(records)('people/ada/')).toBe('2020-03-01');
    expect(firstPublished(records)('engines/')).toBe('2020-02-04');
  });

  it('is not made up where the content gives no whole day', async () => {
    const { records } = readContent(await filesWith(await edited('site.yaml', '2020-02-03', '2020-02')));
    expect(lastChanged(records)('people/ada/')).toBeUndefined();
  });

  it('is that of the newest of the notes on what changed', async () => {
    const { records } = readContent(await filesWith());
    const ada = records.entities.find(({ id }) => id === 'ada');
    Object.assign(ada?.data ?? {}, { changed: [{ date: '2020-05-01' }, { date: '2020-04-01' }] });
    expect(lastChanged(records)('people/ada/')).toBe('2020-05-01');
    expect(lastChanged(records)('engines/')).toBe('2020-02-04');
  });
});

describe('the sitemap', () => {
  const { filter, serialize } = sitemapOptions('/base/', (path) => (path === 'people/ada/' ? '2020-05-01' : undefined));
  it('leaves out the search and pictures that stand alone', () => {
    expect(filter?.('https://example.org/base/people/ada/')).toBe(true);
    expect(filter?.('https://example.org/base/')).toBe(true);
    expect(filter?.('https://example.org/base/search/')).toBe(false);
    expect(filter?.('https://example.org/base/embed/built/')).toBe(false);
  });
  it('says when a page changed, or nothing', () => {
    expect(serialize?.({ url: 'https://example.org/base/people/ada/' })).toMatchObject({ lastmod: '2020-05-01' });
    expect(serialize?.({ url: 'https://example.org/base/engines/' })).toEqual({
      url: 'https://example.org/base/engines/',
    });
  });
});

describe('the OpenSearch description', () => {
  it('names the site in 16 characters at most, and where its search is', () => {
    const xml = openSearch('A “name” & <more> of it', 'All & sundry', (path) => `https://example.org/base/${path}`);
    expect(xml).toContain('<ShortName>A “name” &amp; &lt;more</ShortName>');
    expect(xml).toContain('template="https://example.org/base/search/?q={searchTerms}"');
    expect(xml).toContain('<Description>All &amp; sundry</Description>');
  });
});
