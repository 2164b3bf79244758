import type { SiteRecords } from '../graph/records.ts';
import { subject } from '../schemas/common.ts';
import type { Subject } from '../schemas/common.ts';
import type { SearchDocument } from './documents.ts';
import type { DocumentKind } from './kinds.ts';

/** What the ranking knows of every document before any text of it is loaded; documents by number. */
export interface DocumentTable {
  /** The ids of the documents in the index, separated by spaces. */
  ids: string;
  /** The kinds of documents that follow each other, each with how many. */
  kinds: [kind: DocumentKind, count: number][];
  /** The number of the page that a document is a place of, counted back from it; 0 for a page. */
  pages: number[];
  /** The titles of the pages that have places. */
  titles: Record<number, string>;
  /** How often the site refers to each, as a digit: doublings. */
  mentions: string;
}

/** What documents can be narrowed and sorted by; loaded where one does. */
export interface FacetTable {
  dates: string[];
  subjects: number[];
  subjectNames: Subject[];
  /** The years of the documents that are not just that of their date. */
  years: Record<number, string[]>;
  countryNames: [id: string, name: string][];
  peopleNames: [id: string, name: string][];
  countries: Record<number, number[]>;
  people: Record<number, number[]>;
}

/** @throws where a document is not in the index */
export function makeTable(documents: readonly SearchDocument[], ids: ReadonlyMap<string, string>): DocumentTable {
  const numbers = new Map(documents.map(({ path }, number) => [path, number]));
  const kinds: DocumentTable['kinds'] = [];
  for (const { kind } of documents) {
    const last = kinds.at(-1);
    if (last?.[0] === kind) last[1]++;
    else kinds.push([kind, 1]);
  }
  const pages = documents.map(({ path }) => numbers.get(path.split('#', 1)[0] ?? ''));
  const titles = [...documents.entries()].filter(([number]) =>
    pages.some((page, place) => page === number && place !== number),
  );
  return {
    ids: documents.map(({ path }) => idOf(ids, path)).join(' '),
    kinds,
    mentions: documents.map(({ mentions }) => Math.min(9, Math.round(Math.log2(1 + mentions)))).join(''),
    pages: pages.map((page, number) => number - (page ?? number)),
    titles: Object.fromEntries(titles.map(([number, { title }]) => [number, title])),
  };
}

function idOf(ids: ReadonlyMap<string, string>, path: string): string {
  const id = ids.get(`/${path}`);
  if (id === undefined) throw new Error(`"/${path}" is not in the index.`);
  return id.replace(/^en_/, '');
}

export function makeFacets(documents: readonly SearchDocument[], records: SiteRecords): FacetTable {
  const subjectNames = subject.options;
  const entities = (folder: string): [string, string][] =>
    records.entities.filter((entity) => entity.folder === folder).map(({ id, data }) => [id, data.name]);
  const countryNames = entities('country');
  const peopleNames = entities('person');
  const sparse = <Value>(valueOf: (document: SearchDocument) => Value[]): Record<number, Value[]> =>
    Object.fromEntries(
      documents.map((document, number) => [number, valueOf(document)] as const).filter(([, list]) => list.length > 0),
    );
  const numbersIn = (names: [string, string][]) => {
    const numbers = new Map(names.map(([id], number) => [id, number]));
    return (ids: readonly string[]): number[] => ids.flatMap((id) => numbers.get(id) ?? []);
  };
  const countryNumbers = numbersIn(countryNames);
  const peopleNumbers = numbersIn(peopleNames);
  return {
    dates: documents.map(({ date }) => date ?? ''),
    subjects: documents.map(({ subject: own }) => (own === undefined ? -1 : subjectNames.indexOf(own))),
    subjectNames,
    years: sparse(({ date, years }) => (date === undefined ? years : [])),
    countryNames,
    peopleNames,
    countries: sparse(({ countries }) => countryNumbers(countries)),
    people: sparse(({ people }) => peopleNumbers(people)),
  };
}
