import { subjectLabels } from '../site/subjects.ts';
import { facetKindLabels } from './kinds.ts';
import type { FacetKind } from './kinds.ts';
import type { Documents, Match } from './rank.ts';
import type { FacetTable } from './table.ts';

export const facetNames = ['kind', 'subject', 'year', 'country', 'person'] as const;
export type FacetName = (typeof facetNames)[number];

/** The values that are chosen of each facet: a document has one of them, of every facet of which some are chosen. */
export type Choice = Partial<Record<FacetName, readonly string[]>>;

/** A value of a facet, and how many results it would leave. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** What each document can be narrowed by. */
export class Facets {
  readonly table: FacetTable;
  readonly #documents: Documents;

  constructor(table: FacetTable, documents: Documents) {
    this.table = table;
    this.#documents = documents;
  }

  valuesOf(facet: FacetName, document: number): string[] {
    const { dates, subjects, subjectNames, years, countries, people, countryNames, peopleNames } = this.table;
    const ids = (numbers: number[] | undefined, names: FacetTable['countryNames']): string[] =>
      (numbers ?? []).flatMap((number) => names[number]?.[0] ?? []);
    switch (facet) {
      case 'kind':
        return [this.#documents.facetKindOf(document)];
      case 'subject':
        return [subjectNames[subjects[document] ?? -1] ?? ''].filter(Boolean);
      case 'year':
        return dates[document] ? [dates[document].slice(0, 4)] : (years[document] ?? []);
      case 'country':
        return ids(countries[document], countryNames);
      case 'person':
        return ids(people[document], peopleNames);
    }
  }

  /** What a value is called; undefined for one that does not exist. */
  labelOf(facet: FacetName, value: string): string | undefined {
    const nameOf = (names: FacetTable['countryNames']): string | undefined => names.find(([id]) => id === value)?.[1];
    switch (facet) {
      case 'kind':
        return Object.hasOwn(facetKindLabels, value) ? facetKindLabels[value as FacetKind] : undefined;
      case 'subject':
        return Object.hasOwn(subjectLabels, value) ? subjectLabels[value as keyof typeof subjectLabels] : undefined;
      case 'year':
        return /^(?:19|20)\d\d$/.test(value) ? value : undefined;
      case 'country':
        return nameOf(this.table.countryNames);
      case 'person':
        return nameOf(this.table.peopleNames);
    }
  }

  /** The matches that have what is chosen, of all facets or of all but one. */
  narrow(matches: readonly Match[], choice: Choice, but?: FacetName): Match[] {
    const chosen = facetNames.filter((facet) => facet !== but && (choice[facet]?.length ?? 0) > 0);
    if (chosen.length === 0) return [...matches];
    return matches.filter(({ document }) =>
      chosen.every((facet) => this.valuesOf(facet, document).some((value) => choice[facet]?.includes(value))),
    );
  }

  /** How many results each value of a facet would leave beside what is chosen of the others; the most frequent first, years by date. */
  count(facet: FacetName, matches: readonly Match[], choice: Choice): FacetValue[] {
    const units = new Map<string, Set<number>>();
    for (const { document } of this.narrow(matches, choice, facet)) {
      for (const value of this.valuesOf(facet, document)) {
        const set = units.get(value) ?? new Set();
        units.set(value, set.add(this.#documents.unitOf(document)));
      }
    }
    for (const value of choice[facet] ?? []) if (!units.has(value)) units.set(value, new Set());
    return [...units]
      .flatMap(([value, set]) => {
        const label = this.labelOf(facet, value);
        return label === undefined ? [] : [{ value, label, count: set.size }];
      })
      .sort((a, b) =>
        facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count || (a.label < b.label ? -1 : 1),
      );
  }
}
