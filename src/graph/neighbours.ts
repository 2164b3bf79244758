import { entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import type { Graph, GraphNode } from './types.ts';

/** Something that another thing is tied to, and by what. */
export interface Neighbour {
  node: GraphNode & { kind: EntityKind };
  /** The facts that name both, by date. */
  facts: readonly string[];
  /** Whether the page of either links to that of the other in its text. */
  linked: boolean;
  /** How close the tie is, among those of one entity; comparable only there. */
  strength: number;
}

/** How many neighbours a map shows at most. */
export const mostNeighbours = 10;

/** A link in a text counts as much as this many shared facts. */
const linkCounts = 1;

const isEntity = (node: GraphNode | undefined): node is Neighbour['node'] =>
  node !== undefined && Object.hasOwn(entityKinds, node.kind);

/**
 * What an entity is most tied to, the closest first.
 *
 * A tie is a fact that names both, or a link between their pages. Ties are divided by the root of all facts that name
 * the other, so that one who is named everywhere does not stand before everybody whose story is here.
 * @param factEntities the entities that a fact names
 */
export function neighboursOf(
  graph: Graph,
  entity: string,
  factEntities: (fact: string) => readonly string[],
  most = mostNeighbours,
): Neighbour[] {
  const shared = Map.groupBy(
    graph.factsNaming(entity).flatMap((fact) => [...new Set(factEntities(fact))].map((other) => ({ other, fact }))),
    ({ other }) => other,
  );
  const linking = new Set(graph.backlinks(entity).map(({ from }) => from.key));
  const linkedFrom = new Set(graph.linksFrom(entity).map(({ to }) => to.key));
  return [...new Set([...shared.keys(), ...linking, ...linkedFrom])]
    .filter((other) => other !== entity)
    .map((other): Neighbour | undefined => {
      const node = graph.node(other);
      if (!isEntity(node)) return undefined;
      const facts = (shared.get(other) ?? []).map(({ fact }) => fact);
      const links = Number(linking.has(other)) + Number(linkedFrom.has(other));
      const ties = facts.length + links * linkCounts;
      return { node, facts, linked: links > 0, strength: ties / Math.sqrt(graph.factsNaming(other).length + 1) };
    })
    .filter((neighbour) => neighbour !== undefined)
    .sort((a, b) => b.strength - a.strength || b.facts.length - a.facts.length || (a.node.key < b.node.key ? -1 : 1))
    .slice(0, most);
}
