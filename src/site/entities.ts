import type { SiteRecord } from '../reader/records.ts';
import { entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { weightiest } from './facts.ts';
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

/** The facts of an entity that say most of it: those that long reads and questions rest on, then the corroborated ones. */
export function keyFacts(entity: SiteRecord<'entities'>, most: number): SiteRecord<'facts'>[] {
  return weightiest(
    factsOf(entity),
    most,
    ({ id, data }) => graph.citations(id).length * 2 + (data.weight === 'corroborated' ? 1 : 0),
  );
}
