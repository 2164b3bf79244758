import { facetNames } from '../../search/facets.ts';
import type { Choice, FacetName } from '../../search/facets.ts';
import { tidy } from '../../search/understand.ts';
import type { Order } from './engine.ts';

/** What the search page shows, as its address says it. */
export interface SearchState {
  query: string;
  choice: Choice;
  order: Order;
  verbatim: boolean;
}

export const orders: Record<Order, string> = {
  relevance: 'Best match first',
  newest: 'Newest first',
  oldest: 'Oldest first',
};

/** Reads `?q=…&kind=measure&year=2020&sort=newest`; what makes no sense is left out. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort') ?? '';
  const choice: Partial<Record<FacetName, string[]>> = {};
  for (const facet of facetNames) {
    const values = [...new Set(parameters.getAll(facet).map(tidy).filter(Boolean))];
    if (values.length > 0) choice[facet] = values;
  }
  return {
    query: tidy(parameters.get('q') ?? ''),
    choice,
    order: Object.hasOwn(orders, sort) ? (sort as Order) : 'relevance',
    verbatim: parameters.has('exact'),
  };
}

/** The part of an address that says a state; empty where there is nothing to say. */
export function writeState({ query, choice, order, verbatim }: Partial<SearchState>): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of facetNames) for (const value of choice?.[facet] ?? []) parameters.append(facet, value);
  if (order && order !== 'relevance') parameters.set('sort', order);
  if (verbatim) parameters.set('exact', '');
  const written = parameters.toString();
  return written ? `?${written}` : '';
}
