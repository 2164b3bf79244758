import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPage, serve, startBrowser } from '../support/browser.ts';
import { filesOf, insideLinks, pagesOf } from '../support/dist.ts';
import { resultAddresses } from '../support/search.ts';

describe('below a base path', () => {
  const folder = inject('siteBelow');
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await startBrowser();
    site = await serve(folder, '/a/b/');
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('every link and asset stays below it, and the canonical address is that of SITE_URL', async () => {
    const pages = await pagesOf(folder);
    const known = new Set([
      ...pages.map(({ address }) => address),
      ...(await filesOf(folder)).map((file) => `/${file}`),
      // The first page leads to this long read, which the cut leaves out.
      '/the-world/',
    ]);
    const outside = pages.flatMap((page) => [
      ...insideLinks(page, '/a/b/')
        .filter(({ path }) => !path.startsWith('/a/b/') || !known.has(path.slice('/a/b'.length)))
        .map(({ path }) => `${page.address} → ${path}`),
      ...page.loads.filter((load) => !load.startsWith('/a/b/')).map((load) => `${page.address} loads ${load}`),
    ]);
    expect([...new Set(outside)].slice(0, 10)).toEqual([]);
    expect(await readFile(join(folder, 'the-deal/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://example.org/a/b/the-deal/"',
    );
  });

  it('the search finds, and leads below it', async () => {
    const { page, errors } = await openPage(browser, site.origin);
    await page.goto('/a/b/search/?q=Guo+Ping');
    await page.locator('search-panel .search-title').first().waitFor();
    expect((await resultAddresses(page))[0]).toBe('/a/b/people/guo-ping/');
    await page.locator('search-panel .search-title').first().click();
    expect(await page.locator('h1').textContent()).toBe('Guo Ping');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
