import type { FacetTable, DocumentTable } from './table.ts';
import { kindRules } from './kinds.ts';
import type { DocumentKind, FacetKind } from './kinds.ts';

/** A document that holds what is looked for, and how well. */
export interface Match {
  document: number;
  score: number;
}

/** A page of the results, with the places on it that match. */
export interface RankedPage {
  page: number;
  score: number;
  places: number[];
}

/** What each doubling of the references to a document adds to its weight. */
const mentionWeight = 0.06;

/** The documents by number, as the ranking asks for them. */
export class Documents {
  readonly ids: string[];
  readonly kinds: DocumentKind[];
  readonly pages: number[];
  /** The titles of the pages that have places. */
  readonly titles: DocumentTable['titles'];
  readonly #mentions: string;
  readonly #numbers: Map<string, number>;

  constructor({ ids, kinds, pages, mentions, titles }: DocumentTable) {
    this.titles = titles;
    this.#mentions = mentions;
    this.ids = ids.split(' ');
    this.kinds = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
    this.pages = pages.map((back, number) => number - back);
    this.#numbers = new Map(this.ids.map((id, number) => [id, number]));
  }

  /** The number of the document that Pagefind calls so. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id.replace(/^en_/, ''));
  }

  kindOf(document: number): DocumentKind {
    return this.kinds[document] ?? 'page';
  }

  facetKindOf(document: number): FacetKind {
    return kindRules[this.kindOf(document)].facet;
  }

  pageOf(document: number): number {
    return this.pages[document] ?? document;
  }

  /**
   * What a match in a document is worth: by its kind, and a little more the more often the site itself refers to it.
   * Nothing for a source.
   */
  weightOf(document: number): number {
    return kindRules[this.kindOf(document)].weight * (1 + mentionWeight * this.mentionsOf(document));
  }

  /** How often the site refers to a document, in doublings. */
  mentionsOf(document: number): number {
    return Number(this.#mentions[document] ?? 0);
  }

  /** What a document counts as among the results: a section as its long read. */
  unitOf(document: number): number {
    return this.kindOf(document) === 'section' ? this.pageOf(document) : document;
  }
}

/** The matches of several searches as one list, each document at its best. */
export function mergeMatches(lists: readonly (readonly Match[])[]): Match[] {
  const best = new Map<number, number>();
  for (const { document, score } of lists.flat()) best.set(document, Math.max(score, best.get(document) ?? 0));
  return [...best].map(([document, score]) => ({ document, score }));
}

/** Matches of single words as matches of all together: the more of the words a document holds, the better. */
export function gatherMatches(lists: readonly (readonly Match[])[]): Match[] {
  const gathered = new Map<number, { score: number; words: number }>();
  for (const { document, score } of lists.flat()) {
    const { score: sum, words } = gathered.get(document) ?? { score: 0, words: 0 };
    gathered.set(document, { score: sum + score, words: words + 1 });
  }
  return [...gathered].map(([document, { score, words }]) => ({
    document,
    score: score * (words / lists.length) ** 2,
  }));
}

/** How near the beginning of a text what is looked for stands: 1 at its first word, half at the tenth. */
export function earliness(places: readonly number[], words: number): number {
  const first = [...new Set(places)].sort((a, b) => a - b).slice(0, words);
  const mean = first.length === 0 ? 100 : first.reduce((sum, place) => sum + place, 0) / first.length;
  return 1 / (1 + mean / 10);
}

/**
 * Puts matches in order, page by page: what is called so, then by how well it matches and what kind it is; sources last.
 * A page with several places that match stands a little higher than each of them would.
 */
export function rankPages(
  matches: readonly Match[],
  documents: Documents,
  named: readonly number[] = [],
): RankedPage[] {
  const byPage = new Map<number, Match[]>();
  for (const { document, score } of matches) {
    const weight = documents.weightOf(document);
    const page = documents.pageOf(document);
    // A source has no weight of its own: it keeps its order, below zero.
    const weighed = { document, score: weight > 0 ? score * weight : score - sourcesBelow };
    const list = byPage.get(page);
    if (list) list.push(weighed);
    else byPage.set(page, [weighed]);
  }
  return [...byPage]
    .map(([page, list]): RankedPage => {
      list.sort((a, b) => b.score - a.score || a.document - b.document);
      const [first, second, third] = list.map(({ score }) => score);
      return {
        page,
        score: (first ?? 0) + 0.1 * ((second ?? 0) + (third ?? 0)),
        places: list.map(({ document }) => document).filter((document) => document !== page),
      };
    })
    .sort((a, b) => placeOf(named, a.page) - placeOf(named, b.page) || b.score - a.score || a.page - b.page);
}

/** More than any score. */
const sourcesBelow = 1e6;

const placeOf = (named: readonly number[], page: number): number => {
  const place = named.indexOf(page);
  return place < 0 ? named.length : place;
};

/** The documents by date; those without one last. */
export function sortByDate(matches: readonly Match[], { dates }: FacetTable, order: 'newest' | 'oldest'): number[] {
  const dateOf = (document: number): string => dates[document] ?? '';
  return matches
    .map(({ document }) => document)
    .sort((a, b) => {
      const [first, second] = [dateOf(a), dateOf(b)];
      if (first === second) return a - b;
      if (first === '' || second === '') return first === '' ? 1 : -1;
      return first < second === (order === 'oldest') ? -1 : 1;
    });
}
