import { Documents } from '../../search/rank.ts';
import type { Match } from '../../search/rank.ts';
import type { DocumentTable } from '../../search/table.ts';
import { printed } from '../../site/apostrophes.ts';
import { readVocabulary } from '../../search/understand.ts';
import type { Lexicon } from '../../search/understand.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { pause } from './pause.ts';

/** A document as it is shown. */
export interface Shown {
  url: string;
  title: string;
  summary: string;
  /** A part of the text around what was found, as HTML with `<mark>`; empty where only its names were found. */
  excerpt: string;
  /** What happened when, for an entity. */
  dates: { date: string; text: string; path: string }[];
}

interface PagefindResult {
  id: string;
  score: number;
  /** Where in the text the words stand, counted in words. */
  words: number[];
  data(): Promise<{
    url: string;
    excerpt: string;
    plain_excerpt: string;
    locations: number[];
    meta: Record<string, string | undefined>;
  }>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

/** How long an excerpt is, in words: as long as a statement, so that most facts are shown whole. */
const excerptLength = 40;

/** Pagefind’s own ranking: names weigh most, then titles, then summaries; a long text is not better for being long. */
const ranking = {
  termFrequency: 0.8,
  pageLength: 0.6,
  termSaturation: 1.2,
  termSimilarity: 2,
  metaWeights: { name: 6, title: 3, summary: 2, dates: 0 },
};

/** The index of the site as it has loaded: Pagefind, what documents are, the names and words of the site. */
export class SearchIndex {
  readonly documents: Documents;
  readonly lexicon: Lexicon;
  readonly #pagefind: Pagefind;
  /** What was found of each document last. */
  readonly #results = new Map<number, PagefindResult>();
  readonly #standing: Map<string, boolean>;

  private constructor(
    pagefind: Pagefind,
    documents: Documents,
    lexicon: Lexicon,
    standing = new Map<string, boolean>(),
  ) {
    this.#pagefind = pagefind;
    this.documents = documents;
    this.lexicon = lexicon;
    this.#standing = standing;
  }

  /** The same index, which remembers what one query finds apart from what others find meanwhile. */
  forOneQuery(): SearchIndex {
    return new SearchIndex(this.#pagefind, this.documents, this.lexicon, this.#standing);
  }

  /**
   * @param bundle the address of the folder of the index
   * @param attempt how often it was tried before
   * @throws where it does not arrive
   */
  static async load(bundle: string, attempt: number): Promise<SearchIndex> {
    // A browser remembers that a module did not load; under another address it asks again.
    const again = attempt === 0 ? '' : `?again=${attempt}`;
    const [pagefind, table, vocabulary] = await Promise.all([
      import(/* @vite-ignore */ `${bundle}pagefind.js${again}`) as Promise<Pagefind>,
      loadJson<DocumentTable>(`${bundle}documents.json`),
      loadJson<Vocabulary>(`${bundle}vocabulary.json`),
      reach(bundle),
    ]);
    await pagefind.options({ basePath: bundle, excerptLength, ranking });
    await pagefind.init();
    return new SearchIndex(pagefind, new Documents(table), readVocabulary(vocabulary));
  }

  /** The documents that hold all words, or words that begin so. */
  async search(words: readonly string[]): Promise<Match[]> {
    await pause();
    const { results } = await this.#pagefind.search(words.join(' '));
    await pause();
    return results.flatMap((result) => {
      const document = this.documents.numberOf(result.id);
      if (document === undefined) return [];
      this.#results.set(document, result);
      return [{ document, score: result.score }];
    });
  }

  /** Whether a word stands just so in a text other than a source’s title. */
  async stands(word: string): Promise<boolean> {
    const known = this.#standing.get(word);
    if (known !== undefined) return known;
    await pause();
    const { results } = await this.#pagefind.search(`"${word}"`);
    const stands = results.some(({ id }) => {
      const document = this.documents.numberOf(id);
      return document !== undefined && this.documents.kindOf(document) !== 'source';
    });
    this.#standing.set(word, stands);
    return stands;
  }

  /** Where in the text of a document stands what was searched for last, counted in words. */
  placesIn(document: number): readonly number[] {
    return this.#results.get(document)?.words ?? [];
  }

  /**
   * The texts of a document that was found.
   * @throws where they do not arrive, or no search has found it
   */
  async show(document: number): Promise<Shown> {
    const result = this.#results.get(document);
    if (!result) throw new Error('This document was not found by a search.');
    const { url, excerpt, plain_excerpt: plain, locations, meta } = await result.data();
    const { title = '', summary = '', dates = '[]' } = meta;
    return {
      url,
      title: printed(title),
      summary: printed(summary || plain),
      excerpt: locations.length > 0 ? printed(excerpt) : '',
      dates: JSON.parse(printed(dates)) as Shown['dates'],
    };
  }
}

export async function loadJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} did not load: ${response.status}`);
  return (await response.json()) as Value;
}

/**
 * Asks whether the index can be reached. Pagefind takes a part that did not arrive for an empty one, so this is asked where
 * nothing was found.
 * @throws where it cannot
 */
export async function reach(bundle: string): Promise<void> {
  const response = await fetch(`${bundle}pagefind-entry.json`, { method: 'HEAD', cache: 'no-store' });
  if (!response.ok) throw new Error(`The index cannot be reached: ${response.status}`);
}
