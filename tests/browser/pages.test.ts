import { describe, expect, it } from 'vitest';
import { pageOfEachKind } from '../support/kinds.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

describe('no page is wider than the window', () => {
  it.each(pageOfEachKind)('%s, from 320 to 1920 px, and at 320 px with letters twice as large', async (address) => {
    const { page } = await open();
    const widthAt = async (width: number): Promise<number> => {
      await page.setViewportSize({ width, height: 800 });
      return page.evaluate(() => document.documentElement.scrollWidth);
    };
    await page.goto(address);
    for (const width of [1920, 1280, 768, 360, 320])
      expect(await widthAt(width), `${width} px`).toBeLessThanOrEqual(width);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    expect(await widthAt(320), 'large letters').toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('a page is read whole, its notes lead there and back, and its links lead on', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto('/the-deal/');
    expect(await page.locator('h2').count()).toBeGreaterThan(8);
    await page.locator('#cite-1-1').click();
    expect(page.url()).toMatch(/#note-1$/);
    await page.locator('#note-1 .back a').first().click();
    expect(page.url()).toMatch(/#cite-1-1$/);
    await page.locator('.prose a.ref').first().click();
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  });

  it('the search leads to the A–Z', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto('/');
    await page.locator('.search-link').click();
    await page.locator('main a[href="/a-z/"]').first().click();
    expect(await page.locator('h1').textContent()).toBe('A–Z');
    await page.context().close();
  });
});

describe('the keyboard', () => {
  it('begins with a link that skips to the text, and shows where it is', async () => {
    const { page } = await open();
    await page.goto('/huawei/');
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await skip.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#main$/);
    await page.context().close();
  });
});
