import { beforeAll, describe, expect, it } from 'vitest';
import { dist, filesOf, pagesOf } from '../support/dist.ts';
import type { BuiltPage } from '../support/dist.ts';
import { problemsOf, readVocabulary } from '../support/vocabulary.ts';

const site = 'http://localhost:4321/';
type Thing = Record<string, unknown> & { '@type': string };

let files: Set<string>;
let pages: BuiltPage[];
/** Every thing that a page tells of, with the page. */
let told: { address: string; thing: Thing }[];

beforeAll(async () => {
  files = new Set(await filesOf(dist));
  pages = await pagesOf(dist);
  told = pages.flatMap(({ address, html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].flatMap(([, json = '']) => {
      const { '@context': context, ...rest } = JSON.parse(json) as Thing & { '@graph'?: Thing[] };
      expect(context, address).toBe('https://schema.org');
      return (rest['@graph'] ?? [rest]).map((thing) => ({ address, thing }));
    }),
  );
});

const ofType = (...types: string[]) => told.filter(({ thing }) => types.includes(thing['@type']));

/** Every text in a thing, with the name of its property. */
function textsIn(value: unknown, property = ''): [property: string, text: string][] {
  if (typeof value === 'string') return [[property, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((one) => textsIn(one, property))
    : Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}

/** Whether a whole address inside the site is that of a page or file. */
const isThere = (url: string): boolean => {
  const path = decodeURIComponent(url.replace(site, '').replace(/[?#].*$/, ''));
  return files.has(path) || files.has(`${path}index.html`);
};

describe('what pages tell search engines', () => {
  it('uses only the types and properties of schema.org, each with what it may hold', () => {
    const vocabulary = readVocabulary();
    const problems = told.flatMap(({ address, thing }) =>
      problemsOf(thing, vocabulary).map((problem) => `${address}: ${problem}`),
    );
    expect(problems.slice(0, 20)).toEqual([]);
  });

  it('names whole addresses only, and inside the site only what is there', () => {
    const addresses = ['@id', 'url', 'item', 'image', 'contentUrl', 'mainEntityOfPage', 'inDefinedTermSet', 'license'];
    const wrong = told.flatMap(({ address, thing }) =>
      textsIn(thing)
        .filter(
          ([property, text]) =>
            addresses.includes(property) && (!URL.canParse(text) || (text.startsWith(site) && !isThere(text))),
        )
        .map(([property, text]) => `${address}: ${property} ${text}`),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('bears days as ISO 8601 writes them, the same for those who share the page', () => {
    const dated = told.filter(({ thing }) => 'dateModified' in thing);
    const [modified, published] = ['article:modified_time', 'article:published_time'].map(
      (name) => new Map(pages.map(({ address, meta }) => [address, meta.get(name)])),
    ) as [Map<string, unknown>, Map<string, unknown>];
    for (const { address, thing } of dated) {
      expect(thing.dateModified, address).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(modified.get(address), address).toBe(thing.dateModified);
      expect(thing.datePublished, address).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(published.get(address), address).toBe(thing.datePublished);
      expect(String(thing.datePublished) <= String(thing.dateModified), address).toBe(true);
    }
    expect(dated.length).toBeGreaterThan(40);
  });

  it('has what Google asks of an article, a dataset and a trail', () => {
    const needed: Record<string, string[]> = {
      Article: ['headline', 'image', 'author', 'datePublished', 'dateModified'],
      Dataset: ['name', 'description', 'license', 'distribution', 'creator'],
      BreadcrumbList: ['itemListElement'],
      ImageObject: ['contentUrl', 'license', 'creator'],
    };
    const missing = told.flatMap(({ address, thing }) =>
      (needed[thing['@type']] ?? []).filter((name) => !(name in thing)).map((name) => `${address}: ${name}`),
    );
    expect(missing).toEqual([]);
    for (const { address, thing } of ofType('Dataset')) {
      const { length } = String(thing.description);
      expect(length >= 50 && length <= 5000, `${address}: ${length} characters`).toBe(true);
    }
  });

  it('is of the kind that the page is', () => {
    const kinds: [RegExp, string[]][] = [
      [/^\/people\/[^/]+\/$/, ['Person']],
      [/^\/organisations\/[^/]+\/$/, ['Organization']],
      [/^\/countries\/[^/]+\/$/, ['Country']],
      [/^\/places\/[^/]+\/$/, ['Place']],
      [/^\/measures\/[^/]+\/$/, ['Legislation', 'Thing']],
      [/^\/products\/[^/]+\/$/, ['Thing']],
      [/^\/terms\/[^/]+\/$/, ['DefinedTerm']],
      [/^\/terms\/$/, ['DefinedTermSet']],
      [/^\/data\/$/, ['DataCatalog']],
      [/^\/data\/[^/]+\/$/, ['Dataset']],
      [/^\/figures\/[^/]+\/$/, ['ImageObject']],
      [/^\/(?:questions\/[^/]+|the-deal|huawei|mts|sanctions|report)\/$/, ['Article']],
      [/^\/$/, ['WebSite']],
    ];
    for (const [pattern, types] of kinds) {
      const of = pages.filter(({ address }) => pattern.test(address));
      expect(of.length, String(pattern)).toBeGreaterThan(0);
      const telling = new Set(ofType(...types).map(({ address }) => address));
      expect(
        of.filter(({ address }) => !telling.has(address)).map(({ address }) => address),
        types.join(),
      ).toEqual([]);
    }
  });
});
