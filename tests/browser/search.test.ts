import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, ownEnvironment, serve, startBrowser } from '../support/browser.ts';
import { dist, insideLinks, pagesOf } from '../support/dist.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The address of the first result. The results load each for itself: a later one may be there before the first. */
const firstResult = (page: Page, timeout = 15_000): Promise<string | null> =>
  page.locator('.pf-result:first-child .pf-result-link').getAttribute('href', { timeout });

describe('the search', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(dist);
  });
  afterAll(() => site.close());

  it('loads nothing before it is asked for', async () => {
    const { page } = await openPage(browser, site.origin);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto('/the-deal/', { waitUntil: 'networkidle' });
    expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['/', '/'],
    ['Ctrl-K', 'Control+k'],
  ])('opens with %s, finds, and leads to the page by keyboard alone', async (_name, key) => {
    const { page, errors, outside } = await openPage(browser, site.origin);
    await page.goto('/about/');
    await page.keyboard.press(key);
    const input = page.locator('pagefind-modal input');
    await input.waitFor({ state: 'visible' });
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Alexei Kornya');
    // A slow machine searches for what has been typed so far, too: the result for the whole name is waited for.
    await page.locator('pagefind-summary').getByText('for Alexei Kornya').waitFor();
    expect(await firstResult(page)).toContain('/people/alexei-kornya/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/alexei-kornya/**');
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    await page.context().close();
  });

  it('opens with a click on the link, and closes with Escape', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto('/huawei/');
    await page.locator('.search-link').click();
    await page.locator('pagefind-modal dialog[open]').waitFor();
    expect(await page.locator('.pf-modal-close:visible').count()).toBeLessThanOrEqual(1);
    await page.keyboard.press('Escape');
    await page.locator('pagefind-modal dialog[open]').waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/\/huawei\/$/);
    await page.context().close();
  });

  it('leaves a slash alone where one types', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto('/');
    await page.locator('#home-query').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('#home-query').inputValue()).toBe('a/b');
    expect(await page.locator('pagefind-modal').count()).toBe(0);
    await page.context().close();
  });

  it('takes its query from the address, and puts it there', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto('/search/?q=entity+list');
    expect(await firstResult(page)).toContain('/measures/entity-list/');
    const input = page.locator('search-page input[type="text"], search-page input[type="search"]').first();
    expect(await input.inputValue()).toBe('entity list');
    await input.fill('hologram');
    await page.waitForURL('**/search/?q=hologram');
    await page.context().close();
  });

  it('is reached from the field on the first page', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto('/');
    await page.locator('#home-query').fill('Kronstadt');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=Kronstadt');
    expect(await firstResult(page)).toContain('kronstadt');
    await page.context().close();
  });

  it.each(['华为', 'Корня', 'МТС'])('finds the name %s', async (name) => {
    const { page } = await openPage(browser, site.origin);
    await page.goto(`/search/?q=${encodeURIComponent(name)}`);
    expect(await firstResult(page)).toMatch(/huawei|kornya|mts/);
    await page.context().close();
  });

  it('offers results by heading, with an excerpt', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto('/search/?q=hologram+Kronstadt');
    await firstResult(page);
    const part = page.locator('.pf-heading-link').first();
    expect(await part.getAttribute('href', { timeout: 15_000 })).toMatch(/#[a-z0-9-]+/);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('narrows by kind, subject and year', async () => {
    const { page } = await openPage(browser, site.origin, { viewport: { width: 1280, height: 900 } });
    await page.goto('/search/?q=huawei');
    await firstResult(page);
    const names = await page.locator('pagefind-filter-pane').innerText();
    for (const name of ['KIND', 'SUBJECT', 'YEAR']) expect(names.toUpperCase()).toContain(name);
    await page.locator('pagefind-filter-pane input[value="Country"]').check();
    await page.locator('.pf-result:first-child .pf-result-link[href*="/countries/"]').waitFor();
    const found = await page
      .locator('.pf-result-link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(found.every((href) => href.includes('/countries/'))).toBe(true);
    await page.context().close();
  });

  it('says that nothing was found', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.goto('/search/?q=🦄');
    await page.locator('pagefind-summary').getByText('No results').waitFor();
    await page.context().close();
  });

  it('offers to try again where it does not load', async () => {
    const { page } = await openPage(browser, site.origin);
    await page.route('**/pagefind/pagefind-component-ui.js', (route) => route.abort());
    await page.goto('/search/?q=huawei');
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await page.unroute('**/pagefind/pagefind-component-ui.js');
    await retry.click();
    expect(await firstResult(page)).toContain('huawei');
    await page.context().close();
  });
});

describe('below a base path', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    await run('node_modules/.bin/astro', ['build', '--outDir', folder], {
      BASE_PATH: '/5g-deal',
      SITE_URL: 'https://example.org',
    });
    site = await serve(folder, '/5g-deal/');
  });
  afterAll(() => site.close());

  it('every link and asset stays below it, and the canonical address is that of SITE_URL', async () => {
    const pages = await pagesOf(folder);
    const known = new Set(pages.map(({ address }) => `/5g-deal${address}`));
    const outside = pages.flatMap((page) => [
      ...insideLinks(page, '/5g-deal/')
        .filter(({ path }) => !known.has(path) && !/\.(?:csv|json)$/.test(path))
        .map(({ path }) => `${page.address} → ${path}`),
      ...page.loads.filter((load) => !load.startsWith('/5g-deal/')).map((load) => `${page.address} loads ${load}`),
    ]);
    expect([...new Set(outside)].slice(0, 10)).toEqual([]);
    expect(await readFile(join(folder, 'huawei/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://example.org/5g-deal/huawei/"',
    );
  });

  it('the search finds, and leads below it', async () => {
    const { page, errors } = await openPage(browser, site.origin);
    await page.goto('/5g-deal/search/?q=Guo+Ping');
    expect(await firstResult(page)).toBe('/5g-deal/people/guo-ping/');
    await page.locator('.pf-result:first-child .pf-result-link').click();
    expect(await page.locator('h1').textContent()).toBe('Guo Ping');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('the development server', () => {
  it('finds too, without a build', async () => {
    const server = spawn('node_modules/.bin/astro', ['dev', '--port', '4390'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: ownEnvironment(),
    });
    try {
      await new Promise<void>((resolve, reject) => {
        server.stdout.on('data', (data: Buffer) => data.toString().includes('http://') && resolve());
        server.on('exit', () => reject(new Error('The development server stopped.')));
      });
      const { page } = await openPage(browser, 'http://localhost:4390');
      await page.goto('/search/?q=Kornya', { timeout: 60_000 });
      expect(await firstResult(page, 60_000)).toContain('kornya');
      await page.context().close();
    } finally {
      server.kill();
    }
  });
});

/** Runs a command to its end; what it printed is the reason where it fails. */
function run(command: string, args: string[], environment: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: ownEnvironment(environment) });
    let printed = '';
    child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
    child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(printed.slice(-2000)))));
  });
}
