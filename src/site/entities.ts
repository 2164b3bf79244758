import type { SiteRecord } from '../reader/records.ts';
import { entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { keyFactsOf } from './facts.ts';
import { facts, graph, known, records } from './site.ts';

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

/** The facts of an entity that say most of it. */
export const keyFacts = (entity: SiteRecord<'entities'>, most: number): SiteRecord<'facts'>[] =>
  keyFactsOf(factsOf(entity), most, graph);
