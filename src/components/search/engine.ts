import { Facets } from '../../search/facets.ts';
import type { Choice } from '../../search/facets.ts';
import { earliness, gatherMatches, mergeMatches, rankPages, sortByDate } from '../../search/rank.ts';
import type { Match, RankedPage } from '../../search/rank.ts';
import type { FacetTable } from '../../search/table.ts';
import { understand } from '../../search/understand.ts';
import type { Understood } from '../../search/understand.ts';
import { pause } from './pause.ts';
import { SearchIndex, loadJson, reach } from './search-index.ts';

export type Order = 'relevance' | 'newest' | 'oldest';

export interface SearchOptions {
  choice?: Choice;
  order?: Order;
  /** Searches for what was typed, whatever it looks like. */
  verbatim?: boolean;
  /** Ends a search that nobody waits for any more. */
  signal?: AbortSignal;
}

/** What a search found. */
export interface Found {
  /** The index with what was found in it. */
  index: SearchIndex;
  understood: Understood;
  /** The pages in their order, with the places on each; for an order by date each document for itself. */
  pages: RankedPage[];
  /** How many results there are: pages, facts, sources. */
  total: number;
  /** All that matches, whatever is chosen of the facets. */
  matches: Match[];
  /** Whether no document holds all words, so that these hold some. */
  partly: boolean;
  /** The fact that answers a question for a date or figure. */
  fact?: number;
}

/** So few pages with all words are hardly an answer. */
const fewPages = 3;
/** What a match of only some of the words is worth where others have all. */
const someWordsWeight = 0.1;
/** What a match of a synonym is worth. */
const synonymWeight = 0.85;
/** What each doubling of the references to a fact adds to it as an answer: what the site rests on is what is asked about. */
const answerMentionWeight = 0.15;

/** The search: understands a query, finds and ranks. It loads once; a failed try is forgotten. */
export class SearchEngine {
  readonly #bundle: string;
  #index: Promise<SearchIndex> | undefined;
  #facets: Promise<Facets> | undefined;
  #attempts = 0;

  /** @param bundle the address of the folder of the index */
  constructor(bundle: string) {
    this.#bundle = new URL(bundle, location.href).pathname;
  }

  /** @throws where it does not arrive; the next call tries again */
  async load(): Promise<SearchIndex> {
    this.#index ??= SearchIndex.load(this.#bundle, this.#attempts++);
    try {
      return await this.#index;
    } catch (error) {
      this.#index = undefined;
      throw error;
    }
  }

  /** What documents can be narrowed by; loaded when first asked for. */
  async facets(): Promise<Facets> {
    const { documents } = await this.load();
    this.#facets ??= loadJson<FacetTable>(`${this.#bundle}facets.json`).then((table) => new Facets(table, documents));
    try {
      return await this.#facets;
    } catch (error) {
      this.#facets = undefined;
      throw error;
    }
  }

  /** @throws where the index cannot be reached, or the signal ends the search */
  async find(
    typed: string,
    { choice = {}, order = 'relevance', verbatim = false, signal }: SearchOptions = {},
  ): Promise<Found> {
    const index = (await this.load()).forOneQuery();
    const { documents, lexicon } = index;
    const understood = await understand(typed, lexicon, (word) => index.stands(word), verbatim);
    signal?.throwIfAborted();
    const all = await matchesOfAll(index, understood);
    signal?.throwIfAborted();
    const narrowed = Object.values(choice).some((values) => values.length > 0);
    const facets = narrowed || order !== 'relevance' ? await this.facets() : undefined;
    const narrow = (list: readonly Match[]): readonly Match[] => facets?.narrow(list, choice) ?? list;
    const whole = new Set(
      narrow(all)
        .filter(({ document }) => narrowed || documents.kindOf(document) !== 'source')
        .map(({ document }) => documents.pageOf(document)),
    ).size;
    const matches = whole < fewPages ? mergeMatches([all, await matchesOfSome(index, understood, whole)]) : all;
    if (matches.length === 0) await this.#reach();
    await pause();
    signal?.throwIfAborted();
    const left = narrow(matches);
    const pages =
      facets && order !== 'relevance'
        ? sortByDate(left, facets.table, order).map((page) => ({ page, score: 0, places: [] }))
        : rankPages(left, documents, understood.named);
    const fact = whole < fewPages || narrowed ? undefined : answeringFact(index, understood, matches);
    return {
      index,
      understood,
      pages,
      matches,
      partly: whole === 0 && matches.length > all.length && left.length > 0,
      total: new Set(left.map(({ document }) => documents.unitOf(document))).size,
      ...(fact === undefined ? {} : { fact }),
    };
  }

  async #reach(): Promise<void> {
    try {
      await reach(this.#bundle);
    } catch (error) {
      // What has loaded lacks what has not: it begins anew.
      this.#index = undefined;
      throw error;
    }
  }
}

/** What holds all words, in one of the ways to say them. */
async function matchesOfAll(index: SearchIndex, { searches, named }: Understood): Promise<Match[]> {
  const lists: Match[][] = [];
  // The words as they were typed come last, so that the excerpts show them.
  for (const [place, words] of [...searches.entries()].reverse()) {
    const matches = await index.search(words);
    lists.push(place === 0 ? matches : weighed(matches, synonymWeight));
  }
  const matches = mergeMatches(lists);
  // A name may be written otherwise than its page has it.
  for (const document of named) {
    if (matches.some((match) => match.document === document)) continue;
    const title = index.lexicon.titles.get(document) ?? '';
    matches.push(...(await index.search([title])).filter((match) => match.document === document));
  }
  return matches;
}

/** Where hardly anything holds all words, what holds some of them. */
async function matchesOfSome(
  index: SearchIndex,
  { searches: [words = []] }: Understood,
  whole: number,
): Promise<Match[]> {
  if (words.length < 2) return [];
  const lists: Match[][] = [];
  for (const word of words) lists.push(await index.search([word]));
  return weighed(gatherMatches(lists), whole === 0 ? 1 : someWordsWeight);
}

const weighed = (matches: readonly Match[], weight: number): Match[] =>
  matches.map(({ document, score }) => ({ document, score: score * weight }));

/** The fact that says when or how much, where one holds all words of the question; its subject stands at its beginning. */
function answeringFact(
  index: SearchIndex,
  { asksFor, searches: [words = []] }: Understood,
  matches: readonly Match[],
): number | undefined {
  if (asksFor === undefined || words.length < 2) return undefined;
  const worth = ({ document, score }: Match): number =>
    score *
    (1 + answerMentionWeight * index.documents.mentionsOf(document)) *
    earliness(index.placesIn(document), words.length);
  return matches
    .filter(({ document }) => index.documents.kindOf(document) === asksFor)
    .sort((a, b) => worth(b) - worth(a) || a.document - b.document)[0]?.document;
}
