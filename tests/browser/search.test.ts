import { spawn } from 'node:child_process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { openPage, ownEnvironment, serve, startBrowser } from '../support/browser.ts';
import { dist } from '../support/dist.ts';
import { answered, resultAddresses, searchFor } from '../support/search.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The address of the first result, without what makes the browser mark the hit. */
async function firstResult(page: Page, timeout = 15_000): Promise<string> {
  const href = await page.locator('search-panel .search-title').first().getAttribute('href', { timeout });
  return (href ?? '').replace(/#?:~:.*$/, '');
}

describe('the search', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(dist);
  });
  afterAll(() => site.close());

  const openSearch = async (address: string, options?: BrowserContextOptions) => {
    const opened = await openPage(browser, site.origin, options);
    await opened.page.goto(address);
    return opened;
  };

  it('loads nothing before it is asked for', async () => {
    const { page } = await openPage(browser, site.origin);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto('/the-deal/', { waitUntil: 'networkidle' });
    expect(requests.filter((path) => path.startsWith('/pagefind/') || path.includes('search-dialog'))).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['/', '/'],
    ['Ctrl-K', 'Control+k'],
  ])('opens with %s, finds, and leads to the page by keyboard alone', async (_name, key) => {
    const { page, errors, outside } = await openSearch('/about/');
    await page.keyboard.press(key);
    const input = page.locator('.search-dialog input');
    await input.waitFor({ state: 'visible' });
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Alexei Kornya');
    await answered(page, 'Alexei Kornya');
    expect(await firstResult(page)).toBe('/people/alexei-kornya/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/alexei-kornya/**');
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    await page.context().close();
  });

  it('leads to the first result with Enter', async () => {
    const { page } = await openSearch('/about/');
    await page.keyboard.press('/');
    await searchFor(page, 'Guo Ping');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/guo-ping/**');
    await page.context().close();
  });

  it('opens with a click on the link, and closes with Escape', async () => {
    const { page } = await openSearch('/huawei/');
    await page.locator('.search-link').click();
    await page.locator('.search-dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.search-dialog[open]').waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/\/huawei\/$/);
    await page.context().close();
  });

  it('leaves a slash alone where one types', async () => {
    const { page } = await openSearch('/');
    await page.locator('#home-query').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('#home-query').inputValue()).toBe('a/b');
    expect(await page.locator('.search-dialog').count()).toBe(0);
    await page.context().close();
  });

  it('is reached from the field on the first page', async () => {
    const { page } = await openSearch('/');
    await page.locator('#home-query').fill('Kronstadt');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=Kronstadt');
    expect(await firstResult(page)).toBe('/places/kronstadt/');
    await page.context().close();
  });

  it('begins with two letters, and says so', async () => {
    const { page } = await openSearch('/search/');
    await searchFor(page, 'h');
    expect(await page.locator('.search-status').innerText()).toBe('Type one more letter.');
    await searchFor(page, 'hu');
    expect(await page.locator('.search-status').innerText()).toMatch(/^\d+ results for hu$/);
    await page.context().close();
  });

  it('corrects a mistake, says so, and searches for what was typed if asked to', async () => {
    const { page } = await openSearch('/search/?q=hauwei');
    await answered(page, 'hauwei');
    expect(await page.locator('.search-corrected').innerText()).toBe(
      'Showing results for Huawei. Search for hauwei instead.',
    );
    expect(await firstResult(page)).toBe('/organisations/huawei/');
    await page.getByRole('link', { name: 'Search for hauwei instead' }).click();
    await page.waitForURL('**exact=');
    await page.locator('.search-corrected').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('answers with a card where an entity is named: what it is, and when what happened', async () => {
    const { page } = await openSearch('/search/?q=entity+list');
    const card = page.locator('.search-card');
    await card.waitFor();
    expect(await card.locator('.search-title').getAttribute('href')).toBe('/measures/entity-list/');
    expect(await card.locator('time').count()).toBeGreaterThan(0);
    expect(await page.locator('.search-list .search-title[href^="/measures/entity-list/"]').count()).toBe(0);
    await page.context().close();
  });

  it('answers a question for a figure with the fact that holds it', async () => {
    const { page } = await openSearch('/search/?q=how+many+Huawei+affiliates+entity+list');
    const card = page.locator('.search-card');
    await card.waitFor();
    expect(await card.innerText()).toMatch(/From the record · Figure/i);
    expect(await card.locator('a').getAttribute('href')).toMatch(/^\/facts\/[a-z-]+\/#[a-z0-9-]+/);
    await page.context().close();
  });

  it('finds a fact by itself, with an address of its own, where the hit is marked', async () => {
    const { page } = await openSearch('/search/?q=holographic+call+Kronstadt&kind=fact');
    await answered(page, 'holographic call Kronstadt');
    const fact = page.locator('.search-places a[href^="/facts/"]').first();
    expect(await fact.getAttribute('href')).toMatch(/^\/facts\/[a-z-]+\/#[a-z0-9-]+:~:text=/);
    expect(await fact.locator('mark').count()).toBeGreaterThan(0);
    await fact.click();
    await page.waitForURL('**/facts/**');
    // The browser takes the part that is for it alone out of the address; what it was sent to is in view.
    await page.waitForFunction(() => scrollY > 200);
    await page.context().close();
  });

  it('sets apostrophes as the pages do', async () => {
    const { page } = await openSearch('/search/?q=huawei');
    await answered(page, 'huawei');
    const results = await page.locator('.search-results').innerText();
    expect(results).toMatch(/Huawei’s/);
    expect(results).not.toMatch(/\p{L}'/u);
    await page.context().close();
  });

  it('narrows by kind and year, counts, and keeps it in an address that back and forward know', async () => {
    const { page } = await openSearch('/search/?q=huawei', { viewport: { width: 1280, height: 900 } });
    await answered(page, 'huawei');
    await page.locator('#facet-kind-measure').check();
    await page.waitForURL('**/search/?q=huawei&kind=measure');
    await page.locator('.search-title[href^="/measures/"]').first().waitFor();
    await answered(page, 'huawei');
    await page.locator('.search-facet', { hasText: 'Year' }).locator('summary').click();
    await page.locator('#facet-year-2020').check();
    await page.waitForURL('**/search/?q=huawei&kind=measure&year=2020');
    await page.waitForFunction(() => document.activeElement?.id === 'facet-year-2020');
    const addresses = await resultAddresses(page);
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((href) => !href.startsWith('/measures/'))).toEqual([]);
    await page.goBack();
    await page.waitForURL('**/search/?q=huawei&kind=measure');
    await page.goBack();
    await page.locator('.search-title[href="/organisations/huawei/"]').waitFor();
    expect(await page.locator('#facet-kind-measure').isChecked()).toBe(false);
    await page.goForward();
    await page.locator('#facet-kind-measure:checked').waitFor();
    await page.context().close();
  });

  it('takes facets of every kind from the address', async () => {
    const { page } = await openSearch(
      '/search/?q=aurora&kind=fact&subject=deal&year=2019&country=russia&person=guo-ping',
    );
    await answered(page, 'aurora');
    const places = await page.locator('.search-places a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((href) => href?.startsWith('/facts/deal/#'))).toBe(true);
    await page.context().close();
  });

  it('puts results in the order of their dates', async () => {
    const { page } = await openSearch('/search/?q=entity+list+affiliates&kind=fact&sort=oldest');
    await answered(page, 'entity list affiliates');
    const first = await firstResult(page);
    await page.locator('#search-order').selectOption('newest');
    await page.waitForURL('**sort=newest');
    await page.waitForFunction(
      (before) => !document.querySelector('.search-title')?.getAttribute('href')?.startsWith(before),
      first,
    );
    await page.context().close();
  });

  it('has sources last, unless they are asked for', async () => {
    const { page } = await openSearch('/search/?q=reuters');
    await answered(page, 'reuters');
    const all = await resultAddresses(page);
    const firstSource = all.findIndex((href) => href.startsWith('/sources/'));
    expect(all.slice(firstSource < 0 ? all.length : firstSource).every((href) => href.startsWith('/sources/'))).toBe(
      true,
    );
    await page.goto('/search/?q=reuters&kind=source');
    await answered(page, 'reuters');
    expect((await resultAddresses(page)).every((href) => href.startsWith('/sources/'))).toBe(true);
    await page.context().close();
  });

  it('keeps what was searched for on the device, and forgets it when told to', async () => {
    const { page } = await openSearch('/search/');
    await searchFor(page, 'Kornya');
    await page.keyboard.press('Enter');
    await page.goto('/search/');
    await page.getByRole('link', { name: 'Kornya', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Forget these' }).click();
    await page.getByRole('link', { name: 'Kornya', exact: true }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });

  it('leads on where nothing is found', async () => {
    const { page } = await openSearch('/search/?q=🦄🦄');
    await page.locator('.search-results a[href="/a-z/"]').waitFor();
    await searchFor(page, 'ђџћђ');
    expect(await page.locator('.search-status').innerText()).toBe('No results for ђџћђ.');
    await page.locator('.search-entries a[href="/organisations/huawei/"]').waitFor();
    await page.context().close();
  });

  it.each([
    ['ten thousand characters', 'huawei '.repeat(1500)],
    ['only punctuation', '?!… --- """ ((( ***'],
    ['HTML and script', '<img src=x onerror=alert(1)><script>alert(2)</script> huawei'],
    ['right-to-left text', 'هواوي شركة 5G'],
    ['emoji', '📡📱 huawei 🎉'],
    ['a quotation mark without its other half', '"entity list'],
  ])('takes %s without breaking', async (_name, query) => {
    const { page, errors } = await openSearch(`/search/?q=${encodeURIComponent(query)}`);
    page.on('dialog', () => errors.push('a script ran'));
    await page.waitForFunction(() => document.querySelector<HTMLElement>('search-panel')?.dataset.shown !== undefined);
    expect(await page.locator('.search-status').innerText()).not.toBe('');
    expect(await page.locator('search-panel img, search-panel script').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says what it did not understand of an address, and shows the rest', async () => {
    const { page, errors } = await openSearch(
      '/search/?q=huawei&kind=mesure&kind=%3Cb%3E&year=20x0&sort=best&country=&%E0%A4%A',
    );
    await answered(page, 'huawei');
    const said = await page.locator('.search-notice').innerText();
    expect(said).toContain('There is no kind “mesure”: it was left out.');
    expect(said).toContain('There is no year “20x0”: it was left out.');
    expect(await firstResult(page)).toBe('/organisations/huawei/');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['at first', '**/pagefind/pagefind.js*'],
    ['in a part of the index', '**/pagefind/index/*'],
    ['in a text', '**/pagefind/fragment/*'],
  ])('says when the connection fails %s, and tries again', async (_name, pattern) => {
    const { page } = await openPage(browser, site.origin);
    await page.route(pattern, (route) => route.abort());
    await page.route('**/pagefind/pagefind-entry.json*', (route) => route.abort());
    await page.goto('/search/?q=huawei');
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    expect(await page.locator('.search-status').innerText()).toContain('did not load');
    await page.unroute(pattern);
    await page.unroute('**/pagefind/pagefind-entry.json*');
    await retry.click();
    expect(await firstResult(page)).toBe('/organisations/huawei/');
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds in any state, %s', async (colorScheme) => {
    const { page } = await openPage(browser, site.origin, { colorScheme, viewport: { width: 360, height: 800 } });
    // The themes differ in nothing but colour.
    const rules = colorScheme === 'light' ? undefined : ['color-contrast'];
    const expectNothing = async (state: string): Promise<void> => expect(await audit(page, rules), state).toEqual([]);
    await page.goto('/search/');
    await answered(page, '');
    await expectNothing('nothing typed');
    for (const query of ['huawei', 'hauwei', 'when was the deal signed', 'xqzvwk']) {
      await searchFor(page, query);
      await expectNothing(query);
    }
    await page.goto('/search/?q=huawei&kind=measure&kind=nonsense&year=2020&sort=oldest');
    await answered(page, 'huawei');
    await expectNothing('narrowed');
    await page.goto('/about/');
    await page.keyboard.press('/');
    await expectNothing('the dialog, empty');
    await searchFor(page, 'entity list');
    await expectNothing('the dialog, with results');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=huawei');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await expectNothing('without a connection');
    await page.context().close();
  });

  it('without JavaScript has no field, but leads to what the site tells most of, the A–Z and the timeline', async () => {
    const { page } = await openSearch('/search/?q=huawei', { javaScriptEnabled: false });
    expect(await page.locator('main input').isVisible()).toBe(false);
    const links = page.locator('main a:visible');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(expect.arrayContaining(['/a-z/', '/timeline/', '/organisations/huawei/']));
    await page.context().close();
  });

  describe('before its script has come', () => {
    /** The search page without its own script, until that is let through. */
    const openWithout = async (address: string) => {
      const context = await browser.newContext({ baseURL: site.origin, serviceWorkers: 'block' });
      const page = await context.newPage();
      let letThrough = (): void => undefined;
      const allowed = new Promise<void>((resolve) => (letThrough = resolve));
      await page.route('**/_astro/search*.js', async (route) => {
        await allowed;
        await route.continue();
      });
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      return { page, letThrough };
    };

    it('shows what leads on, and the script moves nothing', async () => {
      const { page, letThrough } = await openWithout('/search/');
      expect(await page.locator('.search-status').innerText()).toBe('Type a name, a word or a date.');
      await page.locator('.search-entries a[href="/organisations/huawei/"]').waitFor();
      const help = await page.locator('search-panel').innerHTML();
      await page.evaluate(() => {
        const { dataset } = document.documentElement;
        new PerformanceObserver(() => (dataset.shifted = '')).observe({ type: 'layout-shift', buffered: true });
      });
      letThrough();
      await answered(page, '');
      expect(await page.locator('search-panel').innerHTML()).toBe(help);
      await page.waitForTimeout(300);
      expect(await page.locator('html[data-shifted]').count()).toBe(0);
      await page.context().close();
    });

    it('takes what is typed, and searches for it once it can', async () => {
      const { page, letThrough } = await openWithout('/search/');
      await page.keyboard.type('Guo Ping');
      letThrough();
      await answered(page, 'Guo Ping');
      expect(await firstResult(page)).toBe('/people/guo-ping/');
      expect(page.url()).toMatch(/\/search\/\?q=Guo\+Ping$/);
      await page.keyboard.type(' Huawei');
      await answered(page, 'Guo Ping Huawei');
      await page.context().close();
    });

    it('leads to the answer with Enter', async () => {
      const { page, letThrough } = await openWithout('/search/');
      await page.keyboard.type('Kronstadt');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=Kronstadt', { waitUntil: 'commit' });
      letThrough();
      expect(await firstResult(page)).toBe('/places/kronstadt/');
      await page.context().close();
    });

    it('holds what the address asks for, without what results will replace', async () => {
      const { page } = await openWithout('/search/?q=huawei');
      expect(await page.locator('#search-query').inputValue()).toBe('huawei');
      expect(await page.locator('.search-entries').isVisible()).toBe(false);
      await page.context().close();
    });
  });

  it('searches in a worker, and without one as well', async () => {
    const { page } = await openSearch('/search/');
    await searchFor(page, 'Guo Ping');
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual(['/pagefind/pagefind-worker.js']);
    expect(await firstResult(page)).toBe('/people/guo-ping/');
    await page.context().close();

    const without = await openPage(browser, site.origin);
    await without.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await without.page.goto('/search/');
    await searchFor(without.page, 'Guo Ping');
    expect(without.page.workers()).toEqual([]);
    expect(await firstResult(without.page)).toBe('/people/guo-ping/');
    await without.page.context().close();
  });

  it('loads the index when the page is idle, and at once when the reader types', async () => {
    const { page } = await openPage(browser, site.origin);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const ofIndex = (): string[] => asked.filter((path) => path.startsWith('/pagefind/'));
    // Never idle.
    await page.addInitScript(() => (globalThis.requestIdleCallback = () => 0));
    await page.goto('/search/', { waitUntil: 'networkidle' });
    await answered(page, '');
    await page.locator('.search-entries a[href="/organisations/huawei/"]').waitFor();
    expect(ofIndex()).toEqual([]);
    const loading = page.waitForRequest('**/pagefind/pagefind.js*');
    await page.keyboard.type('h');
    await loading;
    await page.context().close();

    const other = await openPage(browser, site.origin);
    const idle = other.page.waitForRequest('**/pagefind/pagefind.js*');
    await other.page.goto('/search/');
    await idle;
    expect(
      await other.page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().loadEventEnd),
    ).toBeGreaterThan(0);
    await other.page.context().close();
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
