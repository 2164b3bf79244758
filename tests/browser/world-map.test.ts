import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../support/site.ts';

const open = builtSite();

const australia = 'Australia: banned since 23 August 2018';
const onMap = (page: Page) => page.getByRole('group', { name: /ban Huawei/ }).getByRole('link', { name: australia });

describe('the map of the world', () => {
  it('shows the facts of the country that the keyboard is on, and puts them away on Escape', async () => {
    const { page, errors } = await open();
    await page.goto('/the-world/');
    const card = page.locator('world-map-card');
    await onMap(page).focus();
    await card.waitFor({ state: 'visible' });
    const text = await card.innerText();
    for (const part of ['Australia', 'Banned', '23 August 2018', 'Telecommunications Sector Security Reforms'])
      expect(text).toContain(part);
    expect(await onMap(page).evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows them to the pointer, and keeps them while it is on the card', async () => {
    const { page } = await open();
    await page.goto('/the-world/');
    const card = page.locator('world-map-card');
    await onMap(page).hover();
    await card.waitFor({ state: 'visible' });
    await card.hover();
    await page.waitForTimeout(500);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('leads to the page of a country', async () => {
    const { page } = await open();
    await page.goto('/the-world/');
    await onMap(page).click();
    await page.waitForURL('**/countries/australia/');
    expect(await page.locator('h1').textContent()).toContain('Australia');
    await page.context().close();
  });

  it('has named links, and a list of every row, without JavaScript', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto('/the-world/');
    const figure = page.locator('#figure-world-map');
    expect(await onMap(page).count()).toBe(1);
    await figure.locator('summary').click();
    const rows = await figure.locator('tbody tr').count();
    expect(await figure.locator('.figure-broad a').count()).toBe(rows);
    await figure.locator('tbody a', { hasText: 'Australia' }).first().click();
    expect(page.url()).toContain('/countries/australia/');
    await page.context().close();
  });

  it('is listed whole on the page of countries, by where they stand', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto('/countries/');
    expect(await page.locator('.country-standings').count()).toBe(7);
    const listed = await page.locator('.country-standings > li').count();
    expect(await page.locator('#figure-world-map .figure-broad a').count()).toBe(listed);
    await page.context().close();
  });
});
