import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { GraphNode } from '../../../src/graph/types.ts';
import { definitionsOf, previewOf } from '../../../src/site/previews.ts';

const plain = (markdown: string): string => markdown.replaceAll('*', '');
const term: GraphNode = { key: 'gear', kind: 'term', title: 'Gear', summary: 'A *wheel*.', path: 'terms/gear/' };

describe('the preview of a link', () => {
  it('says what kind of page it leads to, its title and its summary, as plain text', () => {
    expect(previewOf(term, plain)).toEqual({ kind: 'Term', title: 'Gear', summary: 'A wheel.' });
    expect(previewOf({ ...term, kind: 'explainer' }, plain)?.kind).toBe('Explainer');
    expect(previewOf({ ...term, kind: 'dataset' }, plain)?.kind).toBe('Data');
  });

  it('is not made of what stands in the notes, or is no page', () => {
    for (const kind of ['fact', 'source', 'report'] as const)
      expect(previewOf({ ...term, kind }, plain)).toBeUndefined();
  });
});

describe('definitions', () => {
  it('are found by the address of the page of the term, below the base path', () => {
    const graph = buildGraph({
      nodes: [term, { ...term, key: 'ada', kind: 'person', path: 'people/ada/' }],
      aliases: [],
      documents: [],
      facts: [],
    });
    expect([...definitionsOf(graph, '/base/', plain)]).toEqual([
      ['/base/terms/gear/', { id: 'definition-gear', term: 'Gear', meaning: 'A wheel.' }],
    ]);
  });
});
