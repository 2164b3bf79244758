import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { answered, searchFor } from '../support/search.ts';
import { builtSite } from '../support/site.ts';

const open = builtSite();
/** What nothing that was slipped in may do. */
const attack = "document.documentElement.dataset.broken = 'yes'";

// That the pages of each kind break no rule of theirs is seen where they are audited: a violation is an error in the console.
describe('the content security policy', () => {
  it('lets the previews, the search and its WebAssembly work', async () => {
    const { page, errors } = await open({ viewport: { width: 1280, height: 900 } });
    await page.goto('/the-deal/');
    await page.locator('.prose p:not(figure p) a.ref[data-kind=organisation]').first().hover();
    await page.locator('reading-preview').waitFor({ state: 'visible' });
    await page.keyboard.press('/');
    await searchFor(page, 'huawei');
    expect(await page.locator('search-panel .search-title').count()).toBeGreaterThan(3);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('keeps what was slipped into a page from running, changing its look, or calling elsewhere', async () => {
    const { page, errors } = await open();
    await page.goto('/timeline/2019/');
    const look = await page.evaluate(async (code) => {
      const main = document.querySelector('main') as HTMLElement;
      const script = Object.assign(document.createElement('script'), { textContent: code });
      main.append(script);
      main.insertAdjacentHTML(
        'beforeend',
        `<img src="favicon.svg" alt="" onload="${code}" onerror="${code}"><p id="slipped" style="color:rgb(1,2,3)">…</p>
         <style>#slipped { background: rgb(1,2,3) }</style><a id="trap" href="javascript:${code}">…</a>
         <iframe srcdoc="<script>parent.${code}</script>"></iframe><base href="https://elsewhere.example/">`,
      );
      (main.querySelector('#trap') as HTMLElement).click();
      await fetch('https://elsewhere.example/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { color, backgroundColor } = getComputedStyle(document.querySelector('#slipped') as Element);
      return { color, backgroundColor, base: document.baseURI, broken: document.documentElement.dataset.broken };
    }, attack);
    expect(look.broken).toBeUndefined();
    expect(look.color).not.toBe('rgb(1, 2, 3)');
    expect(look.backgroundColor).not.toBe('rgb(1, 2, 3)');
    expect(new URL(look.base).pathname).toBe('/timeline/2019/');
    // Every one of them was refused, and said so: nothing else stood in its way.
    for (const refused of ['script-src', 'style-src', 'connect-src', 'base-uri'])
      expect(errors.join('\n'), refused).toContain(refused);
    await page.context().close();
  });

  it('lets a figure be shown in a frame on another site', async () => {
    const { page, errors } = await open();
    await page.goto('/about/');
    const figure = new URL('/embed/us-china-tariffs/', page.url()).href;
    const host = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Elsewhere</title><iframe src="${figure}" width="600" height="500"></iframe>`);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'load' });
    const frame = page.frameLocator('iframe');
    await frame.locator('figure svg:visible').first().waitFor();
    // Its style holds there too.
    expect(await frame.locator('body').evaluate((element) => getComputedStyle(element).fontFamily)).toContain(
      'Brygada',
    );
    expect(errors.filter((error) => !error.includes('favicon.ico'))).toEqual([]);
    await page.context().close();
    host.close();
  });
});

describe('what stands in an address', () => {
  it('is text on the page and never HTML', async () => {
    // Without the policy, which would keep it from doing harm.
    const { page } = await open({ bypassCSP: true });
    const image = encodeURIComponent(`"><img src=x onerror="${attack}">`);
    for (const address of ['/search/?q=', '/search/?q=huawei&kind=', '/timeline/2019/?subject=', '/the-deal/#']) {
      await page.goto(address + image);
      if (address.startsWith('/search/')) {
        await answered(page, await page.locator('#search-query').inputValue());
        expect(await page.locator('search-panel').textContent(), address).toContain('img');
      }
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(await page.locator('img[src="x"]').count(), address).toBe(0);
      expect(await page.locator('html').getAttribute('data-broken'), address).toBeNull();
    }
    await page.context().close();
  });
});
