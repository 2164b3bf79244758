import { readFile } from 'node:fs/promises';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { dist, filesOf, pagesOf } from '../support/dist.ts';
import type { BuiltPage } from '../support/dist.ts';

let files: string[];
let pages: BuiltPage[];
const read = (file: string): Promise<string> => readFile(`${dist}${file}`, 'utf8');
const site = 'http://localhost:4321/';

beforeAll(async () => {
  files = await filesOf(dist);
  pages = await pagesOf(dist);
});

describe('the Markdown twins', () => {
  it('are named in the head of every page but lists of sources, the search, the A–Z, and pages on the site itself', () => {
    const without = pages
      .filter(({ html }) => !html.includes('type="text/markdown"'))
      .map(({ address }) => address.replace(/^\/(embed|sources\/published)\/.+/, '/$1/…/'));
    const known = [
      '/404.html',
      '/a-z/',
      '/about/',
      '/changes/',
      '/embed/…/',
      '/figures/',
      '/offline/',
      '/search/',
      '/sources/',
      '/sources/published/…/',
    ];
    expect([...new Set(without)].filter((address) => !known.includes(address))).toEqual([]);
    for (const { address, loads } of pages.filter(({ html }) => html.includes('type="text/markdown"')))
      expect(loads, address).toContain(address === '/' ? '/index.md' : address.replace(/\/$/, '.md'));
  });

  it('hold no HTML and no mark, and define each footnote they refer to', async () => {
    const twins = files.filter((file) => file.endsWith('.md'));
    expect(twins.length).toBeGreaterThan(2500);
    const wrong: string[] = [];
    for (const file of twins) {
      const text = await read(file);
      const html = /(?<!\\)<[a-zA-Z/!?]|(?<!\\)&(?:#x?[\da-f]+|[a-z]+);|\[\[|\[@/i.exec(text)?.[0];
      if (html !== undefined) wrong.push(`${file}: ${html}`);
      const cited = new Set(text.match(/\[\^[\w-]+\](?!:)/g));
      const defined = new Set(text.match(/^\[\^[\w-]+\](?=:)/gm));
      if (cited.symmetricDifference(defined).size > 0) wrong.push(`${file}: footnotes`);
      if (!/^# \S/.test(text)) wrong.push(`${file}: title`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('llms.txt', () => {
  it('leads only to twins that are there', async () => {
    const links = [...(await read('llms.txt')).matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(80);
    for (const link of links) expect(files).toContain(link.replace(site, ''));
  });
});

describe('the sitemap', () => {
  it('is where robots.txt says, and holds every page that may be found, with the day the content gives', async () => {
    const robots = await read('robots.txt');
    expect(robots).toContain(`Sitemap: ${site}sitemap-index.xml`);
    const parser = new XMLParser();
    const index = parser.parse(await read('sitemap-index.xml')) as { sitemapindex: { sitemap: { loc: string } } };
    const { urlset } = parser.parse(await read(index.sitemapindex.sitemap.loc.replace(site, ''))) as {
      urlset: { url: { loc: string; lastmod?: string }[] };
    };
    const found = pages.filter(
      ({ meta, address }) => meta.get('robots') !== 'noindex' && !address.startsWith('/embed/'),
    );
    expect(new Set(urlset.url.map(({ loc }) => loc))).toEqual(
      new Set(found.map(({ address }) => new URL(address, site).href)),
    );
    // Most pages bear no note on what changed: they are as they were last gone through, or as they came out.
    const days = (await readFile('content/site.yaml', 'utf8')).matchAll(/^(?:reviewed|opened): (\S+)/gm);
    const usual =
      [...days]
        .map(([, day = '']) => day)
        .sort()
        .at(-1) ?? '';
    for (const { lastmod } of urlset.url) expect(lastmod?.slice(0, 10) ?? '').toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(urlset.url.filter(({ lastmod }) => lastmod?.startsWith(usual)).length).toBeGreaterThan(0);
  });
});

describe('the OpenSearch description', () => {
  it('is named in the head of every page, is valid XML and leads to the search', async () => {
    const xml = await read('opensearch.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain(`template="${site}search/?q={searchTerms}"`);
    for (const { loads, address } of pages) expect(loads, address).toContain('/opensearch.xml');
  });
});

describe('oEmbed', () => {
  it('is told in the head of the page of each figure, with an address that answers for that figure', async () => {
    const told = pages.flatMap(({ address, html }) =>
      [...html.matchAll(/<link rel="alternate" type="application\/json\+oembed" title="[^"]*" href="([^"]*)"/g)].map(
        ([, href = '']) => ({ address, file: href.replace(site, '') }),
      ),
    );
    const figures = files.filter((file) => /^embed\/[^/]+\/index\.html$/.test(file)).map((file) => file.split('/')[1]);
    for (const id of figures) {
      const file = `embed/${id ?? ''}/oembed.json`;
      expect(told.filter((one) => one.file === file).length, id).toBe(2);
      const answer = JSON.parse(await read(file)) as Record<string, string | number>;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich' });
      expect(answer.html).toContain(`src="${site}embed/${id ?? ''}/"`);
      expect(answer.html).toContain(`height="${answer.height ?? ''}"`);
    }
  });
});
