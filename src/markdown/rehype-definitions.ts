import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A term and what it means, as plain text. */
export interface Definition {
  /** Unique on the page, for the link that it describes. */
  id: string;
  term: string;
  meaning: string;
}

export interface RehypeDefinitionsOptions {
  /** The definition of the term at an address; undefined where there is none. */
  definitionOf: (href: string) => Definition | undefined;
}

/** Where no definition fits beside the line. */
const without = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'figure']);

/**
 * Puts the definition of a term behind its first mention in the text, for the margin of a wide page.
 *
 * In: links `a.ref[data-kind=term]`. Out: the first to each term is described by a `small.definition` that follows it. It
 * is no part of the sentence: speech, search and copying pass it over. Mentions in tables, headings, quotations and figures
 * do not count.
 */
export function rehypeDefinitions({ definitionOf }: RehypeDefinitionsOptions) {
  return (tree: Root): void => {
    const defined = new Set<string>();
    visit(tree, (node, index, parent) => {
      // Figures and the like, in MDX.
      if (node.type !== 'element') return node.type === 'root' ? undefined : SKIP;
      if (without.has(node.tagName)) return SKIP;
      if (!parent || index === undefined || node.tagName !== 'a' || node.properties.dataKind !== 'term') return;
      const definition = definitionOf(String(node.properties.href));
      if (!definition || defined.has(definition.id)) return SKIP;
      defined.add(definition.id);
      node.properties.ariaDescribedBy = [definition.id];
      parent.children.splice(index + 1, 0, shown(definition));
      return [SKIP, index + 2];
    });
  };
}

function shown({ id, term, meaning }: Definition): Element {
  const name: ElementContent = {
    type: 'element',
    tagName: 'b',
    properties: {},
    children: [{ type: 'text', value: term }],
  };
  return {
    type: 'element',
    tagName: 'small',
    properties: { className: ['definition'], id, ariaHidden: 'true', dataPagefindIgnore: '' },
    children: [name, { type: 'text', value: ` ${meaning}` }],
  };
}
