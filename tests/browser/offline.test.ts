import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workerThatLeaves } from '../../src/offline/integration.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { dist } from '../support/dist.ts';
import { answered, resultAddresses } from '../support/search.ts';

/** The host: up, in trouble, out of reach, or slow; with some files in newer versions than the build's. */
const host: { is: 'up' | 'in trouble' | 'away' | 'slow'; newer: Map<string, string> } = { is: 'up', newer: new Map() };
let browser: Awaited<ReturnType<typeof startBrowser>>;
let server: Server;
let origin: string;

beforeAll(async () => {
  browser = await startBrowser();
  const files = sirv(dist, { dev: true });
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const newer = host.newer.get(path);
    if (host.is === 'away') request.socket.destroy();
    else if (host.is === 'in trouble') response.writeHead(503).end('Too many readers.');
    else if (host.is === 'slow' && request.headers['sec-fetch-mode'] === 'navigate') return;
    else if (newer !== undefined) {
      response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(newer);
    } else files(request, response, () => void response.writeHead(404).end('Not found.'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  host.is = 'up';
  host.newer.clear();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The addresses that a cache of the site holds. */
const kept = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const name = (await caches.keys()).find((each) => each.startsWith(`5g-deal-${wanted}-`));
    return name ? (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname) : [];
  }, kind);

/** Opens a page in a browser that has a service worker, and waits until that has kept the page. */
async function openWithWorker(address: string): Promise<Page> {
  const { page } = await openPage(browser, origin, { serviceWorkers: 'allow' });
  await page.goto(address);
  await expect.poll(() => kept(page, 'pages'), { timeout: 20_000 }).toContain(address);
  return page;
}

describe('without a connection', () => {
  it('pages that were read open again, the search works once it was used, and other pages say what is kept', async () => {
    const page = await openWithWorker('/about/');
    await page.goto('/search/?q=huawei');
    await answered(page, 'huawei');
    await expect.poll(() => kept(page, 'search'), { timeout: 20_000 }).toHaveLength(1);

    host.is = 'away';
    // The very first page, which was open before there was a worker.
    await page.goto('/about/');
    expect(await page.locator('h1').textContent()).toContain('About this site');
    await page.goto('/search/?q=yevtushenkov');
    await answered(page, 'yevtushenkov');
    expect(await resultAddresses(page)).toContain('/people/vladimir-yevtushenkov/');
    await page.goto('/people/guo-ping/');
    expect(page.url()).toMatch(/\/people\/guo-ping\/$/);
    expect(await page.locator('h1').textContent()).toBe('Without a connection');
    await page.locator('offline-pages a').first().waitFor();
    expect(await page.locator('offline-pages a').allTextContents()).toEqual([
      'Search',
      'About this site, and how it works',
    ]);

    host.is = 'in trouble';
    await page.goto('/about/');
    expect(await page.locator('h1').textContent()).toContain('About this site');
    host.is = 'slow';
    await page.goto('/about/');
    expect(await page.locator('h1').textContent()).toContain('About this site');

    host.is = 'up';
    await page.goto('/people/guo-ping/');
    expect(await page.locator('h1').textContent()).toBe('Guo Ping');
    await page.context().close();
  });
});

describe('a new version of the site', () => {
  it('is what a reader with everything kept sees on the next visit; one without the worker takes all of it away', async () => {
    const page = await openWithWorker('/about/');
    const html = await readFile(`${dist}about/index.html`, 'utf8');
    host.newer.set('/about/', html.replace(/<h1[^>]*>[^<]*<\/h1>/, '<h1>The second version</h1>'));
    await page.goto('/about/');
    expect(await page.locator('h1').textContent()).toBe('The second version');
    host.is = 'away';
    await page.goto('/about/');
    expect(await page.locator('h1').textContent()).toBe('The second version');

    host.is = 'up';
    host.newer.set('/sw.js', await workerThatLeaves());
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const workers = (): Promise<number> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(workers, { timeout: 20_000 }).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.context().close();
  });
});

describe('a page of which parts do not arrive', () => {
  it('is read whole, and its links lead on', async () => {
    const watched = await openPage(browser, origin);
    // Another page of the same, which waits for no scripts.
    const page = await watched.page.context().newPage();
    await page.route('**/_astro/**', (route) => route.abort());
    await page.goto('/questions/who-owns-huawei/');
    expect(await page.locator('h2:visible').count()).toBeGreaterThan(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('#cite-1-1').click();
    expect(page.url()).toMatch(/#note-1$/);
    await page.locator('.search-link').click();
    expect(page.url()).toMatch(/\/search\/$/);
    await page.context().close();
  });
});
