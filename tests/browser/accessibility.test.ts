import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { openPage, serve, startBrowser } from '../support/browser.ts';
import { dist } from '../support/dist.ts';
import { pageOfEachKind } from '../support/kinds.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  site = await serve(dist);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a page of each kind', () => {
  it.each(pageOfEachKind)('%s is accessible, quiet in the console, and asks no other host', async (address) => {
    const { page, errors, outside } = await openPage(browser, site.origin, {
      colorScheme: 'light',
      viewport: { width: 1280, height: 900 },
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await audit(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    await page.context().close();
  });
});
