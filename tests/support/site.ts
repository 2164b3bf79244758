import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openPage, serve, startBrowser } from './browser.ts';
import type { WatchedPage } from './browser.ts';
import { dist } from './dist.ts';

/**
 * Serves the built site for the tests of one file, with a browser that both end with them.
 * @returns opens a page of its own for one test
 */
export function builtSite(): (options?: BrowserContextOptions) => Promise<WatchedPage> {
  let browser: Awaited<ReturnType<typeof startBrowser>>;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await startBrowser();
    site = await serve(dist);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return (options) => openPage(browser, site.origin, options);
}
