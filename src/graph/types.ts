import type { EntityKind } from '../schemas/entity.ts';
import type { Passage } from '../markdown/passages.ts';

export type NodeKind = 'explainer' | EntityKind | 'fact' | 'source' | 'dataset' | 'question' | 'report' | 'topic';

/** Whatever can be linked to: a page, or a place on one. */
export interface GraphNode {
  /** Unique among all nodes: the id, with its space for explainers (`explainer:huawei`) and topics (`topic:deal`). */
  key: string;
  kind: NodeKind;
  title: string;
  summary: string;
  /** Its address below the root of the site, without a leading slash: `people/guo-ping/`, `facts/deal/#deal-signatories`. */
  path: string;
}

/** A text that is shown: the node whose page shows it, and its passages in the order of showing. */
export interface GraphDocument {
  key: string;
  passages: readonly Passage[];
}

/** The links a fact holds as data. */
export interface FactEdges {
  key: string;
  date?: string;
  entities: readonly string[];
  sources: readonly string[];
  answeredBy: readonly string[];
  disagreesWith: readonly string[];
}

export interface GraphInput {
  nodes: readonly GraphNode[];
  /** Other names a target may be written with, each with the key it stands for. */
  aliases: readonly (readonly [alias: string, key: string])[];
  documents: readonly GraphDocument[];
  facts: readonly FactEdges[];
}

/** A link or a citation, with the sentence it stands in. */
export interface Mention {
  from: GraphNode;
  to: GraphNode;
  sentence: string;
  /** The characters of the sentence that are the link; empty for a note. */
  range: [start: number, end: number];
  /** The heading of the page it stands under. */
  fragment?: string;
}

export interface Graph {
  nodes: readonly GraphNode[];
  node(key: string): GraphNode | undefined;
  /** The node of an id, a spaced id or an alias, however it is capitalised. */
  resolve(target: string): GraphNode | undefined;
  /** Who links to a node, in the order of the documents; one mention a sentence, none from itself. */
  backlinks(key: string): readonly Mention[];
  /** What a node links to, in the order of its text. */
  linksFrom(key: string): readonly Mention[];
  /** Who cites a fact or source in a note. */
  citations(key: string): readonly Mention[];
  /** The facts that name an entity, by date, undated ones last. */
  factsNaming(entity: string): readonly string[];
  /** The facts that rest on a source, by date. */
  factsFrom(source: string): readonly string[];
  /** The facts that a fact answers. */
  answersTo(fact: string): readonly string[];
  /** The facts that say otherwise, whichever of the two says so. */
  disagreements(fact: string): readonly string[];
}
