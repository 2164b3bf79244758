import { describe, expect, it } from 'vitest';
import { asScript, breadcrumbList } from '../../../src/structured-data/page.ts';

describe('what a page tells search engines', () => {
  it('is its trail, from the first page to this one', () => {
    const list = breadcrumbList({
      site: { title: 'Site', address: 'https://example.org/' },
      trail: [{ title: 'Sources', address: 'https://example.org/sources/' }],
      here: { title: 'A source', address: 'https://example.org/sources/a/' },
    });
    expect(list.itemListElement.map(({ position, name, item }) => [position, name, item])).toEqual([
      [1, 'Site', 'https://example.org/'],
      [2, 'Sources', 'https://example.org/sources/'],
      [3, 'A source', 'https://example.org/sources/a/'],
    ]);
  });

  it('cannot end the element that it stands in', () => {
    const title = '</script><b>"&';
    expect(asScript({ title })).not.toContain('<');
    expect(JSON.parse(asScript({ title }))).toEqual({ title });
  });
});
