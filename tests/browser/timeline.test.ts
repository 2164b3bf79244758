import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../support/site.ts';

const open = builtSite();

const shown = (page: Page, selector: string): Promise<number> => page.locator(`${selector}:visible`).count();
const wide = { viewport: { width: 1280, height: 900 } };

describe('the timeline', () => {
  it('shows marks and entries of one subject alike, as the address says, and tells how many', async () => {
    const { page, errors } = await open(wide);
    await page.goto('/timeline/2019/?subject=sanctions', { waitUntil: 'networkidle' });
    const entries = await shown(page, '.fact');
    expect(entries).toBeGreaterThan(5);
    expect(await shown(page, '.fact[data-subject="sanctions"]')).toBe(entries);
    expect(await shown(page, '.timeline-wide .mark')).toBe(entries);
    const all = await page.locator('.fact').count();
    expect(await page.locator('output').textContent()).toBe(`${entries} of ${all} events`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('puts a choice into the address, takes it back with the page before, and carries it on to the years', async () => {
    const { page } = await open(wide);
    await page.goto('/timeline/', { waitUntil: 'networkidle' });
    const all = await shown(page, '.timeline-wide .mark');
    await page.selectOption('select[name=subject]', 'mts');
    expect(page.url()).toMatch(/\?subject=mts$/);
    expect(await shown(page, '.timeline-wide .mark')).toBeLessThan(all);
    await page.goBack();
    expect(await shown(page, '.timeline-wide .mark')).toBe(all);
    await page.goForward();
    await page.locator('.ticks a[href*="2020"]').click();
    expect(page.url()).toMatch(/\/timeline\/2020\/\?subject=mts$/);
    await page.context().close();
  });

  it('narrows to those who are named, and shows all again', async () => {
    const { page } = await open(wide);
    await page.goto('/timeline/2019/', { waitUntil: 'networkidle' });
    const all = await shown(page, '.fact');
    await page.selectOption('select[name=names]', 'guo-ping');
    expect(await shown(page, '.fact')).toBeLessThan(all);
    expect(await page.locator('.fact:visible', { hasText: 'Guo Ping' }).count()).toBe(await shown(page, '.fact'));
    await page.locator('button[type=reset]').click();
    await expect.poll(() => shown(page, '.fact')).toBe(all);
    expect(page.url()).toMatch(/\/timeline\/2019\/$/);
    await page.context().close();
  });

  it.each([
    [320, '.timeline-narrow', '.timeline-wide'],
    [1280, '.timeline-wide', '.timeline-narrow'],
  ])(
    'leads without JavaScript from a mark to its entry, at %i px in the drawing for that width',
    async (width, drawn, other) => {
      const { page } = await open({
        javaScriptEnabled: false,
        viewport: { width, height: 800 },
      });
      await page.goto('/timeline/2019/');
      expect(await page.locator(other).isVisible()).toBe(false);
      const mark = page.locator(`${drawn} a.mark[href="#deal-signed-2019-06-05"]`);
      await mark.click();
      expect(page.url()).toMatch(/#deal-signed-2019-06-05$/);
      expect(await page.locator('.fact:target').textContent()).toContain('5 June 2019');
      expect(await page.locator('timeline-filter form').isVisible()).toBe(false);
      await page.context().close();
    },
  );
});
