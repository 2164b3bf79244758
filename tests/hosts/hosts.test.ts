import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { headerRules, headersOf } from '../../src/deploy/headers.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { dist, filesOf } from '../support/dist.ts';
import { resultAddresses } from '../support/search.ts';
import { hosts } from './servers.ts';
import type { Host, Running } from './servers.ts';

/** What a host serves at its root, by base path: the whole site, or a part of it below a path. */
const roots = new Map<string, string>([['/', dist]]);
/** The files of the site by base path. */
const files = new Map<string, string[]>();

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'below-'));
  // Apache reads it as another user.
  await chmod(root, 0o755);
  await cp(inject('siteBelow'), join(root, 'a/b'), { recursive: true });
  // As the README says for hosts that read them at the top.
  for (const name of ['_headers', '_redirects', '404.html']) await cp(join(root, 'a/b', name), join(root, name));
  roots.set('/a/b/', root);
  files.set('/', await filesOf(dist));
  files.set('/a/b/', await filesOf(join(root, 'a/b')));
});
afterAll(() => rm(roots.get('/a/b/') ?? '', { recursive: true, force: true }));

for (const host of hosts) {
  const { name, start } = host;
  if (start) for (const base of ['/', '/a/b/']) describe(`${name} at ${base}`, () => suite(host, base, start));
  else it.skip(`${name}: not installed here, so not tried`, () => undefined);
}

/** The same requests to any host. */
function suite(host: Host, base: string, start: NonNullable<Host['start']>): void {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await start(roots.get(base) ?? '', base);
  }, 60_000);
  afterAll(() => running?.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${running?.origin ?? ''}${base}${path}`, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'identity', ...headers },
    });
  const read = (path: string): Promise<Buffer> => readFile(join(roots.get(base) ?? '', base, path));
  const find = (pattern: RegExp): string => files.get(base)?.find((file) => pattern.test(file)) ?? '';

  it('serves the first page, a page deep within, and one with a query, as HTML', async () => {
    for (const [path, file] of [
      ['', 'index.html'],
      ['people/guo-ping/', 'people/guo-ping/index.html'],
      ['people/guo%2Dping/', 'people/guo-ping/index.html'],
      ['search/?q=%3Cscript%3E', 'search/index.html'],
    ] as const) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).toMatch(/^text\/html/);
      expect(Buffer.from(await response.arrayBuffer()).equals(await read(file)), path).toBe(true);
    }
  });

  it('leads from an address without its slash to the page, or shows it', async () => {
    const response = await get('people/guo-ping');
    if (response.status === 200) expect(await response.text()).toContain('<h1');
    else {
      expect([301, 302, 307, 308]).toContain(response.status);
      const target = new URL(response.headers.get('location') ?? '', response.url);
      expect(target.href).toBe(`${running?.origin ?? ''}${base}people/guo-ping/`);
    }
  });

  it('says that there is no page where there is none, at any depth and in any letters', async () => {
    for (const path of ['nothing-here', 'nothing/at/any/depth/', '%D0%BD%D0%B5%D1%82/', 'people/Guo-Ping/']) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      if (!host.notFound(base)) continue;
      const html = await response.text();
      expect(html, path).toContain('No signal here');
      expect(html, path).toContain(`href="${base}a-z/"`);
    }
  });

  it('serves all that the search loads', async () => {
    for (const file of [
      'pagefind/pagefind.js',
      'pagefind/pagefind-entry.json',
      'pagefind/documents.json',
      'pagefind/vocabulary.json',
      'pagefind/wasm.en.pagefind',
      find(/^pagefind\/.*\.pf_meta$/),
      find(/^pagefind\/index\/.*\.pf_index$/),
      find(/^pagefind\/fragment\/.*\.pf_fragment$/),
    ]) {
      const response = await get(file);
      expect(response.status, file).toBe(200);
      if (file.endsWith('.js')) expect(response.headers.get('content-type')).toMatch(/javascript/);
      // Pagefind unpacks these itself: a host must not say that they are packed.
      expect(response.headers.get('content-encoding'), file).toBeNull();
      expect(Buffer.from(await response.arrayBuffer()).equals(await read(file)), file).toBe(true);
    }
  });

  it('serves downloads, pictures and feeds byte for byte', async () => {
    for (const file of [
      find(/^data\/.*\.csv$/),
      find(/^figures\/.*\.svg$/),
      find(/^cards\/.*\.png$/),
      find(/(?:^|\/)(?:feed|atom|rss)[^/]*\.(?:xml|json)$/),
      'sitemap-index.xml',
    ].filter(Boolean)) {
      const response = await get(file);
      expect(response.status, file).toBe(200);
      expect(response.headers.get('content-type'), file).not.toMatch(/html/);
      expect(Buffer.from(await response.arrayBuffer()).equals(await read(file)), file).toBe(true);
    }
  });

  it('leads an old address to the new one', async () => {
    for (const path of ['glossary/', 'glossary']) {
      let response = await get(path);
      if (host.redirects) {
        expect(response.status).toBe(301);
        expect(new URL(response.headers.get('location') ?? '', response.url).pathname).toBe(`${base}terms/`);
        continue;
      }
      if (response.status !== 200) response = await get('glossary/');
      expect(await response.text()).toContain(`content="0; url=${base}terms/"`);
    }
  });

  it.skipIf(host.encoding === undefined)('sends texts small to those who take them so', async () => {
    for (const [path, file] of [
      ['the-deal/', 'the-deal/index.html'],
      ['pagefind/documents.json', 'pagefind/documents.json'],
    ] as const) {
      const response = await get(path, { 'Accept-Encoding': 'gzip, deflate, br' });
      expect(response.headers.get('content-encoding'), path).toBe(host.encoding);
      expect(response.headers.get('content-type'), path).toMatch(file.endsWith('.html') ? /html/ : /json|octet/);
      // What is on the way keeps both kinds apart.
      if (host.headers) expect(response.headers.get('vary') ?? '', path).toMatch(/accept-encoding/i);
      expect(Buffer.from(await response.arrayBuffer()).equals(await read(file)), path).toBe(true);
    }
  });

  it.skipIf(!host.headers)('lets what is called by its content be kept, and has the rest asked for again', async () => {
    for (const file of [find(/^_astro\/.*\.js$/), find(/^pagefind\/index\//), find(/^pagefind\/fragment\//)])
      expect((await get(file)).headers.get('cache-control'), file).toMatch(/max-age=31536000, immutable/);
    for (const path of ['', 'the-deal/', 'pagefind/documents.json', 'pagefind/pagefind.js']) {
      const response = await get(path);
      expect(response.headers.get('cache-control'), path).toMatch(/^no-cache$|max-age=0, must-revalidate/);
      const tag = response.headers.get('etag') ?? '';
      expect(tag, path).not.toBe('');
      expect((await get(path, { 'If-None-Match': tag })).status, path).toBe(304);
    }
  });

  it.skipIf(!host.headers)('sends the headers that keep a reader safe, and no others', async () => {
    const rules = headerRules(base);
    const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
      (header) => header !== 'Cache-Control' && !(host.open && header === 'Access-Control-Allow-Origin'),
    );
    for (const path of [
      '',
      'people/guo-ping/',
      find(/^embed\/.+\//).replace('index.html', ''),
      find(/^data\/.*\.csv$/),
      find(/^_astro\/.*\.js$/),
      'favicon.svg',
    ]) {
      const { headers } = await get(path);
      const expected = headersOf(rules, base + path);
      for (const header of names) expect(headers.get(header), `${path}: ${header}`).toBe(expected[header] ?? null);
    }
    expect((await get('nothing-here/')).headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.runIf(host.name === 'nginx')('lets a reader search, with index and WebAssembly, in a browser', async () => {
    const browser = await startBrowser();
    const { page, errors, outside } = await openPage(browser, running?.origin ?? '');
    try {
      await page.goto(`${base}search/?q=Guo+Ping`);
      await page.locator('search-panel .search-title').first().waitFor();
      expect((await resultAddresses(page))[0]).toBe(`${base}people/guo-ping/`);
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}
