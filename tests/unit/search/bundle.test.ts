import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/reader/folder.ts';
import { documentHtml, makeSearchBundle } from '../../../src/search/bundle.ts';
import type { SearchBundle } from '../../../src/search/bundle.ts';
import { searchDocuments } from '../../../src/search/documents.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { readVocabulary } from '../../../src/search/understand.ts';
import type { Vocabulary } from '../../../src/search/vocabulary.ts';
import type { DocumentTable, FacetTable } from '../../../src/search/table.ts';
import { filesWith } from '../../support/content.ts';

const { records } = readContent(await filesWith());
const documents = searchDocuments(records);
const documentAt = (path: string): SearchDocument | undefined => documents.find((document) => document.path === path);

describe('the documents of the search', () => {
  it('hold the names of an entity, its text without marks, and the years of its facts', () => {
    expect(documentAt('people/ada/')).toMatchObject({
      kind: 'person',
      title: 'Ada Lovelace',
      names: ['Ada Lovelace', 'Ада Лавлейс', 'Countess of Lovelace'],
      text: expect.stringContaining('She wrote notes on the Engine Works in 1843.') as string,
      years: expect.arrayContaining(['1843']) as string[],
    });
  });

  it('hold each fact for itself, with its date and the people and countries it names', () => {
    expect(documentAt('facts/engines/#ada-wrote')).toMatchObject({ names: [], people: ['ada'] });
  });

  it('hold each section of a long read for itself, below its page', () => {
    const sections = documents.filter(({ kind }) => kind === 'section');
    expect(sections.length).toBeGreaterThan(0);
    for (const { path } of sections) expect(documentAt(path.split('#')[0] ?? '')?.kind).toBe('explainer');
  });

  it('name each address once', () => {
    expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
  });

  it('escape what they hold', () => {
    const document = { ...documents[0], title: '"><script>', text: '<img>' } as SearchDocument;
    expect(documentHtml(document)).not.toMatch(/<script|<img/);
  });
});

describe('the files of the search', () => {
  let bundle: SearchBundle;
  let again: SearchBundle;
  beforeAll(async () => {
    bundle = await makeSearchBundle(records);
    again = await makeSearchBundle(records);
  }, 60_000);
  const json = <Value>(name: string): Value => JSON.parse(new TextDecoder().decode(bundle.get(name))) as Value;

  it('are the same each time, byte for byte', () => {
    expect([...again.keys()].sort()).toEqual([...bundle.keys()].sort());
    for (const [name, content] of bundle)
      expect(Buffer.from(content).equals(again.get(name) ?? Buffer.of()), name).toBe(true);
  });

  it('know every document by the id of its text in the index', () => {
    const ids = json<DocumentTable>('documents.json').ids.split(' ');
    expect(ids).toHaveLength(documents.length);
    const fragment = bundle.get(
      `fragment/en_${ids[documents.findIndex(({ path }) => path === 'people/ada/')] ?? ''}.pf_fragment`,
    );
    expect(gunzipSync(fragment ?? Buffer.of()).toString()).toContain('/people/ada/');
  });

  it('hold the names and words of the site, and its synonyms', () => {
    const { words, names, synonyms } = readVocabulary(json<Vocabulary>('vocabulary.json'));
    expect(words).toContain('engine');
    expect([...words].sort()).toEqual(words);
    expect(names.get('countessoflovelace')?.documents).toEqual([
      documents.findIndex(({ path }) => path === 'people/ada/'),
    ]);
    expect(synonyms).toEqual([['engine', 'machine']]);
  });

  it('hold what documents can be narrowed by', () => {
    const facets = json<FacetTable>('facets.json');
    expect(facets.dates).toHaveLength(documents.length);
    expect(facets.peopleNames).toEqual([['ada', 'Ada Lovelace']]);
  });

  it('leave out the interfaces that Pagefind brings', () => {
    expect([...bundle.keys()].filter((name) => name.endsWith('.css') || name.includes('ui'))).toEqual([]);
  });
});
