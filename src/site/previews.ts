import type { Graph, GraphNode, NodeKind } from '../graph/types.ts';
import type { Definition } from '../markdown/rehype-definitions.ts';
import { entityKinds } from '../schemas/entity.ts';
import type { EntityKind } from '../schemas/entity.ts';
import { address } from './address.ts';

/** What the preview of a link shows of its target, as plain text. */
export interface Preview {
  kind: string;
  title: string;
  summary: string;
}

const otherKinds: Partial<Record<NodeKind, string>> = {
  explainer: 'Explainer',
  dataset: 'Data',
  question: 'Question',
  topic: 'Facts',
};

/** What a kind of page is called in a preview; undefined for what has none: facts and sources stand in the notes. */
export const previewLabel = (kind: NodeKind): string | undefined =>
  kind in entityKinds ? entityKinds[kind as EntityKind].one : otherKinds[kind];

/**
 * The preview of a page.
 * @param plain reads a line of Markdown as plain text
 */
export function previewOf(
  { kind, title, summary }: GraphNode,
  plain: (markdown: string) => string,
): Preview | undefined {
  const label = previewLabel(kind);
  return label === undefined ? undefined : { kind: label, title: plain(title), summary: plain(summary) };
}

/** The definitions of all terms, by the address of their pages. */
export function definitionsOf(
  graph: Graph,
  base: string,
  plain: (markdown: string) => string,
): ReadonlyMap<string, Definition> {
  return new Map(
    graph.nodes
      .filter(({ kind }) => kind === 'term')
      .map(({ key, title, summary, path }) => [
        address(base, path),
        { id: `definition-${key}`, term: plain(title), meaning: plain(summary) },
      ]),
  );
}
