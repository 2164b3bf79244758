import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();

const opener = 'settings-trigger button';
const dialog = 'dialog.settings[open]';
const styled = (page: Page, property: 'backgroundColor' | 'fontSize'): Promise<string> =>
  page.evaluate((name) => getComputedStyle(document.documentElement)[name], property);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

/** Forbids the page to keep anything, as a browser may. */
async function forbidStore(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
    });
  });
}

/** Scripts that wait for a key may come late on a busy machine. */
const patient = { timeout: 10_000 };

describe('the settings', () => {
  it('hold at once, on the next page before it is drawn, in other tabs, and until they are forgotten', async () => {
    const { page, errors } = await open({ colorScheme: 'light' });
    await page.goto('/about/');
    const paper = await styled(page, 'backgroundColor');
    const other = await page.context().newPage();
    await other.goto('/a-z/');
    await page.locator(opener).click();
    await page.getByLabel('Dark').check();
    await page.getByLabel('Larger').check();
    await page.getByLabel('More contrast').check();
    expect(await styled(page, 'backgroundColor')).toBe('rgb(0, 0, 0)');
    expect(await styled(page, 'fontSize')).toBe('20.8px');
    expect(await audit(page)).toEqual([]);
    await expect.poll(() => styled(other, 'backgroundColor'), patient).toBe('rgb(0, 0, 0)');
    // Scripts of the page itself are modules, which wait: what is set must be there before the body is.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Object.assign(window, { atFirst: { ...document.documentElement.dataset } });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/people/');
    expect(await page.evaluate(() => (window as unknown as { atFirst: unknown }).atFirst)).toEqual({
      scripted: '',
      theme: 'dark',
      size: 'larger',
      contrast: 'more',
    });
    expect(await page.locator('meta[name=theme-color]:not([media="not all"])').getAttribute('content')).toBe('#14171b');
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.locator(opener).click();
    expect(await page.getByLabel('Larger').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Forget all this' }).click();
    expect(await styled(page, 'backgroundColor')).toBe(paper);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('hold on the page where nothing can be kept, and say so', async () => {
    const { page, errors } = await open({ colorScheme: 'light' });
    await forbidStore(page);
    await page.goto('/about/');
    await page.locator(opener).click();
    await page.getByLabel('Dark').check();
    expect(await styled(page, 'backgroundColor')).toBe('rgb(20, 23, 27)');
    expect(await page.locator('dialog [role=status]').textContent()).toContain('this page alone');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('are not offered without script, and cannot be pressed before theirs is there', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto('/the-deal/');
    for (const part of [opener, 'reading-position', 'continue-reading'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    await page.context().close();
  });
});

describe('the keys', () => {
  it('are listed under ?, move about, and leave alone what is written', async () => {
    const { page, errors } = await open({ reducedMotion: 'reduce' });
    await page.goto('/start-here/');
    await page.keyboard.press('?');
    await page.locator(dialog).waitFor();
    expect(await focused(page)).toBe('Keys');
    expect(await page.locator(`${dialog} kbd`).allTextContents()).toEqual([
      '/',
      'j',
      'k',
      'l',
      'n',
      'p',
      's',
      'h',
      '?',
    ]);
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    const headings = await page.locator('main :is(h1, h2)').allTextContents();
    for (const heading of headings.slice(0, 3)) {
      await page.keyboard.press('j');
      await expect.poll(() => focused(page), patient).toBe(heading.trim());
    }
    await page.keyboard.press('k');
    await expect.poll(() => focused(page), patient).toBe(headings[1]?.trim());
    await page.keyboard.press('s');
    await expect.poll(() => page.locator('skim-control input').isChecked(), patient).toBe(true);
    await page.keyboard.press('Control+n');
    await page.keyboard.press('n');
    await page.waitForURL('**/the-deal/');
    await page.keyboard.press('h');
    await page.waitForURL((url) => url.pathname === '/');
    await page.locator('#home-query').pressSequentially('?njkph');
    expect(await page.locator('#home-query').inputValue()).toBe('?njkph');
    expect(await page.locator(dialog).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('can be turned off, that of the search too, and Ctrl-K stays', async () => {
    const { page } = await open();
    await page.goto('/start-here/');
    await page.locator(opener).click();
    await page.getByLabel('Turn these keys off').check();
    await page.keyboard.press('Escape');
    for (const key of ['?', 'n', '/']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(page.url()).toMatch(/\/start-here\/$/);
    await page.keyboard.press('Control+k');
    await page.locator('.search-dialog[open]').waitFor();
    await page.context().close();
  });
});

describe('the place at which a reader stopped', () => {
  it('is offered on return and on the first page, moves nothing, and is forgotten at the end', async () => {
    const { page, errors } = await open({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    await page.goto('/start-here/');
    expect(await page.locator('reading-position').textContent()).toBe('About 5 minutes left');
    const heading = page.locator('.prose h2').nth(2);
    const title = (await heading.textContent()) ?? '';
    await heading.evaluate((element) => element.scrollIntoView());
    await expect
      .poll(() => page.locator('reading-position').textContent(), patient)
      .toMatch(/^About [1-4] minutes? left$/);
    await page.goto('/');
    const link = page.locator('.story continue-reading a');
    expect(await link.allTextContents()).toEqual([`Continue at “${title}”`]);
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto('/start-here/');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBe(0);
    expect((await page.locator('continue-reading a').boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.locator('continue-reading a').click();
    await expect.poll(() => heading.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(200);
    await page.locator('section.notes').evaluate((element) => element.scrollIntoView());
    await page.goto('/');
    expect(await link.count()).toBe(0);
    expect([...new Set(errors)]).toEqual(['Failed to load resource: net::ERR_FAILED']);
    await page.context().close();
  });

  it('is named in full on a phone, in the lines that are kept free', async () => {
    const { page, errors } = await open({ viewport: { width: 360, height: 740 } });
    await page.goto('/security/');
    const titles = await page.locator('.prose h2').allTextContents();
    const heading = titles.reduce(
      (long, title) => (title.length > long.length && title.length < 75 ? title : long),
      '',
    );
    expect(heading.length).toBeGreaterThan(50);
    await page.evaluate((title) => {
      localStorage.setItem('reading-places', JSON.stringify({ '/security/': { id: 'main', heading: title } }));
    }, heading);
    await page.reload();
    const link = page.locator('continue-reading a');
    expect(await link.textContent()).toContain(heading);
    const { cut, free } = await link.evaluate((element) => ({
      cut: element.scrollWidth > element.clientWidth || getComputedStyle(element).textOverflow === 'ellipsis',
      free: (element.parentElement?.clientHeight ?? 0) - element.getBoundingClientRect().height,
    }));
    expect(cut).toBe(false);
    expect(free).toBeGreaterThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
