import { mostNeighbours, neighboursOf } from '../graph/neighbours.ts';
import type { Neighbour } from '../graph/neighbours.ts';
import type { SiteRecord } from '../reader/records.ts';
import type { Subject } from '../schemas/common.ts';
import { entityKindNames } from '../schemas/entity.ts';
import { entities, facts, graph, known, topics } from './site.ts';

/** A neighbour with what its row shows. */
export interface ShownNeighbour extends Neighbour {
  subject: Subject;
}

/** What an entity is most tied to, by kind, and in a kind the closest first. */
export function neighbourhoodOf(entity: SiteRecord<'entities'>, most = mostNeighbours): ShownNeighbour[] {
  return neighboursOf(graph, entity.id, (fact) => known(facts, fact).data.entities, most)
    .sort((a, b) => entityKindNames.indexOf(a.node.kind) - entityKindNames.indexOf(b.node.kind))
    .map((neighbour) => ({
      ...neighbour,
      subject: known(topics, known(entities, neighbour.node.key).data.topic).data.subject,
    }));
}
