import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();
const button = (page: Page) => page.locator('button.line-link');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

it('the pointer shows the link of a paragraph, a click copies its address, and who goes there sees it marked', async () => {
  const { page, errors } = await open({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  await page.goto('/how-5g-works/');
  expect(await button(page).count()).toBe(0);
  const paragraph = page.locator('.prose > p').nth(12);
  const words = await paragraph.textContent();
  await paragraph.hover({ position: { x: 5, y: 5 } });
  await button(page).click();
  await expect.poll(() => page.locator('line-link').textContent()).toBe('Copied');
  const address = await copied(page);
  expect(address).toBe(`${page.url()}#${(await paragraph.getAttribute('id')) ?? ''}`);
  expect(await paragraph.textContent(), 'the button is no part of the text').toBe(words);
  for (const theme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ forcedColors: 'none', ...theme });
    expect(await audit(page, undefined, 'p:has(> .line-link)')).toEqual([]);
  }

  await page.goto('about:blank');
  await page.goto(address);
  expect(await page.locator('p:target').textContent()).toBe(words);
  await expect.poll(async () => (await paragraph.boundingBox())?.y, { timeout: 5000 }).toBeLessThan(200);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('the keyboard reaches the link of each line, behind the links in it or with a key', async () => {
  const { page, errors } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto('/facts/deal/');
  const focused = () => page.evaluate(() => document.activeElement?.closest('[id]')?.id);
  await page.locator('.fact').nth(1).locator('a').last().focus();
  await page.keyboard.press('Tab');
  const id = await page.locator('.fact').nth(1).getAttribute('id');
  expect(await focused()).toBe(id);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('line-link').textContent()).toBe('Copied');
  expect(await copied(page)).toBe(`${page.url()}#${id ?? ''}`);
  await page.keyboard.press('l');
  expect(await focused()).toBe(await page.locator('.fact').nth(2).getAttribute('id'));
  expect(await button(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('a tap shows the link, nothing reaches over the edge of a small window, and without leave to copy the page goes there', async () => {
  const { page } = await open({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await page.goto('/5g-rollout/');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  for (const line of [
    '.prose > p >> nth=2',
    '.prose li[id^="p-"] >> nth=0',
    '.prose h2 >> nth=1',
    'figure figcaption >> nth=0',
  ]) {
    await page.locator(line).tap({ position: { x: 3, y: 3 } });
    await button(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), line).toBe(320);
  }
  await button(page).tap();
  await expect.poll(() => page.url()).toMatch(/\/5g-rollout\/#figure-/);
  await page.context().close();
});
