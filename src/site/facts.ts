import type { Graph } from '../graph/types.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { Fact } from '../schemas/fact.ts';
import { yearOf } from './dates.ts';

/** What the kinds of fact are called. */
export const kindLabels: Record<Fact['kind'], string> = {
  event: 'Event',
  figure: 'Figure',
  claim: 'Claim',
  position: 'Position',
  definition: 'Definition',
  background: 'Background',
};

const weights: Record<Fact['weight'], string> = {
  corroborated: 'Corroborated',
  'single-source': 'Single source',
  disputed: 'Disputed',
};

/** How far a fact carries, in a few words; says so where every source is a weak one. */
export function describeWeight(fact: SiteRecord<'facts'>, carried: readonly SiteRecord<'sources'>[]): string {
  const weak = carried.every(({ data }) => data.weak);
  return weak ? `${weights[fact.data.weight]}, weak` : weights[fact.data.weight];
}

/** Facts by the year of their date, and in a year by date; those without a date last. */
export function byYear(list: readonly SiteRecord<'facts'>[]): [year: string, facts: SiteRecord<'facts'>[]][] {
  const dateOf = ({ data }: SiteRecord<'facts'>): string => data.date ?? '9999';
  const ordered = [...list].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  return [...Map.groupBy(ordered, ({ data }) => yearOf(data.date))];
}

/** The facts of a list that weigh most, as many as are asked for, in the order of the list. */
export function weightiest(
  list: readonly SiteRecord<'facts'>[],
  most: number,
  weigh: (fact: SiteRecord<'facts'>) => number,
): SiteRecord<'facts'>[] {
  return list
    .map((fact, order) => ({ fact, order, weight: weigh(fact) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, most)
    .sort((a, b) => a.order - b.order)
    .map(({ fact }) => fact);
}

/** Above this number of facts, a page of an entity shows the years, and each year has a page of its own. */
export const factsOnOnePage = 60;

/** Above this number of facts, a year of an entity has several pages. */
export const factsOfYearOnOnePage = 300;

/** A list in parts of a length, the last of what is left. */
export const inParts = <Item>(list: readonly Item[], length: number): Item[][] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, part) => list.slice(part * length, (part + 1) * length));

/** The facts of a list that say most of it: those that long reads and questions rest on, then the corroborated ones. */
export const keyFactsOf = (list: readonly SiteRecord<'facts'>[], most: number, graph: Graph): SiteRecord<'facts'>[] =>
  weightiest(list, most, ({ id, data }) => graph.citations(id).length * 2 + (data.weight === 'corroborated' ? 1 : 0));
