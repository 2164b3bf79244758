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

describe('in the dark theme', () => {
  // The themes differ in nothing but colour.
  it.each(pageOfEachKind)('%s has contrast enough', async (address) => {
    const { page } = await openPage(browser, site.origin, {
      colorScheme: 'dark',
      viewport: { width: 1280, height: 900 },
    });
    await page.goto(address);
    expect(await audit(page, ['color-contrast'])).toEqual([]);
    await page.context().close();
  });
});

describe('where the system sets the colours', () => {
  it.each(['/', '/the-deal/', '/organisations/huawei/', '/facts/deal/', '/search/', '/404.html'])(
    '%s is accessible',
    async (address) => {
      const { page } = await openPage(browser, site.origin, { forcedColors: 'active', colorScheme: 'dark' });
      await page.goto(address);
      expect(await audit(page)).toEqual([]);
      await page.context().close();
    },
  );
});
