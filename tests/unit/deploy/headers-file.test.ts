import { describe, expect, it } from 'vitest';
import { headersFile } from '../../../src/deploy/headers-file.ts';
import { headerRules, headersOf } from '../../../src/deploy/headers.ts';

const rules = headerRules('/a/b/');
const top = ['404.html', '_astro/', 'cards/', 'data/', 'embed/', 'favicon.svg', 'pagefind/', 'people/', 'people.md'];

/** The headers that a host gives an address, each with all the values that the rules of the file give it. */
function given(file: string, address: string): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  let fits = false;
  for (const line of file.split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) fits = line.endsWith('*') ? address.startsWith(line.slice(0, -1)) : address === line;
    else if (fits && name && value) (headers[name] ??= []).push(value);
  }
  return headers;
}

describe('the file of headers', () => {
  const file = headersFile(rules, '/a/b/', top);

  it('gives each address every header once, so that hosts that add them up and hosts that replace them agree', () => {
    for (const path of ['', '404.html', 'people/x/', 'embed/x/', 'data/x.csv', 'favicon.svg', 'cards/x.png']) {
      const { 'Cache-Control': cache, ...expected } = headersOf(rules, `/a/b/${path}`);
      expect(cache).toBe('no-cache');
      expect(given(file, `/a/b/${path}`), path).toEqual(
        Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, [value]])),
      );
    }
  });

  it('lets a browser keep what is called by its content, and nothing else', () => {
    for (const path of ['_astro/x.js', 'pagefind/index/x.pf_index', 'pagefind/fragment/x.pf_fragment'])
      expect(given(file, `/a/b/${path}`)['Cache-Control'], path).toEqual(['public, max-age=31536000, immutable']);
    for (const path of ['pagefind/pagefind.js', 'pagefind/documents.json', 'people/x/'])
      expect(given(file, `/a/b/${path}`)['Cache-Control'], path).toBeUndefined();
  });

  it('says no more of texts beside the first page than of everything', () => {
    expect(file).not.toContain('people.md');
  });

  it('has one block for each path, since Cloudflare reads no more', () => {
    const paths = file.split('\n').filter((line) => line.startsWith('/'));
    expect(paths).toEqual([...new Set(paths)]);
  });

  it('stays within what Cloudflare reads: 100 rules, 2,000 characters a line', () => {
    expect(file.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThan(100);
    expect(Math.max(...file.split('\n').map(({ length }) => length))).toBeLessThan(2000);
  });
});
