import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { dist } from '../support/dist.ts';
import { resultAddresses, searchFor } from '../support/search.ts';
import { builtSite } from '../support/site.ts';

interface Judged {
  query: string;
  pages: string[];
}

/** A query with where its answer stood among the results, from 1; 0 where it did not. */
interface Outcome extends Judged {
  place: number;
  first: string[];
}

const judged = parse(await readFile(new URL('../search/judged.yaml', import.meta.url), 'utf8')) as Judged[];

describe('the search, judged by what people would type', () => {
  const open = builtSite();
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    const { page } = await open();
    await page.goto('/search/');
    for (const one of judged) {
      await searchFor(page, one.query);
      const first = (await resultAddresses(page)).slice(0, 10);
      const place =
        1 + first.findIndex((href) => one.pages.some((wanted) => href === wanted || href.split('#')[0] === wanted));
      outcomes.push({ ...one, place, first });
    }
    const missed = outcomes.filter(({ place }) => place !== 1);
    if (missed.length > 0) {
      const lines = missed.map(
        ({ query, place, first }) => `  ${place || '–'}  ${query}  (first: ${first[0] ?? 'nothing'})`,
      );
      console.log(`Not first:\n${lines.join('\n')}`);
    }
  }, 300_000);

  it('is judged by 80 queries or more, 20 of them mistyped, in Russian or in Chinese', () => {
    expect(judged.length).toBeGreaterThanOrEqual(80);
    expect(
      judged.filter(({ query }) => /[\p{Script=Cyrillic}\p{Script=Han}]/u.test(query)).length,
    ).toBeGreaterThanOrEqual(20);
  });

  it('asks for pages that exist', async () => {
    for (const wanted of new Set(judged.flatMap(({ pages }) => pages))) {
      const [path = ''] = wanted.split('#');
      await expect(readFile(`${dist}${path.slice(1)}index.html`), wanted).resolves.toBeDefined();
    }
  });

  it('has the answer first so often that its mean reciprocal rank is 0.90 or more', () => {
    const mean = outcomes.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / outcomes.length;
    console.log(`Mean reciprocal rank ${mean.toFixed(3)} over ${outcomes.length} queries`);
    expect(mean).toBeGreaterThanOrEqual(0.9);
  });

  it('has the answer among the first three for 97 % of the queries', () => {
    const share = outcomes.filter(({ place }) => place >= 1 && place <= 3).length / outcomes.length;
    console.log(`Among the first three: ${(share * 100).toFixed(1)} %`);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });
});
