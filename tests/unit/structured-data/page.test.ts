import { describe, expect, it } from 'vitest';
import { asScript, breadcrumbList } from '../../../src/structured-data/page.ts';

describe('what a page tells search engines', () => {
  it('is its trail, from the first page to this one', () => {
    const list = breadcrumbList({
      site: { title: 'Site', address: 'https://example.org/' },
      trail: [{ title: 'Sources', address: 'https://example.org/sources/' }],
      here: { title: 'A source', address: 'https://example.org/sources/a/' },
    });
    expect(list.itemListElement).toMatchObject([
      { position: 1, name: 'Site', item: 'https://example.org/' },
      { position: 2, name: 'Sources', item: 'https://example.org/sources/' },
      { position: 3, name: 'A source', item: 'https://example.org/sources/a/' },
    ]);
  });

  it('cannot end the element that it stands in', () => {
    const title = '</script><b>"&';
    expect(asScript({ title })).not.toContain('<');
    expect(JSON.parse(asScript({ title }))).toEqual({ title });
  });
});
