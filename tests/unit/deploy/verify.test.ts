import { describe, expect, it } from 'vitest';
import { loadLate } from '../../../src/deploy/late-script.ts';
import { headerRules, headersOf } from '../../../src/deploy/headers.ts';
import { verifySite } from '../../../src/deploy/verify.ts';

const origin = 'https://example.org';
const page = (path: string, body: string): string =>
  `<link rel="canonical" href="${origin}/a/b/${path}"><meta property="og:image" content="${origin}/a/b/card.png"><body>${body}`;

/** A small site at https://example.org/a/b/ on which nothing is wrong. */
const sound: Record<string, string> = {
  '': page('', '<a href="/a/b/terms/#gnb">gNB</a> <a href="/a/b/search/">Search</a> <img src="/a/b/_astro/x.js">'),
  'terms/': page('terms/', '<h2 id="gnb">gNB</h2> <a href="https://elsewhere.org/">elsewhere</a>'),
  'search/': page('search/', '<search-panel data-content="abc"></search-panel>'),
  '_astro/x.js': '',
  'pagefind/version.json': '{"content":"abc"}',
  'pagefind/pagefind-entry.json': '{"languages":{"en":{"hash":"en_1"}}}',
  'pagefind/pagefind.en_1.pf_meta': '',
  'pagefind/pagefind.js': '',
  'pagefind/documents.json': '{}',
  'pagefind/vocabulary.json': '{}',
  'pagefind/wasm.en.pagefind': '',
};

/** Verifies the sound site with other files and headers. */
function verify(changed: Record<string, string | undefined> = {}, headers?: Record<string, string>) {
  const files: Record<string, string | undefined> = { ...sound, ...changed };
  const rules = headerRules('/a/b/');
  const request = (input: RequestInfo | URL): Promise<Response> => {
    const { pathname } = new URL(String(input));
    const path = pathname.slice('/a/b/'.length);
    const type = path.endsWith('/') || path === '' ? 'text/html' : 'application/octet-stream';
    return Promise.resolve(
      new Response(files[path] ?? 'Not found', {
        status: files[path] === undefined ? 404 : 200,
        headers: { 'Content-Type': type, ...(headers ?? headersOf(rules, pathname)) },
      }),
    );
  };
  return verifySite(`${origin}/a/b`, { request: request as typeof fetch });
}

describe('the check of a deployed site', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await verify()).toEqual({ pages: 3, files: 1, problems: [], notes: [] });
  });

  it('names links to what is not there, pages and places', async () => {
    const { problems } = await verify({ 'terms/': page('terms/', '<a href="../gone/">gone</a>') });
    expect(problems).toEqual([
      'https://example.org/a/b/gone/ does not load (404); https://example.org/a/b/terms/ leads there',
      'https://example.org/a/b/ leads to a place that is not there: https://example.org/a/b/terms/#gnb',
    ]);
  });

  it('names scripts that are not there, which load once the page stands', async () => {
    const body = loadLate('<h2 id="gnb"></h2><script type="module" src="/a/b/_astro/Header.astro.1.js"></script>');
    const { problems } = await verify({ 'terms/': page('terms/', body) });
    expect(problems).toEqual([
      'https://example.org/a/b/_astro/Header.astro.1.js does not load (404); https://example.org/a/b/terms/ leads there',
    ]);
  });

  it('names pages built for another address, and what is loaded from elsewhere or lies beside the site', async () => {
    const body = '<h2 id="gnb"></h2><link rel="canonical" href="http://localhost:4321/terms/"><a href="/terms/">up</a>';
    const { problems } = await verify({ 'terms/': `${body}<script src="https://cdn.example.com/x.js"></script>` });
    expect(problems.join('\n')).toContain(
      '1 pages were built for another address (SITE_URL, BASE_PATH): https://example.org/a/b/terms/ calls itself http://localhost:4321/terms/',
    );
    expect(problems.join('\n')).toContain('leads out of the site, to /terms/');
    expect(problems.join('\n')).toContain('loads https://cdn.example.com/x.js from elsewhere');
  });

  it('names an index of another content than the pages, or one in parts', async () => {
    expect((await verify({ 'pagefind/version.json': '{"content":"old"}' })).problems).toEqual([
      'The index of the search is stale: it is of content old, the pages are of abc',
    ]);
    expect((await verify({ 'pagefind/version.json': undefined })).problems).toEqual([
      'The index of the search does not say of which content it is',
    ]);
    expect((await verify({ 'pagefind/wasm.en.pagefind': undefined })).problems).toEqual([
      'The search lacks pagefind/wasm.en.pagefind',
    ]);
  });

  it('names headers that are wrong; a host that sends none of them is noted', async () => {
    const some = await verify({}, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'max-age=86400' });
    expect(some.problems).toContain('https://example.org/a/b/ has another Cache-Control: max-age=86400');
    expect(some.problems.join('\n')).toContain('https://example.org/a/b/ has no Referrer-Policy');
    expect(await verify({}, {})).toMatchObject({ problems: [], notes: [expect.stringContaining('sends no headers')] });
  });

  it('says so where there is no site', async () => {
    await expect(verify({ '': undefined })).rejects.toThrow('https://example.org/a/b/ answers 404.');
  });
});
