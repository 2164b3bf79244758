import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { dist, filesOf, pagesOf } from '../support/dist.ts';

describe('the search', () => {
  let files: string[];
  let addresses: Set<string>;
  beforeAll(async () => {
    files = await filesOf(dist);
    const fragments = files.filter((file) => file.startsWith('pagefind/fragment/'));
    const urls = await Promise.all(
      fragments.map(async (file) => {
        const text = gunzipSync(await readFile(dist + file)).toString('utf8');
        return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
      }),
    );
    addresses = new Set(urls);
  });

  it('finds every page, but those that only repeat others by year or for other sites; src/search/pages.ts names the rest', async () => {
    const found = new Set([...addresses].map((url) => url.split('#')[0]));
    const repeats =
      /^\/(?:404\.html|search\/|offline\/|embed\/.+|figures\/.+|sources\/published\/.+|[a-z]+\/[a-z0-9-]+\/(?:\d{4}|undated)\/)?$/;
    const missing = (await pagesOf(dist))
      .map(({ address }) => address)
      .filter((address) => !repeats.test(address) && !found.has(address));
    expect(missing).toEqual([]);
  });

  it('leads only to places that are there', async () => {
    const places = new Map((await pagesOf(dist)).map(({ address, ids }) => [address, new Set(ids)]));
    const lost = [...addresses].filter((url) => {
      const [address = '', place] = url.split('#');
      return place === undefined ? !places.has(address) : !places.get(address)?.has(place);
    });
    expect(lost).toEqual([]);
  });

  it('has a vocabulary of 25 KB or less, and parts of the index that are small', async () => {
    expect(gzipSync(await readFile(`${dist}pagefind/vocabulary.json`)).length).toBeLessThanOrEqual(25 * 1024);
    for (const file of files.filter((name) => /^pagefind\/(?:index|fragment)\//.test(name))) {
      expect((await readFile(dist + file)).length, file).toBeLessThanOrEqual(20 * 1024);
    }
  });
});
