import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { audit } from '../support/axe.ts';
import { pageOfEachKind } from '../support/kinds.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

/** How broad a page is in a window of a width. */
async function widthAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth);
}

// A page is loaded once for all that is asked of it: loading is what takes long.
describe('a page of each kind', () => {
  it.each(pageOfEachKind)(
    '%s is accessible in both themes, quiet in the console, asks no other host, and is never wider than the window',
    async (address) => {
      const { page, errors, outside } = await open({
        colorScheme: 'light',
        viewport: { width: 1280, height: 900 },
      });
      await page.goto(address);
      expect(await audit(page), 'light').toEqual([]);

      // The themes differ in nothing but colour.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await audit(page, ['color-contrast']), 'dark').toEqual([]);

      for (const width of [1920, 1280, 768, 360, 320])
        expect(await widthAt(page, width), `${width} px`).toBeLessThanOrEqual(width);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      expect(await widthAt(page, 320), '320 px with letters twice as large').toBeLessThanOrEqual(320);

      await page.waitForLoadState('networkidle');
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
      await page.context().close();
    },
  );
});

describe('where the system sets the colours', () => {
  it.each(['/', '/the-deal/', '/organisations/huawei/', '/facts/deal/', '/search/', '/404.html'])(
    '%s is accessible',
    async (address) => {
      const { page } = await open({ forcedColors: 'active', colorScheme: 'dark' });
      await page.goto(address);
      expect(await audit(page)).toEqual([]);
      await page.context().close();
    },
  );
});
