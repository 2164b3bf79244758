import type { SiteRecord } from '../reader/records.ts';
import { entityKindNames, entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { byYear } from './facts.ts';
import { facts, graph, known, records } from './site.ts';

/** Above this number of facts, a page of an entity shows the years, and each year has a page of its own. */
export const factsOnOnePage = 60;

export const kindOf = (entity: SiteRecord<'entities'>): EntityKind => entity.folder as EntityKind;
export const pathOf = (entity: SiteRecord<'entities'>): string => `${entityKinds[kindOf(entity)].path}/${entity.id}/`;

/** The facts that name an entity, by date. */
export const factsOf = (entity: SiteRecord<'entities'>): SiteRecord<'facts'>[] =>
  graph.factsNaming(entity.id).map((id) => known(facts, id));

/** The entities of a kind, by name. */
export function entitiesOf(kind: EntityKind): SiteRecord<'entities'>[] {
  return records.entities
    .filter((entity) => kindOf(entity) === kind)
    .sort((a, b) => a.data.name.localeCompare(b.data.name, 'en'));
}

/** The kind whose pages stand in a folder. */
export const kindAt = (path: string): EntityKind | undefined =>
  entityKindNames.find((kind) => entityKinds[kind].path === path);

/** The facts of an entity that say most of it: those that long reads and questions rest on, then the corroborated ones. */
export function keyFacts(entity: SiteRecord<'entities'>, most: number): SiteRecord<'facts'>[] {
  const list = factsOf(entity);
  const weight = (fact: SiteRecord<'facts'>): number =>
    graph.citations(fact.id).length * 2 + (fact.data.weight === 'corroborated' ? 1 : 0);
  return list
    .map((fact, order) => ({ fact, order, weight: weight(fact) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, most)
    .sort((a, b) => a.order - b.order)
    .map(({ fact }) => fact);
}

/** The years in which something is recorded of an entity. */
export const yearsOf = (entity: SiteRecord<'entities'>): string[] => byYear(factsOf(entity)).map(([year]) => year);
