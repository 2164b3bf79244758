import { describe, expect, it } from 'vitest';
import { builtSite } from '../support/site.ts';

const open = builtSite();

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

describe('a list of facts', () => {
  it.each([412, 1280])(
    'is laid out where it is in view, and knows before about how high it is (%s px)',
    async (width) => {
      const { page } = await open({ viewport: { width, height: 900 } });
      await page.goto('/facts/deal/');
      const laidOut = (): Promise<boolean> =>
        page
          .locator('.facts > li .fact-statement')
          .last()
          .evaluate((text) => text.checkVisibility({ contentVisibilityAuto: true }));
      const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
      expect(await laidOut()).toBe(false);
      const expected = await height();
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.facts > li { content-visibility: visible !important }');
        document.adoptedStyleSheets = [sheet];
      });
      expect(await laidOut()).toBe(true);
      const real = await height();
      // Rather more than less: what is taller than it was told reaches into the next fact for whoever measures it.
      expect(expected / real).toBeGreaterThan(1);
      expect(expected / real).toBeLessThan(1.2);
      await page.context().close();
    },
  );
});
